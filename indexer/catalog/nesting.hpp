// How deeply a page's elements nest, counted without building a tree: Gumbo frees its
// tree by recursion, so a page of a million open tags must be turned away before it.
#pragma once

#include <string_view>

namespace lectern::catalog {

inline constexpr int kMaxNesting = 2'000;

int nesting_depth(std::string_view html);

}  // namespace lectern::catalog
