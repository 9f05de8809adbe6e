#include "indexer/extract/page.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

#include "indexer/extract/bytes.hpp"
#include "indexer/schema/utf8.hpp"

namespace lectern::extract {
namespace {

constexpr double kHundredths = 100;
constexpr std::uint8_t kOwnText = 255;  // in place of a confidence
constexpr int kMostConfidence = 100;

enum Flag : std::uint8_t { kRecognised = 1, kDrawn = 2 };

std::uint32_t hundredths(double points) {
  constexpr double kLeast = std::numeric_limits<std::int32_t>::min();
  constexpr double kMost = std::numeric_limits<std::int32_t>::max();
  const double value = std::isfinite(points) ? points * kHundredths : 0.0;
  return static_cast<std::uint32_t>(
      static_cast<std::int32_t>(std::lround(std::clamp(value, kLeast, kMost))));
}

double points(std::uint32_t hundredths) {
  return static_cast<double>(static_cast<std::int32_t>(hundredths)) / kHundredths;
}

void write(ByteWriter& writer, const Box& box) {
  for (const double value : {box.x, box.y, box.width, box.height}) writer.u32(hundredths(value));
}

Box read_box(ByteReader& reader) {
  Box box;
  for (double* value : {&box.x, &box.y, &box.width, &box.height}) *value = points(reader.u32());
  return box;
}

void write(ByteWriter& writer, const Word& word) {
  writer.text(word.text);
  write(writer, word.box);
  writer.u8(word.confidence
                ? static_cast<std::uint8_t>(std::clamp(*word.confidence, 0, kMostConfidence))
                : kOwnText);
}

void write(ByteWriter& writer, const Reply& reply) {
  for (const std::string* text : {&reply.author, &reply.date, &reply.contents}) writer.text(*text);
}

void write(ByteWriter& writer, const Annotation& annotation);

template <typename Item>
void write_all(ByteWriter& writer, const std::vector<Item>& items) {
  writer.u32(static_cast<std::uint32_t>(items.size()));
  for (const Item& item : items) write(writer, item);
}

void write(ByteWriter& writer, const Annotation& annotation) {
  writer.u8(static_cast<std::uint8_t>(annotation.type));
  writer.u8(annotation.recognised ? 1 : 0);
  for (const std::string* text : {&annotation.author, &annotation.date, &annotation.color,
                                  &annotation.contents, &annotation.text})
    writer.text(*text);
  write(writer, annotation.box);
  write_all(writer, annotation.lines);
  write_all(writer, annotation.replies);
}

// Reads a page's parts, and remembers whether all of them made sense.
class PageReader {
 public:
  explicit PageReader(ByteReader& reader) : reader_(reader) {}

  std::optional<Page> page() {
    Page page;
    const std::uint32_t number = reader_.u32();
    page.number = static_cast<int>(number & std::numeric_limits<std::int32_t>::max());
    page.width_pt = points(reader_.u32());
    page.height_pt = points(reader_.u32());
    page.text = text();
    const std::uint8_t flags = reader_.u8();
    page.recognised = (flags & kRecognised) != 0;
    page.drawn = (flags & kDrawn) != 0;
    all(page.words, [this] { return word(); });
    all(page.annotations, [this] { return annotation(); });
    sound_ = sound_ && page.number > 0 && static_cast<std::uint32_t>(page.number) == number &&
             page.width_pt >= 0 && page.height_pt >= 0 && flags <= (kRecognised | kDrawn);
    if (!sound_ || reader_.failed()) return std::nullopt;
    return page;
  }

 private:
  std::string text() {
    const std::string_view bytes = reader_.text();
    sound_ = sound_ && schema::is_utf8(bytes);
    return std::string(bytes);
  }

  Word word() {
    Word word;
    word.text = text();
    word.box = read_box(reader_);
    const std::uint8_t confidence = reader_.u8();
    if (confidence != kOwnText) word.confidence = confidence;
    sound_ = sound_ && (confidence == kOwnText || confidence <= kMostConfidence);
    return word;
  }

  Reply reply() {
    Reply reply;
    for (std::string* part : {&reply.author, &reply.date, &reply.contents}) *part = text();
    return reply;
  }

  Annotation annotation() {
    Annotation annotation;
    const std::uint8_t type = reader_.u8();
    const std::uint8_t recognised = reader_.u8();
    sound_ = sound_ && type <= static_cast<std::uint8_t>(AnnotationType::kStamp) && recognised <= 1;
    annotation.type = sound_ ? static_cast<AnnotationType>(type) : AnnotationType::kText;
    annotation.recognised = recognised == 1;
    for (std::string* part : {&annotation.author, &annotation.date, &annotation.color,
                              &annotation.contents, &annotation.text})
      *part = text();
    annotation.box = read_box(reader_);
    all(annotation.lines, [this] { return read_box(reader_); });
    all(annotation.replies, [this] { return reply(); });
    return annotation;
  }

  // A count is not trusted: it reserves nothing, and ends with the bytes.
  template <typename Item, typename Read>
  void all(std::vector<Item>& items, Read read) {
    const std::size_t count = reader_.u32();
    for (std::size_t i = 0; i < count && sound_ && !reader_.failed(); ++i) items.push_back(read());
  }

  ByteReader& reader_;
  bool sound_ = true;
};

}  // namespace

std::size_t size_in_memory(const Page& page) {
  std::size_t bytes = sizeof(Page) + page.text.size() + page.words.size() * sizeof(Word);
  for (const Annotation& annotation : page.annotations) {
    bytes += sizeof(Annotation) + annotation.text.size() + annotation.contents.size() +
             annotation.lines.size() * sizeof(Box);
    for (const Reply& reply : annotation.replies) bytes += sizeof(Reply) + reply.contents.size();
  }
  return bytes;
}

void write(ByteWriter& writer, const Page& page) {
  writer.u32(static_cast<std::uint32_t>(page.number));
  writer.u32(hundredths(page.width_pt));
  writer.u32(hundredths(page.height_pt));
  writer.text(page.text);
  writer.u8(
      static_cast<std::uint8_t>((page.recognised ? kRecognised : 0) | (page.drawn ? kDrawn : 0)));
  write_all(writer, page.words);
  write_all(writer, page.annotations);
}

std::optional<Page> read_page(ByteReader& reader) { return PageReader{reader}.page(); }

}  // namespace lectern::extract
