// What is known of documents by their hash: what was read from them, in the cache, and the
// images of their pages, in the media store.  Says what is still missing, and puts together
// what came in several runs, so that nothing slow is ever done twice.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <variant>

#include "indexer/archive/cache.hpp"
#include "indexer/archive/plan.hpp"
#include "indexer/extract/part.hpp"

namespace lectern::archive {

class Documents {
 public:
  // The cache is borrowed.
  Documents(Cache& cache, std::filesystem::path media) : cache_(cache), media_(std::move(media)) {}

  // What a worker still has to be asked for; absent when nothing.  More may be known than is
  // wanted.  `try_again`: documents that could not be read are asked for once more.
  std::optional<extract::Wanted> missing(const PlannedDocument& document, bool try_again);

  // The PDF that the workers read: the document itself, or what LibreOffice makes of it,
  // which is kept in the media store.
  std::variant<std::filesystem::path, extract::Unreadable> as_pdf(
      const std::string& sha256, const std::filesystem::path& file,
      const std::filesystem::path& worker);

  // Only when something is known of it.
  extract::Outcome known(const std::string& sha256);

  // An image of a document that is being read.  Kept aside until finish().
  void take_image(const std::string& sha256, const extract::PageImage& image);

  // What a worker gave when it was asked for `asked`; stored together with what was known.
  void finish(const std::string& sha256, const extract::Wanted& asked, extract::Outcome outcome);

  void save() { cache_.save(); }  // makes what was read so far survive a kill

 private:
  Cache& cache_;
  std::filesystem::path media_;
};

}  // namespace lectern::archive
