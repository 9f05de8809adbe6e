// Text has no colour.  While poppler reads a page's text it follows the whole drawing, and
// for every colour space with an ICC profile it builds a transform to the screen's colours
// that nothing here ever uses: a third of all processor time on papers with highlights.
// This definition stands before Little CMS's own one (the program exports it) and declines
// unless pages are drawn in colour; poppler then takes the colour space's alternate, as it
// does for a damaged profile.
#include "indexer/worker/colors.hpp"

#include <dlfcn.h>

#include <cstdint>

namespace {

bool managed = false;  // a worker has one thread

using CreateTransform = void* (*)(void*, std::uint32_t, void*, std::uint32_t, std::uint32_t,
                                  std::uint32_t);

}  // namespace

extern "C" void* cmsCreateTransform(void* input, std::uint32_t input_format, void* output,
                                    std::uint32_t output_format, std::uint32_t intent,
                                    std::uint32_t flags) {
  if (!managed) return nullptr;
  static const auto original =
      reinterpret_cast<CreateTransform>(::dlsym(RTLD_NEXT, "cmsCreateTransform"));
  if (original == nullptr) return nullptr;
  return original(input, input_format, output, output_format, intent, flags);
}

namespace lectern::worker {

UseColors::UseColors(bool yes) { managed = yes; }
UseColors::~UseColors() { managed = false; }

}  // namespace lectern::worker
