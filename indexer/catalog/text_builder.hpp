// Builds a Text from the inline nodes of a page: folds white space, notes links and
// bold stretches, and keeps the source's line ends where they mean something.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "indexer/catalog/page.hpp"

namespace lectern::catalog {

class TextBuilder {
 public:
  void add_text(std::string_view text);
  void add_break();

  void begin_struck();
  void end_struck();

  // Where what comes next begins: to be handed to end_strong(), … or end_link().
  std::size_t mark();
  void end_strong(std::size_t begin);
  void end_emphasis(std::size_t begin);
  void end_link(std::size_t begin, std::string_view target, std::string_view fallback_text);

  // What was built; the builder is empty afterwards.
  Text take(int line);
  bool empty() const { return out_.text.empty() && out_.links.empty(); }

 private:
  void flush_space();
  void keep_label_lines();
  void withdraw_struck();

  Text out_;
  std::vector<std::size_t> line_ends_;  // spaces that were line ends in the source
  bool pending_space_ = false;
  bool pending_line_end_ = false;
  bool struck_seen_ = false;
  bool unstruck_ = false;
  int struck_depth_ = 0;
  std::size_t struck_begin_ = 0;
  std::vector<std::pair<std::size_t, std::size_t>> struck_ranges_;
};

}  // namespace lectern::catalog
