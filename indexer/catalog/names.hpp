// People as pages write them: "@ada, @grace", "Ben Schneider & Kunjan Patel",
// "1 (Chad SHAPLV)", "张三、李四", "Ada Lovelace (MIT)".
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lectern::catalog {

// The presenters named by a cell or after a label; placeholders give none.
std::vector<std::string> split_presenters(std::string_view text);

// Whether a piece of running text is most likely one or several people, and not a
// venue, a reference ("Dao et al., 2022") or a part of a title.
bool looks_like_people(std::string_view text, bool single_word_allowed);

}  // namespace lectern::catalog
