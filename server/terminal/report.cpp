#include "server/terminal/report.hpp"

#include <algorithm>
#include <cstdio>
#include <string_view>

#include "server/terminal/layout.hpp"

namespace lectern::terminal {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kSessionIndent = 4;
constexpr std::size_t kSnippetIndent = 6;

std::string counted(std::size_t count, const char* noun) {
  return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

std::string joined(const std::vector<std::string>& parts, const char* between) {
  std::string text;
  for (const std::string& part : parts)
    if (!part.empty()) text += (text.empty() ? "" : between) + part;
  return text;
}

// 754 as "12:34".
std::string clock_time(std::int64_t seconds) {
  char text[32];
  if (seconds >= 3600)
    std::snprintf(text, sizeof text, "%lld:%02lld:%02lld", static_cast<long long>(seconds / 3600),
                  static_cast<long long>(seconds / 60 % 60), static_cast<long long>(seconds % 60));
  else
    std::snprintf(text, sizeof text, "%lld:%02lld", static_cast<long long>(seconds / 60),
                  static_cast<long long>(seconds % 60));
  return text;
}

// Of a file's path: what may stand in a URL (RFC 3986, pchar and '/').
std::string percent_encoded(const std::string& path) {
  constexpr std::string_view kPlain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/";
  std::string encoded;
  for (const char c : path) {
    char hex[4];
    std::snprintf(hex, sizeof hex, "%%%02X", static_cast<unsigned char>(c));
    encoded += kPlain.find(c) != std::string_view::npos ? std::string{c} : hex;
  }
  return encoded;
}

// Of a page of a document, the file with its page, which browsers open there; of the
// server's own pages nothing, since there may be no server.
std::string link_of(const search::Hit& hit, const fs::path& archive) {
  constexpr std::string_view kMedia = "/media/";
  if (!hit.url.starts_with('/')) return hit.url;
  if (!hit.url.starts_with(kMedia)) return "";
  const std::size_t fragment = std::min(hit.url.find('#'), hit.url.size());
  const std::string file = hit.url.substr(1, fragment - 1);
  return "file://" + percent_encoded((fs::absolute(archive) / file).lexically_normal().string()) +
         hit.url.substr(fragment);
}

std::string label_of(const search::Hit& hit) {
  std::string label{schema::to_string(hit.kind)};
  const bool is_page = hit.kind == schema::PassageKind::kSlide && hit.page;
  if (is_page) label += " " + std::to_string(*hit.page);
  if (!hit.author.empty()) label += " by " + hit.author;
  if (hit.page && !is_page) label += ", page " + std::to_string(*hit.page);
  if (hit.start_s) label += " at " + clock_time(*hit.start_s);
  if (!hit.material) return label;
  return label + " · " + (hit.material->path.empty() ? hit.material->title : hit.material->path);
}

class Report {
 public:
  Report(const fs::path& archive, const Screen& screen) : archive_(archive), screen_(screen) {}

  void add_heading(const search::Answer& answer, const search::Request& request) {
    if (answer.sessions == 0)
      add(0, "Nothing was found.");
    else
      add(0, (answer.exact ? "" : "At least ") + counted(answer.sessions, "session") + ", " +
                 counted(answer.passages, "passage") +
                 (request.page > 1 ? ", page " + std::to_string(request.page) : ""));
    if (!answer.query.corrected.empty()) add(0, "Searched for: " + answer.query.corrected);
    if (!answer.query.also.empty()) add(0, "Also searched: " + joined(answer.query.also, ", "));
    if (!answer.query.ignored.empty())
      add(0, "Not searched for: " + joined(answer.query.ignored, ", "));
    for (const std::string& note : answer.query.notes) add(0, note);
  }

  void add_result(std::size_t number, const search::Result& result) {
    const schema::SessionRecord& session = result.session;
    text_ += "\n";
    add_title(number, session.title);
    add(kSessionIndent,
        joined({session.club_name, session.date, joined(session.presenters, ", "), session.series},
               " · "),
        Look::kFaint);
    std::string before;
    for (const search::Hit& hit : result.hits) add_hit(hit, before);
    add(kSessionIndent,
        joined({result.more_hits > 0 ? std::to_string(result.more_hits) + " more" : "",
                result.missing.empty() ? "" : "without " + joined(result.missing, ", ")},
               " · "),
        Look::kFaint);
  }

  std::string text() && { return std::move(text_); }

 private:
  void add_title(std::size_t number, const std::string& title) {
    const std::string place = std::to_string(number) + ".";
    const std::size_t indent = std::max(kSessionIndent, place.size() + 1);
    std::string lines = paragraph(screen_, indent, title.empty() ? "Untitled" : title);
    lines.replace(0, place.size(), place);
    add_lines(lines, Look::kTitle);
  }

  // `before` is the link above it: a place is named once.
  void add_hit(const search::Hit& hit, std::string& before) {
    add(kSessionIndent, label_of(hit));
    text_ += paragraph(screen_, kSnippetIndent, hit.snippet.text, hit.snippet.marks);
    std::string link = link_of(hit, archive_);
    // Whole, so that it can be followed; terminals break it where they must.
    if (!link.empty() && link != before)
      text_ +=
          std::string(kSnippetIndent, ' ') + shown(screen_, Look::kFaint, printable(link)) + "\n";
    before = std::move(link);
  }

  void add(std::size_t indent, const std::string& line) {
    text_ += paragraph(screen_, indent, line);
  }

  void add(std::size_t indent, const std::string& line, Look look) {
    add_lines(paragraph(screen_, indent, line), look);
  }

  void add_lines(std::string_view lines, Look look) {
    for (std::size_t end = 0; !lines.empty(); lines.remove_prefix(end + 1)) {
      end = lines.find('\n');
      text_ += shown(screen_, look, lines.substr(0, end)) + "\n";
    }
  }

  const fs::path& archive_;
  const Screen& screen_;
  std::string text_;
};

}  // namespace

std::string report(const search::Answer& answer, const search::Request& request,
                   const fs::path& archive, const Screen& screen) {
  Report report{archive, screen};
  report.add_heading(answer, request);
  std::size_t number = (request.page - 1) * request.per_page;
  for (const search::Result& result : answer.results) report.add_result(++number, result);
  return std::move(report).text();
}

}  // namespace lectern::terminal
