// Text inside XML and HTML: the one place where it is made harmless.  What pages and documents
// say may be anything, so nothing is written into markup but through here.
#pragma once

#include <string>
#include <string_view>

namespace lectern::formats {

// For an element's content or a quoted attribute's value.  Bytes that are not UTF-8 become
// U+FFFD, and characters that XML 1.0 (2.2) does not have are left out.
std::string escaped(std::string_view text);

// <name>text</name>, escaped; nothing for an empty text.
std::string element(std::string_view name, std::string_view text);

// The declaration that XML documents begin with.
inline constexpr std::string_view kXml = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";

}  // namespace lectern::formats
