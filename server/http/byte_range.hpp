// The Range header (RFC 9110, 14.1.2), for one range.  Several ranges at once are
// answered with the whole, as the RFC allows.
#pragma once

#include <cstdint>
#include <string_view>

namespace lectern::http {

struct ByteRange {
  enum class Sort { kWhole, kPart, kUnsatisfiable };
  Sort sort = Sort::kWhole;
  std::uint64_t offset = 0;
  std::uint64_t length = 0;
};

ByteRange read_range(std::string_view header, std::uint64_t size);

}  // namespace lectern::http
