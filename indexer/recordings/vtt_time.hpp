// Times as WebVTT writes them (section 4.3): 01:02:03.456, or 02:03.456 without hours.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace lectern::recordings {

// Takes a time off the front of the text, which is left as it is when there is none.  A
// comma for the point is read, too: converters from SRT leave it.
std::optional<std::chrono::milliseconds> take_vtt_time(std::string_view& text);

}  // namespace lectern::recordings
