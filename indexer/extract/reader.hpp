// Whole documents from the pool's workers.  A long one is read in parts, by all workers at
// once.  Where drawing a page or reading it by OCR breaks a worker, that page is read once
// more for its text alone; where even that breaks it, the page stays empty.  The document
// keeps a note of what is missing, and is unreadable only when there is nothing of it.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>

#include "indexer/extract/pool.hpp"

namespace lectern::extract {

struct DocumentJob {
  std::string key;  // the caller's own name for it, given back with the result
  std::filesystem::path file;
  Wanted wanted;
};

struct FinishedDocument {
  DocumentJob job;
  Outcome outcome;
};

class Reader {
 public:
  // Called from next() with a page's images, in no order of pages; also for documents that
  // turn out unreadable later.
  using TakeImage = std::function<void(const std::string& key, const PageImage& image)>;

  Reader(PoolOptions options, TakeImage take_image);

  void submit(DocumentJob job);  // keys are unique among those not yet given back

  // Waits for any submitted document; absent when none is left.  Throws as Pool::next().
  std::optional<FinishedDocument> next();

 private:
  struct Reading {
    DocumentJob job;
    std::string title;
    std::map<int, Page> pages;            // by number
    std::map<int, std::string> problems;  // by page
    std::optional<Unreadable> unreadable;
    std::string stopped;           // why no more of it is read; empty while all is well
    std::size_t bytes = 0;         // of its pages
    int document_pages = 0;        // 0 while unknown
    int asked_to = 0;              // the last page of any job
    std::size_t outstanding = 0;   // jobs in the pool
    std::size_t broken_jobs = 0;   // that cost a worker
    std::size_t lost_pages = 0;    // whose text alone did
    std::map<int, int> broken_to;  // page that broke a worker → last page of its job
  };

  void ask(Reading& reading, PageRange pages, const Wanted& wanted, Turn turn = Turn::kNext);
  void take(Reading& reading, Finished finished);
  void keep(Reading& reading, Part part);
  void ask_for_the_rest(Reading& reading);
  void go_on_without(Reading& reading, const Job& job, std::string reason);
  void go_on_after(Reading& reading, int broken_page);
  static const Wanted& still_wanted(const Reading& reading);
  static Outcome outcome(Reading& reading);

  std::size_t document_bytes_;
  std::size_t parts_at_once_;  // of one document, so that all workers have something to do
  Pool pool_;
  TakeImage take_image_;
  std::map<std::string, Reading> readings_;
};

}  // namespace lectern::extract
