#include "tests/catalog/expectation.hpp"

#include <algorithm>
#include <boost/json.hpp>
#include <chrono>
#include <fstream>
#include <sstream>

#include "indexer/catalog/json.hpp"
#include "indexer/catalog/read_club.hpp"

namespace lectern::catalog::testing {
namespace {

namespace json = boost::json;

std::string text_of(const json::value& value) { return json::serialize(value); }

// Of each of the catalog's objects only the keys that the expected one beside it has.
json::array narrowed(const json::array& values, const json::array& expected) {
  json::array out;
  for (std::size_t i = 0; i < values.size(); ++i) {
    json::object kept;
    if (i < expected.size())
      for (const auto& [key, unused] : expected[i].as_object())
        kept[key] = values[i].as_object().contains(key) ? values[i].at(key) : json::value(nullptr);
    else
      kept = values[i].as_object();
    out.push_back(std::move(kept));
  }
  return out;
}

// A material as its case names it: by path or by address.
json::array material_names(const json::array& materials, const json::array& expected) {
  json::array names;
  for (const json::value& material : materials) {
    const json::value& url = material.at("url");
    const bool by_url = material.at("path").is_null() ||
                        std::find(expected.begin(), expected.end(), url) != expected.end();
    names.push_back(by_url ? url : material.at("path"));
  }
  return names;
}

json::value actual_value(const json::object& session, const std::string& key,
                         const json::value& expected) {
  if (key == "line") return session.at("source").at("line");
  if (key == "file") return session.at("source").at("file");
  if (key == "materials") return material_names(session.at(key).as_array(), expected.as_array());
  if (key == "recordings" || key == "readings")
    return narrowed(session.at(key).as_array(), expected.as_array());
  return session.contains(key) ? session.at(key) : json::value(nullptr);
}

void sort_by_date(json::array& sessions) {
  std::sort(sessions.begin(), sessions.end(), [](const json::value& a, const json::value& b) {
    return text_of(a.at("date")) < text_of(b.at("date"));
  });
}

void compare_warnings(const json::object& catalog, const json::array& expected, std::string& out) {
  const json::array found = narrowed(catalog.at("warnings").as_array(), expected);
  if (json::value(found) != json::value(expected))
    out += "warnings: got " + text_of(catalog.at("warnings")) + "\n     want " + text_of(expected) +
           "\n";
}

}  // namespace

json::object read_catalog(const std::filesystem::path& root, bool plan,
                          const std::string& language) {
  sources::Tree tree;
  tree.root = std::filesystem::canonical(root);
  tree.club.id = "club";
  tree.club.name = "Club";
  tree.club.source = tree.root.string();
  tree.club.kind = plan ? sources::ClubKind::kPlan : sources::ClubKind::kClub;
  tree.club.languages = {language};
  const Catalog catalog{{read_club(tree)}};
  return to_json(catalog, std::chrono::system_clock::now()).at("clubs").as_array()[0].as_object();
}

json::object load_json(const std::filesystem::path& file) {
  std::ifstream input{file};
  std::ostringstream text;
  text << input.rdbuf();
  return json::parse(text.str()).as_object();
}

std::string differences(const json::object& catalog, const json::object& expected) {
  std::string out;
  json::array sessions = catalog.at("sessions").as_array();
  json::array wanted = expected.at("sessions").as_array();
  if (expected.contains("any_order")) {
    sort_by_date(sessions);
    sort_by_date(wanted);
  }
  if (sessions.size() != wanted.size()) {
    out += std::to_string(sessions.size()) + " sessions instead of " +
           std::to_string(wanted.size()) + ":\n";
    for (const json::value& session : sessions)
      out += "  " + text_of(session.at("date")) + " " + text_of(session.at("title")) + "\n";
    return out;
  }
  for (std::size_t i = 0; i < wanted.size(); ++i)
    for (const auto& [key, value] : wanted[i].as_object()) {
      const json::value actual = actual_value(sessions[i].as_object(), key, value);
      if (actual != value)
        out += "session " + std::to_string(i + 1) + ", " + std::string{key} + ": got " +
               text_of(actual) + "\n     want " + text_of(value) + "\n";
    }
  if (const json::value* warnings = expected.if_contains("warnings"))
    compare_warnings(catalog, warnings->as_array(), out);
  return out;
}

}  // namespace lectern::catalog::testing
