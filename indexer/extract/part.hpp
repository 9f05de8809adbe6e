// What a worker is asked for, and what it answers: some pages of a document.  Long
// documents are read in parts, so that all workers share them and one bad page costs
// that page.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "indexer/extract/document.hpp"

namespace lectern::extract {

// Beside the text and the annotations.
struct Wanted {
  bool ocr = false;               // of pages whose text says too little for what they show
  bool images = false;            // of every page, and the words with their boxes
  std::string languages = "eng";  // of OCR: Tesseract's names joined by '+'; at most 47 bytes

  bool nothing() const { return !ocr && !images; }
  bool operator==(const Wanted&) const = default;
};

struct PageRange {
  int first = 1;  // 1-based
  int count = 1;  // may reach beyond the document's end

  int last() const { return first + count - 1; }
  bool operator==(const PageRange&) const = default;
};

// A page drawn as WebP, without its annotations' pop-ups.
struct PageImage {
  int page = 0;
  int width_px = 0;
  std::string webp;
};

struct Part {
  std::string title;
  int document_pages = 0;   // of the whole document; 0 when it broke before that was known
  std::vector<Page> pages;  // those of the range that exist, in order
  std::vector<PageImage> images;
  std::vector<PageProblem> problems;  // that the worker itself told, by page
  // Why reading ended with the page after the last one here; empty when it is whole.
  std::string broken;
};

// Unreadable: the worker refused the document as a whole.
using PartOutcome = std::variant<Part, Unreadable>;

}  // namespace lectern::extract
