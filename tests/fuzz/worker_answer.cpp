// What a worker that was taken over may say: any bytes, in any pieces.  They are put
// together as the pool does it, and what comes out is held against the pool's promises.
//
// Input: first page asked for | pages asked for | images wanted (1 or 0) | size of the
// pieces, a byte each; then the stream.
#include "indexer/extract/assembly.hpp"
#include "indexer/schema/utf8.hpp"
#include "tests/fuzz/target.hpp"

namespace lectern::fuzz {
namespace {

using namespace extract;

constexpr std::size_t kSetup = 4;
constexpr int kMostPages = 100;

Request request_of(std::string_view setup) {
  const auto at = [&](std::size_t i) { return static_cast<unsigned char>(setup[i]); };
  return {.id = 7,
          .most_pages = kMostPages,
          .pages = {at(0) + 1, at(1) + 1},
          .wanted = {.images = at(2) % 2 == 1}};
}

void check(const Part& part, const Request& request) {
  int number = request.pages.first;
  for (const Page& page : part.pages) {
    require(page.number == number++, "pages are consecutive");
    require(page.number <= std::min(request.pages.last(), kMostPages), "no page is unasked for");
    require(schema::is_utf8(page.text), "text is UTF-8");
  }
  require(schema::is_utf8(part.title), "titles are UTF-8");
  require(request.wanted.images || part.images.empty(), "no image is unasked for");
  for (const PageImage& image : part.images)
    require(image.page >= request.pages.first && image.page < number,
            "an image belongs to a page that is there");
  for (const PageProblem& problem : part.problems) {
    require(problem.page >= request.pages.first && problem.page < number,
            "a problem belongs to a page that is there");
    require(schema::is_utf8(problem.reason), "reasons are UTF-8");
  }
  require(part.document_pages >= 0 && part.document_pages <= kMostPages,
          "no document has too many pages");
}

// What the cache would keep of it comes back as it was.
void check_that_it_can_be_kept(const Part& part) {
  const std::string kept = encode(Outcome{Document{part.title, part.pages, part.problems}});
  const auto read = decode_outcome(kept);
  require(read && encode(*read) == kept, "what a worker said can be kept");
  require(std::get<Document>(*read).pages == part.pages, "nothing is lost in keeping");
}

void check(const PartOutcome& outcome, const Request& request) {
  if (const auto* unreadable = std::get_if<Unreadable>(&outcome)) {
    require(schema::is_utf8(unreadable->reason), "reasons are UTF-8");
    return;
  }
  const auto& part = std::get<Part>(outcome);
  check(part, request);
  check_that_it_can_be_kept(part);
}

// Absent while the answer is not at its end.
std::optional<PartOutcome> take_frames(FrameReader& frames, Assembly& assembly) {
  for (;;) {
    const FrameReader::Next next = frames.next();
    if (std::holds_alternative<FrameReader::NeedsMore>(next)) return std::nullopt;
    const auto* frame = std::get_if<Frame>(&next);
    const auto step = frame ? assembly.take(*frame) : Assembly::Step::kNonsense;
    if (step == Assembly::Step::kNonsense) return assembly.broken("nonsense");
    if (step == Assembly::Step::kFinished) return assembly.outcome();
  }
}

PartOutcome assembled(std::string_view stream, const Request& request, std::size_t piece) {
  FrameReader frames;
  Assembly assembly{request};
  while (!stream.empty()) {
    frames.add(stream.substr(0, piece));
    stream.remove_prefix(std::min(piece, stream.size()));
    if (auto outcome = take_frames(frames, assembly)) return std::move(*outcome);
  }
  return assembly.broken("the worker ended");
}

}  // namespace
}  // namespace lectern::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lectern::fuzz;
  const std::string_view input = as_text(data, size);
  if (input.size() < kSetup) return 0;
  const auto request = request_of(input);
  const std::size_t piece = static_cast<unsigned char>(input[3]) + std::size_t{1};
  check(assembled(input.substr(kSetup), request, piece), request);
  return 0;
}
