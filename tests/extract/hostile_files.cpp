// Damage to the file as a whole: PDF 32000-1, 7.5.
#include "tests/extract/hostile_parts.hpp"
#include "tests/extract/hostile_pdfs.hpp"

namespace lectern::extract {
namespace {

std::string sound() { return tiny_pdf({{kShown}, {"Second page"}}, "A title"); }

std::string with_startxref(const std::string& place) {
  const std::string file = sound();
  return file.substr(0, file.find("startxref")) + "startxref\n" + place + "\n%%EOF\n";
}

std::string cut_at(double share) {
  const std::string file = sound();
  return file.substr(0, static_cast<std::size_t>(static_cast<double>(file.size()) * share));
}

// Every entry of the cross-reference table points there.
std::string with_offsets(const std::string& ten_digits) {
  std::string file = sound();
  const std::string entry = " 00000 n ";
  for (std::size_t at = file.find(entry); at != std::string::npos; at = file.find(entry, at + 1))
    file.replace(at - 10, 10, ten_digits);
  return file;
}

std::string with_flipped_bytes() {
  std::string file = sound();
  for (std::size_t i = 40; i < file.size(); i += 61) file[i] = static_cast<char>(~file[i]);
  return file;
}

std::string with_trailer_entry(const std::string& entry) {
  return replaced(sound(), "trailer\n<<", "trailer\n<< " + entry);
}

std::string with_looping_prev() {
  const std::string file = sound();
  return with_trailer_entry("/Prev " + std::to_string(file.find("xref\n0 ")));
}

std::string without_trailer() {
  const std::string file = sound();
  return file.substr(0, file.find("trailer"));
}

std::string a_web_page_first() {
  const std::string page = "<!doctype html><title>Slides</title><p>" + repeated("hello ", 143);
  return page + "-->\n" + sound();
}

std::string with_subsection(const std::string& numbers) {
  const std::string file = sound();
  const std::size_t begin = file.find("xref\n0 ") + 5;
  const std::size_t end = file.find('\n', begin);
  return file.substr(0, begin) + numbers + file.substr(end);
}

}  // namespace

HostilePdfs damaged_files() {
  return {
      {"zero bytes", ""},
      {"one byte", "%"},
      {"a picture", "\x89PNG\r\n\x1A\n" + garbage(5000)},
      {"a web page", "<!doctype html><title>404</title><h1>Not found</h1>"},
      {"header only", "%PDF-1.7\n"},
      {"header and garbage", "%PDF-1.7\n" + garbage(100'000)},
      {"zeros", std::string(1'000'000, '\0')},
      {"header and zeros", "%PDF-1.7\n" + std::string(1'000'000, '\0')},
      {"cut at 10 percent", cut_at(0.1)},
      {"cut at 25 percent", cut_at(0.25)},
      {"cut at 50 percent", cut_at(0.5)},
      {"cut at 75 percent", cut_at(0.75)},
      {"cut at 95 percent", cut_at(0.95)},
      {"garbage appended", sound() + garbage(100'000)},
      {"garbage prepended", garbage(5000) + sound()},
      {"flipped bytes", with_flipped_bytes()},
      {"xref beyond the end", with_startxref("99999999")},
      {"xref at itself", with_startxref(std::to_string(sound().find("startxref")))},
      {"xref at a negative place", with_startxref("-1")},
      {"xref at an overflowing place", with_startxref("99999999999999999999999")},
      {"xref entries beyond the end", with_offsets("9999999999")},
      {"xref entries at the header", with_offsets("0000000000")},
      {"xref entries at one object", with_offsets("0000000009")},
      {"xref of a hundred million", with_subsection("0 99999999")},
      {"xref of a negative range", with_subsection("-5 12")},
      {"xref of an overflowing range", with_subsection("2147483640 2147483647")},
      {"size of two thousand million", with_trailer_entry("/Size 2147483647")},
      {"no trailer", without_trailer()},
      {"looping Prev", with_looping_prev()},
      {"negative Prev", with_trailer_entry("/Prev -7")},
      {"a million beginnings of objects", "%PDF-1.7\n" + repeated("1 0 obj\n", 1'000'000)},
      {"polyglot", a_web_page_first()},
  };
}

}  // namespace lectern::extract
