// Fetches one document into a file.  Redirects are followed here, each judged like the
// first address; what cannot be had is a state with its reason, never an exception.
//
// robots.txt is not asked for: it speaks to programs that find addresses by themselves, and
// here every address was given by a person for this document.  What arXiv asks of programs
// is kept nevertheless (pace.hpp, and its host for programs in direct_link.hpp).
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <variant>

#include "indexer/remote/client.hpp"
#include "indexer/remote/pace.hpp"
#include "indexer/remote/reception.hpp"
#include "indexer/remote/state.hpp"

namespace lectern::remote {

// By which a server tells whether it has something newer.
struct Validators {
  std::string etag, last_modified;
};

struct Wanted {
  std::string url;
  std::filesystem::path file;  // is written, or left half written on failure
  Validators known = {};       // of what is here already; empty: nothing is
  Expected expected = Expected::kPdf;
  std::uint64_t limit = std::uint64_t{100} << 20;  // bytes, unpacked
  // Hosts that are not asked now, at redirects either.
  std::set<std::string> avoided = {};
};

struct Downloaded {
  std::string sha256;
  std::uint64_t bytes = 0;
  Validators validators;
  std::string url;  // that had it in the end
  std::string content_type;
};

struct Unchanged {};

struct Failure {
  State state = State::kNetwork;
  std::string reason;  // a sentence: "The server has no such document (404)."
  std::optional<std::chrono::seconds> retry_after = {};  // as the server asks
  int status = 0;                                        // of HTTP, when one came
  bool no_name = false;      // the host is not known, or there is no network at all
  bool interrupted = false;  // by the user; says nothing about the document
  std::string host = {};     // that failed; empty: none did, the link itself leads nowhere
};

using Outcome = std::variant<Downloaded, Unchanged, Failure>;

class Downloads {
 public:
  Downloads(const Network& network, Pauses pauses, std::function<bool()> interrupted);

  // Waits for the host's turn, at redirects too.  Throws std::runtime_error when the file
  // cannot be written.
  Outcome get(const Wanted& wanted);

  // How many documents were asked for; redirects are no more.
  std::size_t asked() const { return asked_; }

  // Whether the name of any host was found: there is a network.
  bool reached() const { return reached_; }

  // When the host may be asked next; a past time when it may be at once.
  Pace::Clock::time_point ready(const std::string& host) const;
  bool interrupted() const;

 private:
  Outcome follow(const Wanted& wanted, Address address);
  Answer ask(const Wanted& wanted, const Address& address, std::chrono::milliseconds limit,
             Reception& reception);

  std::chrono::milliseconds total_limit_;
  std::function<bool()> interrupted_;
  Pace pace_;
  Client client_;
  std::size_t asked_ = 0;
  bool reached_ = false;
};

}  // namespace lectern::remote
