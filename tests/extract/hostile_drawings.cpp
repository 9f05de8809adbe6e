// Content that is deep, long or without end, and paints that are drawn with themselves:
// PDF 32000-1, 7.10, 8.7 and 11.
#include "tests/extract/hostile_parts.hpp"
#include "tests/extract/hostile_pdfs.hpp"

namespace lectern::extract {
namespace {

const std::string kForm = "/Type /XObject /Subtype /Form /BBox [0 0 612 792] ";

std::string x_is(int object) { return "/XObject << /X " + reference(object) + " >> "; }

std::string with_form(const std::string& content, const std::string& entries, bool own) {
  TinyPdf pdf;
  const int form = pdf.next();
  pdf.add_stream(content,
                 kForm + (own ? "/Resources << " + x_is(form) + entries + " >>" : entries));
  return drawing(pdf, x_is(form), "/X Do");
}

std::string nested_forms(int levels) {
  TinyPdf pdf;
  int inner = pdf.add_stream("0 0 9 9 re f", kForm);
  for (int level = 0; level < levels; ++level)
    inner = pdf.add_stream("/X Do", kForm + "/Resources << " + x_is(inner) + " >>");
  return drawing(pdf, x_is(inner), "/X Do");
}

std::string forms_in_a_circle() {
  TinyPdf pdf;
  const int first = pdf.next();
  pdf.add_stream("/X Do /X Do", kForm + "/Resources << " + x_is(first + 1) + " >>");
  pdf.add_stream("/X Do /X Do", kForm + "/Resources << " + x_is(first) + " >>");
  return drawing(pdf, x_is(first), "/X Do");
}

std::string contents(const std::string& entries) {
  return page_with_boxes("/MediaBox [0 0 612 792] /Contents " + entries);
}

// Fills the page with a shading.
std::string shading(const std::string& entries, const std::string& function,
                    const std::string& function_stream = "") {
  TinyPdf pdf;
  const int number = pdf.next();
  if (function_stream.empty())
    pdf.add(replaced(function + " ", "SELF", reference(number)));
  else
    pdf.add_stream(function_stream, function);
  return drawing(pdf,
                 "/Shading << /S << /ColorSpace /DeviceGray " + entries + " /Function " +
                     reference(number) + " >> >>",
                 "/S sh");
}

const std::string kAxial = "/ShadingType 2 /Coords [0 0 612 792]";

std::string calculated(const std::string& program) {
  return shading(kAxial, "/FunctionType 4 /Domain [0 1] /Range [0 1]", program);
}

// Fills the page with a tiling pattern, object 4, that may draw with itself.
std::string tiling(const std::string& entries, const std::string& content) {
  TinyPdf pdf;
  const int pattern = pdf.next();
  pdf.add_stream(content,
                 "/PatternType 1 /PaintType 1 /TilingType 1 /Resources << /Pattern << /P " +
                     reference(pattern) + " >> >> " + entries);
  return drawing(pdf, "/Pattern << /P " + reference(pattern) + " >>",
                 "/Pattern cs /P scn 0 0 612 792 re f");
}

std::string mask_of_itself() {
  TinyPdf pdf;
  const int form = pdf.next();
  const std::string state =
      "/ExtGState << /G << /SMask << /S /Luminosity /G " + reference(form) + " >> >> >> ";
  pdf.add_stream("/G gs 0 0 100 100 re f", kForm +
                                               "/Group << /S /Transparency /CS /DeviceGray >> "
                                               "/Resources << " +
                                               state + " >>");
  return drawing(pdf, state, "/G gs 0 0 612 792 re f");
}

std::string transparent_groups(int levels) {
  TinyPdf pdf;
  const std::string group = kForm + "/Group << /S /Transparency /I true >> ";
  int inner = pdf.add_stream("0 0 9 9 re f", group);
  for (int level = 0; level < levels; ++level)
    inner = pdf.add_stream("/X Do", group + "/Resources << " + x_is(inner) + " >>");
  return drawing(pdf, x_is(inner), "/X Do");
}

}  // namespace

HostilePdfs odd_drawings() {
  constexpr std::size_t kMillion = 1'000'000;
  return {
      {"endless forms", endless_pdf()},
      {"form that draws itself", with_form("/X Do /X Do", "", true)},
      {"form that finds itself in the page", with_form("/X Do /X Do", "", false)},
      {"forms in a circle", forms_in_a_circle()},
      {"five thousand forms deep", nested_forms(5000)},
      {"a million operators", drawing({}, "", repeated("1 0 0 RG\n", kMillion))},
      {"unknown operators", drawing({}, "", repeated("1 what\n", kMillion / 10))},
      {"operands without an operator", drawing({}, "", repeated("7 ", kMillion / 5) + "m")},
      {"a million states saved", drawing({}, "", repeated("q ", kMillion))},
      {"a million states restored", drawing({}, "", repeated("Q ", kMillion))},
      {"a million points",
       drawing({}, "", "0 0 m " + repeated("9 9 l 5 500 l ", kMillion / 2) + "S")},
      {"a million letters at one place",
       drawing({}, "", "BT /F1 9 Tf 50 50 Td (" + repeated("a", kMillion) + ") Tj ET")},
      {"words one above the other",
       drawing({}, "", "BT /F1 9 Tf " + repeated("1 0 0 1 50 50 Tm (word) Tj ", 20'000) + "ET")},
      {"nested clips",
       drawing({}, "", repeated("q 0 0 300 300 re W n ", 100'000) + "0 0 9 9 re f")},
      {"marked content left open", drawing({}, "", repeated("/A << /B 1 >> BDC ", 5000))},
      {"content of three thousand parts", contents("[" + repeated("4 0 R ", 3000) + "]")},
      {"content that is the page", contents("3 0 R")},
      {"content that is an array of itself", contents("[[[4 0 R] 3 0 R] 2 0 R]")},
      {"huge letters", drawing({}, "", "BT /F1 1000000000 Tf (huge) Tj ET")},
      {"infinite matrix", drawing({}, "",
                                  "1" + std::string(300, '0') + " 0 0 1" + std::string(300, '0') +
                                      " 0 0 cm BT /F1 9 Tf (far) Tj ET 0 0 9 9 re f")},
      {"matrix of zeros", drawing({}, "", "0 0 0 0 0 0 cm BT /F1 9 Tf (none) Tj ET 0 0 9 9 re B")},
      {"minuscule dashes", drawing({}, "", "[0.0000001 0.0000001] 0 d 0 0 m 1000000 1000000 l S")},
      {"negative dashes", drawing({}, "", "[-1 -1] -5 d 0 0 m 600 600 l S")},
      {"wide lines", drawing({}, "", "1000000000 w 1 j 1 J 0 0 m 600 600 l 9 9 l S")},
      {"groups in groups", transparent_groups(100)},
  };
}

HostilePdfs odd_paints() {
  return {
      {"function of itself", shading(kAxial,
                                     "<< /FunctionType 3 /Domain [0 1] /Functions [SELF SELF] "
                                     "/Bounds [0.5] /Encode [0 1 0 1] >>")},
      {"huge sampled function",
       shading(kAxial,
               "/FunctionType 0 /Domain [0 1 0 1 0 1] /Range [0 1] /Size [1000 1000 1000] "
               "/BitsPerSample 32",
               "few")},
      {"sampled function of many inputs",
       shading(kAxial,
               "/FunctionType 0 /Range [0 1] /BitsPerSample 8 /Domain [" + repeated("0 1 ", 40) +
                   "] /Size [" + repeated("2 ", 40) + "]",
               "few")},
      {"nested calculation", calculated(repeated("{ ", 100'000) + repeated("} ", 100'000))},
      {"calculation left open", calculated("{ " + repeated("dup ", 100'000))},
      {"calculation on an empty stack",
       calculated("{ " + repeated("pop ", 100) + "-5 copy 99999 index 7 -3 roll }")},
      {"mesh of garbage",
       drawing(
           [] {
             TinyPdf pdf;
             pdf.add_stream(garbage(50'000),
                            "/ShadingType 7 /ColorSpace /DeviceRGB /BitsPerCoordinate 32 "
                            "/BitsPerComponent 8 /BitsPerFlag 8 /Decode [0 612 0 792 0 1 0 1 0 1]");
             return pdf;
           }(),
           "/Shading << /S 4 0 R >>", "/S sh")},
      {"shading between huge circles",
       shading("/ShadingType 3 /Coords [0 0 0 1000000000 0 1000000000] /Extend [true true]",
               "<< /FunctionType 2 /Domain [0 1] /N 1 /C0 [0] /C1 [1] /Of (SELF) >>")},
      {"minuscule tiles",
       tiling("/BBox [0 0 1 1] /XStep 0.0001 /YStep 0.0001", "0 0 0.5 0.5 re f")},
      {"tiles without steps", tiling("/BBox [0 0 1 1] /XStep 0 /YStep 0", "0 0 0.5 0.5 re f")},
      {"tiles of themselves",
       tiling("/BBox [0 0 50 50] /XStep 50 /YStep 50", "/Pattern cs /P scn 0 0 40 40 re f")},
      {"mask of itself", mask_of_itself()},
      {"colours of themselves",
       drawing(
           [] {
             TinyPdf pdf;
             pdf.add("[/Separation /Ink 4 0 R << /FunctionType 2 /Domain [0 1] /N 1 >>]");
             return pdf;
           }(),
           "/ColorSpace << /C 4 0 R >>", "/C cs 1 scn 0 0 99 99 re f")},
      {"garbage as a colour profile",
       drawing(
           [] {
             TinyPdf pdf;
             pdf.add_stream(garbage(10'000), "/N 3 /Alternate [/ICCBased 4 0 R]");
             return pdf;
           }(),
           "/ColorSpace << /C [/ICCBased 4 0 R] >>", "/C cs 1 0 0 scn 0 0 99 99 re f")},
      {"ten thousand inks",
       drawing({},
               "/ColorSpace << /C [/DeviceN [" + repeated("/Ink ", 10'000) +
                   "] /DeviceGray << /FunctionType 2 /Domain [0 1] /N 1 >>] >>",
               "/C cs 1 scn 0 0 99 99 re f")},
  };
}

}  // namespace lectern::extract
