#include "indexer/remote/download.hpp"

#include <algorithm>
#include <set>

#include "indexer/digest/sha256.hpp"
#include "indexer/remote/verdict.hpp"

namespace lectern::remote {
namespace {

using Trouble = Answer::Trouble;

constexpr int kMostRedirects = 5;

std::vector<std::string> headers_of(const Wanted& wanted) {
  std::vector<std::string> headers;
  headers.push_back(wanted.expected == Expected::kPdf ? "Accept: application/pdf, */*;q=0.5"
                                                      : "Accept: application/atom+xml, */*;q=0.5");
  // A line break would begin another header; validators come from servers.
  const auto add = [&](const std::string& name, const std::string& value) {
    const bool clean = std::none_of(value.begin(), value.end(),
                                    [](unsigned char c) { return c < ' ' || c == 127; });
    if (!value.empty() && clean) headers.push_back(name + ": " + value);
  };
  add("If-None-Match", wanted.known.etag);
  add("If-Modified-Since", wanted.known.last_modified);
  return headers;
}

Outcome at_host(Outcome outcome, const std::string& host) {
  if (auto* failure = std::get_if<Failure>(&outcome)) failure->host = host;
  return outcome;
}

Failure refused(const std::string& what, const std::string& reason) {
  return {State::kRefused, what + " " + reason + "."};
}

// What an answer that leads nowhere else is.
Outcome judge(const Wanted& wanted, const Address& address, const Answer& answer,
              Reception& reception) {
  if (reception.kind() == Reception::Kind::kTooLarge)
    return Failure{State::kTooLarge,
                   "The document has more than the " + std::to_string(wanted.limit >> 20) +
                       " MiB that are fetched.",
                   {},
                   answer.status};
  const bool stopped = answer.trouble == Trouble::kStopped;
  if (answer.trouble != Trouble::kNone && !stopped) return failure_of_trouble(answer, address.host);
  const bool known = !wanted.known.etag.empty() || !wanted.known.last_modified.empty();
  if (answer.status == 304 && known) return Unchanged{};
  if (answer.status != 200) return failure_of_status(answer);
  reception.finish();
  if (reception.kind() != Reception::Kind::kAsExpected)
    return failure_of_page(answer, address.url, reception.beginning());
  return Downloaded{digest::sha256_of_file(wanted.file),
                    reception.bytes(),
                    {answer.etag, answer.last_modified},
                    address.url,
                    answer.content_type};
}

}  // namespace

Downloads::Downloads(const Network& network, Pauses pauses, std::function<bool()> interrupted)
    : total_limit_(network.total_limit),
      interrupted_(interrupted),
      pace_(pauses),
      client_(network, std::move(interrupted)) {}

Outcome Downloads::get(const Wanted& wanted) {
  auto address = check_address(wanted.url);
  if (const auto* refusal = std::get_if<Refusal>(&address))
    return refused("The link", refusal->reason);
  ++asked_;
  return follow(wanted, std::get<Address>(std::move(address)));
}

Outcome Downloads::follow(const Wanted& wanted, Address address) {
  std::chrono::milliseconds left = total_limit_;
  std::set<std::string> seen;
  for (int redirects = 0; redirects <= kMostRedirects; ++redirects) {
    if (!seen.insert(address.url).second)
      return Failure{State::kNetwork,
                     "The server sends from one address to the other in a circle."};
    if (wanted.avoided.contains(address.host))
      return Failure{State::kNotFetched, not_asked(address.host)};
    if (!pace_.wait(address.host, interrupted_))
      return failure_of_trouble({.trouble = Trouble::kInterrupted}, address.host);
    Reception reception{wanted.expected, wanted.file, wanted.limit};
    const auto begin = Pace::Clock::now();
    const Answer answer = ask(wanted, address, left, reception);
    left -= std::chrono::duration_cast<std::chrono::milliseconds>(Pace::Clock::now() - begin);
    pace_.asked(address.host);
    const bool nobody =
        answer.trouble == Trouble::kNoName || answer.trouble == Trouble::kInterrupted;
    reached_ = reached_ || !nobody;
    if (answer.redirect.empty())
      return at_host(judge(wanted, address, answer, reception), address.host);
    if (left <= std::chrono::milliseconds{0})
      return at_host(failure_of_trouble({.trouble = Trouble::kTimeout,
                                         .problem = "it sends on to another address, too late"},
                                        address.host),
                     address.host);
    auto next = check_address(answer.redirect);
    if (const auto* refusal = std::get_if<Refusal>(&next))
      return refused("The server " + address.host + " sends on to an address that",
                     refusal->reason);
    address = std::get<Address>(std::move(next));
  }
  return Failure{State::kNetwork, "The server sends on to other addresses without end."};
}

Answer Downloads::ask(const Wanted& wanted, const Address& address, std::chrono::milliseconds limit,
                      Reception& reception) {
  return client_.get(
      address, headers_of(wanted), limit, [&](const Answer& head, std::string_view bytes) {
        // The words of errors and redirects are not read.
        return head.status == 200 && head.redirect.empty() && reception.take(head, bytes);
      });
}

Pace::Clock::time_point Downloads::ready(const std::string& host) const {
  return pace_.ready(host);
}

bool Downloads::interrupted() const { return interrupted_ && interrupted_(); }

}  // namespace lectern::remote
