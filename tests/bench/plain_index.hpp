// The obvious index of the same passages: one Xapian database, one writer, a TermGenerator with
// its own settings, the filters as boolean terms.  What Lectern's is measured from.
#pragma once

#include <xapian.h>

#include <filesystem>

#include "indexer/index/writer.hpp"

namespace lectern::bench {

class PlainWriter {
 public:
  explicit PlainWriter(const std::filesystem::path& directory);  // which is made

  void add(const index::IndexedSession& session);
  void finish();

 private:
  Xapian::WritableDatabase database_;
  Xapian::TermGenerator generator_;
};

}  // namespace lectern::bench
