// An HTML page as the tree that a browser would make of it, within bounds: by HTML's rules
// a few bytes may ask for gigabytes or hours (formatting that every paragraph opens again,
// end tags that end nothing), and Gumbo knows no limits.
#pragma once

#include <gumbo.h>

#include <memory>
#include <string_view>

namespace lectern::catalog {

class HtmlTree {
 public:
  // The page is borrowed.  Throws UnreadablePage when its tree would be too large or take
  // too long.
  explicit HtmlTree(std::string_view html);
  ~HtmlTree();
  HtmlTree(const HtmlTree&) = delete;
  HtmlTree& operator=(const HtmlTree&) = delete;

  // May be nested more deeply than a recursion can follow.
  const GumboNode* root() const { return root_; }

 private:
  class Memory;
  std::unique_ptr<Memory> memory_;  // all of the tree; Gumbo's own release is a recursion
  const GumboNode* root_ = nullptr;
};

}  // namespace lectern::catalog
