#include "indexer/remote/verdict.hpp"

#include <time.h>

#include <algorithm>
#include <charconv>

#include "indexer/catalog/identity.hpp"
#include "indexer/schema/fold.hpp"

namespace lectern::remote {
namespace {

using Trouble = Answer::Trouble;
using std::chrono::seconds;

constexpr seconds kLongestRetryAfter = std::chrono::days{7};

std::string in_brackets(int status) { return " (" + std::to_string(status) + ")"; }

bool has_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return text.find(word) != std::string_view::npos;
  });
}

// Where sites send those they do not know.
bool is_sign_in(const std::string& address, std::string_view page) {
  const auto url = catalog::parse_url(address);
  if (url && (has_any(url->host, {"accounts.google.", "login.", "signin.", "auth.", "sso."}) ||
              has_any(schema::lowered(url->path), {"/login", "/signin", "/sign-in", "/sign_in",
                                                   "servicelogin", "/sso", "/paywall"})))
    return true;
  return has_any(page, {"type=\"password\"", "type='password'", "type=password"});
}

// A content type as it can be shown.
std::string kind_of(const Answer& answer) {
  const std::string type = schema::fold(answer.content_type.substr(0, 60));
  if (type.starts_with("text/html") || type.empty()) return "a web page";
  return "'" + type.substr(0, type.find(';')) + "'";
}

}  // namespace

std::string not_asked(const std::string& host) {
  return "Its server " + host + " could not be asked in this run.";
}

Failure failure_of_trouble(const Answer& answer, const std::string& host) {
  Failure failure{State::kNetwork, {}, {}, answer.status};
  switch (answer.trouble) {
    case Trouble::kNoName:
      failure.no_name = true;
      failure.reason =
          "The host " + host + " is not known to name servers, or there is no network.";
      break;
    case Trouble::kTimeout:
      failure.reason = "The server " + host + " took too long (" + answer.problem + ").";
      break;
    case Trouble::kCertificate:
      failure.reason = "The server's certificate does not prove that it is " + host + " (" +
                       answer.problem + ").";
      break;
    case Trouble::kRefused:
      failure.state = State::kRefused;
      failure.reason = "The host " + host + " leads to " + answer.problem +
                       ", which is not an address of the public internet.";
      break;
    case Trouble::kInterrupted:
      failure.interrupted = true;
      failure.reason = "The run was interrupted.";
      break;
    default:
      failure.reason = "The connection to " + host + " failed (" + answer.problem + ").";
  }
  return failure;
}

Failure failure_of_status(const Answer& answer) {
  const std::string status = in_brackets(answer.status);
  switch (answer.status) {
    case 404:
    case 410:
      return {
          State::kNotFound, "The server has no such document" + status + ".", {}, answer.status};
    case 401:
    case 402:
    case 403:
    case 407:
    case 451:
      return {State::kForbidden,
              "The server does not give it to everybody" + status +
                  "; if you have it, put the PDF beside the session.",
              {},
              answer.status};
    case 429:
    case 503: {
      const auto now = std::chrono::floor<seconds>(std::chrono::system_clock::now());
      return {State::kThrottled, "The server asks to be left alone for a while" + status + ".",
              read_retry_after(answer.retry_after, now), answer.status};
    }
    default:
      return {State::kNetwork, "The server could not answer" + status + ".", {}, answer.status};
  }
}

Failure failure_of_page(const Answer& answer, const std::string& url, std::string_view beginning) {
  if (is_sign_in(url, schema::lowered(beginning)))
    return {State::kForbidden,
            "The server asks to sign in first; share the document with everybody who has the "
            "link, or put the PDF beside the session.",
            {},
            answer.status};
  return {State::kNotADocument,
          beginning.empty() ? "The server sent nothing."
                            : "The server sent " + kind_of(answer) + " where a PDF should be.",
          {},
          answer.status};
}

std::optional<seconds> read_retry_after(const std::string& value, std::chrono::sys_seconds now) {
  long count = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), count);
  if (error == std::errc{} && end == value.data() + value.size() && count >= 0)
    return std::min(seconds{count}, kLongestRetryAfter);
  tm parts{};
  const char* rest = ::strptime(value.c_str(), "%a, %d %b %Y %H:%M:%S GMT", &parts);
  if (!rest || *rest != '\0') return std::nullopt;
  const std::chrono::sys_seconds then{seconds{::timegm(&parts)}};
  return std::clamp(then - now, seconds{0}, kLongestRetryAfter);
}

}  // namespace lectern::remote
