// Damaged PDFs, where poppler gives up on the file as it is: what else may be tried, and what
// to tell when nothing helps.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lectern::worker {

// From its header to its last end mark, without what a mail program or a web server left
// before or behind.
std::string_view bare_pdf(std::string_view file);

// With a trailer of ours behind, for a file that was cut off before its own; poppler then
// looks for the objects itself (PDF 32000-1, 7.5.5).  Absent when no catalog can be seen.
std::optional<std::string> with_trailer(std::string_view pdf);

// A new PDF of the pages that QPDF finds; absent when there are none.
std::optional<std::string> rebuilt(std::string_view pdf);

// A sentence for the club's people on a file that is no PDF or cannot be mended.
std::string why_unreadable(std::string_view file);

}  // namespace lectern::worker
