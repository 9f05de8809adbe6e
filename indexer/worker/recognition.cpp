#include "indexer/worker/recognition.hpp"

#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include <cmath>
#include <optional>
#include <stdexcept>

#include "indexer/extract/plain_text.hpp"
#include "indexer/worker/letters.hpp"
#include "indexer/worker/readings.hpp"

namespace lectern::worker {
namespace {

// By measurement, see docs/ocr.md: below it most words are shapes mistaken for letters.
constexpr int kLeastConfidence = 40;

// A picture on which fewer words are found is looked at again for its letters alone.
constexpr std::size_t kFewWords = 12;

bool says_something(const std::string& text) {
  for (const char c : text)
    if (std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80)
      return true;
  return false;
}

std::vector<RecognisedWord> words_of(tesseract::TessBaseAPI& engine) {
  std::vector<RecognisedWord> words;
  const std::unique_ptr<tesseract::ResultIterator> found{engine.GetIterator()};
  if (!found) return words;
  constexpr auto kWord = tesseract::RIL_WORD;
  int line = 0;
  do {
    if (found->IsAtBeginningOf(tesseract::RIL_TEXTLINE)) ++line;
    if (found->Empty(kWord)) continue;
    const std::unique_ptr<char[]> utf8{found->GetUTF8Text(kWord)};
    const int confidence = static_cast<int>(std::lround(found->Confidence(kWord)));
    int left = 0, top = 0, right = 0, bottom = 0;
    if (!utf8 || confidence < kLeastConfidence ||
        !found->BoundingBox(kWord, &left, &top, &right, &bottom))
      continue;
    std::string text = extract::plain_text(utf8.get());
    if (!says_something(text)) continue;
    words.push_back({std::move(text),
                     {static_cast<double>(left), static_cast<double>(top),
                      static_cast<double>(right - left), static_cast<double>(bottom - top)},
                     confidence,
                     line});
  } while (found->Next(kWord));
  return words;
}

}  // namespace

class Recogniser::State {
 public:
  std::vector<RecognisedWord> read(const Picture& grey, int dots_per_inch,
                                   const std::string& languages, tesseract::PageSegMode mode) {
    load(languages);
    engine_.SetPageSegMode(mode);
    engine_.SetImage(grey.pixels.data(), grey.width, grey.height, 1, grey.width);
    engine_.SetSourceResolution(dots_per_inch);
    std::vector<RecognisedWord> words;
    if (engine_.Recognize(nullptr) == 0) words = words_of(engine_);
    engine_.Clear();  // keeps the models
    return words;
  }

 private:
  void load(const std::string& languages) {
    if (languages == loaded_) return;
    loaded_.clear();
    if (engine_.Init(nullptr, languages.c_str(), tesseract::OEM_LSTM_ONLY) != 0)
      throw std::runtime_error("Tesseract has no models for \"" + languages + "\"");
    loaded_ = languages;
  }

  tesseract::TessBaseAPI engine_;
  std::string loaded_;
};

std::vector<std::string> installed_languages() {
  tesseract::TessBaseAPI engine;
  std::vector<std::string> languages;
  // It lists what lies beside whatever it loads; of these one is always there.
  for (const char* any : {"osd", "eng"})
    if (languages.empty() && engine.Init(nullptr, any, tesseract::OEM_DEFAULT) == 0)
      engine.GetAvailableLanguagesAsVector(&languages);
  return languages;
}

Recogniser::Recogniser() : state_(std::make_unique<State>()) {}
Recogniser::~Recogniser() = default;

std::vector<RecognisedWord> Recogniser::page(const Picture& grey, int dots_per_inch,
                                             const std::string& languages) {
  const auto read = [&](const Picture& picture) {
    return state_->read(picture, dots_per_inch, languages, tesseract::PSM_SPARSE_TEXT_OSD);
  };
  std::vector<RecognisedWord> words = read(grey);
  if (words.size() >= kFewWords) return words;
  const std::optional<Picture> letters = letters_alone(grey);
  return letters ? join_readings(std::move(words), read(*letters)) : words;
}

std::vector<RecognisedWord> Recogniser::block(const Picture& grey, int dots_per_inch,
                                              const std::string& languages) {
  return state_->read(grey, dots_per_inch, languages, tesseract::PSM_SINGLE_BLOCK);
}

}  // namespace lectern::worker
