// Words from pictures, through Tesseract.  Its models are loaded once and kept.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "indexer/extract/page.hpp"
#include "indexer/worker/picture.hpp"

namespace lectern::worker {

// A word as OCR read it; boxes in pixels of the picture.
struct RecognisedWord {
  std::string text;
  extract::Box box;
  int confidence = 0;  // percent
  int line = 0;        // words of one line have the same number, lines count upwards
};

// The models that are installed, by Tesseract's names: "eng", "osd".
std::vector<std::string> installed_languages();

class Recogniser {
 public:
  Recogniser();
  ~Recogniser();
  Recogniser(const Recogniser&) = delete;
  Recogniser& operator=(const Recogniser&) = delete;

  // What the whole page shows, noise left out.  `languages` are Tesseract's names joined by
  // '+'.  Throws std::runtime_error when their models cannot be loaded.
  std::vector<RecognisedWord> page(const Picture& grey, int dots_per_inch,
                                   const std::string& languages);

  // The same for a small piece of a page that is taken for one block of text.
  std::vector<RecognisedWord> block(const Picture& grey, int dots_per_inch,
                                    const std::string& languages);

 private:
  class State;
  std::unique_ptr<State> state_;
};

}  // namespace lectern::worker
