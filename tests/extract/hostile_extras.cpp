// Annotations that circle, and what documents have beside their pages: encryption, outlines,
// actions, forms.  PDF 32000-1, 7.6, 12 and 14.
#include "tests/extract/hostile_parts.hpp"
#include "tests/extract/hostile_pdfs.hpp"

namespace lectern::extract {
namespace {

const std::string kHighlight =
    "<< /Type /Annot /Subtype /Highlight /Rect [50 690 200 715] /Contents (a note) ";

std::string annotated(const std::vector<std::string>& annotations, std::size_t times = 1) {
  TinyPdf pdf;
  std::string list;
  for (const std::string& annotation : annotations) list += reference(pdf.add(annotation)) + " ";
  return page_with(pdf, "/Annots [" + repeated(list, times) + "]");
}

// All of them answer object 4, which is the first.
std::string many_annotations(std::size_t count, const std::string& entries) {
  TinyPdf pdf;
  std::string list;
  for (std::size_t i = 0; i < count; ++i)
    list += reference(pdf.add(kHighlight + entries + " >>")) + " ";
  return page_with(pdf, "/Annots [" + list + "]");
}

std::string drawn_with_itself() {
  TinyPdf pdf;
  const int form = pdf.next();
  pdf.add_stream("/X Do 0 0 9 9 re f",
                 "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources "
                 "<< /XObject << /X " +
                     reference(form) + " >> >>");
  return page_with(pdf, "/Annots [" + kHighlight + "/AP << /N " + reference(form) + " >> >>]");
}

std::string encrypted(const std::string& entries) {
  TinyPdf pdf;
  pdf.add_page({kShown});
  pdf.set_trailer(" /ID [<00> <00>] /Encrypt " + entries);
  return pdf.bytes();
}

std::string password(const std::string& entries, std::size_t key_size) {
  const std::string key = repeated("5a", key_size);
  return encrypted("<< /Filter /Standard /P -4 " + entries + " /O <" + key + "> /U <" + key +
                   "> >>");
}

// A catalog with these entries, objects from 4 on beside it.
std::string catalog(const std::string& entries, const std::vector<std::string>& objects = {}) {
  TinyPdf pdf;
  for (const std::string& object : objects) pdf.add(object);
  pdf.set_catalog(entries);
  return page_with(pdf, "");
}

std::string title(const std::string& object) {
  TinyPdf pdf;
  pdf.set_trailer(" /Info " + reference(pdf.add("<< /Title " + object + " >>")));
  return page_with(pdf, "");
}

}  // namespace

HostilePdfs odd_annotations() {
  const std::string note = "<< /Type /Annot /Subtype /Text /Rect [9 9 20 20] /Contents (a note) ";
  return {
      {"replies in a circle", annotated({note + "/IRT 5 0 R >>", note + "/IRT 4 0 R >>"})},
      {"reply to itself", annotated({note + "/IRT 4 0 R >>"})},
      {"pop-ups in a circle",
       annotated(
           {kHighlight + "/Popup 5 0 R >>",
            "<< /Type /Annot /Subtype /Popup /Rect [0 0 9 9] /Parent 4 0 R /Popup 5 0 R >>"})},
      {"fields in a circle",
       annotated({"<< /Type /Annot /Subtype /Widget /FT /Tx /T (f) /Rect [9 9 90 90] /Parent 5 0 R "
                  "/Kids [4 0 R 5 0 R] >>",
                  "<< /Type /Annot /Subtype /Widget /Rect [9 9 90 90] /Parent 4 0 R /Kids [4 0 R] "
                  ">>"})},
      {"sixty thousand annotations", many_annotations(60'000, "")},
      {"ten thousand replies", many_annotations(10'000, "/IRT 4 0 R")},
      {"one annotation many times", annotated({kHighlight + ">>"}, 200'000)},
      {"many numbers in a mark",
       annotated({kHighlight + "/QuadPoints [" + repeated("50 ", 200'000) + "] >>"})},
      {"many curves of ink",
       annotated({"<< /Type /Annot /Subtype /Ink /Rect [9 9 90 90] /Contents (ink) /InkList [" +
                  repeated("[9 9] ", 50'000) + "] >>"})},
      {"mark at infinity", annotated({kHighlight + "/QuadPoints [" +
                                      repeated("9" + std::string(320, '0') + " ", 8) + "] >>"})},
      {"mark over everything",
       annotated({"<< /Type /Annot /Subtype /Highlight /Rect [-99999999 -99999999 99999999 "
                  "99999999] >>"})},
      {"annotations that are the page", page_with({}, "/Annots [4 0 R 5 0 R 2 0 R 1 0 R]")},
      {"annotations that are a list of themselves",
       [] {
         TinyPdf pdf;
         pdf.add("[4 0 R [4 0 R]]");
         return page_with(pdf, "/Annots 4 0 R");
       }()},
      {"annotation drawn with itself", drawn_with_itself()},
      {"note of ten megabytes",
       annotated({"<< /Type /Annot /Subtype /Text /Rect [9 9 20 20] /Contents (" +
                  repeated("0123456789", 1'000'000) + ") >>"})},
      {"note of broken UTF-16",
       annotated({"<< /Type /Annot /Subtype /Text /Rect [9 9 20 20] /Contents <FEFFD800D800DC> "
                  "/T <FEFF> /M (D:99999999999999) >>"})},
      {"annotation of odd types",
       annotated({"<< /Type /Annot /Subtype (Text) /Rect /None /C [/A (b)] /Contents [1] /M 5 "
                  "/QuadPoints 7 /F (x) >>",
                  "<< /Type /Annot /Subtype /Highlight /Rect [1 2] /C << >> /Contents 4 0 R >>",
                  "42"})},
  };
}

HostilePdfs odd_extras() {
  const std::string item = "<< /Title (item) /Parent 4 0 R /Next 5 0 R /Prev 5 0 R /First 5 0 R ";
  return {
      {"encrypted by an unknown handler", encrypted("<< /Filter /Nobody /V 9 >>")},
      {"encrypted with a password", password("/V 1 /R 2", 32)},
      {"encrypted with cut keys", password("/V 2 /R 3 /Length 128", 3)},
      {"encrypted with no keys", encrypted("<< /Filter /Standard /V 4 /R 4 >>")},
      {"encrypted with AES and cut keys", password("/V 5 /R 6 /Length 256", 20)},
      {"encrypted with absurd lengths", password("/V 2 /R 3 /Length 2147483640", 32)},
      {"encrypted by itself", encrypted("1 0 R")},
      {"encrypted by nothing", encrypted("99 0 R")},
      {"outlines in a circle",
       catalog("/Outlines 4 0 R /PageMode /UseOutlines",
               {"<< /Type /Outlines /First 5 0 R /Last 5 0 R /Count 9999999 >>", item + ">>"})},
      {"names in a circle",
       catalog("/Names << /Dests 4 0 R /EmbeddedFiles 4 0 R >> /Dests 4 0 R /PageLabels 4 0 R",
               {"<< /Kids [4 0 R 4 0 R] /Limits [(a) (z)] >>"})},
      {"structure in a circle",
       catalog("/StructTreeRoot 4 0 R /MarkInfo << /Marked true >>",
               {"<< /Type /StructTreeRoot /K [4 0 R 5 0 R] /ParentTree 5 0 R >>",
                "<< /Type /StructElem /S /P /P 5 0 R /K [5 0 R 4 0 R] /Kids [5 0 R] >>"})},
      {"layers in a circle",
       catalog(
           "/OCProperties << /OCGs [4 0 R 4 0 R] /D << /Order [4 0 R [5 0 R]] /OFF [4 0 R] >> >>",
           {"<< /Type /OCG /Name (layer) >>", "[5 0 R [5 0 R]]"})},
      {"form of XFA alone",
       catalog("/NeedsRendering true /AcroForm << /Fields [] /XFA [(preamble) 4 0 R] >>",
               {"<< /Length 40 >>\nstream\n<xdp:xdp xmlns:xdp='x'><form/></xdp:xdp>\nendstream"})},
      {"form with fields in a circle",
       catalog("/AcroForm << /Fields [4 0 R] /CO [4 0 R] >>",
               {"<< /FT /Tx /T (a) /Kids [4 0 R 4 0 R] /Parent 4 0 R >>"})},
      {"JavaScript at opening",
       catalog("/OpenAction << /S /JavaScript /JS (while \\(true\\) app.alert\\('x'\\);) >> /AA << "
               "/WC << /S /JavaScript /JS (x) >> >>")},
      {"program at opening",
       catalog("/OpenAction << /S /Launch /F (/bin/sh) /Unix << /F (/bin/sh) >> /Next << /S /URI "
               "/URI (http://127.0.0.1:9/) >> >>")},
      {"actions in a circle",
       catalog("/OpenAction 4 0 R", {"<< /S /GoTo /D [3 0 R] /Next 4 0 R >>"})},
      {"name with zeros", catalog("/A#00#00B /C#00 /#00 (x) /" + repeated("n", 1'000'000) + " 1")},
      {"title of ten megabytes", title("(" + repeated("0123456789", 1'000'000) + ")")},
      {"title of control characters", title("<00010203FE0A0D1B5B324AFF>")},
      {"title of cut UTF-16", title("<FEFFD83D>")},
      {"title that is the document", title("1 0 R")},
      {"title in nested brackets", title(repeated("(", 100'000) + repeated(")", 100'000))},
      {"metadata that is a bomb",
       [] {
         TinyPdf pdf;
         pdf.add_stream(bomb(),
                        "/Type /Metadata /Subtype /XML /Filter [/FlateDecode /FlateDecode]");
         pdf.set_catalog("/Metadata 4 0 R");
         return page_with(pdf, "");
       }()},
  };
}

}  // namespace lectern::extract
