#include "indexer/catalog/session_folder.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "indexer/catalog/schedule.hpp"
#include "indexer/catalog/vocabulary.hpp"
#include "indexer/schema/fold.hpp"
#include "indexer/schema/utf8.hpp"

namespace lectern::catalog {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaxFiles = 500;  // of one session's folder

std::optional<std::string> readme_of(const fs::path& root, const std::string& folder) {
  for (const char* name : {"README.md", "readme.md", "Readme.md", "README.markdown", "index.md"})
    if (fs::is_regular_file(root / folder / name))
      return (fs::path{folder} / name).generic_string();
  return std::nullopt;
}

bool is_document(const std::string& extension) {
  static constexpr std::string_view kDocuments[] = {".pdf", ".pptx",       ".ppt",
                                                    ".odp", ".excalidraw", ".ipynb"};
  return std::find(std::begin(kDocuments), std::end(kDocuments), extension) != std::end(kDocuments);
}

// What the folder's page says of a paper that the schedule names otherwise: a link
// called only "Paper" to another arXiv number than the schedule's is a slip of the pen
// more often than a second paper.
void merge_readings(Draft& draft, const Draft& own, const PageContext& page) {
  const auto has_identity = [](const Reading& reading) {
    return !reading.arxiv.empty() || !reading.doi.empty();
  };
  const bool scheduled =
      std::any_of(draft.session.readings.begin(), draft.session.readings.end(), has_identity);
  for (const Reading& reading : own.session.readings) {
    const bool known = std::any_of(
        draft.session.readings.begin(), draft.session.readings.end(), [&](const Reading& other) {
          return (!reading.arxiv.empty() && other.arxiv == reading.arxiv) ||
                 (!reading.url.empty() && other.url == reading.url);
        });
    if (reading.title.empty() && has_identity(reading) && scheduled && !known) {
      page.warn(
          reading.where.line,
          "links \"Paper\" to " + reading.url +
              ", but the schedule lists another paper for this session; one of the two is wrong");
      Material material;
      material.kind = MaterialKind::kPaper;
      material.url = reading.url;
      material.where = reading.where;
      add_material(draft.session, std::move(material));
      continue;
    }
    add_reading(draft.session, reading);
  }
}

void merge(Draft& draft, Draft own, const PageContext& page) {
  Session& session = draft.session;
  if (!own.session.title.empty()) session.title = own.session.title;
  if (!session.number) session.number = own.session.number;
  if (!draft.mention) draft.mention = own.mention;
  for (const std::string& name : own.session.presenters) add_presenters(session, name);
  for (Recording& recording : own.session.recordings) add_recording(session, std::move(recording));
  for (Material& material : own.session.materials) add_material(session, std::move(material));
  merge_readings(draft, own, page);
  if (session.description.empty()) session.description = own.session.description;
  for (Recording& recording : own.possible_recordings)
    draft.possible_recordings.push_back(std::move(recording));
}

void add_unlinked_documents(Draft& draft, const PageContext& club) {
  std::vector<std::string> found;
  std::error_code error;
  for (auto entry = fs::recursive_directory_iterator(
           club.root / draft.folder, fs::directory_options::skip_permission_denied, error);
       !error && entry != fs::recursive_directory_iterator{} && found.size() < kMaxFiles;
       entry.increment(error)) {
    if (entry.depth() > 3) entry.disable_recursion_pending();
    if (entry->is_symlink() || !entry->is_regular_file()) continue;
    const std::string extension = schema::fold(entry->path().extension().string());
    if (is_document(extension))
      found.push_back(entry->path().lexically_relative(club.root).generic_string());
  }
  std::sort(found.begin(), found.end());
  for (const std::string& path : found) {
    if (!schema::is_utf8(path)) {
      club.warnings.push_back(
          {{draft.folder, 0}, "a document's name is not UTF-8, so it is left out; rename it"});
      continue;
    }
    Material material;
    const std::string folded = schema::fold(path);
    const bool pdf = folded.ends_with(".pdf");
    material.kind = folded.ends_with(".excalidraw") ? MaterialKind::kBoard
                    : folded.ends_with(".ipynb")    ? MaterialKind::kCode
                    : pdf && folded.find("annotated") != std::string::npos
                        ? MaterialKind::kAnnotatedPaper
                    : pdf && folded.find("paper") != std::string::npos ? MaterialKind::kPaper
                                                                       : MaterialKind::kSlides;
    material.path = path;
    material.where = {path, 0};
    add_material(draft.session, std::move(material));
  }
}

}  // namespace

std::optional<Page> load_page(const LinkResolver& links, const fs::path& root,
                              const std::string& path, std::vector<Warning>& warnings) {
  // The resolver refuses what lies outside the club's folder.
  const LinkTarget target = links.resolve("/" + path, {});
  if (target.kind != LinkTarget::kFile) {
    const std::string why =
        target.kind == LinkTarget::kRefused ? "it " + target.reason : "there is no such file";
    warnings.push_back({{path, 0}, "cannot read this page: " + why});
    return std::nullopt;
  }
  std::ifstream file{root / target.path, std::ios::binary};
  std::ostringstream bytes;
  bytes << file.rdbuf();
  if (!file) {
    warnings.push_back({{path, 0}, "cannot read this page; check its permissions"});
    return std::nullopt;
  }
  try {
    const std::string extension = schema::fold(fs::path{path}.extension().string());
    return extension == ".html" || extension == ".htm" ? read_html(bytes.str())
                                                       : read_markdown(bytes.str());
  } catch (const UnreadablePage& error) {
    warnings.push_back({{path, 0}, std::string{"this page "} + error.what()});
    return std::nullopt;
  }
}

void read_session_folders(std::vector<Draft>& drafts, const PageContext& club) {
  // A folder that several sessions name is not any one's own.
  std::map<std::string, int> uses;
  for (const Draft& draft : drafts)
    if (!draft.folder.empty()) ++uses[draft.folder];
  for (Draft& draft : drafts) {
    if (draft.folder.empty() || uses[draft.folder] > 1) continue;
    if (const auto readme = readme_of(club.root, draft.folder)) {
      if (const auto content = load_page(club.links, club.root, *readme, club.warnings)) {
        PageContext page{club.club, club.links, club.root, *readme, club.warnings, false};
        Draft own;
        own.session.where = {*readme, 1};
        read_session_page(own, *content, page);
        merge(draft, std::move(own), page);
      }
    }
    add_unlinked_documents(draft, club);
  }
}

}  // namespace lectern::catalog
