// The catalog's sessions and readings in the form the index keeps.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "indexer/catalog/session.hpp"
#include "indexer/schema/documents.hpp"

namespace lectern::archive {

std::string iso_date(const std::optional<std::chrono::year_month_day>& date);

schema::ClubRecord club_record(const sources::Club& club);

// Of the record that gathers the readings of this one's topic.
std::string topic_record_id(const catalog::ClubCatalog& club, const catalog::Reading& reading);

// One per session, in the page's order; of a plan one per batch and topic, which holds
// its readings.
std::vector<schema::SessionRecord> session_records(const catalog::ClubCatalog& club);

}  // namespace lectern::archive
