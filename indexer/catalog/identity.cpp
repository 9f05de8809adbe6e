#include "indexer/catalog/identity.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "indexer/schema/fold.hpp"
#include "indexer/schema/utf8.hpp"

namespace lectern::catalog {
namespace {

bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }

std::string lower_ascii(std::string_view text) {
  std::string out{text};
  std::transform(out.begin(), out.end(), out.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

// "a/b/c" → "a"; moves past it.
std::string_view next_segment(std::string_view& path) {
  while (path.starts_with('/')) path.remove_prefix(1);
  const std::size_t end = std::min(path.find('/'), path.size());
  const std::string_view segment = path.substr(0, end);
  path.remove_prefix(end);
  return segment;
}

bool is_video_id(std::string_view id) {
  return id.size() == 11 && std::all_of(id.begin(), id.end(), [](unsigned char c) {
           return std::isalnum(c) || c == '-' || c == '_';
         });
}

// "232", "232s", "1h2m3s", "3m", "1:02:03"
std::optional<std::chrono::seconds> parse_offset(std::string_view text) {
  if (text.empty()) return std::nullopt;
  long total = 0, value = 0;
  bool digits = false;
  for (const char c : text) {
    if (is_digit(c)) {
      value = value * 10 + (c - '0');
      if (value > 1'000'000) return std::nullopt;
      digits = true;
    } else if (c == 'h' || c == 'm' || c == 's') {
      total += value * (c == 'h' ? 3600 : c == 'm' ? 60 : 1);
      value = 0;
    } else if (c == ':') {
      total = (total + value) * 60;
      value = 0;
    } else {
      return std::nullopt;
    }
  }
  if (!digits) return std::nullopt;
  return std::chrono::seconds{total + value};
}

std::optional<Recording> youtube(const Url& url) {
  std::string_view path = url.path;
  std::string id;
  if (url.host == "youtu.be") {
    id = next_segment(path);
  } else if (url.host == "youtube.com" || url.host == "youtube-nocookie.com" ||
             url.host == "music.youtube.com") {
    const std::string_view form = next_segment(path);
    if (form == "watch" || form == "watch_popup")
      id = query_value(url, "v").value_or("");
    else if (form == "live" || form == "shorts" || form == "embed" || form == "v" || form == "e")
      id = next_segment(path);
  }
  if (!is_video_id(id)) return std::nullopt;
  Recording recording{"youtube", id, "https://www.youtube.com/watch?v=" + id, std::nullopt};
  for (const char* name : {"t", "start", "time_continue"})
    if (const auto offset = query_value(url, name); offset && !recording.start)
      recording.start = parse_offset(*offset);
  if (!recording.start && url.fragment.starts_with("t="))
    recording.start = parse_offset(std::string_view{url.fragment}.substr(2));
  if (recording.start && recording.start->count() == 0) recording.start.reset();
  return recording;
}

bool is_playlist_id(std::string_view id) {
  // Made by people (PL), all uploads of a channel (UU), albums (OLAK5uy_).
  const bool lasting = id.starts_with("PL") || id.starts_with("UU") || id.starts_with("OLAK");
  return lasting && id.size() >= 13 && id.size() <= 64 &&
         std::all_of(id.begin(), id.end(),
                     [](unsigned char c) { return std::isalnum(c) || c == '-' || c == '_'; });
}

// "@name", "c/name", "user/name", "channel/UC…"; empty for other pages of the site.
std::string channel_path(std::string_view path) {
  const std::string_view first = next_segment(path);
  const auto is_name = [](std::string_view name) {
    return !name.empty() && name.size() <= 100 &&
           std::none_of(name.begin(), name.end(),
                        [](unsigned char c) { return c <= ' ' || c == '%' || c == '\\'; });
  };
  if (first.starts_with('@') && is_name(first.substr(1))) return std::string{first};
  if (first != "c" && first != "user" && first != "channel") return {};
  const std::string_view name = next_segment(path);
  return is_name(name) ? std::string{first} + "/" + std::string{name} : std::string{};
}

std::optional<Recording> other_video(const Url& url, std::string_view whole) {
  std::string_view path = url.path;
  if (url.host == "vimeo.com" || url.host == "player.vimeo.com") {
    std::string_view segment = next_segment(path);
    if (segment == "video") segment = next_segment(path);
    if (segment.empty() || !std::all_of(segment.begin(), segment.end(), is_digit))
      return std::nullopt;
    return Recording{"vimeo", std::string{segment}, "https://vimeo.com/" + std::string{segment},
                     std::nullopt};
  }
  if (url.host == "bilibili.com" && next_segment(path) == "video") {
    const std::string id{next_segment(path)};
    if (id.empty()) return std::nullopt;
    return Recording{"bilibili", id, "https://www.bilibili.com/video/" + id, std::nullopt};
  }
  struct Host {
    std::string_view host, folder, provider;
  };
  static constexpr std::array kHosts = {Host{"media.ccc.de", "v", "media.ccc.de"},
                                        Host{"loom.com", "share", "loom"},
                                        Host{"twitch.tv", "videos", "twitch"},
                                        Host{"videolectures.net", "", "videolectures"},
                                        Host{"dailymotion.com", "video", "dailymotion"},
                                        Host{"slideslive.com", "", "slideslive"}};
  for (const Host& host : kHosts) {
    if (url.host != host.host) continue;
    path = url.path;
    if (!host.folder.empty() && next_segment(path) != host.folder) return std::nullopt;
    const std::string id{next_segment(path)};
    if (id.empty()) return std::nullopt;
    return Recording{std::string{host.provider}, id, std::string{whole}, std::nullopt};
  }
  return std::nullopt;
}

// An identifier of the form 2205.14135 or cs.LG/0112017 at the start of `text`.
std::optional<std::string> arxiv_number(std::string_view text) {
  std::size_t digits = 0;
  while (digits < text.size() && is_digit(text[digits])) ++digits;
  if (digits == 4 && digits < text.size() && text[digits] == '.') {
    std::size_t end = digits + 1;
    while (end < text.size() && is_digit(text[end])) ++end;
    const std::size_t tail = end - digits - 1;
    if (tail == 4 || tail == 5) return std::string{text.substr(0, end)};
    return std::nullopt;
  }
  std::size_t slash = 0;
  while (slash < text.size() && (std::isalpha(static_cast<unsigned char>(text[slash])) ||
                                 text[slash] == '-' || text[slash] == '.'))
    ++slash;
  if (slash < 2 || slash >= text.size() || text[slash] != '/') return std::nullopt;
  std::size_t end = slash + 1;
  while (end < text.size() && is_digit(text[end])) ++end;
  if (end - slash - 1 != 7) return std::nullopt;
  return std::string{text.substr(0, end)};
}

}  // namespace

std::string percent_decode(std::string_view text) {
  const auto hex = [](char c) -> int {
    if (is_digit(c)) return c - '0';
    const char l = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return l >= 'a' && l <= 'f' ? l - 'a' + 10 : -1;
  };
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size() && hex(text[i + 1]) >= 0 && hex(text[i + 2]) >= 0) {
      out.push_back(static_cast<char>(hex(text[i + 1]) * 16 + hex(text[i + 2])));
      i += 2;
    } else {
      out.push_back(text[i]);
    }
  }
  return out;
}

std::optional<Url> parse_url(std::string_view text) {
  while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front())))
    text.remove_prefix(1);
  while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back())))
    text.remove_suffix(1);
  Url url;
  if (text.starts_with("//")) {
    url.scheme = "https";
    text.remove_prefix(2);
  } else {
    const std::size_t colon = text.find("://");
    if (colon == std::string_view::npos || colon > 10) return std::nullopt;
    url.scheme = lower_ascii(text.substr(0, colon));
    text.remove_prefix(colon + 3);
  }
  if (const std::size_t hash = text.find('#'); hash != std::string_view::npos) {
    url.fragment = text.substr(hash + 1);
    text = text.substr(0, hash);
  }
  if (const std::size_t mark = text.find('?'); mark != std::string_view::npos) {
    url.query = text.substr(mark + 1);
    text = text.substr(0, mark);
  }
  const std::size_t slash = std::min(text.find('/'), text.size());
  url.host = lower_ascii(text.substr(0, slash));
  url.path = text.substr(slash);
  if (const std::size_t at = url.host.rfind('@'); at != std::string::npos)
    url.host.erase(0, at + 1);
  for (const std::string_view prefix : {"www.", "m."})
    if (url.host.starts_with(prefix)) url.host.erase(0, prefix.size());
  if (url.host.empty()) return std::nullopt;
  return url;
}

std::optional<std::string> query_value(const Url& url, std::string_view name) {
  std::string_view query = url.query;
  while (!query.empty()) {
    std::size_t end = query.find('&');
    if (end == std::string_view::npos) end = query.size();
    std::string_view pair = query.substr(0, end);
    if (pair.starts_with("amp;")) pair.remove_prefix(4);
    if (pair.starts_with(name) && pair.size() > name.size() && pair[name.size()] == '=')
      return percent_decode(pair.substr(name.size() + 1));
    query.remove_prefix(std::min(end + 1, query.size()));
  }
  return std::nullopt;
}

std::optional<VideoList> video_list_identity(std::string_view text) {
  const auto url = parse_url(text);
  if (!url || (url->scheme != "http" && url->scheme != "https")) return std::nullopt;
  if (url->host != "youtube.com" && url->host != "music.youtube.com") return std::nullopt;
  std::string_view path = url->path;
  if (next_segment(path) == "playlist") {
    const std::string id = query_value(*url, "list").value_or("");
    if (!is_playlist_id(id)) return std::nullopt;
    return VideoList{id, "https://www.youtube.com/playlist?list=" + id, false, {}};
  }
  const std::string channel = channel_path(url->path);
  if (channel.empty()) return std::nullopt;
  return VideoList{channel, "https://www.youtube.com/" + channel, true, {}};
}

std::optional<Recording> video_identity(std::string_view text) {
  const auto url = parse_url(text);
  if (!url || (url->scheme != "http" && url->scheme != "https")) return std::nullopt;
  if (auto recording = youtube(*url)) return recording;
  return other_video(*url, text);
}

std::optional<std::string> arxiv_identity(std::string_view text) {
  if (const auto url = parse_url(text)) {
    static constexpr std::string_view kHosts[] = {
        "arxiv.org",        "export.arxiv.org", "ar5iv.org",          "ar5iv.labs.arxiv.org",
        "browse.arxiv.org", "xxx.lanl.gov",     "alphaxiv.org",       "huggingface.co",
        "arxiv-vanity.com", "scirate.com",      "paperswithcode.com", "cn.arxiv.org",
        "de.arxiv.org"};
    if (std::find(std::begin(kHosts), std::end(kHosts), url->host) == std::end(kHosts))
      return std::nullopt;
    std::string_view path = url->path;
    std::string_view form = next_segment(path);
    if (form == "papers" || form == "abs" || form == "pdf" || form == "html" || form == "format" ||
        form == "arxiv" || form == "src" || form == "e-print" || form == "ftp") {
      while (path.starts_with('/')) path.remove_prefix(1);
      return arxiv_number(path);
    }
    return std::nullopt;
  }
  const std::string folded = lower_ascii(text);
  const std::size_t at = folded.find("arxiv:");
  if (at == std::string::npos) return std::nullopt;
  std::string_view rest = text.substr(at + 6);
  while (rest.starts_with(' ')) rest.remove_prefix(1);
  return arxiv_number(rest);
}

std::optional<std::string> doi_identity(std::string_view text) {
  const std::string decoded = percent_decode(text);
  const auto url = parse_url(decoded);
  if (!url || !schema::is_utf8(decoded)) return std::nullopt;
  static constexpr std::string_view kHosts[] = {"doi.org",
                                                "dx.doi.org",
                                                "dl.acm.org",
                                                "link.springer.com",
                                                "onlinelibrary.wiley.com",
                                                "pubs.acs.org",
                                                "science.org",
                                                "tandfonline.com",
                                                "journals.sagepub.com",
                                                "pnas.org",
                                                "journals.aps.org",
                                                "epubs.siam.org",
                                                "direct.mit.edu",
                                                "biorxiv.org",
                                                "annualreviews.org"};
  if (std::find(std::begin(kHosts), std::end(kHosts), url->host) == std::end(kHosts))
    return std::nullopt;
  const std::size_t at = url->path.find("/10.");
  if (at == std::string::npos) return std::nullopt;
  std::string doi = url->path.substr(at + 1);
  const std::size_t slash = doi.find('/');
  if (slash == std::string::npos || slash + 1 == doi.size()) return std::nullopt;
  for (const std::string_view suffix : {".pdf", ".full", ".abstract", "/"})
    if (doi.ends_with(suffix)) doi.resize(doi.size() - suffix.size());
  return lower_ascii(doi);
}

std::string title_key(std::string_view title) {
  std::string key = schema::slug(title, 400);
  std::erase(key, '-');
  return key;
}

bool is_paper_url(std::string_view text) {
  if (arxiv_identity(text) || doi_identity(text)) return true;
  const auto url = parse_url(text);
  if (!url) return false;
  static constexpr std::string_view kHosts[] = {"arxiv.org",
                                                "openreview.net",
                                                "aclanthology.org",
                                                "aclweb.org",
                                                "adsabs.harvard.edu",
                                                "papers.nips.cc",
                                                "proceedings.neurips.cc",
                                                "papers.neurips.cc",
                                                "proceedings.mlr.press",
                                                "jmlr.org",
                                                "openaccess.thecvf.com",
                                                "ieeexplore.ieee.org",
                                                "semanticscholar.org",
                                                "dl.acm.org",
                                                "biorxiv.org",
                                                "medrxiv.org",
                                                "nature.com",
                                                "usenix.org",
                                                "vldb.org",
                                                "sciencedirect.com",
                                                "link.springer.com",
                                                "ncbi.nlm.nih.gov",
                                                "pubmed.ncbi.nlm.nih.gov",
                                                "eprint.iacr.org",
                                                "isca-speech.org",
                                                "ojs.aaai.org",
                                                "jstor.org",
                                                "pnas.org",
                                                "distill.pub",
                                                "transformer-circuits.pub",
                                                "science.org",
                                                "cell.com",
                                                "journals.plos.org",
                                                "mdpi.com",
                                                "hal.science",
                                                "ssrn.com",
                                                "papers.ssrn.com",
                                                "onlinelibrary.wiley.com",
                                                "tandfonline.com",
                                                "journals.aps.org",
                                                "academic.oup.com",
                                                "api.semanticscholar.org",
                                                "research.google",
                                                "psyarxiv.com",
                                                "osf.io",
                                                "elifesciences.org",
                                                "frontiersin.org",
                                                "direct.mit.edu",
                                                "proceedings.mlsys.org",
                                                "mlsys.org",
                                                "cidrdb.org",
                                                "researchgate.net",
                                                "lirias.kuleuven.be",
                                                "paperswithcode.com",
                                                "openai.com",
                                                "cdn.openai.com"};
  return std::any_of(std::begin(kHosts), std::end(kHosts), [&](std::string_view host) {
    return url->host == host || (url->host.size() > host.size() && url->host.ends_with(host) &&
                                 url->host[url->host.size() - host.size() - 1] == '.');
  });
}

}  // namespace lectern::catalog
