// Fonts that are garbage, endless or drawn with themselves: PDF 32000-1, 9.
#include "tests/extract/hostile_parts.hpp"
#include "tests/extract/hostile_pdfs.hpp"

namespace lectern::extract {
namespace {

// Text in a font of these entries, in which SELF is the font itself.
std::string text_in(TinyPdf pdf, const std::string& entries, const std::string& text = "(abc)") {
  const int font = pdf.next();
  std::string object = "<< /Type /Font " + entries + " >>";
  while (object.find("SELF") != std::string::npos)
    object = replaced(object, "SELF", reference(font));
  pdf.add(object);
  return drawing(pdf, "/Font << /F1 3 0 R /Odd " + reference(font) + " >>",
                 "BT /Odd 20 Tf 50 400 Td " + text + " Tj ET");
}

// One whose program is this.
std::string embedded(const std::string& subtype, const std::string& file_entry,
                     const std::string& program) {
  TinyPdf pdf;
  const int file = pdf.add_stream(
      program, "/Length1 100 /Length2 " + std::to_string(program.size()) + " /Length3 0" +
                   (file_entry == "/FontFile3" ? " /Subtype /Type1C" : ""));
  return text_in(pdf, "/Subtype " + subtype +
                          " /BaseFont /Odd /FirstChar 97 /LastChar 99 /Widths [500 500 500] "
                          "/FontDescriptor << /Type /FontDescriptor /FontName /Odd /Flags 4 "
                          "/FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 "
                          "/CapHeight 700 /StemV 80 " +
                          file_entry + " " + reference(file) + " >>");
}

// Helvetica with a ToUnicode of its own.
std::string to_unicode(const std::string& map, const std::string& entries = "") {
  TinyPdf pdf;
  const int stream = pdf.add_stream(map, entries);
  return text_in(pdf, "/Subtype /Type1 /BaseFont /Helvetica /ToUnicode " + reference(stream));
}

std::string glyphs(const std::string& procedure, const std::string& entries) {
  TinyPdf pdf;
  const int glyph = pdf.add_stream(procedure);
  return text_in(pdf, "/Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix " + entries +
                          " /CharProcs << /a " + reference(glyph) +
                          " >> /Encoding << /Differences [97 /a /a /a] >> /FirstChar 97 /LastChar "
                          "99 /Widths [1000 1000 1000] /Resources << /Font << /Odd SELF >> >>");
}

std::string map_that_uses_itself() {
  TinyPdf pdf;
  const int map = pdf.next();
  pdf.add_stream("/Odd usecmap begincmap 1 begincidrange <0000> <FFFF> 0 endcidrange endcmap",
                 "/Type /CMap /CMapName /Odd /UseCMap " + reference(map));
  return text_in(pdf,
                 "/Subtype /Type0 /BaseFont /Odd /DescendantFonts [<< /Type /Font /Subtype "
                 "/CIDFontType2 /BaseFont /Odd /CIDSystemInfo << /Registry (Adobe) /Ordering "
                 "(Identity) /Supplement 0 >> >>] /Encoding " +
                     reference(map));
}

std::string true_type_header() {
  return std::string("\x00\x01\x00\x00\xFF\xFF\x00\x00\x00\x00\x00\x00", 12) +
         repeated("glyf" + std::string("\x00\x00\x00\x00\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF", 12),
                  2000);
}

}  // namespace

HostilePdfs odd_fonts() {
  return {
      {"garbage as a Type 1 font",
       embedded("/Type1", "/FontFile", "%!PS-AdobeFont-1.0: Odd\n" + garbage(20'000))},
      {"garbage as a TrueType font", embedded("/TrueType", "/FontFile2", garbage(20'000))},
      {"tables as a TrueType font", embedded("/TrueType", "/FontFile2", true_type_header())},
      {"garbage as a compact font",
       embedded("/Type1", "/FontFile3", std::string("\x01\x00\x04\x04", 4) + garbage(20'000))},
      {"font of an absurd length",
       replaced(embedded("/TrueType", "/FontFile2", "x"), "/Length1 100", "/Length1 2147483647")},
      {"glyphs that show themselves",
       glyphs("1000 0 d0 BT /Odd 1 Tf (aaaaaaaaaa) Tj ET", "[0.001 0 0 0.001 0 0]")},
      {"glyphs of no size", glyphs("0 0 0 0 0 0 d1 0 0 9 9 re f", "[0 0 0 0 0 0]")},
      {"glyphs of a huge size", glyphs("1 0 -99999999 -99999999 99999999 99999999 d1 0 0 9 9 re f",
                                       "[99999 0 0 99999 0 0]")},
      {"font that descends from itself",
       text_in({}, "/Subtype /Type0 /BaseFont /Odd /Encoding /Identity-H /DescendantFonts [SELF]")},
      {"font that descends from nothing",
       text_in({}, "/Subtype /Type0 /BaseFont /Odd /Encoding /Identity-H")},
      {"map that uses itself", map_that_uses_itself()},
      {"garbage as a map to Unicode", to_unicode(garbage(20'000))},
      {"map to Unicode of everything",
       to_unicode("begincmap\n" +
                  repeated("1 beginbfrange <00000000> <FFFFFFFF> <0000> endbfrange\n", 100))},
      {"map to Unicode of long texts",
       to_unicode("begincmap 1 beginbfchar <61> <" + repeated("0041", 200'000) + "> endbfchar")},
      {"map to Unicode of surrogates",
       to_unicode("begincmap 3 beginbfchar <61> <D800> <62> <DC00D800> <63> <FFFF> endbfchar")},
      {"map to Unicode that is a bomb", to_unicode(bomb(), "/Filter [/FlateDecode /FlateDecode]")},
      {"a million widths",
       text_in({},
               "/Subtype /Type1 /BaseFont /Helvetica /FirstChar -2147483648 /LastChar "
               "2147483647 /Widths [" +
                   repeated("9 ", 1'000'000) + "]")},
      {"a million differences",
       text_in({}, "/Subtype /Type1 /BaseFont /Helvetica /Encoding << /Differences [-5 " +
                       repeated("/a ", 1'000'000) + "] >>")},
      {"name of a font with zeros",
       text_in({}, "/Subtype /TrueType /BaseFont /A#00B#FF#00" + repeated("#41", 10'000))},
  };
}

}  // namespace lectern::extract
