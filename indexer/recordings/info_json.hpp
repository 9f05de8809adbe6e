// yt-dlp's JSON as Python writes it, which is more than JSON: with a byte order mark where an
// editor added one, NaN and Infinity for numbers, and halves of characters ("\ud83d" alone).
#pragma once

#include <boost/json/value.hpp>
#include <string>
#include <string_view>

namespace lectern::recordings {

struct InfoJson {
  boost::json::value value;  // null when there is a problem
  std::string problem;       // empty, or what is wrong at which byte (after the mark)
};

// A number that is none reads as an empty text, half a character as U+FFFD.
InfoJson parse_info_json(std::string_view text);

}  // namespace lectern::recordings
