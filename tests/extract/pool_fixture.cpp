#include "tests/extract/pool_fixture.hpp"

#include <stdlib.h>

#include <fstream>
#include <stdexcept>

namespace lectern::extract {

DocumentFolder::DocumentFolder() {
  std::string name = (std::filesystem::temp_directory_path() / "lectern-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot make a folder");
  path_ = name;
}

DocumentFolder::~DocumentFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

Job DocumentFolder::write(const std::string& name, std::string_view bytes) const {
  std::ofstream(path_ / name, std::ios::binary) << bytes;
  return job(name);
}

Outcomes drain(Pool& pool) {
  Outcomes outcomes;
  while (auto finished = pool.next()) {
    const auto [place, is_new] = outcomes.emplace(finished->job.key, std::move(finished->outcome));
    if (!is_new) throw std::runtime_error("two results for " + place->first);
  }
  return outcomes;
}

std::string told(const PartOutcome& outcome) {
  if (const auto* unreadable = std::get_if<Unreadable>(&outcome))
    return "unreadable: " + unreadable->reason;
  const Part& part = std::get<Part>(outcome);
  if (!part.broken.empty()) return "unreadable: " + part.broken;
  std::string text;
  for (const Page& page : part.pages) text += (page.number > 1 ? "|" : "") + page.text;
  return text;
}

std::string told(const Outcomes& outcomes, const std::string& job) {
  const auto found = outcomes.find(job);
  return found == outcomes.end() ? "(no result)" : told(found->second);
}

}  // namespace lectern::extract
