// Names of months and weekdays in the languages of reading groups' pages, folded.
#pragma once

#include <optional>
#include <string_view>

namespace lectern::catalog {

std::optional<unsigned> month_named(std::string_view folded);    // 1-12
std::optional<unsigned> weekday_named(std::string_view folded);  // 0 = Sunday

}  // namespace lectern::catalog
