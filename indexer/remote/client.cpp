#include "indexer/remote/client.hpp"

#include <curl/curl.h>
#include <netinet/in.h>
#include <unistd.h>

#include <optional>
#include <stdexcept>
#include <utility>

#include "indexer/remote/ip_address.hpp"

namespace lectern::remote {
namespace {

using Trouble = Answer::Trouble;

constexpr std::size_t kMostHeaderBytes = std::size_t{256} << 10;
constexpr long kStallBytesPerSecond = 100;

class List {
 public:
  List() = default;
  ~List() { curl_slist_free_all(list_); }
  List(const List&) = delete;
  List& operator=(const List&) = delete;

  void add(const std::string& line) {
    curl_slist* longer = curl_slist_append(list_, line.c_str());
    if (!longer) throw std::bad_alloc();
    list_ = longer;
  }
  curl_slist* get() const { return list_; }

 private:
  curl_slist* list_ = nullptr;
};

// What a request's callbacks share.
struct Exchange {
  CURL* handle;
  const Network& network;
  const std::function<bool()>& interrupted;
  const Client::Body& body;
  std::optional<std::uint16_t> own_port = {};  // the host is a test's own server
  Answer answer = {};
  std::size_t header_bytes = 0;
  std::string refused = {};  // the address that was
};

std::string header(CURL* handle, const char* name) {
  curl_header* found = nullptr;
  if (curl_easy_header(handle, name, 0, CURLH_HEADER, -1, &found) != CURLHE_OK) return {};
  return found->value;
}

void read_head(Exchange& exchange) {
  Answer& answer = exchange.answer;
  long status = 0;
  curl_easy_getinfo(exchange.handle, CURLINFO_RESPONSE_CODE, &status);
  answer.status = static_cast<int>(status);
  answer.content_type = header(exchange.handle, "content-type");
  answer.etag = header(exchange.handle, "etag");
  answer.last_modified = header(exchange.handle, "last-modified");
  answer.retry_after = header(exchange.handle, "retry-after");
  curl_off_t length = -1;
  curl_easy_getinfo(exchange.handle, CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &length);
  answer.length = length;
  const char* redirect = nullptr;
  curl_easy_getinfo(exchange.handle, CURLINFO_REDIRECT_URL, &redirect);
  answer.redirect = redirect ? redirect : "";
}

bool may_connect(const Exchange& exchange, const sockaddr& to) {
  if (!exchange.network.proxy.empty()) return true;  // every connection is one to the proxy
  const auto ip = IpAddress::of(to);
  if (!ip) return false;
  if (ip->is_public()) return true;
  return exchange.own_port && ip->is_loopback() && to.sa_family == AF_INET &&
         ntohs(reinterpret_cast<const sockaddr_in&>(to).sin_port) == *exchange.own_port;
}

// What libcurl calls must not throw through its C code.
curl_socket_t open_socket(void* data, curlsocktype, curl_sockaddr* to) noexcept {
  auto& exchange = *static_cast<Exchange*>(data);
  if (!may_connect(exchange, to->addr)) {
    const auto ip = IpAddress::of(to->addr);
    exchange.refused = ip ? ip->text() : "something that is no internet address";
    return CURL_SOCKET_BAD;
  }
  return ::socket(to->family, to->socktype | SOCK_CLOEXEC, to->protocol);
}

std::size_t take_header(char*, std::size_t size, std::size_t count, void* data) noexcept {
  auto& exchange = *static_cast<Exchange*>(data);
  exchange.header_bytes += size * count;
  return exchange.header_bytes > kMostHeaderBytes ? 0 : size * count;
}

std::size_t take_body(char* bytes, std::size_t size, std::size_t count, void* data) noexcept {
  auto& exchange = *static_cast<Exchange*>(data);
  try {
    if (exchange.answer.status == 0) read_head(exchange);
    if (exchange.body(exchange.answer, {bytes, size * count})) return size * count;
  } catch (const std::exception& error) {
    exchange.answer.problem = error.what();
  }
  return CURL_WRITEFUNC_ERROR;
}

int watch(void* data, curl_off_t, curl_off_t, curl_off_t, curl_off_t) noexcept {
  const auto& exchange = *static_cast<Exchange*>(data);
  return exchange.interrupted && exchange.interrupted() ? 1 : 0;
}

Trouble trouble_of(CURLcode code, const Exchange& exchange) {
  switch (code) {
    case CURLE_OK:
      return Trouble::kNone;
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
      return Trouble::kNoName;
    case CURLE_OPERATION_TIMEDOUT: {
      // A connection that is used once more needs no name, but has begun to send.
      curl_off_t named = 0, began = 0;
      curl_easy_getinfo(exchange.handle, CURLINFO_NAMELOOKUP_TIME_T, &named);
      curl_easy_getinfo(exchange.handle, CURLINFO_PRETRANSFER_TIME_T, &began);
      return named == 0 && began == 0 ? Trouble::kNoName : Trouble::kTimeout;
    }
    case CURLE_PEER_FAILED_VERIFICATION:
      return Trouble::kCertificate;
    case CURLE_WRITE_ERROR:
      return exchange.header_bytes > kMostHeaderBytes ? Trouble::kNoConnection : Trouble::kStopped;
    case CURLE_ABORTED_BY_CALLBACK:
      return Trouble::kInterrupted;
    default:
      return exchange.refused.empty() ? Trouble::kNoConnection : Trouble::kRefused;
  }
}

template <typename Value>
void set(CURL* handle, CURLoption option, Value value) {
  if (const CURLcode code = curl_easy_setopt(handle, option, value); code != CURLE_OK)
    throw std::runtime_error(std::string{"libcurl of this machine cannot be used: "} +
                             curl_easy_strerror(code));
}

void set_rules(CURL* handle, const Network& network) {
  set(handle, CURLOPT_PROTOCOLS_STR, "https");
  set(handle, CURLOPT_FOLLOWLOCATION, 0L);
  set(handle, CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
  set(handle, CURLOPT_PROXY, network.proxy.c_str());  // an empty one: none, not the environment's
  set(handle, CURLOPT_NOPROXY, "");
  set(handle, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
  set(handle, CURLOPT_ACCEPT_ENCODING, "gzip");
  set(handle, CURLOPT_USERAGENT, user_agent().c_str());
  set(handle, CURLOPT_NOSIGNAL, 1L);
  if (!network.authorities.empty()) {
    set(handle, CURLOPT_CAINFO, network.authorities.c_str());
    set(handle, CURLOPT_CAPATH, static_cast<const char*>(nullptr));
  }
}

void set_limits(CURL* handle, const Network& network, std::chrono::milliseconds limit) {
  set(handle, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(network.connect_limit.count()));
  set(handle, CURLOPT_TIMEOUT_MS, static_cast<long>(limit.count()));
  set(handle, CURLOPT_LOW_SPEED_LIMIT, kStallBytesPerSecond);
  set(handle, CURLOPT_LOW_SPEED_TIME, static_cast<long>(network.stall_limit.count()));
}

void set_callbacks(CURL* handle, Exchange& exchange) {
  set(handle, CURLOPT_OPENSOCKETFUNCTION, open_socket);
  set(handle, CURLOPT_OPENSOCKETDATA, &exchange);
  set(handle, CURLOPT_HEADERFUNCTION, take_header);
  set(handle, CURLOPT_HEADERDATA, &exchange);
  set(handle, CURLOPT_WRITEFUNCTION, take_body);
  set(handle, CURLOPT_WRITEDATA, &exchange);
  set(handle, CURLOPT_NOPROGRESS, 0L);
  set(handle, CURLOPT_XFERINFOFUNCTION, watch);
  set(handle, CURLOPT_XFERINFODATA, &exchange);
}

}  // namespace

class Client::State {
 public:
  State(Network network, std::function<bool()> interrupted)
      : network_(std::move(network)), interrupted_(std::move(interrupted)) {
    static const CURLcode ready = curl_global_init(CURL_GLOBAL_DEFAULT);
    if (ready != CURLE_OK || !handle_) throw std::runtime_error("libcurl cannot be started");
  }

  Answer get(const Address& address, const std::vector<std::string>& headers,
             std::chrono::milliseconds limit, const Body& body) {
    const auto named = network_.names.find(address.host);
    const bool unknown = named != network_.names.end() && named->second.empty();
    if (unknown) return {.trouble = Trouble::kNoName, .problem = "there is no such name"};
    if (!network_.proxy.empty() && has_private_address(address.host))
      return {.trouble = Trouble::kRefused, .problem = "a private address"};

    Exchange exchange{handle_.get(), network_, interrupted_, body};
    set_rules(handle_.get(), network_);
    set_limits(handle_.get(), network_, limit);
    set_callbacks(handle_.get(), exchange);
    set(handle_.get(), CURLOPT_URL, address.url.c_str());
    List header_lines, connect_to, names;
    for (const std::string& line : headers) header_lines.add(line);
    set(handle_.get(), CURLOPT_HTTPHEADER, header_lines.get());
    if (const auto server = network_.loopback.find(address.host);
        server != network_.loopback.end()) {
      exchange.own_port = server->second;
      connect_to.add(address.host + ":443:127.0.0.1:" + std::to_string(server->second));
      set(handle_.get(), CURLOPT_CONNECT_TO, connect_to.get());
    }
    if (named != network_.names.end()) {
      names.add(address.host + ":443:" + named->second);
      set(handle_.get(), CURLOPT_RESOLVE, names.get());
    }
    return perform(exchange);
  }

 private:
  Answer perform(Exchange& exchange) {
    char words[CURL_ERROR_SIZE] = "";
    set(handle_.get(), CURLOPT_ERRORBUFFER, words);
    const CURLcode code = curl_easy_perform(handle_.get());
    read_head(exchange);
    Answer& answer = exchange.answer;
    answer.trouble = trouble_of(code, exchange);
    if (answer.trouble == Trouble::kRefused)
      answer.problem = exchange.refused;
    else if (code != CURLE_OK && answer.problem.empty())
      answer.problem = words[0] ? words : curl_easy_strerror(code);
    curl_easy_reset(handle_.get());  // forgets the exchange, keeps connections
    return answer;
  }

  Network network_;
  std::function<bool()> interrupted_;
  std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> handle_{curl_easy_init(), curl_easy_cleanup};
};

Client::Client(Network network, std::function<bool()> interrupted)
    : state_(std::make_unique<State>(std::move(network), std::move(interrupted))) {}
Client::~Client() = default;

Answer Client::get(const Address& address, const std::vector<std::string>& headers,
                   std::chrono::milliseconds limit, const Body& body) {
  return state_->get(address, headers, limit, body);
}

}  // namespace lectern::remote
