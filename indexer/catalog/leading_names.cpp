#include "indexer/catalog/leading_names.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/catalog/names.hpp"

namespace lectern::catalog {
namespace {

bool is_bare_name(const Session& session) {
  return session.presenters.empty() && looks_like_people(session.title, true);
}

struct NameAndPart {
  std::string_view name, part;
};

// "Harry - Items 1, 2": without a number behind it, "Lenses - getters" is a topic.
std::optional<NameAndPart> name_and_part(std::string_view title) {
  for (const std::string_view dash : {" - ", " \xE2\x80\x93 ", " \xE2\x80\x94 "}) {
    const std::size_t at = title.find(dash);
    if (at == std::string_view::npos) continue;
    const NameAndPart split{title.substr(0, at), title.substr(at + dash.size())};
    if (looks_like_people(split.name, true) &&
        split.part.find_first_of("0123456789") != std::string_view::npos)
      return split;
  }
  return std::nullopt;
}

}  // namespace

void settle_names_in_headings(std::vector<Draft>& drafts, std::size_t first) {
  std::size_t named = 0, presented = 0;
  for (std::size_t i = first; i < drafts.size(); ++i) {
    if (!drafts[i].mention) continue;
    named += is_bare_name(drafts[i].session);
    presented += is_bare_name(drafts[i].session) && !drafts[i].presented.empty();
  }
  if (presented < 2 || presented * 2 < named) return;
  for (std::size_t i = first; i < drafts.size(); ++i) {
    Session& session = drafts[i].session;
    if (!drafts[i].mention || !is_bare_name(session)) continue;
    // An evening without a presented paper has a presenter only if that cannot be a topic.
    if (drafts[i].presented.empty() && session.title.find(' ') != std::string::npos) continue;
    add_presenters(session, std::exchange(session.title, drafts[i].presented));
  }
}

void settle_names_before_parts(std::vector<Draft>& drafts) {
  const auto is_meeting = [](const Draft& draft) { return draft.mention && draft.session.number; };
  const auto misfits = [&](const Draft& draft) {
    return is_meeting(draft) &&
           (!draft.session.presenters.empty() || !name_and_part(draft.session.title));
  };
  if (std::count_if(drafts.begin(), drafts.end(), is_meeting) < 2 ||
      std::any_of(drafts.begin(), drafts.end(), misfits))
    return;
  for (Draft& draft : drafts) {
    if (!is_meeting(draft)) continue;
    const std::string title = draft.session.title;
    const auto split = *name_and_part(title);
    add_presenters(draft.session, split.name);
    draft.session.title = split.part;
  }
}

}  // namespace lectern::catalog
