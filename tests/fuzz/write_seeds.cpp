// Writes inputs to begin with for the targets that read forms of our own.  They are made by
// the code that writes these forms, so they never fall behind it.
//
//   write_seeds FOLDER
#include <filesystem>
#include <fstream>

#include "indexer/extract/protocol.hpp"
#include "indexer/schema/documents.hpp"
#include "tests/bench/hostile_queries.hpp"

namespace {

using namespace lectern::extract;
namespace schema = lectern::schema;
using namespace std::string_literals;

Page annotated_page() {
  Page page{1, 595.28, 841.89, "First page\nsecond line"};
  page.drawn = page.recognised = true;
  page.words = {{"First", {72, 70.25, 21.5, 12}, {}}, {"seen", {-1.5, 300, 20, 10}, 87}};
  page.annotations = {{AnnotationType::kHighlight,
                       "Ada",
                       "2025-03-01",
                       "#ffee00",
                       "why?",
                       "second line",
                       false,
                       {72, 84, 60, 12},
                       {{80, 84, 52, 6}, {72, 90.25, 40, 6}},
                       {{"Bob", "", "because"}}}};
  return page;
}

// The setup that worker_answer.cpp expects, and two pages.
std::string worker_answer(bool images, int first) {
  std::string bytes{static_cast<char>(first - 1), 1, images ? '\1' : '\0', 63};
  Page page = annotated_page();
  append_opened(bytes, 7, first + 1);
  for (page.number = first; page.number < first + 2; ++page.number) {
    if (images) append_image(bytes, 7, {page.number, 320, "RIFF\x04\0\0\0WEBPdata"s});
    if (images) append_problem(bytes, 7, {page.number, "It is damaged."});
    append_page(bytes, 7, page);
  }
  append_done(bytes, 7, {first + 1, "Of Lecterns"});
  return bytes;
}

std::string worker_refusal() {
  std::string bytes{"\0\0\0\0", 4};
  append_failed(bytes, 7, "The PDF needs a password.");
  return bytes;
}

Request request(Format format) {
  return {.id = 7,
          .memory_bytes = std::uint64_t{1} << 30,
          .cpu_seconds_per_page = 40,
          .most_pages = 20'000,
          .pages = {2, 2},
          .wanted = {.ocr = true, .images = true, .languages = "eng+rus"},
          .format = format};
}

Document document() {
  Page empty;
  empty.number = 2;
  return {"Of Lecterns", {annotated_page(), empty}, {{2, "Reading a page took too long."}}};
}

schema::SessionRecord session() {
  schema::SessionRecord session;
  session.id = "club:2024-05-02-locks";
  session.club_id = "club";
  session.number = 3;
  session.date = "2024-05-02";
  session.title = "Locks";
  session.presenters = {"Ann", "Bob"};
  session.materials = {
      {.kind = "slides", .title = "Deck", .path = "a.pdf", .sha256 = "ab", .pages = 12}};
  session.recordings = {{"vimeo", "1", "https://vimeo.com/1", 90}};
  session.readings = {{.title = "Paper", .arxiv = "2205.14135", .year = 2022}};
  session.papers = {{.id = "arxiv:2205.14135", .also = {"title:paper"}, .authors = {"Ann"}}};
  return session;
}

struct Writer {
  std::filesystem::path folder;

  void operator()(const char* target, const char* name, const std::string& bytes) const {
    std::filesystem::create_directories(folder / target);
    std::ofstream{folder / target / name, std::ios::binary} << bytes;
  }
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  const Writer write{argv[1]};
  write("worker_answer", "pages", worker_answer(false, 1));
  write("worker_answer", "images", worker_answer(true, 9));
  write("worker_answer", "refusal", worker_refusal());
  write("request", "pdf", encode(request(Format::kPdf)));
  write("request", "text", encode(request(Format::kText)));
  write("stored_document", "document", encode(Outcome{document()}));
  write("stored_document", "reason", encode(Outcome{Unreadable{"It is empty."}}));
  write("index_record", "passage",
        encode(schema::PassageRecord{.id = "a/slide/1",
                                     .session_id = "a",
                                     .kind = schema::PassageKind::kSlide,
                                     .page = 7,
                                     .material_sha256 = "ab",
                                     .text = "words\nand words"}));
  write("index_record", "session", encode(session()));
  write("index_record", "club",
        encode(schema::ClubRecord{"club", "Club", "club", "", "Europe/Berlin", {"en", "de"}}));
  std::size_t number = 0;
  for (const std::string& query : lectern::bench::hostile_queries())
    write("query", ("hostile-" + std::to_string(++number)).c_str(), query + "\n");
}
