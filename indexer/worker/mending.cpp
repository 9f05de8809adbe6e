#include "indexer/worker/mending.hpp"

#include <array>
#include <new>
#include <qpdf/Pl_String.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <stdexcept>
#include <utility>

namespace lectern::worker {
namespace {

constexpr std::string_view kHeader = "%PDF-";
constexpr std::string_view kEndMark = "%%EOF";
constexpr std::size_t kHeaderIsWithin = 1024;  // PDF 32000-1, implementation note 13

// What else is published as "slides.pdf", by its first bytes in lower case.
constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kOthers{{
    {"version https://git-lfs", "a pointer of Git LFS; publish the file itself"},
    {"<!doctype html", "a web page"},
    {"<html", "a web page"},
    {"<?xml", "an XML file"},
    {"\x89png", "a picture"},
    {"\xFF\xD8\xFF", "a picture"},
    {"gif8", "a picture"},
    {"pk\x03\x04", "a zip archive or an office document"},
    {"%!ps", "PostScript"},
}};

std::string what_it_is(std::string_view file) {
  constexpr std::size_t kLongest = 32;
  std::string beginning{file.substr(0, kLongest)};
  for (char& c : beginning)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  for (const auto& [other, name] : kOthers)
    if (beginning.starts_with(other)) return std::string(name);
  return {};
}

bool is_space(char c) {
  return std::string_view(" \t\r\n\f\0", 6).find(c) != std::string_view::npos;
}

// Takes a number with the space behind it from the text's end; nothing when there is none.
std::string take_number(std::string_view& text) {
  constexpr std::size_t kMostDigits = 10;
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  std::string digits;
  while (!text.empty() && text.back() >= '0' && text.back() <= '9' && digits.size() < kMostDigits) {
    digits.insert(digits.begin(), text.back());
    text.remove_suffix(1);
  }
  return digits;
}

// "12 0 R", of the object that the last catalog is.
std::optional<std::string> catalog_of(std::string_view pdf) {
  const std::size_t catalog = pdf.rfind("/Catalog");
  const std::size_t begin = pdf.rfind("obj", catalog);
  if (catalog == std::string_view::npos || begin == std::string_view::npos) return std::nullopt;
  std::string_view before = pdf.substr(0, begin);
  const std::string generation = take_number(before);
  const std::string number = take_number(before);
  if (generation.empty() || number.empty()) return std::nullopt;
  return number + " " + generation + " R";
}

}  // namespace

std::string_view bare_pdf(std::string_view file) {
  if (const std::size_t header = file.find(kHeader); header != std::string_view::npos)
    file.remove_prefix(header);
  if (const std::size_t end = file.rfind(kEndMark); end != std::string_view::npos)
    file = file.substr(0, end + kEndMark.size());
  return file;
}

std::optional<std::string> with_trailer(std::string_view pdf) {
  const auto catalog = catalog_of(pdf);
  if (!catalog) return std::nullopt;
  return std::string(pdf) + "\ntrailer\n<< /Root " + *catalog + " >>\nstartxref\n0\n%%EOF\n";
}

std::optional<std::string> rebuilt(std::string_view pdf) {
  try {
    QPDF damaged, sound;
    damaged.setSuppressWarnings(true);
    damaged.processMemoryFile("document", pdf.data(), pdf.size());
    sound.emptyPDF();
    QPDFPageDocumentHelper pages{sound};
    for (const auto& page : QPDFPageDocumentHelper{damaged}.getAllPages())
      pages.addPage(page, false);
    if (pages.getAllPages().empty()) return std::nullopt;
    if (QPDFObjectHandle info = damaged.getTrailer().getKey("/Info"); info.isIndirect())
      sound.getTrailer().replaceKey("/Info", sound.copyForeignObject(info));
    std::string bytes;
    Pl_String pipeline{"document", nullptr, bytes};
    QPDFWriter writer{sound};
    writer.setOutputPipeline(&pipeline);
    writer.setStreamDataMode(qpdf_s_preserve);
    writer.setStaticID(true);  // else it asks for random numbers
    writer.write();
    return bytes;
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

std::string why_unreadable(std::string_view file) {
  if (file.substr(0, kHeaderIsWithin).find(kHeader) == std::string_view::npos) {
    const std::string other = what_it_is(file);
    return other.empty() ? "The file is not a PDF, whatever its name says."
                         : "The file is not a PDF but " + other + ".";
  }
  if (file.find(kEndMark) == std::string_view::npos)
    return "The PDF is cut off before its end; publish a whole copy.";
  return "The PDF is damaged; publish a sound copy.";
}

}  // namespace lectern::worker
