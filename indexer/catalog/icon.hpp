// Icons stand for words: <i class="fa fa-file-pdf"> is "pdf".
#pragma once

#include <string>
#include <string_view>

namespace lectern::catalog {

// The words of an icon's class that name a form ("pdf", "youtube", "slides"); empty when
// the class only says how it looks ("fas fa-desktop fa-lg").
std::string icon_label(std::string_view css_class);

}  // namespace lectern::catalog
