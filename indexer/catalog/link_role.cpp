// What a link is to its session.  The place decides first (a "Recording" column), then
// the label ("Annotated paper"), then the address (arXiv, Google Slides, Miro).
#include <algorithm>
#include <array>

#include "indexer/catalog/draft.hpp"
#include "indexer/catalog/identity.hpp"
#include "indexer/catalog/vocabulary.hpp"
#include "indexer/catalog/words.hpp"
#include "indexer/schema/fold.hpp"
#include "indexer/schema/utf8.hpp"

namespace lectern::catalog {
namespace {

bool contains_any(std::string_view text, std::initializer_list<std::string_view> needles) {
  return std::any_of(needles.begin(), needles.end(), [&](std::string_view needle) {
    return text.find(needle) != std::string_view::npos;
  });
}

std::string extension_of(std::string_view path) {
  path = path.substr(0, path.find_first_of("?#"));
  const std::size_t slash = path.rfind('/');
  if (slash != std::string_view::npos) path.remove_prefix(slash + 1);
  const std::size_t dot = path.rfind('.');
  return dot == std::string_view::npos ? std::string{} : schema::fold(path.substr(dot + 1));
}

bool is_code_file(std::string_view extension) {
  static constexpr std::string_view kExtensions[] = {
      "py",   "ipynb", "cpp", "cc", "c",  "h",     "hpp", "cu", "rs",   "go", "js",  "ts",
      "java", "r",     "rmd", "jl", "sh", "scala", "hs",  "ml", "lean", "m",  "sql", "zig"};
  return std::find(std::begin(kExtensions), std::end(kExtensions), extension) !=
         std::end(kExtensions);
}

bool host_is(const Url& url, std::initializer_list<std::string_view> hosts) {
  return std::any_of(hosts.begin(), hosts.end(), [&](std::string_view host) {
    return url.host == host || (url.host.size() > host.size() && url.host.ends_with(host) &&
                                url.host[url.host.size() - host.size() - 1] == '.');
  });
}

// Where people are met, invited and asked, not what they read.
bool is_gathering(const Url& url) {
  return host_is(url, {"zoom.us",
                       "meet.google.com",
                       "teams.microsoft.com",
                       "discord.gg",
                       "discord.com",
                       "slack.com",
                       "t.me",
                       "calendar.google.com",
                       "meetup.com",
                       "eventbrite.com",
                       "gather.town",
                       "lu.ma",
                       "forms.gle",
                       "whereby.com",
                       "webex.com",
                       "doodle.com",
                       "linkedin.com",
                       "calendly.com",
                       "addevent.com",
                       "shields.io",
                       "wa.me",
                       "chat.whatsapp.com",
                       "twitter.com",
                       "x.com"}) ||
         (url.host == "docs.google.com" && url.path.starts_with("/forms")) ||
         (url.host == "google.com" && url.path.starts_with("/maps")) ||
         (url.host == "google.com" && url.path.starts_with("/calendar"));
}

bool is_slides_host(const Url& url) {
  return (url.host == "docs.google.com" && url.path.starts_with("/presentation")) ||
         host_is(url, {"slideshare.net", "speakerdeck.com", "slides.com", "prezi.com", "canva.com",
                       "beautiful.ai", "pitch.com", "gamma.app", "slid.es", "sli.dev"});
}

bool is_board_host(const Url& url) {
  return host_is(url, {"miro.com", "mural.co", "excalidraw.com", "tldraw.com",
                       "jamboard.google.com", "whimsical.com"}) ||
         (url.host == "figma.com" && url.path.starts_with("/board"));
}

bool is_notes_host(const Url& url) {
  return (url.host == "docs.google.com" && url.path.starts_with("/document")) ||
         host_is(url, {"hackmd.io", "notion.so", "notion.site", "roamresearch.com", "etherpad.org",
                       "overleaf.com"});
}

std::size_t path_depth(const Url& url) {
  std::size_t depth = 0;
  for (std::size_t i = 0; i < url.path.size(); ++i)
    if (url.path[i] == '/' && i + 1 < url.path.size() && url.path[i + 1] != '/') ++depth;
  return depth;
}

// A person's page: where a name links to, never something to read.
bool is_profile(const Url& url) {
  if (url.host == "scholar.google.com" || url.host == "orcid.org") return true;
  return host_is(url, {"github.com", "gitlab.com", "huggingface.co"}) && path_depth(url) <= 1;
}

bool says_recording(std::string_view folded) { return has_word(folded, words::kRecordingLinks); }

bool says_slides(std::string_view folded) { return has_word(folded, words::kSlidesLinks); }

// "Minutes" of a meeting, or "notes" and no more.
bool says_notes(std::string_view folded) {
  static constexpr std::string_view kNotes[] = {"notes", "note", "笔记"};
  return has_word(folded, words::kNotesLinks) ||
         (is_generic_label(folded) && has_word(folded, kNotes));
}

bool says_paper(std::string_view folded) { return has_word(folded, words::kPaperLinks); }

MaterialKind kind_of_file(const std::string& path, std::string_view folded_label, LinkHint hint) {
  const std::string extension = extension_of(path);
  const std::string folded_path = schema::fold(path);
  if (extension == "excalidraw" || extension == "drawio") return MaterialKind::kBoard;
  if (is_code_file(extension)) return MaterialKind::kCode;
  if (extension == "md" || extension == "txt" || extension == "html" || extension == "rst" ||
      extension == "org" || extension == "docx")
    return MaterialKind::kNotes;
  if (extension == "pptx" || extension == "ppt" || extension == "odp" || extension == "key")
    return MaterialKind::kSlides;
  if (extension != "pdf") return MaterialKind::kLink;
  if (contains_any(folded_path, {"annotated"}) || has_word(folded_label, "annotated"))
    return MaterialKind::kAnnotatedPaper;
  if (hint == LinkHint::kNotes || says_notes(folded_label)) return MaterialKind::kNotes;
  if (hint == LinkHint::kSlides || says_slides(folded_label)) return MaterialKind::kSlides;
  if (hint == LinkHint::kReading || says_paper(folded_label)) return MaterialKind::kPaper;
  if (contains_any(folded_path, {"slide", "deck", "presentation", "folien"}))
    return MaterialKind::kSlides;
  if (contains_any(folded_path, {"paper", "arxiv", "article"})) return MaterialKind::kPaper;
  return hint == LinkHint::kTitle && !is_generic_label(folded_label) ? MaterialKind::kPaper
                                                                     : MaterialKind::kSlides;
}

std::string file_name(const std::string& path) {
  return std::filesystem::path{path}.filename().string();
}

// The text that names what a bare address or a "Paper" link is: what stands before it
// on its line ("1. Ring Attention … (https://…)").
std::string title_before(const Link& link, std::string_view line) {
  if (link.begin > line.size()) return {};
  std::string_view before = line.substr(0, link.begin);
  if (const std::size_t line_break = before.rfind('\n'); line_break != std::string_view::npos)
    before.remove_prefix(line_break + 1);
  while (!before.empty() &&
         contains_any(before.substr(before.size() - 1), {" ", "(", "[", ":", "-", ",", "<"}))
    before.remove_suffix(1);
  while (before.ends_with("\xE2\x80\x93") || before.ends_with("\xE2\x80\x94"))
    before.remove_suffix(3);
  if (const auto label = leading_label(before))
    before.remove_prefix(std::min(label->value, before.size()));
  while (before.starts_with(' ')) before.remove_prefix(1);
  while (before.ends_with(' ')) before.remove_suffix(1);
  if (before.size() < 8 || before.size() > 250 || is_generic_label(before)) return {};
  return std::string{before};
}

bool is_address(std::string_view text) {
  return text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www.");
}

void add_paper(Draft& draft, const Link& link, const std::string& url, std::string_view line,
               int at, PageContext& page) {
  Reading reading;
  const bool untitled = is_generic_label(link.text) || is_address(link.text);
  // "Paper #1, Paper #2" are told apart by nothing else.
  const bool numbered =
      untitled && link.text.find('#') != std::string::npos && !is_address(link.text);
  reading.title = untitled && !numbered ? title_before(link, line) : link.text;
  reading.url = url;
  reading.arxiv = arxiv_identity(url).value_or("");
  reading.doi = doi_identity(url).value_or("");
  reading.where = {page.path.generic_string(), at};
  if (reading.title.empty()) draft.untitled_papers = true;
  add_reading(draft.session, std::move(reading));
}

void add_local(Draft& draft, const Link& link, const LinkTarget& target, LinkHint hint,
               std::string_view line, int at, PageContext& page) {
  const std::string folded_label = schema::fold(link.text);
  const std::string& path = target.path.empty() ? target.url : target.path;
  Material material;
  material.kind = kind_of_file(path, folded_label, hint);
  material.title = is_generic_label(link.text) || is_address(link.text) ? std::string{} : link.text;
  material.path = target.path;
  material.url = target.url;
  material.missing = target.kind == LinkTarget::kMissing && !target.path.empty();
  material.where = {page.path.generic_string(), at};
  if (material.missing) {
    page.warn(at,
              "links to " + target.path + ", which does not exist; add the file or mend the link");
    // A session's folder that is not there is no material.
    if (extension_of(target.path).empty()) return;
  }
  const bool paper =
      material.kind == MaterialKind::kPaper || material.kind == MaterialKind::kAnnotatedPaper;
  // The title a copy of a paper is linked by names what was read, not "Annotated … paper".
  if (paper && !material.title.empty() && !has_word(folded_label, "annotated")) {
    Reading reading;
    reading.title = link.text;
    if (const auto label = leading_label(link.text)) reading.title = link.text.substr(label->value);
    reading.where = material.where;
    add_reading(draft.session, std::move(reading));
  }
  if (material.title.empty() && paper) material.title = title_before(link, line);
  add_material(draft.session, std::move(material));
}

void add_web_material(Draft& draft, const Link& link, MaterialKind kind, int at,
                      PageContext& page) {
  Material material;
  material.kind = kind;
  // "slides" says no more than the kind does; "video" of a plain link does.
  const bool plain =
      is_address(link.text) || (is_generic_label(link.text) && kind != MaterialKind::kLink);
  material.title = plain ? std::string{} : link.text;
  material.url = link.target;
  material.where = {page.path.generic_string(), at};
  add_material(draft.session, std::move(material));
}

}  // namespace

void add_link(Draft& draft, const Link& link, LinkHint hint, const Text& text, PageContext& page) {
  const int at = text.line > 0 ? text.line : draft.session.where.line;
  const std::string& line = text.text;
  const LinkTarget target = page.links.resolve(link.target, page.path);
  switch (target.kind) {
    case LinkTarget::kEmpty:
    case LinkTarget::kFragment:
      return;
    case LinkTarget::kRefused:
      page.warn(at, "the link \"" + std::string{schema::utf8_beginning(link.target, 200)} +
                        "\" is not followed: it " + target.reason);
      return;
    case LinkTarget::kFolder:
      if (draft.folder.empty() && !target.path.empty()) draft.folder = target.path;
      return;
    case LinkTarget::kFile:
    case LinkTarget::kMissing:
      if (!target.url.empty()) ++page.repository_links;
      if (target.kind == LinkTarget::kMissing && target.path.empty()) ++page.repository_missing;
      if (hint == LinkHint::kPerson) return;
      return add_local(draft, link, target, hint, line, at, page);
    case LinkTarget::kWeb:
      break;
  }

  const Url url = *parse_url(link.target);
  const std::string label = schema::fold(link.text);
  if (hint == LinkHint::kPerson) return;
  if (auto video = video_identity(link.target)) {
    const bool wanted =
        hint == LinkHint::kRecording || hint == LinkHint::kLinks || hint == LinkHint::kSlides ||
        (hint == LinkHint::kNone &&
         (is_generic_label(link.text) || is_address(link.text) || says_recording(label))) ||
        (hint == LinkHint::kTitle && says_recording(label));
    if (wanted) return add_recording(draft.session, std::move(*video));
    if (hint == LinkHint::kReading) return add_paper(draft, link, link.target, line, at, page);
    draft.possible_recordings.push_back(std::move(*video));
    draft.possible_titles.push_back(link.text);
    return;
  }
  if (auto list = video_list_identity(link.target); list && !list->channel) {
    const bool placed = hint != LinkHint::kNone && hint != LinkHint::kLinks;
    const bool wanted = hint == LinkHint::kRecording || (!placed && says_recording(label));
    if (wanted) {
      list->where = {page.path.generic_string(), at};
      add_list(draft.session.playlists, std::move(*list));
      return add_web_material(draft, link, MaterialKind::kLink, at, page);
    }
  }
  if (is_gathering(url)) return;
  if (hint == LinkHint::kRecording && !is_paper_url(link.target) && !is_slides_host(url) &&
      extension_of(url.path) != "pdf") {
    // A recording somewhere else: known by its address.
    std::string id = url.path + (url.query.empty() ? "" : "?" + url.query);
    return add_recording(draft.session, {url.host, id, link.target, std::nullopt});
  }
  if (is_board_host(url)) return add_web_material(draft, link, MaterialKind::kBoard, at, page);
  if (is_slides_host(url)) return add_web_material(draft, link, MaterialKind::kSlides, at, page);
  const bool pdf = extension_of(url.path) == "pdf";
  if (hint == LinkHint::kSlides ||
      (says_slides(label) && !is_paper_url(link.target) && is_generic_label(link.text)) ||
      (pdf && says_slides(label)))
    return add_web_material(
        draft, link,
        is_code_file(extension_of(url.path)) ? MaterialKind::kCode : MaterialKind::kSlides, at,
        page);
  if (is_paper_url(link.target)) return add_paper(draft, link, link.target, line, at, page);
  const bool placed = hint == LinkHint::kReading || hint == LinkHint::kTitle;
  if (is_notes_host(url) || hint == LinkHint::kNotes || (says_notes(label) && !placed))
    return add_web_material(draft, link, MaterialKind::kNotes, at, page);
  if (hint == LinkHint::kCode || is_code_file(extension_of(url.path)))
    return add_web_material(draft, link, MaterialKind::kCode, at, page);
  if (is_profile(url)) return;
  if (hint == LinkHint::kReading || hint == LinkHint::kTitle ||
      (pdf && (says_paper(label) || hint == LinkHint::kNone)))
    return add_paper(draft, link, link.target, line, at, page);
  const bool talk = url.path.find("/issues/") != std::string::npos ||
                    url.path.find("/discussions/") != std::string::npos;
  if (!talk &&
      host_is(url, {"github.com", "gitlab.com", "colab.research.google.com", "kaggle.com"}))
    return add_web_material(draft, link, MaterialKind::kCode, at, page);
  if (says_paper(label)) return add_paper(draft, link, link.target, line, at, page);
  add_web_material(draft, link, MaterialKind::kLink, at, page);
}

void add_links(Draft& draft, const Text& text, LinkHint hint, PageContext& page) {
  for (const Link& link : text.links) add_link(draft, link, hint, text, page);
}

void add_recording(Session& session, Recording recording) {
  for (Recording& known : session.recordings) {
    if (known.provider != recording.provider || known.id != recording.id) continue;
    if (!known.start) known.start = recording.start;
    return;
  }
  session.recordings.push_back(std::move(recording));
}

void add_list(std::vector<VideoList>& lists, VideoList list) {
  const auto same = [&](const VideoList& known) { return known.id == list.id; };
  if (lists.size() < kMostLists && std::none_of(lists.begin(), lists.end(), same))
    lists.push_back(std::move(list));
}

void add_material(Session& session, Material material) {
  for (Material& known : session.materials) {
    const bool same = (!material.path.empty() && known.path == material.path) ||
                      (material.path.empty() && known.path.empty() && known.url == material.url);
    if (!same) continue;
    if (known.title.empty()) known.title = material.title;
    if (known.url.empty()) known.url = material.url;
    if (material.kind == MaterialKind::kAnnotatedPaper || known.kind == MaterialKind::kLink)
      known.kind = material.kind;
    return;
  }
  if (material.title.empty() && !material.path.empty()) material.title = file_name(material.path);
  session.materials.push_back(std::move(material));
}

void add_reading(Session& session, Reading reading) {
  const std::string key = title_key(reading.title);
  for (Reading& known : session.readings) {
    const std::string known_key = title_key(known.title);
    const bool prefix = key.size() > 24 && known_key.size() > 24 &&
                        (key.starts_with(known_key) || known_key.starts_with(key));
    const bool same_paper = (!reading.arxiv.empty() && known.arxiv == reading.arxiv) ||
                            (!reading.doi.empty() && known.doi == reading.doi) ||
                            (!reading.url.empty() && known.url == reading.url);
    const bool same_title = !key.empty() && (key == known_key || prefix);
    const bool conflicting =
        !reading.arxiv.empty() && !known.arxiv.empty() && reading.arxiv != known.arxiv;
    if (!same_paper && (!same_title || conflicting)) continue;
    if (known.title.empty()) known.title = reading.title;
    if (known.url.empty()) known.url = reading.url;
    if (known.arxiv.empty()) known.arxiv = reading.arxiv;
    if (known.doi.empty()) known.doi = reading.doi;
    return;
  }
  session.readings.push_back(std::move(reading));
}

}  // namespace lectern::catalog
