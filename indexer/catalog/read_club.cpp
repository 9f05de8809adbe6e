#include "indexer/catalog/read_club.hpp"

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

#include "indexer/catalog/draft.hpp"
#include "indexer/catalog/finish.hpp"
#include "indexer/catalog/page.hpp"
#include "indexer/catalog/plan.hpp"
#include "indexer/catalog/schedule.hpp"
#include "indexer/catalog/session_folder.hpp"
#include "indexer/catalog/vocabulary.hpp"
#include "indexer/schema/fold.hpp"

namespace lectern::catalog {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaxPages = 64;

class ClubReader {
 public:
  explicit ClubReader(const sources::Tree& tree) : tree_(tree), links_(tree) {
    catalog_.club = tree.club;
  }

  ClubCatalog read() {
    for (const std::string& page : starting_pages()) read_page(page, true);
    follow_linked_pages();
    read_session_folders(drafts_, {tree_.club, links_, tree_.root, {}, catalog_.warnings});
    warn_about_repository_links();
    finish_drafts(std::move(drafts_), catalog_);
    settle_lists(catalog_);
    return std::move(catalog_);
  }

 private:
  std::vector<std::string> starting_pages() {
    if (!tree_.club.pages.empty()) return tree_.club.pages;
    for (const char* name : {"README.md", "Readme.md", "readme.md", "README.markdown", "index.md",
                             "README", "docs/README.md", "docs/index.md", "index.html",
                             "docs/index.html", "_index.md", "readme.html"})
      if (fs::is_regular_file(tree_.root / name)) return {name};
    catalog_.warnings.push_back({{".", 0},
                                 "no README.md or index.html in " + tree_.root.string() +
                                     "; name the club's pages in `pages`"});
    return {};
  }

  void read_page(const std::string& path, bool primary) {
    if (!seen_.insert(path).second) return;
    if (seen_.size() > kMaxPages) {
      if (seen_.size() == kMaxPages + 1)
        catalog_.warnings.push_back({{path, 1},
                                     "more than " + std::to_string(kMaxPages) +
                                         " pages are linked; this and further ones are not read; "
                                         "name the club's pages in `pages`"});
      return;
    }
    std::optional<Page> content = load_page(links_, tree_.root, path, catalog_.warnings);
    if (!content) return;
    PageContext page{tree_.club, links_, tree_.root, path, catalog_.warnings, primary};
    for (const int line : content->mended_rows)
      page.warn(line, "a cell holds an unescaped '|'; write it as \\|");
    if (tree_.club.kind == sources::ClubKind::kPlan) {
      read_plan(*content, page, catalog_.readings);
      return;
    }
    std::vector<Draft> drafts = read_schedule(*content, page);
    // One session alone is a page of notes, unless the page is called like a schedule.
    const bool schedule = primary || drafts.size() >= 2 || is_called_like_a_schedule(path);
    if (!schedule) return;
    for (const std::string& linked : linked_pages(*content, page)) candidates_.push_back(linked);
    for (VideoList& list : video_lists(*content, page)) add_list(catalog_.lists, std::move(list));
    repository_links_ += page.repository_links;
    repository_missing_ += page.repository_missing;
    std::move(drafts.begin(), drafts.end(), std::back_inserter(drafts_));
  }

  static bool is_called_like_a_schedule(const fs::path& path) {
    const std::string name = path.stem().string();
    return find_year(name).has_value() || names_sessions(name);
  }

  // Schedules are split over pages ("2021.md", "archive/README.md").  A page that a
  // session links to is that session's material, not a schedule.
  void follow_linked_pages() {
    if (!tree_.club.pages.empty() || tree_.club.kind == sources::ClubKind::kPlan) return;
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      const std::string path = candidates_[i];
      if (belongs_to_session(path)) continue;
      read_page(path, false);
    }
  }

  bool belongs_to_session(const std::string& path) const {
    const std::string folder = fs::path{path}.parent_path().generic_string();
    return std::any_of(drafts_.begin(), drafts_.end(), [&](const Draft& draft) {
      if (!draft.folder.empty() &&
          (folder == draft.folder || folder.starts_with(draft.folder + "/")))
        return true;
      return std::any_of(draft.session.materials.begin(), draft.session.materials.end(),
                         [&](const Material& material) { return material.path == path; });
    });
  }

  // A repository of which only the schedule was kept has none of its files: one
  // warning says so better than one for each.
  void warn_about_repository_links() {
    if (repository_missing_ == 0) return;
    const std::string what =
        std::to_string(repository_missing_) + " of " + std::to_string(repository_links_) +
        " links into the club's own repository lead to files that are not in " +
        tree_.root.string();
    catalog_.warnings.push_back({{".", 0}, what + "; they stay links to the web"});
  }

  const sources::Tree& tree_;
  LinkResolver links_;
  ClubCatalog catalog_;
  std::vector<Draft> drafts_;
  std::vector<std::string> candidates_;
  std::set<std::string> seen_;
  std::size_t repository_links_ = 0;
  std::size_t repository_missing_ = 0;
};

}  // namespace

ClubCatalog read_club(const sources::Tree& tree) { return ClubReader{tree}.read(); }

}  // namespace lectern::catalog
