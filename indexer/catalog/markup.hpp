// Markdown to HTML with GitHub's own parser, raw HTML kept and every block marked with
// its source line.  The one file that knows cmark-gfm.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lectern::catalog {

// Blocks carry data-sourcepos="line:column-…"; raw HTML is preceded by a comment
// <!--line:N-->.  Front matter (--- … ---) becomes blank lines.
struct RenderedPage {
  std::string html;
  std::string title;             // "title: …" of the front matter
  std::vector<int> mended_rows;  // 1-based lines of table rows with a stray '|'
};
RenderedPage markdown_to_html(std::string_view markdown);

}  // namespace lectern::catalog
