#include "indexer/worker/annotations.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdio>
#include <map>
#include <optional>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <set>
#include <stdexcept>
#include <string>

#include "indexer/extract/plain_text.hpp"
#include "indexer/worker/page_space.hpp"
#include "indexer/worker/pdf_date.hpp"
#include "indexer/worker/rich_text.hpp"

namespace lectern::worker {
namespace {

using extract::Annotation;
using extract::AnnotationType;

// Bounds on what one page may claim.
constexpr int kMostAnnotations = 20'000;
constexpr int kMostQuads = 5'000;
constexpr std::size_t kMostText = std::size_t{64} << 10;  // of one annotation
constexpr std::size_t kMostTextOfPage = std::size_t{2} << 20;
constexpr int kDeepestReply = 32;

// PDF 32000-1, table 165.
constexpr long long kHidden = 2;
constexpr long long kNoView = 32;

std::optional<double> number(QPDFObjectHandle object) {
  if (!object.isNumber()) return std::nullopt;
  const double value = object.getNumericValue();
  return std::isfinite(value) ? std::optional{value} : std::nullopt;
}

std::optional<std::array<double, 4>> rectangle(QPDFObjectHandle object) {
  if (!object.isArray() || object.getArrayNItems() < 4) return std::nullopt;
  std::array<double, 4> corners{};
  for (int i = 0; i < 4; ++i) {
    const auto value = number(object.getArrayItem(i));
    if (!value) return std::nullopt;
    corners[static_cast<std::size_t>(i)] = *value;
  }
  return corners;
}

// Text strings are PDFDocEncoding, UTF-16 or UTF-8 (7.9.2.2); lines may end in CR alone.
std::string text_of(QPDFObjectHandle object) {
  if (!object.isString()) return {};
  std::string text = object.getUTF8Value();
  if (text.size() > kMostText) text.resize(kMostText);
  std::string lines;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    lines += text[i] == '\r' ? '\n' : text[i];
  }
  lines = extract::plain_text(lines);
  const std::size_t begin = lines.find_first_not_of(" \n");
  return begin == std::string::npos ? std::string{} : lines.substr(begin);
}

std::string contents_of(QPDFObjectHandle annotation) {
  const std::string contents = text_of(annotation.getKey("/Contents"));
  return contents.empty() ? text_of_rich_text(text_of(annotation.getKey("/RC"))) : contents;
}

std::string date_of(QPDFObjectHandle annotation) {
  for (const char* key : {"/M", "/CreationDate"})
    if (std::string date = iso_date(text_of(annotation.getKey(key))); !date.empty()) return date;
  return {};
}

std::string hex_color(double red, double green, double blue) {
  const auto byte = [](double value) {
    return static_cast<unsigned>(std::lround(std::clamp(value, 0.0, 1.0) * 255));
  };
  char text[8];
  std::snprintf(text, sizeof text, "#%02x%02x%02x", byte(red), byte(green), byte(blue));
  return text;
}

// 12.5.2: none, grey, RGB or CMYK by the number of components.
std::string color_of(QPDFObjectHandle array) {
  if (!array.isArray()) return {};
  std::vector<double> values;
  for (int i = 0; i < std::min(array.getArrayNItems(), 4); ++i)
    values.push_back(number(array.getArrayItem(i)).value_or(0));
  switch (values.size()) {
    case 1:
      return hex_color(values[0], values[0], values[0]);
    case 3:
      return hex_color(values[0], values[1], values[2]);
    case 4:
      return hex_color((1 - values[0]) * (1 - values[3]), (1 - values[1]) * (1 - values[3]),
                       (1 - values[2]) * (1 - values[3]));
    default:
      return {};
  }
}

std::vector<Quad> quads_of(QPDFObjectHandle array, const PageSpace& space, int most) {
  std::vector<Quad> quads;
  if (!array.isArray()) return quads;
  const int count = std::min(array.getArrayNItems() / 8, most);
  for (int q = 0; q < count; ++q) {
    Quad quad;
    for (int corner = 0; corner < 4; ++corner) {
      const auto x = number(array.getArrayItem(8 * q + 2 * corner));
      const auto y = number(array.getArrayItem(8 * q + 2 * corner + 1));
      quad[static_cast<std::size_t>(corner)] = space.displayed(Point{x.value_or(0), y.value_or(0)});
    }
    quads.push_back(quad);
  }
  return quads;
}

Quad quad_around(const extract::Box& box) {
  return {Point{box.x, box.y}, Point{box.right(), box.y}, Point{box.x, box.bottom()},
          Point{box.right(), box.bottom()}};
}

std::optional<AnnotationType> type_of(QPDFObjectHandle annotation) {
  QPDFObjectHandle subtype = annotation.getKey("/Subtype");
  if (!subtype.isName()) return std::nullopt;
  std::string name = subtype.getName().substr(1);
  std::transform(name.begin(), name.end(), name.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return extract::parse_annotation_type(name);
}

// 12.5.6.2: members of a group, such as both halves of "replace", are not replies.
bool is_reply(QPDFObjectHandle annotation) {
  QPDFObjectHandle relation = annotation.getKey("/RT");
  return annotation.getKey("/IRT").isDictionary() &&
         !(relation.isName() && relation.getName() == "/Group");
}

bool is_shown(QPDFObjectHandle annotation) {
  QPDFObjectHandle flags = annotation.getKey("/F");
  return !flags.isInteger() || (flags.getIntValue() & (kHidden | kNoView)) == 0;
}

PageSpace space_of(QPDFPageObjectHelper& page) {
  constexpr std::array<double, 4> kLetter{0, 0, 612, 792};
  const auto media = rectangle(page.getAttribute("/MediaBox", false)).value_or(kLetter);
  const auto crop = rectangle(page.getAttribute("/CropBox", false)).value_or(media);
  QPDFObjectHandle rotation = page.getAttribute("/Rotate", false);
  return {media, crop, rotation.isInteger() ? static_cast<int>(rotation.getIntValue() % 360) : 0};
}

// One page's annotations on their way out.
class PageAnnotations {
 public:
  explicit PageAnnotations(PageSpace space) : space_(space) {}

  void add(QPDFObjectHandle source) {
    const auto type = type_of(source);
    if (!type || !is_shown(source)) return;
    if (is_reply(source))
      replies_.push_back(source);
    else
      add_own(source, *type);
  }

  std::vector<FoundAnnotation> take() {
    for (QPDFObjectHandle& reply : replies_) add_reply(reply);
    std::erase_if(found_, [](const FoundAnnotation& found) {
      const Annotation& annotation = found.annotation;
      return !marks_text(annotation.type) && annotation.contents.empty() &&
             annotation.replies.empty();
    });
    return std::move(found_);
  }

 private:
  void add_own(QPDFObjectHandle& source, AnnotationType type) {
    FoundAnnotation found;
    Annotation& annotation = found.annotation;
    annotation.type = type;
    annotation.author = counted(text_of(source.getKey("/T")));
    annotation.date = date_of(source);
    annotation.color = color_of(source.getKey("/C"));
    annotation.contents = counted(contents_of(source));
    if (const auto box = rectangle(source.getKey("/Rect"))) annotation.box = space_.displayed(*box);
    if (marks_text(type)) {
      if (quads_left_ == 0) return;
      found.quads = quads_of(source.getKey("/QuadPoints"), space_, quads_left_);
      if (found.quads.empty()) found.quads.push_back(quad_around(annotation.box));
      quads_left_ -= static_cast<int>(found.quads.size());
    }
    places_[source.getObjGen()] = found_.size();
    found_.push_back(std::move(found));
  }

  // 12.5.6.2: replies name what they answer, which may be a reply itself.  States ("accepted")
  // are replies in form only.
  void add_reply(QPDFObjectHandle& source) {
    extract::Reply reply{counted(text_of(source.getKey("/T"))), date_of(source),
                         counted(contents_of(source))};
    if (reply.contents.empty() || source.hasKey("/StateModel")) return;
    QPDFObjectHandle parent = source.getKey("/IRT");
    for (int depth = 0; depth < kDeepestReply && parent.isDictionary(); ++depth) {
      const auto place = places_.find(parent.getObjGen());
      if (place != places_.end() && parent.isIndirect()) {
        found_[place->second].annotation.replies.push_back(std::move(reply));
        return;
      }
      parent = parent.getKey("/IRT");
    }
    add_own(source, AnnotationType::kText);  // what it answers is not there
  }

  // Nothing when the page's annotations say too much already.
  std::string counted(std::string text) {
    if (text.size() > text_left_) return {};
    text_left_ -= text.size();
    return text;
  }

  PageSpace space_;
  int quads_left_ = kMostQuads;
  std::size_t text_left_ = kMostTextOfPage;
  std::vector<FoundAnnotation> found_;
  std::map<QPDFObjGen, std::size_t> places_;
  std::vector<QPDFObjectHandle> replies_;
};

}  // namespace

class AnnotationReader::State {
 public:
  explicit State(std::string_view pdf) {
    qpdf_.setSuppressWarnings(true);
    unless_damaged([&] {
      qpdf_.processMemoryFile("document", pdf.data(), pdf.size());
      pages_ = qpdf_.getAllPages();
    });
  }

  std::vector<FoundAnnotation> on_page(std::size_t index) {
    std::vector<FoundAnnotation> found;
    if (index < pages_.size()) unless_damaged([&] { found = read(pages_[index]); });
    return found;
  }

 private:
  // QPDF throws at what it cannot repair; everything else still counts.
  template <typename Action>
  static void unless_damaged(Action action) {
    try {
      action();
    } catch (const std::bad_alloc&) {
      throw;
    } catch (const std::exception&) {
    }
  }

  static std::vector<FoundAnnotation> read(QPDFObjectHandle page) {
    QPDFObjectHandle sources = page.getKey("/Annots");
    if (!sources.isArray()) return {};
    QPDFPageObjectHelper helper{page};
    PageAnnotations annotations{space_of(helper)};
    std::set<QPDFObjGen> seen;
    const int count = std::min(sources.getArrayNItems(), kMostAnnotations);
    for (int i = 0; i < count; ++i) {
      QPDFObjectHandle source = sources.getArrayItem(i);
      if (!source.isDictionary()) continue;
      if (source.isIndirect() && !seen.insert(source.getObjGen()).second) continue;
      unless_damaged([&] { annotations.add(source); });
    }
    return annotations.take();
  }

  QPDF qpdf_;
  std::vector<QPDFObjectHandle> pages_;
};

AnnotationReader::AnnotationReader(std::string_view pdf) : state_(std::make_unique<State>(pdf)) {}
AnnotationReader::~AnnotationReader() = default;

std::vector<FoundAnnotation> AnnotationReader::on_page(int index) {
  return index < 0 ? std::vector<FoundAnnotation>{}
                   : state_->on_page(static_cast<std::size_t>(index));
}

}  // namespace lectern::worker
