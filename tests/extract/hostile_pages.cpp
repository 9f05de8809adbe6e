// Page trees that loop, lie or have no floor, and boxes that nothing fits into: PDF 32000-1,
// 7.7.3 and 14.11.2.
#include "tests/extract/hostile_parts.hpp"
#include "tests/extract/hostile_pdfs.hpp"

namespace lectern::extract {
namespace {

const std::string kCatalog = "<< /Type /Catalog /Pages 2 0 R >>";
const std::string kPage =
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << >> >>";

std::string tree(const std::string& root) { return pdf_file({kCatalog, root, kPage}); }

std::string with_count(const std::string& count) {
  return tree("<< /Type /Pages /Kids [3 0 R] /Count " + count + " >>");
}

std::string deep_tree(int levels) {
  std::vector<std::string> objects{kCatalog};
  for (int level = 0; level < levels; ++level) {
    const std::string parent = level == 0 ? "" : " /Parent " + reference(level + 1);
    objects.push_back("<< /Type /Pages /Count 1 /Kids [" + reference(level + 3) + "]" + parent +
                      " >>");
  }
  objects.push_back("<< /Type /Page /Parent " + reference(levels + 1) +
                    " /MediaBox [0 0 612 792] >>");
  return pdf_file(objects);
}

std::string many_kids(int kids, int count) {
  return tree("<< /Type /Pages /Count " + std::to_string(count) + " /Kids [" +
              repeated("3 0 R ", static_cast<std::size_t>(kids)) + "] >>");
}

// Each node has the next one ten times.
std::string branching_tree() {
  std::vector<std::string> objects{kCatalog};
  for (int level = 0; level < 9; ++level)
    objects.push_back("<< /Type /Pages /Count 1 /Kids [" +
                      repeated(reference(level + 3) + " ", 10) + "] >>");
  objects.push_back(kPage);
  return pdf_file(objects);
}

std::string nested(const std::string& open, const std::string& close) {
  constexpr std::size_t kLevels = 100'000;
  return repeated(open, kLevels) + repeated(close, kLevels);
}

std::string box(const std::string& numbers) {
  return page_with_boxes("/MediaBox [" + numbers + "]");
}

std::string letter_and(const std::string& entries) {
  return page_with_boxes("/MediaBox [0 0 612 792] " + entries);
}

}  // namespace

HostilePdfs odd_page_trees() {
  return {
      {"root that is its own child", tree("<< /Type /Pages /Count 1 /Kids [2 0 R] >>")},
      {"kids and parents in a circle",
       pdf_file({kCatalog, "<< /Type /Pages /Count 2 /Kids [3 0 R 4 0 R] /Parent 3 0 R >>",
                 "<< /Type /Pages /Count 1 /Kids [2 0 R] /Parent 2 0 R >>", kPage})},
      {"page whose parents circle",
       pdf_file({kCatalog, "<< /Type /Pages /Count 1 /Kids [3 0 R] /Parent 4 0 R >>",
                 "<< /Type /Page /Parent 2 0 R >>", "<< /Type /Pages /Parent 2 0 R >>"})},
      {"kids that are not an array", tree("<< /Type /Pages /Count 1 /Kids 42 >>")},
      {"kids that are null", tree("<< /Type /Pages /Count 3 /Kids [null 99 0 R (text)] >>")},
      {"no page tree", pdf_file({"<< /Type /Catalog >>"})},
      {"page tree that is missing", pdf_file({"<< /Type /Catalog /Pages 77 0 R >>"})},
      {"catalog that is a number", pdf_file({"42"})},
      {"catalog that refers to itself", pdf_file({"1 0 R"})},
      {"objects that refer to each other", pdf_file({"2 0 R", "1 0 R"})},
      {"count of the largest integer", with_count("2147483647")},
      {"count beyond integers", with_count("99999999999999999999")},
      {"count of a million", with_count("1000000")},
      {"count of ten thousand", with_count("10000")},
      {"negative count", with_count("-5")},
      {"count that is a name", with_count("/Many")},
      {"ten thousand levels", deep_tree(10'000)},
      {"two hundred thousand kids", many_kids(200'000, 200'000)},
      {"many kids said to be one", many_kids(50'000, 1)},
      {"branching without end", branching_tree()},
      {"nested arrays", letter_and("/Annots " + nested("[", "]"))},
      {"nested arrays left open", letter_and("/Annots " + repeated("[", 100'000))},
      {"nested dictionaries", letter_and("/PieceInfo " + nested("<< /A ", ">> "))},
      {"nested arrays as a catalog", pdf_file({nested("[", "]")})},
      {"nested arrays in content", drawing({}, "", nested("[", "]"))},
      {"nested dictionaries in content", drawing({}, "", nested("<< /A ", ">> "))},
      {"references to absurd objects",
       letter_and("/Annots [4294967295 0 R -1 0 R 3 99999 R 2147483647 2147483647 R]")},
  };
}

HostilePdfs odd_boxes() {
  return {
      {"huge page", box("0 0 1000000000 1000000000")},
      {"page beyond doubles", box("0 0 1" + std::string(320, '0') + " 1" + std::string(320, '0'))},
      {"page at a huge place", box("1000000000 1000000000 1000000612 1000000792")},
      {"tiny page", box("0 0 0.0001 0.0001")},
      {"page of no size", box("0 0 0 0")},
      {"page of no width", box("0 0 0 792")},
      {"page of a negative size", box("612 792 0 0")},
      {"page of no numbers", box("nan inf -inf NaN")},
      {"page of other things", box("/A (b) null [0]")},
      {"page of two numbers", box("0 0")},
      {"page like a thread", box("0 0 1 1000000")},
      {"page like a ribbon", box("0 0 1000000 1")},
      {"page like a hair", box("0 0 0.001 14400")},
      {"page like a horizon", box("0 0 14400 0.001")},
      {"no MediaBox", page_with_boxes("")},
      {"CropBox elsewhere", letter_and("/CropBox [5000 5000 6000 6000]")},
      {"CropBox without height", letter_and("/CropBox [0 10 612 10]")},
      {"huge UserUnit", letter_and("/UserUnit 1000000000")},
      {"negative UserUnit", letter_and("/UserUnit -1")},
      {"rotated by half", letter_and("/Rotate 45")},
      {"rotated very often", letter_and("/Rotate 2147483647")},
      {"rotated backwards", letter_and("/Rotate -2147483648")},
      {"rotated by a name", letter_and("/Rotate /Left")},
  };
}

}  // namespace lectern::extract
