#include "tests/extract/hostile_pdfs.hpp"

#include <iterator>

namespace lectern::extract {

HostilePdfs hostile_pdfs() {
  HostilePdfs all;
  for (const auto make : {damaged_files, odd_page_trees, odd_boxes, odd_streams, odd_images,
                          odd_drawings, odd_paints, odd_fonts, odd_annotations, odd_extras}) {
    HostilePdfs some = make();
    all.insert(all.end(), std::make_move_iterator(some.begin()),
               std::make_move_iterator(some.end()));
  }
  return all;
}

}  // namespace lectern::extract
