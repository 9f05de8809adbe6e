// Holds answers of a server to the description of its API (server/http/openapi.json).  A
// process of its own does the work, with Debian's validator of JSON Schema, and lives as
// long as the checker.
#pragma once

#include <httplib.h>
#include <sys/types.h>

#include <boost/json.hpp>
#include <cstdio>
#include <mutex>
#include <string>

namespace lectern::testing {

struct Exchange {
  std::string method;
  std::string target;  // percent-encoded, with its parameters
  int status = 0;
  httplib::Headers headers;
  std::string body;
};

class ApiChecker {
 public:
  ApiChecker();  // throws std::runtime_error when the process cannot be had
  ~ApiChecker();
  ApiChecker(const ApiChecker&) = delete;
  ApiChecker& operator=(const ApiChecker&) = delete;

  // One line for each thing that is not as described; empty when nothing is.  Thread-safe.
  std::string complaints(const Exchange& exchange);

  // The same of a description as such: is it OpenAPI, strict, true to its examples?
  std::string complaints_about(const boost::json::value& description);

  static boost::json::value description();

 private:
  std::string ask(const boost::json::value& question);

  std::mutex mutex_;
  pid_t process_ = -1;
  std::FILE* questions_ = nullptr;
  std::FILE* answers_ = nullptr;
};

// The one of this process.
ApiChecker& api_checker();

// From the bytes of an answer: its status line, headers and body.
Exchange read_answer(const std::string& method, const std::string& target,
                     const std::string& bytes);

}  // namespace lectern::testing
