// A club's page as blocks: headings, paragraphs, lists and tables with their text and
// links.  Markdown and HTML end in the same blocks, so everything after this sees one
// kind of page.  Odd markup is flattened, never refused, except where reading it
// would cost what only an attack asks for.
#pragma once

#include <cstddef>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace lectern::catalog {

// A link inside a text; [begin, end) is its own text, in bytes.
struct Link {
  std::string text;    // of an image: its alternative text
  std::string target;  // as written, entities decoded
  std::size_t begin = 0;
  std::size_t end = 0;
};

// Running text: white space folded, line breaks (<br>, block ends) as '\n'.
struct Text {
  std::string text;
  std::vector<Link> links;
  std::vector<std::pair<std::size_t, std::size_t>> strong;    // byte ranges in bold
  std::vector<std::pair<std::size_t, std::size_t>> emphasis;  // byte ranges in italics
  bool struck = false;                                        // all of it is crossed out
  int line = 0;
};

struct Block;

// The summary of a <details> is the heading of what it folds away: a level deeper than
// the headings around it, with all inside deeper still.
struct Heading {
  enum class Kind { kHeading, kSummary, kEndOfDetails };

  int level = 1;  // 1-6, more inside <details>
  Text text;      // empty at the end of <details>
  Kind kind = Kind::kHeading;
};

struct Paragraph {
  Text text;
};

struct Item {
  Text text;                  // what stands before the first nested block
  std::vector<Block> blocks;  // nested lists, further paragraphs, tables
};

struct List {
  bool ordered = false;
  std::vector<Item> items;
};

struct Cell {
  Text text;     // of <details>, only the summary
  Text details;  // what <details> fold away
  bool header = false;
  bool spanned = false;  // stands here because a cell above or to the left spans it
  int column_span = 1;
};

struct Row {
  std::vector<Cell> cells;  // spans expanded: one per column
  bool header = false;      // in <thead>, or all its cells are <th>
  int line = 0;
};

struct Table {
  std::vector<Row> rows;
};

struct Block {
  std::variant<Heading, Paragraph, List, Table> value;
  int line = 0;  // 1-based, in the file

  template <typename T>
  const T* as() const {
    return std::get_if<T>(&value);
  }
};

struct Page {
  std::vector<Block> blocks;
  std::string title;             // of the front matter; empty when it has none
  std::vector<int> mended_rows;  // lines of table rows that had a stray '|'
};

// Thrown for a page that is too large or too deeply nested to be a person's.
struct UnreadablePage : std::runtime_error {
  using std::runtime_error::runtime_error;
};

Page read_markdown(std::string_view markdown);
Page read_html(std::string_view html);

// The text with its links inside [begin, end), offsets moved along, trimmed.
Text slice(const Text& text, std::size_t begin, std::size_t end);

// Puts `more` behind `out`, with its links and bold stretches moved along.
void append(Text& out, char between, const Text& more);

// Everything an item says, nested blocks included, one line per block.
Text flatten(const Item& item);

}  // namespace lectern::catalog
