#include "indexer/commands/notices.hpp"

#include <algorithm>

#include "indexer/extract/languages.hpp"

namespace lectern::commands {

void tell_unavailable(const Loaded& loaded, Progress& progress) {
  for (const auto& club : loaded.catalog.clubs)
    if (loaded.roots.count(club.club.id) == 0)
      for (const auto& warning : club.warnings)
        progress.note(club.club.id + ": " + warning.message);
}

void tell_unusable(const KeptRecordings& kept, Progress& progress) {
  for (const auto& [club, warnings] : kept.warnings())
    for (const catalog::Warning& warning : warnings)
      progress.note(club + ": " + warning.where.file + ": " + warning.message);
}

void tell_missing_languages(const catalog::Catalog& catalog, const std::set<std::string>& installed,
                            Progress& progress) {
  if (installed.empty())
    progress.note(
        "no models for OCR are installed, so pictures of text are not read; install "
        "tesseract-ocr-eng and tesseract-ocr-osd");
  for (const auto& club : catalog.clubs)
    for (const std::string& code : club.club.languages) {
      std::string name = extract::tesseract_language(code);
      if (installed.empty() || installed.count(name) > 0) continue;
      std::replace(name.begin(), name.end(), '_', '-');
      progress.note(club.club.id + ": pictures of text in \"" + code + "\" cannot be read: " +
                    (name.empty() ? "there are no models for this language"
                                  : "install tesseract-ocr-" + name));
    }
}

}  // namespace lectern::commands
