// Where on its page a passage stands that a reader marked or noted: what a viewer draws.
// Kept beside highlights and notes, some five bytes a line.
//
//   areas := { left:varint  top:varint  width:varint  height:varint }   in tenths of a PDF point
//            from the upper left of the page as displayed; left and top as differences from
//            the area before, zigzag (varint.hpp)
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::schema {

struct Area {
  std::uint32_t left = 0, top = 0, width = 0, height = 0;  // tenths of a PDF point

  bool operator==(const Area&) const = default;
};

using Areas = std::vector<Area>;  // as the document has them

std::string encode(const Areas& areas);

// Absent when the bytes are no such list; never more than a quarter as many areas as bytes.
std::optional<Areas> decode_areas(std::string_view bytes);

}  // namespace lectern::schema
