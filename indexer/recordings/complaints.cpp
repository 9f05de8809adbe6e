#include "indexer/recordings/complaints.hpp"

#include <algorithm>
#include <array>

#include "indexer/schema/fold.hpp"

namespace lectern::recordings {
namespace {

// Lower-case.  Python's words for what the system says, which are the C library's.
constexpr std::array<std::string_view, 8> kNoNetwork = {"name or service not known",
                                                        "name resolution",
                                                        "failed to resolve",
                                                        "getaddrinfo",
                                                        "no address associated with hostname",
                                                        "network is unreachable",
                                                        "network unreachable",
                                                        "no route to host"};
constexpr std::array<std::string_view, 6> kNoAnswer = {"timed out",         "timeout",
                                                       "connection re",     "connection aborted",
                                                       "remote end closed", "http error 5"};
constexpr std::array<std::string_view, 3> kWrongAddress = {"http error 403", "http error 404",
                                                           "http error 410"};
constexpr std::string_view kBotCheck = "not a bot";

template <std::size_t N>
bool says_any(std::string_view lowered, const std::array<std::string_view, N>& phrases) {
  return std::any_of(phrases.begin(), phrases.end(), [&](std::string_view phrase) {
    return lowered.find(phrase) != std::string_view::npos;
  });
}

Reach reach_of(const Verdict& verdict, std::string_view error_output) {
  const std::string lowered = schema::lowered(error_output);
  if (verdict.state == State::kThrottled) return Reach::kSite;
  if (verdict.state == State::kRestricted)  // an age check is about this video alone
    return lowered.find(kBotCheck) != std::string::npos ? Reach::kSite : Reach::kVideo;
  if (verdict.state != State::kFailed) return Reach::kVideo;
  if (says_any(lowered, kNoNetwork)) return Reach::kNetwork;
  return says_any(lowered, kNoAnswer) ? Reach::kAnswer : Reach::kVideo;
}

// Every warning made an error, which classify() listens to.
std::string with_warnings_as_errors(std::string_view text) {
  constexpr std::string_view kWarning = "WARNING:";
  std::string changed;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    const bool warning = line.starts_with(kWarning);
    if (warning) changed += "ERROR:";
    changed += warning ? line.substr(kWarning.size()) : line;
    changed += '\n';
    text.remove_prefix(std::min(line.size() + 1, text.size()));
  }
  return changed;
}

}  // namespace

Failure failure_of(std::string_view error_output) {
  Failure failure{classify(error_output)};
  failure.reach = reach_of(failure.verdict, error_output);
  return failure;
}

Failure captions_failure_of(std::string_view error_output) {
  Failure failure = failure_of(error_output);
  if (failure.reach == Reach::kSite) return failure;
  failure.verdict.state = State::kFailed;
  if (says_any(schema::lowered(error_output), kWrongAddress)) {
    failure.reach = Reach::kAddress;
    failure.verdict.reason = "The captions are not where the site says they are.";
  } else {
    failure.verdict.reason = "The captions could not be had. " + failure.verdict.reason;
  }
  return failure;
}

std::optional<Failure> complaint_of(std::string_view error_output) {
  Failure failure = failure_of(with_warnings_as_errors(error_output));
  if (failure.verdict.state == State::kFailed) return std::nullopt;
  return failure;
}

}  // namespace lectern::recordings
