// The catalog as the JSON that `lectern-reindex catalog --json` prints.
#pragma once

#include <boost/json/object.hpp>
#include <chrono>

#include "indexer/catalog/session.hpp"

namespace lectern::catalog {

// `now` decides which sessions are past; each club's own time zone decides its day.
boost::json::object to_json(const Catalog& catalog, std::chrono::system_clock::time_point now);

}  // namespace lectern::catalog
