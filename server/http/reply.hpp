// What is asked over HTTP and what is answered, free of any HTTP library, so that
// routes can be read and written without knowing one.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lectern::http {

// A GET or HEAD; its path and parameters are percent-decoded.
struct Incoming {
  std::string path;
  std::multimap<std::string, std::string> parameters;
  std::string range;          // header's value, or empty
  std::string if_none_match;  // header's value, or empty
  std::string host;           // header's value, or empty
};

// A stretch of a file, sent without holding it in memory.
struct FilePart {
  std::filesystem::path file;
  std::uint64_t offset = 0;
  std::uint64_t length = 0;
};

struct Reply {
  int status = 200;
  std::string type;  // of the content
  std::string body;
  std::optional<FilePart> part;  // instead of a body
  std::vector<std::pair<std::string, std::string>> headers;
};

// Thrown where a request cannot be answered; becomes application/problem+json
// (RFC 9457).  The message is for whoever sent the request.
class Problem : public std::runtime_error {
 public:
  Problem(int status, const std::string& detail) : std::runtime_error(detail), status_(status) {}
  int status() const { return status_; }

 private:
  int status_;
};

// Whether the client says, by If-None-Match, that it has what this ETag names.
bool is_known(std::string_view if_none_match, std::string_view etag);

// Of text that is made anew for each request: told by an ETag of its bytes, and not sent to those
// who have it.
Reply text_reply(const std::string& type, std::string body, const Incoming& incoming);

Reply json_reply(std::string body);
Reply problem_reply(int status, const std::string& detail);

Problem no_session(const std::string& id);

}  // namespace lectern::http
