#include "server/http/byte_range.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace lectern::http {
namespace {

std::optional<std::uint64_t> number(std::string_view digits) {
  std::uint64_t value = 0;
  const char* end = digits.data() + digits.size();
  const auto [read, error] = std::from_chars(digits.data(), end, value);
  if (digits.empty() || error != std::errc{} || read != end) return std::nullopt;
  return value;
}

// The last `count` bytes.
ByteRange suffix(std::uint64_t count, std::uint64_t size) {
  if (count == 0 || size == 0) return {ByteRange::Sort::kUnsatisfiable, 0, 0};
  const std::uint64_t length = std::min(count, size);
  return {ByteRange::Sort::kPart, size - length, length};
}

}  // namespace

ByteRange read_range(std::string_view header, std::uint64_t size) {
  const ByteRange whole{ByteRange::Sort::kWhole, 0, size};
  constexpr std::string_view kUnit = "bytes=";
  if (!header.starts_with(kUnit)) return whole;
  const std::string_view range = header.substr(kUnit.size());
  const std::size_t dash = range.find('-');
  if (dash == std::string_view::npos) return whole;
  const auto first = number(range.substr(0, dash));
  const auto last = number(range.substr(dash + 1));
  const bool open = dash + 1 == range.size();
  if (dash == 0) return last ? suffix(*last, size) : whole;
  if (!first || (!open && !last) || (last && *last < *first)) return whole;
  if (*first >= size) return {ByteRange::Sort::kUnsatisfiable, 0, 0};
  const std::uint64_t end = last ? std::min(*last, size - 1) : size - 1;
  return {ByteRange::Sort::kPart, *first, end - *first + 1};
}

}  // namespace lectern::http
