// lectern-server: serves an archive over HTTP until it is told to stop.
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <CLI/CLI.hpp>
#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <thread>

#include "server/http/origin.hpp"
#include "server/http/server.hpp"

namespace {

namespace fs = std::filesystem;

constexpr int kDone = 0;
constexpr int kFailed = 1;
constexpr int kWrongUsage = 2;

// Where `cmake --install` puts the page, else where a build in the source folder does.
std::optional<fs::path> installed_page() {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  for (const fs::path& folder :
       {program.parent_path() / "../share/lectern/web", fs::path{"web/dist"}})
    if (fs::exists(folder / "index.html", error)) return folder;
  return std::nullopt;
}

void log_to_stderr() {
  spdlog::set_default_logger(spdlog::stderr_color_mt("lectern-server"));
  spdlog::set_pattern("%Y-%m-%dT%H:%M:%S%z %l %v");
}

std::string address(const std::string& host, int port) {
  const bool ipv6 = host.find(':') != std::string::npos;
  return "http://" + (ipv6 ? "[" + host + "]" : host) + ":" + std::to_string(port);
}

// Serves until SIGINT or SIGTERM, which every thread must have blocked.
bool serve(lectern::http::Server& server, const sigset_t& signals) {
  std::atomic<bool> over = false;
  std::thread waiter{[&] {
    const timespec moment{0, 100'000'000};
    bool told = false;
    while (!over) {
      if (!told) told = ::sigtimedwait(&signals, nullptr, &moment) > 0;
      // A signal that comes before the server serves must not be lost.
      if (told && !over) {
        server.stop();
        std::this_thread::sleep_for(std::chrono::milliseconds{20});
      }
    }
  }};
  const bool served = server.run();
  over = true;
  waiter.join();
  return served;
}

int run(const lectern::http::Options& options) {
  sigset_t signals;
  ::sigemptyset(&signals);
  ::sigaddset(&signals, SIGINT);
  ::sigaddset(&signals, SIGTERM);
  ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);

  lectern::http::Server server{options};
  const int port = server.bind();
  if (!options.web) spdlog::warn("no web page was found: only the API is served (--web DIR)");
  if (!fs::exists(options.archive / "index"))
    spdlog::warn("there is no index in {} yet: make it with lectern-reindex",
                 options.archive.string());
  std::cout << "Listening on " << address(options.host, port) << std::endl;
  return serve(server, signals) ? kDone : kFailed;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app{"Serves an archive made by lectern-reindex: its search, documents and web page."};
  lectern::http::Options options{.archive = "archive", .web = installed_page()};
  std::string web;
  app.add_option("--archive", options.archive, "Folder of the archive")->capture_default_str();
  app.add_option("--host", options.host, "Address to listen on; 0.0.0.0 for every network")
      ->capture_default_str();
  app.add_option("--port", options.port, "Port to listen on; 0 for any free one")
      ->check(CLI::Range(0, 65535))
      ->capture_default_str();
  app.add_option("--web", web, "Folder of the built web page")->check(CLI::ExistingDirectory);
  std::string public_url;
  app.add_option(
      "--public-url", public_url,
      "What this server is called from elsewhere, such as https://lectern.example; feeds, "
      "calendars and link previews name it. Without it, what each request calls it");
  app.add_option("--threads", options.threads, "Connections served at once")
      ->check(CLI::Range(1, 1024))
      ->capture_default_str();
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kDone : kWrongUsage;
  }
  if (!web.empty()) options.web = web;
  if (!public_url.empty()) {
    const auto origin = lectern::http::read_origin(public_url);
    if (!origin) {
      std::cerr << "lectern-server: --public-url must be a scheme and a host, such as "
                   "https://lectern.example, and nothing more\n";
      return kWrongUsage;
    }
    options.public_url = *origin;
  }
  try {
    log_to_stderr();
    return run(options);
  } catch (const std::exception& error) {
    std::cerr << "lectern-server: " << error.what() << "\n";
    return kFailed;
  }
}
