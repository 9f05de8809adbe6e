// Links to a session's slides and papers that stand not on the club's page but in the
// description of its recording.
#pragma once

#include <string>
#include <vector>

#include "indexer/catalog/session.hpp"
#include "indexer/sources/club.hpp"

namespace lectern::catalog {

struct DescribedLink {
  std::string url;    // http or https
  std::string title;  // the words beside it; may be empty
};

// Adds those that are papers to the session's readings, and slides, boards and notes to its
// materials, as if its page had them; what it has already stays as it is.  Whatever else
// descriptions link to (a channel, a chat, a home page) says nothing about the session.
void add_described(Session& session, const std::vector<DescribedLink>& links,
                   const sources::Tree& club);

}  // namespace lectern::catalog
