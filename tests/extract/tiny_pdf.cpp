#include "tests/extract/tiny_pdf.hpp"

#include <sstream>

namespace lectern::extract {
namespace {

// The catalog and the page tree are always the first two objects.
constexpr int kCatalog = 1;
constexpr int kPageTree = 2;

std::string escaped(const std::string& text) {
  std::string result;
  for (const char character : text) {
    if (character == '(' || character == ')' || character == '\\') result += '\\';
    result += character;
  }
  return result;
}

std::string lines_of(const TinyPage& page) {
  std::ostringstream content;
  content << "BT /F1 12 Tf 14 TL 50 " << page.height - 80 << " Td\n";
  std::istringstream lines(page.text);
  for (std::string line; std::getline(lines, line);) content << "(" << escaped(line) << ") Tj T*\n";
  content << "ET\n";
  return content.str();
}

}  // namespace

TinyPdf::TinyPdf() : font_(0), objects_{"<< /Type /Catalog /Pages 2 0 R >>", ""} {
  font_ = add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
}

int TinyPdf::add(std::string object) {
  objects_.push_back(std::move(object));
  return static_cast<int>(objects_.size());
}

int TinyPdf::add_stream(const std::string& content, const std::string& entries) {
  return add("<< /Length " + std::to_string(content.size()) + " " + entries + " >>\nstream\n" +
             content + "\nendstream");
}

void TinyPdf::add_page(const TinyPage& page) {
  const int content = add_stream(page.content.empty() ? lines_of(page) : page.content);
  std::ostringstream object;
  object << "<< /Type /Page /Parent " << reference(kPageTree) << " /MediaBox [0 0 " << page.width
         << " " << page.height << "] /Rotate " << page.rotate << " /Contents " << reference(content)
         << " /Resources << /Font << /F1 " << reference(font_) << " >> " << page.resources << " >> "
         << page.more << " >>";
  pages_.push_back(add(object.str()));
}

void TinyPdf::set_title(const std::string& title) {
  trailer_ += " /Info " + reference(add("<< /Title (" + escaped(title) + ") >>"));
}

void TinyPdf::set_catalog(const std::string& entries) {
  objects_[kCatalog - 1] = "<< /Type /Catalog /Pages 2 0 R " + entries + " >>";
}

std::string TinyPdf::bytes() const {
  std::string kids;
  for (const int page : pages_) kids += reference(page) + " ";
  std::vector<std::string> objects = objects_;
  objects[kPageTree - 1] =
      "<< /Type /Pages /Count " + std::to_string(pages_.size()) + " /Kids [" + kids + "] >>";
  return pdf_file(objects, trailer_);
}

std::string reference(int object) { return std::to_string(object) + " 0 R"; }

std::string pdf_file(const std::vector<std::string>& objects, const std::string& trailer) {
  std::string file = "%PDF-1.4\n";
  std::vector<std::size_t> places;
  for (const std::string& object : objects) {
    places.push_back(file.size());
    file += std::to_string(places.size()) + " 0 obj\n" + object + "\nendobj\n";
  }
  const std::size_t table = file.size();
  file += "xref\n0 " + std::to_string(places.size() + 1) + "\n0000000000 65535 f \n";
  for (const std::size_t place : places) {
    const std::string digits = std::to_string(place);
    file += std::string(10 - digits.size(), '0') + digits + " 00000 n \n";
  }
  file += "trailer\n<< /Size " + std::to_string(places.size() + 1) + " /Root " +
          reference(kCatalog) + trailer + " >>\nstartxref\n" + std::to_string(table) + "\n%%EOF\n";
  return file;
}

std::string tiny_pdf(const std::vector<TinyPage>& pages, const std::string& title) {
  TinyPdf pdf;
  for (const TinyPage& page : pages) pdf.add_page(page);
  if (!title.empty()) pdf.set_title(title);
  return pdf.bytes();
}

std::string endless_pdf() {
  constexpr int kLevels = 12;
  TinyPdf pdf;
  int inner = pdf.add_stream("0 0 m 1 1 l S", "/Type /XObject /Subtype /Form /BBox [0 0 9 9]");
  for (int level = 0; level < kLevels; ++level) {
    std::string ten_times;
    for (int i = 0; i < 10; ++i) ten_times += "/X Do ";
    inner = pdf.add_stream(ten_times,
                           "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject "
                           "<< /X " +
                               reference(inner) + " >> >>");
  }
  TinyPage page;
  page.resources = "/XObject << /X " + reference(inner) + " >>";
  page.content = "/X Do";
  pdf.add_page(page);
  return pdf.bytes();
}

}  // namespace lectern::extract
