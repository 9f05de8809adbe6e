#include "indexer/extract/languages.hpp"

#include <array>
#include <string_view>
#include <utility>

namespace lectern::extract {
namespace {

constexpr std::size_t kMostBytes = 47;  // what a request has room for

// https://tesseract-ocr.github.io/tessdoc/Data-Files-in-different-versions.html; Chinese is
// written in simplified characters unless the code says otherwise.
constexpr std::array kNames = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"ar", "ara"},        {"be", "bel"},         {"bg", "bul"}, {"bn", "ben"}, {"ca", "cat"},
     {"cs", "ces"},        {"da", "dan"},         {"de", "deu"}, {"el", "ell"}, {"en", "eng"},
     {"es", "spa"},        {"et", "est"},         {"eu", "eus"}, {"fa", "fas"}, {"fi", "fin"},
     {"fr", "fra"},        {"gl", "glg"},         {"he", "heb"}, {"hi", "hin"}, {"hr", "hrv"},
     {"hu", "hun"},        {"hy", "hye"},         {"id", "ind"}, {"is", "isl"}, {"it", "ita"},
     {"ja", "jpn"},        {"ka", "kat"},         {"kk", "kaz"}, {"ko", "kor"}, {"lt", "lit"},
     {"lv", "lav"},        {"mk", "mkd"},         {"ms", "msa"}, {"nb", "nor"}, {"nl", "nld"},
     {"nn", "nor"},        {"no", "nor"},         {"pl", "pol"}, {"pt", "por"}, {"ro", "ron"},
     {"ru", "rus"},        {"sk", "slk"},         {"sl", "slv"}, {"sq", "sqi"}, {"sr", "srp"},
     {"sv", "swe"},        {"ta", "tam"},         {"te", "tel"}, {"th", "tha"}, {"tr", "tur"},
     {"uk", "ukr"},        {"ur", "urd"},         {"uz", "uzb"}, {"vi", "vie"}, {"zh", "chi_sim"},
     {"zh-tw", "chi_tra"}, {"zh-hant", "chi_tra"}});

}  // namespace

std::string tesseract_language(const std::string& code) {
  for (const auto& [known, name] : kNames)
    if (known == code) return std::string{name};
  return {};
}

std::string tesseract_languages(const std::vector<std::string>& codes,
                                const std::set<std::string>& installed) {
  std::string joined;
  for (const std::string& code : codes) {
    const std::string name = tesseract_language(code);
    if (installed.count(name) == 0 || joined.size() + 1 + name.size() > kMostBytes) continue;
    joined += (joined.empty() ? "" : "+") + name;
  }
  return joined.empty() ? "eng" : joined;
}

}  // namespace lectern::extract
