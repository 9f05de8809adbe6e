#include "server/search/addresses.hpp"

#include "indexer/schema/media_names.hpp"

namespace lectern::search {
namespace {

std::string media_folder(std::string_view sha256) {
  return "/media/" + std::string{sha256.substr(0, 2)} + "/" + std::string{sha256} + "/";
}

}  // namespace

std::string percent_encoded(std::string_view text, std::string_view also_plain) {
  constexpr std::string_view kPlain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (kPlain.find(c) != std::string_view::npos || also_plain.find(c) != std::string_view::npos) {
      out += c;
    } else {
      out += '%';
      out += kDigits[byte >> 4];
      out += kDigits[byte & 0xF];
    }
  }
  return out;
}

std::string session_address(std::string_view id) { return "/sessions/" + percent_encoded(id); }

std::string paper_address(std::string_view id) { return "/papers/" + percent_encoded(id); }

std::string club_address(std::string_view id) { return "/clubs/" + percent_encoded(id); }

std::string series_address(std::string_view name) { return "/series/" + percent_encoded(name); }

std::string presenter_address(std::string_view name) {
  return "/presenters/" + percent_encoded(name);
}

std::string viewer_address(std::string_view sha256) {
  return "/documents/" + percent_encoded(sha256);
}

std::string document_address(std::string_view sha256) {
  return media_folder(sha256) + "document.pdf";
}

std::string recording_address(std::string_view url, std::int64_t start_s) {
  std::string address{url};
  const std::string seconds = std::to_string(start_s);
  if (start_s <= 0) return address;
  if (address.starts_with("https://vimeo.com/")) return address + "#t=" + seconds + "s";
  if (address.starts_with("https://media.ccc.de/")) return address + "#t=" + seconds;
  return address + (address.find('?') == std::string::npos ? "?t=" : "&t=") + seconds;
}

std::string passage_address(const schema::PassageRecord& passage,
                            std::optional<std::int64_t> start_s) {
  if (!passage.material_sha256.empty()) {
    const std::string document = document_address(passage.material_sha256);
    return passage.page ? document + "#page=" + std::to_string(*passage.page) : document;
  }
  if (start_s && !passage.url.empty()) return recording_address(passage.url, *start_s);
  return passage.url.empty() ? session_address(passage.session_id) : passage.url;
}

std::string publication_address(const schema::PaperRecord& paper) {
  if (!paper.arxiv.empty()) return "https://arxiv.org/abs/" + percent_encoded(paper.arxiv, "/");
  if (!paper.doi.empty()) return "https://doi.org/" + percent_encoded(paper.doi, "/");
  return {};
}

std::string thumbnail_address(const schema::PassageRecord& passage) {
  if (!passage.drawn || !passage.page) return {};
  return page_image_address(passage.material_sha256, *passage.page, schema::kThumbnailWidth);
}

std::string page_image_address(std::string_view sha256, std::int64_t page, int width_px) {
  return media_folder(sha256) + schema::page_image_name(page, width_px);
}

std::string page_words_address(std::string_view sha256, std::int64_t page) {
  return media_folder(sha256) + schema::page_words_name(page);
}

}  // namespace lectern::search
