#include "indexer/extract/reader.hpp"

#include <algorithm>
#include <utility>

namespace lectern::extract {
namespace {

// Text comes fast, so that only books are cut; a drawn page takes about a second.
constexpr int kPagesOfText = 500;
constexpr int kPagesToDraw = 8;

// A document that breaks workers again and again is read for its text alone from there on.
constexpr std::size_t kMostProblems = 3;

const Wanted kTextAlone{};

int pages_per_job(const Wanted& wanted) { return wanted.nothing() ? kPagesOfText : kPagesToDraw; }

}  // namespace

Reader::Reader(PoolOptions options, TakeImage take_image)
    : pool_(std::move(options)), take_image_(std::move(take_image)) {}

void Reader::submit(DocumentJob job) {
  Reading& reading = readings_[job.key];
  reading.job = std::move(job);
  const Wanted& wanted = reading.job.wanted;
  ask(reading, {1, pages_per_job(wanted)}, wanted);
}

std::optional<FinishedDocument> Reader::next() {
  while (std::optional<Finished> finished = pool_.next()) {
    const auto found = readings_.find(finished->job.key);
    Reading& reading = found->second;
    --reading.outstanding;
    take(reading, std::move(*finished));
    if (reading.outstanding > 0) continue;

    auto node = readings_.extract(found);
    Reading& done = node.mapped();
    if (done.unreadable) return FinishedDocument{std::move(done.job), std::move(*done.unreadable)};
    Document document{std::move(done.title), {}, {}};
    for (auto& [number, page] : done.pages) document.pages.push_back(std::move(page));
    for (PageProblem& problem : done.problems)
      if (problem.page <= done.document_pages) document.problems.push_back(std::move(problem));
    std::sort(document.problems.begin(), document.problems.end(),
              [](const PageProblem& a, const PageProblem& b) { return a.page < b.page; });
    return FinishedDocument{std::move(done.job), std::move(document)};
  }
  return std::nullopt;
}

void Reader::ask(Reading& reading, PageRange pages, const Wanted& wanted) {
  reading.asked_to = std::max(reading.asked_to, pages.last());
  ++reading.outstanding;
  pool_.submit({reading.job.key, reading.job.file, pages, wanted});
}

void Reader::take(Reading& reading, Finished finished) {
  if (reading.unreadable) return;
  if (auto* refused = std::get_if<Unreadable>(&finished.outcome)) {
    reading.unreadable = std::move(*refused);
    return;
  }
  Part& part = std::get<Part>(finished.outcome);
  std::string broken = std::move(part.broken);
  if (!broken.empty() && finished.job.wanted.nothing()) {
    reading.unreadable = Unreadable{std::move(broken)};
    return;
  }
  const int next = finished.job.pages.first + static_cast<int>(part.pages.size());
  keep(reading, std::move(part));
  if (!broken.empty()) {
    finished.job.pages.first = std::min(next, finished.job.pages.last());
    read_text_alone(reading, finished.job, std::move(broken));
  } else {
    ask_for_the_rest(reading);
    go_on_after(reading, finished.job.pages.first);
  }
}

void Reader::keep(Reading& reading, Part part) {
  for (const PageImage& image : part.images) take_image_(reading.job.key, image);
  for (Page& page : part.pages) reading.pages.emplace(page.number, std::move(page));
  if (part.document_pages == 0) return;
  reading.document_pages = part.document_pages;
  reading.title = std::move(part.title);
}

// Once it is known how many pages there are.
void Reader::ask_for_the_rest(Reading& reading) {
  const int size = pages_per_job(reading.job.wanted);
  while (reading.asked_to < reading.document_pages)
    ask(reading, {reading.asked_to + 1, size}, reading.job.wanted);
}

void Reader::read_text_alone(Reading& reading, const Job& job, std::string reason) {
  const int page = job.pages.first;
  reading.problems.push_back({page, std::move(reason)});
  reading.broken_to[page] = job.pages.last();
  ask(reading, {page, 1}, kTextAlone);
}

// The pages behind one that broke a worker, once its text has been read.
void Reader::go_on_after(Reading& reading, int broken_page) {
  const auto found = reading.broken_to.find(broken_page);
  if (found == reading.broken_to.end()) return;
  const int last = std::min(found->second, reading.document_pages);
  reading.broken_to.erase(found);
  if (broken_page < last)
    ask(reading, {broken_page + 1, last - broken_page},
        reading.problems.size() < kMostProblems ? reading.job.wanted : kTextAlone);
}

}  // namespace lectern::extract
