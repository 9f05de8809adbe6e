#include "tests/server/api_checker.hpp"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace lectern::testing {
namespace {

namespace json = boost::json;

constexpr const char* kProgram = LECTERN_TEST_DATA "/server/api/check_api.py";
constexpr const char* kDescription = LECTERN_TEST_DATA "/../server/http/openapi.json";

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

}  // namespace

ApiChecker::ApiChecker() {
  int to[2], from[2];
  if (::pipe2(to, O_CLOEXEC) != 0 || ::pipe2(from, O_CLOEXEC) != 0)
    throw std::runtime_error("no pipe");
  process_ = ::fork();
  if (process_ == 0) {
    ::dup2(to[0], STDIN_FILENO);
    ::dup2(from[1], STDOUT_FILENO);
    // -B: nothing is written beside the sources.
    ::execl(LECTERN_PYTHON, LECTERN_PYTHON, "-B", kProgram, kDescription, nullptr);
    ::_exit(127);
  }
  ::close(to[0]);
  ::close(from[1]);
  questions_ = ::fdopen(to[1], "w");
  answers_ = ::fdopen(from[0], "r");
}

ApiChecker::~ApiChecker() {
  std::fclose(questions_);  // which ends the process
  std::fclose(answers_);
  ::waitpid(process_, nullptr, 0);
}

std::string ApiChecker::complaints(const Exchange& exchange) {
  json::object headers;
  for (const auto& [name, value] : exchange.headers) headers[lower(name)] = value;
  const std::string found = ask(json::object{{"method", exchange.method},
                                             {"target", exchange.target},
                                             {"status", exchange.status},
                                             {"headers", std::move(headers)},
                                             {"body", exchange.body}});
  if (found.empty()) return found;
  return exchange.method + " " + exchange.target + " (" + std::to_string(exchange.status) +
         ") is not as server/http/openapi.json says:\n" + found + exchange.body.substr(0, 2000);
}

std::string ApiChecker::complaints_about(const json::value& description) {
  return ask(json::object{{"description", description}});
}

json::value ApiChecker::description() {
  std::ifstream file{kDescription, std::ios::binary};
  return json::parse(std::string{std::istreambuf_iterator<char>{file}, {}});
}

std::string ApiChecker::ask(const json::value& question) {
  const std::lock_guard lock{mutex_};
  std::fputs((json::serialize(question) + "\n").c_str(), questions_);
  std::fflush(questions_);
  char* line = nullptr;
  std::size_t size = 0;
  const bool answered = ::getline(&line, &size, answers_) > 0;
  const std::string answer = answered ? line : "";
  std::free(line);
  if (!answered) throw std::runtime_error(std::string{kProgram} + " did not answer");
  const json::value complaints = json::parse(answer);
  std::string text;
  for (const json::value& complaint : complaints.as_array())
    text += "  " + std::string{complaint.as_string()} + "\n";
  return text;
}

ApiChecker& api_checker() {
  static ApiChecker checker;
  return checker;
}

Exchange read_answer(const std::string& method, const std::string& target,
                     const std::string& bytes) {
  Exchange exchange{method, target, 0, {}, {}};
  const std::size_t end = bytes.find("\r\n\r\n");
  if (end == std::string::npos || bytes.size() < 12) return exchange;
  exchange.status = std::atoi(bytes.c_str() + bytes.find(' '));
  exchange.body = bytes.substr(end + 4);
  for (std::size_t at = bytes.find("\r\n") + 2; at < end;) {
    const std::size_t next = std::min(bytes.find("\r\n", at), end);
    const std::size_t colon = bytes.find(": ", at);
    if (colon < next)
      exchange.headers.emplace(bytes.substr(at, colon - at),
                               bytes.substr(colon + 2, next - colon - 2));
    at = next + 2;
  }
  return exchange;
}

}  // namespace lectern::testing
