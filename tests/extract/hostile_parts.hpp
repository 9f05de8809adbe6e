// What hostile PDFs are put together from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "tests/extract/tiny_pdf.hpp"

namespace lectern::extract {

std::string repeated(const std::string& piece, std::size_t times);
std::string replaced(std::string text, const std::string& from, const std::string& to);  // first
std::string big_endian(std::uint64_t value, int bytes);
std::string garbage(std::size_t size);  // the same at every call

std::string deflated(const std::string& bytes);
// Deflated twice; inflates to 450 MiB of blanks, more than the workers of the test may use.
std::string bomb();

// The text that pages made here show before anything odd.
inline constexpr const char* kShown = "Shown before";

// One page that shows this text and then draws the content.
std::string drawing(TinyPdf pdf, const std::string& resources, const std::string& content);

// One page that shows this text and has further entries.
std::string page_with(TinyPdf pdf, const std::string& entries);

// A page tree of one page, with other entries than a sound one's.
std::string page_with_boxes(const std::string& entries);

}  // namespace lectern::extract
