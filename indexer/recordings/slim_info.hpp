// The part of a video's metadata that is worth keeping.  YouTube's own has half a megabyte,
// nearly all of it addresses of media and of captions that machines translated.
#pragma once

#include <string>
#include <string_view>

namespace lectern::recordings {

// JSON of the same form with the fields that read_info() reads, the uploader's captions and
// the automatic ones in the language spoken, in the formats that choose_captions() takes.
// Empty when the text is no video's metadata.
std::string slim_info(std::string_view json);

}  // namespace lectern::recordings
