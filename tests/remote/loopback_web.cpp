#include "tests/remote/loopback_web.hpp"

#include <algorithm>

namespace lectern::testing {

LoopbackWeb::LoopbackWeb(const std::vector<std::string>& hosts)
    : hosts_(hosts), certificate_(make_certificate(hosts)) {
  write_pem(certificate_, folder_.path() / "authority.pem");
  server_ =
      std::make_unique<httplib::SSLServer>(certificate_.certificate.get(), certificate_.key.get());
  server_->Get(".*", [this](const auto& request, auto& response) { answer(request, response); });
  server_->set_keep_alive_timeout(1);
  port_ = server_->bind_to_any_port("127.0.0.1");
  serving_ = std::thread{[this] { server_->listen_after_bind(); }};
  // stop() has an effect only once the server serves.
  while (!server_->is_running()) std::this_thread::sleep_for(std::chrono::milliseconds{1});
}

LoopbackWeb::~LoopbackWeb() {
  server_->stop();
  serving_.join();
}

void LoopbackWeb::at(const std::string& address, Handler handler) {
  const std::lock_guard lock{mutex_};
  handlers_[address] = std::move(handler);
}

void LoopbackWeb::document(const std::string& address, const std::string& pdf) {
  at(address, [pdf](const auto&, auto& response) { response.set_content(pdf, "application/pdf"); });
}

void LoopbackWeb::redirect(const std::string& address, const std::string& to, int status) {
  at(address, [to, status](const auto&, auto& response) { response.set_redirect(to, status); });
}

void LoopbackWeb::status(const std::string& address, int status) {
  at(address, [status](const auto&, auto& response) { response.status = status; });
}

remote::Network LoopbackWeb::network() const {
  remote::Network network;
  for (const std::string& host : hosts_) network.loopback[host] = static_cast<std::uint16_t>(port_);
  network.authorities = folder_.path() / "authority.pem";
  return network;
}

std::vector<LoopbackWeb::Asked> LoopbackWeb::asked() const {
  const std::lock_guard lock{mutex_};
  return asked_;
}

std::vector<std::string> LoopbackWeb::addresses_asked() const {
  std::vector<std::string> addresses;
  for (const Asked& one : asked()) addresses.push_back(one.address);
  return addresses;
}

int LoopbackWeb::times_asked(const std::string& address) const {
  const auto addresses = addresses_asked();
  return static_cast<int>(std::count(addresses.begin(), addresses.end(), address));
}

void LoopbackWeb::answer(const httplib::Request& request, httplib::Response& response) {
  const std::string address = request.get_header_value("Host") + request.target;
  Handler handler;
  {
    const std::lock_guard lock{mutex_};
    asked_.push_back({address, std::chrono::steady_clock::now(), request.headers});
    if (const auto found = handlers_.find(address); found != handlers_.end())
      handler = found->second;
  }
  if (handler)
    handler(request, response);
  else
    response.status = 404;
}

std::string pdf_saying(const std::string& words) {
  return "%PDF-1.4\n% " + words + "\n" + std::string(2000, ' ') + "\n%%EOF\n";
}

}  // namespace lectern::testing
