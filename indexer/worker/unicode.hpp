// Poppler's strings (UTF-16 units) as UTF-8.
#pragma once

#include <poppler-global.h>

#include <string>
#include <vector>

namespace lectern::worker {

// One string per code point; an unpaired surrogate becomes U+FFFD.  Poppler's own
// to_utf8() gives nothing at all for a string that has one.
std::vector<std::string> code_points(const poppler::ustring& units);

// Fit for the index: see extract::plain_text().
std::string to_text(const poppler::ustring& units);

}  // namespace lectern::worker
