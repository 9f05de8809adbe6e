// What a person should know before a run begins: what it will go without.
#pragma once

#include <set>
#include <string>

#include "indexer/catalog/session.hpp"
#include "indexer/commands/kept_recordings.hpp"
#include "indexer/commands/load.hpp"
#include "indexer/commands/progress.hpp"

namespace lectern::commands {

// Clubs whose files cannot be had now, and why.
void tell_unavailable(const Loaded& loaded, Progress& progress);

// Folders and files of kept recordings that cannot be used.
void tell_unusable(const KeptRecordings& kept, Progress& progress);

// Languages of clubs that OCR has no models for; `installed` by Tesseract's names.
void tell_missing_languages(const catalog::Catalog& catalog, const std::set<std::string>& installed,
                            Progress& progress);

}  // namespace lectern::commands
