// A session and what was read from its documents, cut into passages: its header, a
// slide or page each, its readings.
#pragma once

#include <map>
#include <string>

#include "indexer/archive/plan.hpp"
#include "indexer/extract/document.hpp"
#include "indexer/index/writer.hpp"

namespace lectern::archive {

// Results by sha256; every document of the session must be there.
using Outcomes = std::map<std::string, extract::Outcome>;

index::IndexedSession indexed_session(const PlannedSession& session, const Outcomes& outcomes);

}  // namespace lectern::archive
