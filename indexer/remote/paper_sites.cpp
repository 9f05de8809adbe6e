#include <algorithm>
#include <cctype>
#include <charconv>

#include "indexer/remote/site.hpp"

namespace lectern::remote {
namespace {

// Letters, digits and what else occurs in the names of papers.
bool is_name(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](unsigned char c) {
    return std::isalnum(c) || c == '-' || c == '_' || c == '.';
  });
}

// One without a file's ending.
bool is_plain_name(std::string_view text) {
  return is_name(text) && text.find('.') == std::string_view::npos;
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(),
                                      [](unsigned char c) { return std::isdigit(c) != 0; });
}

std::string replaced(std::string text, std::string_view what, std::string_view by) {
  if (const std::size_t at = text.find(what); at != std::string::npos)
    text.replace(at, what.size(), by);
  return text;
}

std::optional<std::string> without_suffix(std::string_view text, std::string_view suffix) {
  if (!text.ends_with(suffix) || text.size() == suffix.size()) return std::nullopt;
  return std::string{text.substr(0, text.size() - suffix.size())};
}

// openreview.net/forum?id=X, /pdf?id=X, /attachment is a file of another kind.
std::optional<std::string> openreview(const PastedLink& link) {
  if (link.segment(0) != "forum" && link.segment(0) != "pdf") return std::nullopt;
  const auto id = catalog::query_value(link.url, "id");
  if (!id || !is_name(*id)) return std::nullopt;
  return "https://openreview.net/pdf?id=" + *id;
}

// aclanthology.org/2020.acl-main.1/, /P19-1001, aclweb.org/anthology/P19-1001; events and
// authors have pages of their own.
std::optional<std::string> acl_anthology(const PastedLink& link) {
  std::size_t at = link.segment(0) == "anthology" ? 1 : 0;
  if (link.segment(at) == "papers") at = link.segments.size() - 1;
  std::string id{link.segment(at)};
  if (ends_with_pdf(id)) id.resize(id.size() - 4);
  const bool old_form = id.size() == 8 && std::isupper(static_cast<unsigned char>(id[0])) &&
                        id[3] == '-' && all_digits(id.substr(1, 2)) && all_digits(id.substr(4));
  const bool new_form = id.size() > 7 && all_digits(id.substr(0, 4)) && id[4] == '.' &&
                        id.find('-') != std::string::npos &&
                        all_digits(id.substr(id.rfind('.') + 1));
  if (!is_name(id) || (!old_form && !new_form)) return std::nullopt;
  return "https://aclanthology.org/" + id + ".pdf";
}

// /paper_files/paper/2022/hash/H-Abstract-Conference.html →
// /paper_files/paper/2022/file/H-Paper-Conference.pdf; so do /paper/2017/hash/… and MLSys.
// papers.nips.cc/paper/7181-attention-is-all-you-need is its PDF with .pdf behind it.
std::optional<std::string> neurips(const PastedLink& link) {
  const std::string host = "https://" + link.url.host + "/";
  const std::string path = joined(link.segments, 0);
  if (const auto page = without_suffix(path, ".html"); page &&
                                                       path.find("/hash/") != std::string::npos &&
                                                       page->find("-Abstract") != std::string::npos)
    return host + replaced(replaced(*page, "/hash/", "/file/"), "-Abstract", "-Paper") + ".pdf";
  const std::string_view name = link.segment(1);
  if (link.segment(0) == "paper" && link.segments.size() == 2 &&
      all_digits(name.substr(0, name.find('-'))) && is_name(name) && !ends_with_pdf(name))
    return host + path + ".pdf";
  return std::nullopt;
}

// /v37/ioffe15.html → /v37/ioffe15.pdf, since 2017 /v97/houlsby19a.html →
// /v97/houlsby19a/houlsby19a.pdf, and since 2025 (and in ICML's volume of 2024) on GitHub.
std::optional<std::string> pmlr(const PastedLink& link) {
  const std::string volume{link.segment(0)};
  const auto name = without_suffix(link.segment(1), ".html");
  if (!volume.starts_with('v') || !all_digits(volume.substr(1)) || !name || !is_plain_name(*name))
    return std::nullopt;
  const auto digit = std::find_if(name->begin(), name->end(),
                                  [](unsigned char c) { return std::isdigit(c) != 0; });
  const std::string number{digit, name->end()};
  if (number.empty()) return std::nullopt;
  int year = 0;
  std::from_chars(number.data(), number.data() + number.size(), year);
  if (year >= 25 || volume == "v235")
    return "https://raw.githubusercontent.com/mlresearch/" + volume + "/main/assets/" + *name +
           "/" + *name + ".pdf";
  const std::string folder = year >= 17 ? *name + "/" : "";
  return "https://proceedings.mlr.press/" + volume + "/" + folder + *name + ".pdf";
}

// /papers/v20/18-540.html → /papers/volume20/18-540/18-540.pdf
std::optional<std::string> jmlr(const PastedLink& link) {
  const std::string_view volume = link.segment(1);
  const auto name = without_suffix(link.segment(2), ".html");
  if (link.segment(0) != "papers" || !volume.starts_with('v') || !all_digits(volume.substr(1)) ||
      !name || !is_plain_name(*name))
    return std::nullopt;
  return "https://jmlr.org/papers/volume" + std::string{volume.substr(1)} + "/" + *name + "/" +
         *name + ".pdf";
}

// /content/CVPR2021/html/X_paper.html → /content/CVPR2021/papers/X_paper.pdf
std::optional<std::string> cvf(const PastedLink& link) {
  const std::string path = joined(link.segments, 0);
  const auto page = without_suffix(path, "_paper.html");
  if (!page || page->find("/html/") == std::string::npos) return std::nullopt;
  return "https://openaccess.thecvf.com/" + replaced(*page, "/html/", "/papers/") + "_paper.pdf";
}

// eprint.iacr.org/2019/191
std::optional<std::string> iacr(const PastedLink& link) {
  if (link.segments.size() != 2 || !all_digits(link.segment(0)) || !all_digits(link.segment(1)))
    return std::nullopt;
  return "https://eprint.iacr.org/" + joined(link.segments, 0) + ".pdf";
}

constexpr Site kSites[] = {
    {"openreview.net", openreview},
    {"aclanthology.org", acl_anthology},
    {"aclweb.org", acl_anthology},
    {"papers.nips.cc", neurips},
    {"papers.neurips.cc", neurips},
    {"proceedings.neurips.cc", neurips},
    {"proceedings.mlsys.org", neurips},
    {"proceedings.mlr.press", pmlr},
    {"jmlr.org", jmlr},
    {"jmlr.csail.mit.edu", jmlr},
    {"openaccess.thecvf.com", cvf},
    {"eprint.iacr.org", iacr},
};

}  // namespace

std::span<const Site> paper_sites() { return kSites; }

}  // namespace lectern::remote
