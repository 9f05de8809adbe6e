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

std::string_view name_of(std::string_view code) {
  for (const auto& [known, name] : kNames)
    if (known == code) return name;
  return {};
}

}  // namespace

std::string tesseract_languages(const std::vector<std::string>& codes) {
  std::string joined;
  for (const std::string& code : codes) {
    const std::string_view name = name_of(code);
    if (name.empty() || joined.size() + 1 + name.size() > kMostBytes) continue;
    joined += (joined.empty() ? "" : "+") + std::string{name};
  }
  return joined.empty() ? "eng" : joined;
}

}  // namespace lectern::extract
