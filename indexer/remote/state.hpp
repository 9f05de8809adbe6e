// What became of a remote document.
#pragma once

#include <optional>
#include <string_view>

namespace lectern::remote {

enum class State {
  kNotFetched,    // not asked for yet: offline, no network, the run's requests were used up
  kFetched,       // it is here
  kNotFound,      // the server has no such thing
  kForbidden,     // private, behind a sign-in or a price
  kTooLarge,      //
  kNotADocument,  // the server sent something that is no PDF
  kThrottled,     // the server asks to be left alone for a while
  kNetwork,       // no connection, a time-out, a server's fault
  kRefused,       // its address may not be asked
  kUnobtainable,  // of a site that gives documents to no program
};

std::string_view to_string(State state);  // not_fetched, fetched, not_found, …
std::optional<State> state_of(std::string_view name);

}  // namespace lectern::remote
