#include "indexer/commands/summary.hpp"

#include <boost/json.hpp>
#include <iostream>
#include <utility>

namespace lectern::commands {
namespace {

namespace json = boost::json;

void print_json(const Summary& summary) {
  std::cout << json::serialize(json::object{{"added", summary.added.size()},
                                            {"changed", summary.changed.size()},
                                            {"removed", summary.removed},
                                            {"unchanged", summary.unchanged},
                                            {"passages", summary.passages},
                                            {"documents_read", summary.documents_read},
                                            {"warnings", summary.warnings},
                                            {"unavailable_clubs", summary.unavailable},
                                            {"unreadable", json::value_from(summary.unreadable)},
                                            {"interrupted", summary.interrupted},
                                            {"seconds", summary.seconds}})
            << "\n";
}

void print_plan_json(const archive::Plan& plan) {
  json::array write;
  for (const auto& session : plan.write)
    write.push_back(json::object{{"session", session.record.id},
                                 {"action", session.known ? "change" : "add"},
                                 {"documents", session.documents.size()}});
  std::cout << json::serialize(json::object{{"write", std::move(write)},
                                            {"remove", json::value_from(plan.remove)},
                                            {"unchanged", plan.unchanged},
                                            {"synonyms", plan.write_synonyms.has_value()}})
            << "\n";
}

}  // namespace

Summary summary_of(const Loaded& loaded, const archive::Plan& plan) {
  Summary summary;
  summary.unchanged = plan.unchanged;
  summary.unavailable = loaded.unavailable;
  for (const auto& club : loaded.catalog.clubs) summary.warnings += club.warnings.size();
  return summary;
}

void note_written(const archive::PlannedSession& session, bool later, Summary& summary) {
  const std::string& id = session.record.id;
  if (summary.added.count(id) > 0 || summary.changed.count(id) > 0) return;
  (session.known ? summary.changed : summary.added).insert(id);
  if (later && session.known && summary.unchanged > 0) --summary.unchanged;
}

void print_summary(const Summary& summary, bool as_json) {
  if (as_json) return print_json(summary);
  for (const std::string& material : summary.unreadable)
    std::cout << "could not read " << material << "\n";
  std::cout << summary.added.size() << " sessions added, " << summary.changed.size() << " changed, "
            << summary.removed << " removed, " << summary.unchanged << " unchanged; "
            << summary.documents_read << " documents read in "
            << static_cast<int>(summary.seconds * 10) / 10.0 << " s\n";
  if (summary.warnings > 0)
    std::cout << summary.warnings
              << " warnings about the clubs' pages; see lectern-reindex check\n";
}

void print_plan(const archive::Plan& plan, bool as_json) {
  if (as_json) return print_plan_json(plan);
  for (const auto& session : plan.write)
    std::cout << (session.known ? "change  " : "add     ") << session.record.id << "  ("
              << session.documents.size() << " documents)\n";
  for (const std::string& id : plan.remove) std::cout << "remove  " << id << "\n";
  if (plan.write_synonyms) std::cout << "change  synonyms\n";
  std::cout << plan.write.size() << " to write, " << plan.remove.size() << " to remove, "
            << plan.unchanged << " unchanged\n";
}

}  // namespace lectern::commands
