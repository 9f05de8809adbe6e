// Filters, bombs and images: PDF 32000-1, 7.4, 7.5.7, 7.5.8 and 8.9.
#include "tests/extract/hostile_parts.hpp"
#include "tests/extract/hostile_pdfs.hpp"

namespace lectern::extract {
namespace {

// A page whose content, object 4, goes through these filters.
std::string content(const std::string& bytes, const std::string& entries) {
  return pdf_file({"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
                   "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R >>",
                   "<< /Length " + std::to_string(bytes.size()) + " " + entries + " >>\nstream\n" +
                       bytes + "\nendstream"});
}

std::string with_length(const std::string& length) {
  TinyPdf pdf;
  const int stream = pdf.next();
  pdf.add("<< /Length " + (length == "itself" ? reference(stream) : length) +
          " >>\nstream\n0 0 m 9 9 l S\nendstream");
  return drawing(pdf, "/XObject << /X " + reference(stream) + " >>", "/X Do");
}

// An image that fills the page.
std::string image(const std::string& bytes, const std::string& entries) {
  TinyPdf pdf;
  const int picture = pdf.add_stream(bytes, "/Type /XObject /Subtype /Image " + entries);
  return drawing(pdf, "/XObject << /X " + reference(picture) + " >>",
                 "q 612 0 0 792 0 0 cm /X Do Q");
}

std::string grey_image(const std::string& bytes, const std::string& entries) {
  return image(bytes, "/ColorSpace /DeviceGray /BitsPerComponent 8 " + entries);
}

std::string small_image(const std::string& bytes, const std::string& entries) {
  return grey_image(bytes, "/Width 100 /Height 100 " + entries);
}

// ISO 14492, 7.2 and 7.4.8: a page information segment.
std::string jbig2_page(std::uint64_t width, std::uint64_t height) {
  return big_endian(0, 4) + "\x30" + big_endian(0, 1) + "\x01" + big_endian(19, 4) +
         big_endian(width, 4) + big_endian(height, 4) + std::string(8, '\0') +
         std::string("\x04\x00\x00", 3);
}

// ISO 15444-1, A.5.1: a codestream that ends after its image and tile sizes.
std::string jpx_header(std::uint64_t size, std::uint64_t components) {
  std::string siz = big_endian(0, 2);
  for (const std::uint64_t value : {size, size, std::uint64_t{0}, std::uint64_t{0}, size, size,
                                    std::uint64_t{0}, std::uint64_t{0}})
    siz += big_endian(value, 4);
  siz += big_endian(components, 2) + repeated("\x07\x01\x01", components);
  const std::string cod = std::string("\x00\x00\x00\x01\x00\x05\x04\x04\x00\x00", 10);
  const std::string qcd = std::string(1, '\x40') + repeated("\x48", 16);
  const auto segment = [](const std::string& marker, const std::string& body) {
    return marker + big_endian(body.size() + 2, 2) + body;
  };
  return "\xFF\x4F" + segment("\xFF\x51", siz) + segment("\xFF\x52", cod) +
         segment("\xFF\x5C", qcd) +
         segment("\xFF\x90", std::string("\x00\x00\x00\x00\x00\x00\x00\x01", 8)) + "\xFF\x93" +
         garbage(200);
}

// ITU T.81, B.2.2: a frame of 65535 × 65535.
std::string huge_jpeg() {
  return std::string("\xFF\xD8\xFF\xC0\x00\x11\x08\xFF\xFF\xFF\xFF\x03\x01\x22\x00", 15) +
         std::string("\x02\x11\x00\x03\x11\x00", 6) +
         std::string("\xFF\xDA\x00\x0C\x03\x01\x00\x02\x00\x03\x00\x00\x3F\x00", 14) +
         garbage(2000) + "\xFF\xD9";
}

// Object 3, the page, and 4 are in this stream, which has the number 5.
std::string object_stream(const std::string& entries, const std::string& table,
                          std::string body = "") {
  if (body.empty())
    body = table + "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >> << /Nothing true >>";
  std::vector<std::string> objects{"<< /Type /Catalog /Pages 2 0 R >>",
                                   "<< /Type /Pages /Count 1 /Kids [3 0 R] >>"};
  std::string file = "%PDF-1.5\n";
  std::string rows = std::string("\x00\x00\x00\xFF", 4);
  for (std::size_t i = 0; i < objects.size(); ++i) {
    rows += "\x01" + big_endian(file.size(), 2) + big_endian(0, 1);
    file += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  rows += "\x02" + big_endian(5, 2) + big_endian(0, 1);  // 3 is the first object in 5
  rows += "\x02" + big_endian(5, 2) + big_endian(1, 1);  // and 4 the second
  const bool in_itself = table.find("5 0") == 0;
  rows += in_itself ? "\x02" + big_endian(5, 2) + big_endian(0, 1)
                    : "\x01" + big_endian(file.size(), 2) + big_endian(0, 1);
  file += "5 0 obj\n<< /Type /ObjStm /First " + std::to_string(table.size()) + " /Length " +
          std::to_string(body.size()) + " " + entries + " >>\nstream\n" + body +
          "\nendstream\nendobj\n";
  const std::size_t table_place = file.size();
  rows += "\x01" + big_endian(table_place, 2) + big_endian(0, 1);
  file += "6 0 obj\n<< /Type /XRef /Size 7 /Root 1 0 R /W [1 2 1] /Length " +
          std::to_string(rows.size()) + " >>\nstream\n" + rows + "\nendstream\nendobj\n";
  return file + "startxref\n" + std::to_string(table_place) + "\n%%EOF\n";
}

std::string xref_stream(const std::string& entries) {
  const std::string sound = object_stream("/N 2", "3 0 4 58 ");
  return replaced(sound, "/Size 7 /Root 1 0 R /W [1 2 1]", entries);
}

}  // namespace

HostilePdfs odd_streams() {
  return {
      {"deflated garbage", content(garbage(10'000), "/Filter /FlateDecode")},
      {"deflated and cut", content(deflated(garbage(9000)).substr(0, 999), "/Filter /FlateDecode")},
      {"bomb in a bomb as content", content(bomb(), "/Filter [/FlateDecode /FlateDecode]")},
      {"bomb as an object stream",
       object_stream("/N 1000000 /Filter [/FlateDecode /FlateDecode]", "3 0 4 58 ", bomb())},
      {"LZW garbage", content(garbage(10'000), "/Filter /LZWDecode")},
      {"run length garbage", content(garbage(10'000), "/Filter /RunLengthDecode")},
      {"hexadecimal garbage", content(garbage(10'000), "/Filter /ASCIIHexDecode")},
      {"base 85 garbage", content(garbage(10'000), "/Filter /ASCII85Decode")},
      {"a thousand filters",
       content(deflated("0 0 m"), "/Filter [" + repeated("/FlateDecode ", 1000) + "]")},
      {"unknown filter", content("0 0 m", "/Filter /MineDecode")},
      {"filter that refers to itself", content("0 0 m", "/Filter 4 0 R")},
      {"absurd predictor",
       content(deflated(std::string(1000, 'x')),
               "/Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns 2147483647 "
               "/Colors 2147483647 /BitsPerComponent 32 >>")},
      {"negative predictor",
       content(deflated(std::string(1000, 'x')),
               "/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns -9 /Colors -1 >>")},
      {"length of itself", with_length("itself")},
      {"negative length", with_length("-100")},
      {"length beyond the end", with_length("2147483647")},
      {"length beyond integers", with_length("99999999999999999999")},
      {"stream in another file", content("", "/F (/etc/passwd) /FFilter /ASCIIHexDecode")},
      {"object stream in itself", object_stream("/N 2", "5 0 4 58 ")},
      {"object stream that extends itself", object_stream("/N 2 /Extends 5 0 R", "3 0 4 58 ")},
      {"object stream of a thousand million", object_stream("/N 1000000000", "3 0 4 58 ")},
      {"object stream of negative places", object_stream("/N 2", "3 -9 4 -999999 ")},
      {"xref stream of absurd widths",
       xref_stream("/Size 7 /Root 1 0 R /W [2147483647 2147483647 9]")},
      {"xref stream of negative widths", xref_stream("/Size 7 /Root 1 0 R /W [-1 2 1]")},
      {"xref stream of no widths", xref_stream("/Size 100000000 /Root 1 0 R /W [0 0 0]")},
      {"xref stream of an absurd range",
       xref_stream("/Size 7 /Root 1 0 R /W [1 2 1] /Index [0 2147483647 -5 7]")},
  };
}

HostilePdfs odd_images() {
  const std::string bits = "/ColorSpace /DeviceGray /BitsPerComponent 1 ";
  const std::string huge_zeros = deflated(std::string(60'000 / 8 * 60'000 / 16, '\0'));
  return {
      {"image of 60000 by 60000",
       image(huge_zeros, bits + "/Width 60000 /Height 60000 /Filter /FlateDecode")},
      {"image of overflowing size", grey_image("x", "/Width 2147483647 /Height 2147483647")},
      {"image of negative size", grey_image("x", "/Width -5 /Height -5")},
      {"image of too few bytes", small_image("few", "")},
      {"image of 99 bits", image(garbage(10'000),
                                 "/ColorSpace /DeviceGray /BitsPerComponent 99 /Width 100 "
                                 "/Height 100")},
      {"image that masks itself", small_image(garbage(10'000), "/SMask 4 0 R /Mask 4 0 R")},
      {"inline image without end", drawing({}, "", "BI /W 9000 /H 9000 /BPC 8 /CS /G ID x")},
      {"JBIG2 garbage", small_image(garbage(5000), "/Filter /JBIG2Decode")},
      {"JBIG2 of a huge page",
       small_image(jbig2_page(0xFFFFFFF0, 0xFFFFFFF0) + garbage(100), "/Filter /JBIG2Decode")},
      {"JBIG2 of a large page",
       small_image(jbig2_page(60'000, 60'000) + garbage(100), "/Filter /JBIG2Decode")},
      {"JPX garbage", small_image(garbage(5000), "/Filter /JPXDecode")},
      {"JPX of a huge size", small_image(jpx_header(0x7FFFFFFF, 3), "/Filter /JPXDecode")},
      {"JPX of a large size", small_image(jpx_header(40'000, 4), "/Filter /JPXDecode")},
      {"JPX of 16000 components", small_image(jpx_header(64, 16'000), "/Filter /JPXDecode")},
      {"DCT garbage", small_image(garbage(5000), "/Filter /DCTDecode")},
      {"DCT of a huge size",
       image(huge_jpeg(),
             "/ColorSpace /DeviceRGB /BitsPerComponent 8 /Width 65535 /Height 65535 "
             "/Filter /DCTDecode")},
      {"CCITT garbage", image(garbage(5000), bits + "/Width 100 /Height 100 /Filter "
                                                    "/CCITTFaxDecode")},
      {"CCITT of huge rows",
       image(garbage(5000), bits + "/Width 100 /Height 100 /Filter /CCITTFaxDecode /DecodeParms "
                                   "<< /K -1 /Columns 2147483600 /Rows 2147483647 >>")},
      {"indexed colours of themselves",
       small_image(garbage(10'000),
                   "/ColorSpace [/Indexed [/Indexed /DeviceGray 9 <00>] "
                   "2147483647 (x)]")},
  };
}

}  // namespace lectern::extract
