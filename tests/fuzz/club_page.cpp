#include "tests/fuzz/club_page.hpp"

#include <boost/json.hpp>
#include <set>

#include "indexer/catalog/json.hpp"
#include "indexer/catalog/read_club.hpp"
#include "tests/fuzz/target.hpp"
#include "tests/temporary_folder.hpp"

namespace lectern::fuzz {
namespace {

// Files for its links to lead to.
const testing::TemporaryFolder& club_folder() {
  static const testing::TemporaryFolder folder;
  static const bool written = [] {
    folder.write("slides/locks.pdf", "%PDF-1.4");
    folder.write("2021-03-01 Locks/README.md", "# Locks\n\nPresenter: Ada\n");
    folder.write("2021-03-01 Locks/notes.md", "notes");
    return true;
  }();
  static_cast<void>(written);
  return folder;
}

void check(const catalog::ClubCatalog& club) {
  std::set<std::string> ids;
  for (const catalog::Session& session : club.sessions)
    require(ids.insert(session.id).second, "ids are unique");

  const std::string json =
      boost::json::serialize(to_json(catalog::Catalog{{club}}, std::chrono::system_clock::now()));
  boost::json::error_code invalid;
  boost::json::parse(json, invalid);
  if (invalid) std::fprintf(stderr, "%s\n", json.c_str());
  require(!invalid, "text is UTF-8");
}

}  // namespace

void read_club_page(const char* name, std::string_view page) {
  const testing::TemporaryFolder& folder = club_folder();
  folder.write(name, page);
  folder.write("archive/2020.md", page);
  sources::Tree tree;
  tree.club.id = "club";
  tree.club.home = "https://github.com/club/club";
  tree.root = folder.path();
  for (const auto kind : {sources::ClubKind::kClub, sources::ClubKind::kPlan}) {
    tree.club.kind = kind;
    check(catalog::read_club(tree));
  }
}

}  // namespace lectern::fuzz
