// One page of a document as the worker found it, and its form as bytes, which the
// worker's protocol and the cache share.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "indexer/extract/annotation.hpp"
#include "indexer/extract/box.hpp"

namespace lectern::extract {

class ByteReader;
class ByteWriter;

struct Word {
  std::string text;  // UTF-8, without white space
  Box box;
  std::optional<int> confidence;  // of OCR, in percent; absent for the document's own text

  bool operator==(const Word&) const = default;
};

struct Page {
  int number = 0;       // 1-based, the document's own order
  double width_pt = 0;  // of the crop box as displayed, in PDF points (1/72 inch)
  double height_pt = 0;
  std::string text;         // UTF-8, reading order, lines separated by '\n'
  bool recognised = false;  // some of the text was read by OCR
  bool drawn = false;       // images of it were made
  std::vector<Word> words;  // only when images were asked for
  std::vector<Annotation> annotations;

  bool operator==(const Page&) const = default;
};

// About how much memory it takes.
std::size_t size_in_memory(const Page& page);

// Lengths are kept to 1/100 point.  Reading gives nothing for bytes that are not a page:
// numbers are above zero, sizes finite, texts valid UTF-8.
void write(ByteWriter& writer, const Page& page);
std::optional<Page> read_page(ByteReader& reader);

}  // namespace lectern::extract
