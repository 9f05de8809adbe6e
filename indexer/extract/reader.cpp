#include "indexer/extract/reader.hpp"

#include <algorithm>
#include <utility>

namespace lectern::extract {
namespace {

// Text comes fast, so that only books are cut; a drawn page takes about a second.
constexpr int kPagesOfText = 500;
constexpr int kPagesToDraw = 8;

// A document that breaks workers again and again is read for its text alone from there on,
// and where its text does, too, no further.
constexpr std::size_t kMostBrokenJobs = 3;
constexpr std::size_t kMostLostPages = 3;

const Wanted kTextAlone{};

int pages_per_job(const Wanted& wanted) { return wanted.nothing() ? kPagesOfText : kPagesToDraw; }

Page blank(int number) {
  Page page;
  page.number = number;
  return page;
}

bool is_blank(const Page& page) {
  return page.width_pt == 0 && page.height_pt == 0 && page.text.empty();
}

}  // namespace

Reader::Reader(PoolOptions options, TakeImage take_image)
    : document_bytes_(options.limits.document_bytes),
      parts_at_once_(std::size_t{2} * std::max(options.workers, 1u)),
      pool_(std::move(options)),
      take_image_(std::move(take_image)) {}

void Reader::submit(DocumentJob job) {
  Reading& reading = readings_[job.key];
  reading.job = std::move(job);
  const Wanted& wanted = reading.job.wanted;
  ask(reading, {1, pages_per_job(wanted)}, wanted, Turn::kLast);
}

std::optional<FinishedDocument> Reader::next() {
  while (std::optional<Finished> finished = pool_.next()) {
    const auto found = readings_.find(finished->job.key);
    Reading& reading = found->second;
    --reading.outstanding;
    take(reading, std::move(*finished));
    if (reading.outstanding > 0) continue;
    auto done = readings_.extract(found);
    return FinishedDocument{std::move(done.mapped().job), outcome(done.mapped())};
  }
  return std::nullopt;
}

// What is begun goes before what is not, so that few documents are in memory at a time.
void Reader::ask(Reading& reading, PageRange pages, const Wanted& wanted, Turn turn) {
  if (!reading.stopped.empty()) return;
  reading.asked_to = std::max(reading.asked_to, pages.last());
  ++reading.outstanding;
  pool_.submit({reading.job.key, reading.job.file, pages, wanted}, turn);
}

void Reader::take(Reading& reading, Finished finished) {
  if (reading.unreadable) return;
  if (auto* refused = std::get_if<Unreadable>(&finished.outcome)) {
    reading.unreadable = std::move(*refused);
    return;
  }
  Part& part = std::get<Part>(finished.outcome);
  std::string broken = std::move(part.broken);
  Job& job = finished.job;
  const int next = job.pages.first + static_cast<int>(part.pages.size());
  keep(reading, std::move(part));
  if (broken.empty()) {
    go_on_after(reading, job.pages.first);
  } else {
    const int last = job.pages.last();
    job.pages.first = std::min(next, last);
    job.pages.count = last - job.pages.first + 1;
    go_on_without(reading, job, std::move(broken));
  }
  ask_for_the_rest(reading);
}

void Reader::keep(Reading& reading, Part part) {
  for (const PageImage& image : part.images) take_image_(reading.job.key, image);
  for (PageProblem& problem : part.problems)
    reading.problems.emplace(problem.page, std::move(problem.reason));
  for (Page& page : part.pages) {
    reading.bytes += size_in_memory(page);
    if (reading.bytes <= document_bytes_) {
      reading.pages.emplace(page.number, std::move(page));
    } else if (reading.stopped.empty()) {
      reading.stopped = "This was not read, because the document holds more than the " +
                        std::to_string(document_bytes_ >> 20) + " MiB that are kept of one.";
    }
  }
  if (part.document_pages > 0) reading.document_pages = part.document_pages;
  if (!part.title.empty()) reading.title = std::move(part.title);
}

// Once it is known how many pages there are.
void Reader::ask_for_the_rest(Reading& reading) {
  const Wanted& wanted = still_wanted(reading);
  const int size = pages_per_job(wanted);
  while (reading.stopped.empty() && reading.asked_to < reading.document_pages &&
         reading.outstanding < parts_at_once_)
    ask(reading, {reading.asked_to + 1, size}, wanted);
}

const Wanted& Reader::still_wanted(const Reading& reading) {
  return reading.broken_jobs < kMostBrokenJobs ? reading.job.wanted : kTextAlone;
}

// The job's first page broke a worker.
void Reader::go_on_without(Reading& reading, const Job& job, std::string reason) {
  const int page = job.pages.first;
  reading.problems[page] = reason;
  reading.broken_to.emplace(page, job.pages.last());
  if (!job.wanted.nothing()) {
    ++reading.broken_jobs;
    ask(reading, {page, 1}, kTextAlone);
    return;
  }
  if (reading.document_pages == 0) {  // it cannot even be opened
    reading.unreadable = Unreadable{std::move(reason)};
    return;
  }
  reading.pages.emplace(page, blank(page));
  if (++reading.lost_pages == kMostLostPages && reading.stopped.empty())
    reading.stopped = "This was not read, because too many pages of the document could not be.";
  go_on_after(reading, page);
}

// The pages behind one that broke a worker, once it has been dealt with.
void Reader::go_on_after(Reading& reading, int broken_page) {
  const auto found = reading.broken_to.find(broken_page);
  if (found == reading.broken_to.end()) return;
  const int last = std::min(found->second, reading.document_pages);
  reading.broken_to.erase(found);
  if (broken_page < last)
    ask(reading, {broken_page + 1, last - broken_page}, still_wanted(reading));
}

Outcome Reader::outcome(Reading& reading) {
  if (reading.unreadable) return std::move(*reading.unreadable);
  if (reading.stopped.empty()) reading.stopped = "This was not there any more when its turn came.";
  Document document{std::move(reading.title), {}, {}};
  for (int number = 1; number <= reading.document_pages; ++number) {
    const auto found = reading.pages.find(number);
    if (found == reading.pages.end()) reading.problems.emplace(number, reading.stopped);
    document.pages.push_back(found == reading.pages.end() ? blank(number)
                                                          : std::move(found->second));
  }
  for (const auto& [page, reason] : reading.problems)
    if (page <= reading.document_pages) document.problems.push_back({page, reason});
  const bool nothing = std::all_of(document.pages.begin(), document.pages.end(), is_blank);
  if (!nothing || document.problems.empty()) return document;
  const std::string& reason = document.problems.front().reason;
  if (document.pages.size() <= 1) return Unreadable{reason};
  return Unreadable{"None of its " + std::to_string(document.pages.size()) +
                    " pages could be read. Page 1: " + reason};
}

}  // namespace lectern::extract
