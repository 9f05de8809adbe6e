// PDFs that are meant to break whoever reads them: damage, loops, lies about sizes and
// bombs, all made by hand.  Each is small on disk (the largest have about ten megabytes).
#pragma once

#include <string>
#include <vector>

namespace lectern::extract {

struct HostilePdf {
  std::string name;
  std::string bytes;
};

using HostilePdfs = std::vector<HostilePdf>;

HostilePdfs hostile_pdfs();  // all of these, each name once:

HostilePdfs damaged_files();
HostilePdfs odd_page_trees();
HostilePdfs odd_boxes();
HostilePdfs odd_streams();
HostilePdfs odd_images();
HostilePdfs odd_drawings();
HostilePdfs odd_paints();
HostilePdfs odd_fonts();
HostilePdfs odd_annotations();
HostilePdfs odd_extras();

}  // namespace lectern::extract
