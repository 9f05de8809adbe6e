#include "indexer/catalog/link_target.hpp"

#include <algorithm>
#include <optional>
#include <system_error>
#include <vector>

#include "indexer/catalog/identity.hpp"
#include "indexer/schema/fold.hpp"
#include "indexer/schema/utf8.hpp"

namespace lectern::catalog {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> segments_of(std::string_view path) {
  std::vector<std::string> segments;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/'), path.size());
    if (end > 0) segments.emplace_back(path.substr(0, end));
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return segments;
}

std::string join(const std::vector<std::string>& segments, std::size_t from) {
  std::string path;
  for (std::size_t i = from; i < segments.size(); ++i)
    path += (path.empty() ? "" : "/") + segments[i];
  return path;
}

// The scheme of "mailto:x", "javascript:…": letters up to a colon before any slash.
bool has_scheme(std::string_view target) {
  const std::size_t colon = target.find(':');
  if (colon == std::string_view::npos || colon < 2 || colon > 20) return false;
  return std::all_of(
             target.begin(), target.begin() + static_cast<std::ptrdiff_t>(colon),
             [](unsigned char c) { return std::isalnum(c) || c == '+' || c == '-' || c == '.'; }) &&
         std::isalpha(static_cast<unsigned char>(target[0]));
}

struct RepositoryPath {
  std::string owner, repository;
  std::vector<std::string> rest;  // branch, then the path
};

// github.com/o/r/blob/main/x.pdf, /raw/, /tree/, raw.githubusercontent.com/o/r/main/x,
// gitlab…/o/r/-/blob/main/x, cdn.jsdelivr.net/gh/o/r@main/x
std::optional<RepositoryPath> repository_path(const Url& url) {
  std::vector<std::string> parts = segments_of(percent_decode(url.path));
  if (url.host == "raw.githubusercontent.com" && parts.size() >= 4)
    return RepositoryPath{parts[0], parts[1], {parts.begin() + 2, parts.end()}};
  if (parts.size() < 4) return std::nullopt;
  std::size_t form = 2;
  if (parts[2] == "-") form = 3;
  if (form + 2 >= parts.size()) return std::nullopt;
  if (parts[form] != "blob" && parts[form] != "raw" && parts[form] != "tree") return std::nullopt;
  return RepositoryPath{
      parts[0], parts[1], {parts.begin() + static_cast<std::ptrdiff_t>(form) + 1, parts.end()}};
}

std::string without_git_suffix(std::string name) {
  if (name.ends_with(".git")) name.resize(name.size() - 4);
  return name;
}

}  // namespace

LinkResolver::LinkResolver(const sources::Tree& tree) {
  std::error_code error;
  root_ = fs::weakly_canonical(tree.root, error);
  if (error) root_ = tree.root;
  for (const std::string& home : {tree.club.home, tree.club.source}) {
    const auto url = parse_url(home);
    if (!url) continue;
    const auto parts = segments_of(url->path);
    if (parts.size() < 2) continue;
    host_ = url->host;
    owner_ = schema::fold(parts[0]);
    repository_ = schema::fold(without_git_suffix(parts[1]));
    break;
  }
  // A clone that was copied here is usually still called like its repository.
  if (repository_.empty()) repository_ = schema::fold(root_.filename().string());
}

LinkTarget LinkResolver::resolve(std::string_view target, const fs::path& page) const {
  while (!target.empty() && std::isspace(static_cast<unsigned char>(target.front())))
    target.remove_prefix(1);
  while (!target.empty() && std::isspace(static_cast<unsigned char>(target.back())))
    target.remove_suffix(1);
  if (target.empty()) return {};
  if (target.starts_with('#')) return {LinkTarget::kFragment, {}, {}, {}};
  if (target.find('\0') != std::string_view::npos)
    return {LinkTarget::kRefused, {}, {}, "holds a NUL character"};
  if (const auto url = parse_url(target)) {
    if (url->scheme != "http" && url->scheme != "https")
      return {LinkTarget::kRefused,
              {},
              {},
              "is a " + url->scheme + ": address; only http and https are followed"};
    return web(target);
  }
  if (has_scheme(target)) {
    const std::string scheme{target.substr(0, target.find(':'))};
    if (scheme == "mailto" || scheme == "tel") return {};
    return {LinkTarget::kRefused,
            {},
            {},
            "is a " + scheme + ": address; only http and https are followed"};
  }
  // Liquid and the like: "{{ site.url }}/x.pdf", "{% link x.md %}".
  if (target.find("{{") != std::string_view::npos || target.find("{%") != std::string_view::npos ||
      target.find("%7B%7B") != std::string_view::npos)
    return {};
  target = target.substr(0, target.find('#'));
  const fs::path folder = target.starts_with('/') ? fs::path{} : page.parent_path();
  LinkTarget found = local(percent_decode(target), folder);
  // A '?' begins a query on the web but is a letter of some files' names.
  if (found.kind == LinkTarget::kMissing && target.find('?') != std::string_view::npos) {
    LinkTarget without_query = local(percent_decode(target.substr(0, target.find('?'))), folder);
    if (without_query.kind != LinkTarget::kMissing) return without_query;
  }
  return found;
}

LinkTarget LinkResolver::local(std::string path, const fs::path& folder) const {
  // Whatever the page's bytes are, "%FF" and "%00" are no letters of a name.
  if (!schema::is_utf8(path) || path.find('\0') != std::string::npos)
    return {LinkTarget::kRefused, {}, {}, "holds bytes that are not UTF-8 text"};
  std::vector<std::string> kept;
  for (const std::string& segment : segments_of((folder / "").generic_string() + path)) {
    if (segment == ".") continue;
    if (segment == "..") {
      if (kept.empty()) return {LinkTarget::kRefused, {}, {}, "leads outside the club's folder"};
      kept.pop_back();
    } else {
      kept.push_back(segment);
    }
  }
  const std::string relative = join(kept, 0);
  std::error_code error;
  const fs::path absolute = root_ / relative;
  const fs::file_status status = fs::status(absolute, error);
  if (error || !fs::exists(status)) {
    if (fs::is_symlink(fs::symlink_status(absolute, error)))
      return {LinkTarget::kRefused, {}, {}, "is a symbolic link that leads nowhere"};
    return {LinkTarget::kMissing, relative, {}, {}};
  }
  const fs::path real = fs::canonical(absolute, error);
  const auto [root_end, unused] =
      std::mismatch(root_.begin(), root_.end(), real.begin(), real.end());
  if (error || root_end != root_.end())
    return {LinkTarget::kRefused, {}, {}, "is a symbolic link out of the club's folder"};
  if (fs::is_directory(status)) return {LinkTarget::kFolder, relative, {}, {}};
  if (!fs::is_regular_file(status))
    return {LinkTarget::kRefused, {}, {}, "is neither a file nor a folder"};
  return {LinkTarget::kFile, relative, {}, {}};
}

LinkTarget LinkResolver::web(std::string_view target) const {
  const LinkTarget on_the_web{LinkTarget::kWeb, {}, std::string{target}, {}};
  const auto url = parse_url(target);
  const auto in_repository = repository_path(*url);
  if (!in_repository || schema::fold(in_repository->repository) != repository_) return on_the_web;
  if (!owner_.empty() && schema::fold(in_repository->owner) != owner_) return on_the_web;
  // A branch may hold slashes: the shortest that leads to a file is taken.
  for (std::size_t branch = 1; branch < in_repository->rest.size(); ++branch) {
    LinkTarget found = local(join(in_repository->rest, branch), {});
    if (found.kind == LinkTarget::kFile || found.kind == LinkTarget::kFolder) {
      found.url = target;
      return found;
    }
  }
  // Of this repository, but not here: it may be newer, or only the facts were kept.
  LinkTarget missing{LinkTarget::kMissing, {}, std::string{target}, {}};
  return missing;
}

}  // namespace lectern::catalog
