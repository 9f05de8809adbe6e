// The documents behind a session's links: slides and papers that lie elsewhere.  What a study
// plan lists is not among them: it names what could be read, and a club's sessions what was.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "indexer/catalog/session.hpp"
#include "indexer/schema/documents.hpp"

namespace lectern::archive {

struct RemoteLink {
  enum class Of { kMaterial, kReading } of = Of::kMaterial;
  std::size_t place = 0;  // in the record's materials or readings
  std::string url;        // as the page has it
  std::string link;       // to the document itself; empty when no program can have it
  std::string reason;     // why not, a sentence
};

// Each document once.  A paper of which the session has a copy of its own is not among them.
std::vector<RemoteLink> remote_links(const schema::SessionRecord& session);

// Of all sessions, those of materials before those of readings; each once.
std::vector<std::string> links_to_fetch(const std::vector<schema::SessionRecord>& sessions);

// Links that lead where none should: to this machine, a private network, an odd port.
std::vector<catalog::Warning> refused_links(const catalog::ClubCatalog& club);

}  // namespace lectern::archive
