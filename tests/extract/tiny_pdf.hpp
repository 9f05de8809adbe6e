// The smallest PDFs that show what a test needs, written by hand: objects, a
// cross-reference table and a trailer (PDF 32000-1, 7.5).
#pragma once

#include <string>
#include <vector>

namespace lectern::extract {

struct TinyPage {
  std::string text;  // one line per '\n'; WinAnsi bytes
  double width = 612;
  double height = 792;
  int rotate = 0;
  std::string resources = "";  // further entries of the page's resources
  std::string more = "";       // and of the page itself
  std::string content = "";    // used instead of the text when not empty
};

class TinyPdf {
 public:
  TinyPdf();

  // Returns the object's number, for "<number> 0 R".
  int add(std::string object);
  int add_stream(const std::string& content, const std::string& entries = "");

  // The number that the next add() will return, for objects that refer to themselves.
  int next() const { return static_cast<int>(objects_.size()) + 1; }

  void add_page(const TinyPage& page);
  void set_title(const std::string& title);
  void set_catalog(const std::string& entries);  // further ones
  void set_trailer(const std::string& entries) { trailer_ = entries; }

  std::string bytes() const;

 private:
  int font_;
  std::vector<std::string> objects_;
  std::vector<int> pages_;
  std::string trailer_;
};

std::string reference(int object);  // "<number> 0 R"

// A whole file of these objects, numbered from 1; the first is the catalog.
std::string pdf_file(const std::vector<std::string>& objects, const std::string& trailer = "");

std::string tiny_pdf(const std::vector<TinyPage>& pages, const std::string& title = "");

// A few hundred bytes that take longer to draw than anyone waits: forms that each draw
// the next one ten times.
std::string endless_pdf();

}  // namespace lectern::extract
