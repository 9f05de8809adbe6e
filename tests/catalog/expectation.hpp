// Compares a club's catalog with what a careful reader wrote down.  An expected.json
// names only what matters to its case; every key it has must agree.
#pragma once

#include <boost/json/object.hpp>
#include <filesystem>
#include <string>

namespace lectern::catalog::testing {

// The club in `root` as `lectern-reindex catalog --json` shows it.
boost::json::object read_catalog(const std::filesystem::path& root, bool plan,
                                 const std::string& language);

boost::json::object load_json(const std::filesystem::path& file);

// A line per difference; empty when all agrees.
std::string differences(const boost::json::object& catalog, const boost::json::object& expected);

}  // namespace lectern::catalog::testing
