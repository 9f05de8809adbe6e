#include "tests/integration/index_dump.hpp"

#include <xapian.h>

#include <algorithm>
#include <sstream>
#include <vector>

namespace lectern::testing {
namespace {

std::string dump_document(const Xapian::Database& database, Xapian::docid id) {
  const Xapian::Document document = database.get_document(id);
  std::ostringstream out;
  out << document.get_data();
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
    out << '\n' << *term << ' ' << term.get_wdf();
    for (auto position = term.positionlist_begin(); position != term.positionlist_end(); ++position)
      out << ' ' << *position;
  }
  for (auto value = document.values_begin(); value != document.values_end(); ++value)
    out << "\nvalue " << value.get_valueno() << ' ' << *value;
  return out.str();
}

}  // namespace

std::string dump_index(const std::filesystem::path& index) {
  const Xapian::Database database{index.string()};
  std::vector<std::string> entries;
  for (auto document = database.postlist_begin(""); document != database.postlist_end("");
       ++document)
    entries.push_back(dump_document(database, *document));
  for (auto key = database.metadata_keys_begin(); key != database.metadata_keys_end(); ++key)
    entries.push_back("metadata " + *key + " " + database.get_metadata(*key));
  std::sort(entries.begin(), entries.end());
  std::string all;
  for (const std::string& entry : entries) all += entry + "\n----\n";
  return all;
}

}  // namespace lectern::testing
