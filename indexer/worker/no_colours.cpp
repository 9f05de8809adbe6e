// Text has no colour.  While poppler reads a page's text it follows the whole drawing, and
// for every colour space with an ICC profile it builds a transform to the screen's colours
// that nothing here ever uses: a third of all processor time on papers with highlights.
// This definition stands before Little CMS's own one (the program exports it) and declines;
// poppler then takes the colour space's alternate, as it does for a damaged profile.
// Whoever draws pages needs the real function back: dlsym(RTLD_NEXT, "cmsCreateTransform").
#include <cstdint>

extern "C" void* cmsCreateTransform(void* /*input*/, std::uint32_t /*input_format*/,
                                    void* /*output*/, std::uint32_t /*output_format*/,
                                    std::uint32_t /*intent*/, std::uint32_t /*flags*/) {
  return nullptr;
}
