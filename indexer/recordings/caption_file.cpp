#include "indexer/recordings/caption_file.hpp"

#include "indexer/recordings/json3.hpp"
#include "indexer/recordings/vtt.hpp"
#include "indexer/recordings/whole_file.hpp"

namespace lectern::recordings {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kFront = 16 << 10;

Captions captions_in(std::string_view bytes, const fs::path& file) {
  return file.extension() == ".json3" ? read_json3(bytes) : read_vtt(bytes);
}

bool is_too_large(const fs::path& file) {
  std::error_code error;
  const auto size = fs::file_size(file, error);
  return !error && size > kLargestCaptions;
}

std::string why_unread(const fs::path& file) {
  return is_too_large(file) ? "It is larger than any real captions (32 MiB)."
                            : "It cannot be read; check that it is a file, and its permissions.";
}

std::string why_without_cues(std::string_view bytes, const Captions& captions) {
  if (bytes.empty()) return "It is empty.";
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
    return "It is written in UTF-16; save it as UTF-8.";
  if (!captions.problem.empty()) return captions.problem;
  return captions.skipped > 0 ? "None of its times can be read." : "It has no words.";
}

}  // namespace

Captions read_captions(const fs::path& file) {
  const auto bytes = read_whole(file, kLargestCaptions);
  Captions captions;
  if (!bytes) {
    captions.problem = why_unread(file);
    return captions;
  }
  captions = captions_in(*bytes, file);
  if (captions.cues.empty())
    captions.problem = why_without_cues(*bytes, captions);
  else if (captions.problem.empty() && captions.skipped > 0)
    captions.problem = "Cues whose times cannot be read: " + std::to_string(captions.skipped) + ".";
  return captions;
}

std::string why_wordless(const fs::path& file) {
  if (is_too_large(file)) return why_unread(file);
  if (!captions_in(read_front(file, kFront), file).cues.empty()) return {};
  const Captions captions = read_captions(file);
  return captions.cues.empty() ? captions.problem : std::string{};
}

}  // namespace lectern::recordings
