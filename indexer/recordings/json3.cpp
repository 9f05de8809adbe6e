#include "indexer/recordings/json3.hpp"

#include <array>
#include <boost/json/basic_parser_impl.hpp>
#include <cmath>

#include "indexer/recordings/json3_event.hpp"

namespace lectern::recordings {
namespace {

namespace json = boost::json;
using Error = json::error_code;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t kDeepest = 32;  // real files nest five deep

// What the value being read is.  Objects and arrays of anything else are kElsewhere, and
// so is all that is inside them.
enum class Place { kElsewhere, kDocument, kEvents, kEvent, kSegments, kSegment };

enum class Key { kOther, kEvents, kSegments, kStart, kDuration, kWindow, kText, kOffset };

Key key_of(std::string_view name) {
  if (name == "utf8") return Key::kText;
  if (name == "tOffsetMs") return Key::kOffset;
  if (name == "tStartMs") return Key::kStart;
  if (name == "dDurationMs") return Key::kDuration;
  if (name == "wWinId") return Key::kWindow;
  if (name == "segs") return Key::kSegments;
  if (name == "events") return Key::kEvents;
  return Key::kOther;
}

Place object_in(Place place) {
  if (place == Place::kEvents) return Place::kEvent;
  if (place == Place::kSegments) return Place::kSegment;
  return Place::kElsewhere;
}

Place array_in(Place place, Key key) {
  if (place == Place::kDocument && key == Key::kEvents) return Place::kEvents;
  if (place == Place::kEvent && key == Key::kSegments) return Place::kSegments;
  return Place::kElsewhere;
}

// Called by the parser as it reads; nothing of the document is kept but the cues.
class Handler {
 public:
  static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_key_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_string_size = static_cast<std::size_t>(-1);

  Captions captions;

  // The parser's own interface, of which not every member needs every parameter.
  // NOLINTBEGIN(readability-convert-member-functions-to-static, readability-named-parameter)
  bool on_document_begin(Error&) { return true; }
  bool on_document_end(Error&) { return true; }

  bool on_object_begin(Error&) {
    enter(depth_ == 0 ? Place::kDocument : object_in(place()));
    return true;
  }
  bool on_object_end(std::size_t, Error&) {
    if (place() == Place::kSegment) event_.end_segment();
    if (place() == Place::kEvent) event_.end(captions);
    --depth_;
    return true;
  }
  bool on_array_begin(Error&) {
    enter(depth_ == 0 ? Place::kElsewhere : array_in(place(), key_));
    return true;
  }
  bool on_array_end(std::size_t, Error&) {
    --depth_;
    return true;
  }

  bool on_key_part(json::string_view part, std::size_t, Error&) {
    key_name_ += std::string_view{part.data(), part.size()};
    return true;
  }
  bool on_key(json::string_view last, std::size_t, Error&) {
    const std::string_view part{last.data(), last.size()};
    key_ = key_name_.empty() ? key_of(part) : key_of(key_name_.append(part));
    key_name_.clear();
    return true;
  }

  bool on_string_part(json::string_view part, std::size_t, Error&) { return text(part); }
  bool on_string(json::string_view last, std::size_t, Error&) { return text(last); }

  bool on_number_part(json::string_view, Error&) { return true; }
  bool on_int64(std::int64_t value, json::string_view, Error&) { return number(value); }
  bool on_uint64(std::uint64_t, json::string_view, Error&) { return true; }  // no time is that late
  bool on_double(double value, json::string_view, Error&) {
    return std::abs(value) < 1e15 ? number(static_cast<std::int64_t>(value)) : true;
  }
  bool on_bool(bool, Error&) { return true; }
  bool on_null(Error&) { return true; }
  bool on_comment_part(json::string_view, Error&) { return true; }
  bool on_comment(json::string_view, Error&) { return true; }
  // NOLINTEND(readability-convert-member-functions-to-static, readability-named-parameter)

 private:
  Place place() const { return places_[depth_ - 1]; }

  void enter(Place place) { places_.at(depth_++) = place; }

  bool text(json::string_view part) {
    if (depth_ > 0 && place() == Place::kSegment && key_ == Key::kText)
      event_.segment_text({part.data(), part.size()});
    return true;
  }

  bool number(std::int64_t value) {
    if (depth_ == 0) return true;
    if (place() == Place::kSegment && key_ == Key::kOffset) event_.segment_offset(value);
    if (place() != Place::kEvent) return true;
    if (key_ == Key::kStart) event_.start(value);
    if (key_ == Key::kDuration) event_.duration(value);
    if (key_ == Key::kWindow) event_.in_window();
    return true;
  }

  std::array<Place, kDeepest + 1> places_{};
  std::size_t depth_ = 0;
  Key key_ = Key::kOther;
  std::string key_name_;  // of a key that comes in parts
  Json3Event event_;
};

}  // namespace

Captions read_json3(std::string_view bytes) {
  json::parse_options options;
  options.max_depth = kDeepest;
  options.allow_invalid_utf8 = true;  // append_text() repairs it
  json::basic_parser<Handler> parser{options};
  Error error;
  const std::size_t mark = bytes.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  const std::size_t used =
      mark + parser.write_some(false, bytes.data() + mark, bytes.size() - mark, error);
  if (!error && bytes.find_first_not_of(" \t\r\n", used) != std::string_view::npos)
    error = json::error::extra_data;
  Captions captions = std::move(parser.handler().captions);
  if (error)
    captions.problem = "This JSON cannot be read beyond byte " + std::to_string(used) + ": " +
                       error.message() + ".";
  return captions;
}

}  // namespace lectern::recordings
