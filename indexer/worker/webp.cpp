#include "indexer/worker/webp.hpp"

#include <webp/encode.h>

#include <algorithm>
#include <new>

namespace lectern::worker {
namespace {

// Quality and effort by measurement, see docs/page_images.md.
constexpr float kQuality = 75;
constexpr int kEffort = 2;  // of 6

// Owns what libwebp allocates.
struct Encoding {
  Encoding() {
    sound = WebPPictureInit(&picture) != 0;
    WebPMemoryWriterInit(&writer);
    picture.writer = WebPMemoryWrite;
    picture.custom_ptr = &writer;
  }
  ~Encoding() {
    WebPPictureFree(&picture);
    WebPMemoryWriterClear(&writer);
  }
  Encoding(const Encoding&) = delete;
  Encoding& operator=(const Encoding&) = delete;

  WebPPicture picture;
  WebPMemoryWriter writer;
  bool sound;
};

WebPConfig configuration() {
  WebPConfig config;
  WebPConfigPreset(&config, WEBP_PRESET_TEXT, kQuality);
  config.method = kEffort;
  return config;
}

}  // namespace

std::optional<std::string> to_webp(const Picture& picture, int width_px) {
  if (picture.width > WEBP_MAX_DIMENSION || picture.height > WEBP_MAX_DIMENSION)
    return std::nullopt;
  Encoding encoding;
  encoding.picture.width = picture.width;
  encoding.picture.height = picture.height;
  if (!encoding.sound ||
      WebPPictureImportRGB(&encoding.picture, picture.pixels.data(), picture.width * 3) == 0)
    throw std::bad_alloc();
  if (picture.width > width_px) {
    const double factor = static_cast<double>(width_px) / picture.width;
    const int height = std::max(1, static_cast<int>(picture.height * factor + 0.5));
    if (WebPPictureRescale(&encoding.picture, width_px, height) == 0) throw std::bad_alloc();
  }
  static const WebPConfig config = configuration();
  if (WebPEncode(&config, &encoding.picture) == 0) {
    if (encoding.picture.error_code == VP8_ENC_ERROR_OUT_OF_MEMORY) throw std::bad_alloc();
    return std::nullopt;
  }
  return std::string(reinterpret_cast<const char*>(encoding.writer.mem), encoding.writer.size);
}

}  // namespace lectern::worker
