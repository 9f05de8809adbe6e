#include "server/terminal/screen.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>

namespace lectern::terminal {
namespace {

constexpr std::size_t kUsualWidth = 80;

bool is_set(const char* variable) {
  const char* value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

const char* begin_of(Look look) {
  switch (look) {
    case Look::kTitle:
      return "\033[1m";
    case Look::kMark:
      return "\033[1;33m";
    case Look::kFaint:
      return "\033[2m";
  }
  return "";
}

}  // namespace

Screen screen_of_stdout() {
  if (::isatty(STDOUT_FILENO) != 1) return {};
  winsize size{};
  const bool known = ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  const char* terminal = std::getenv("TERM");
  const bool dumb = terminal == nullptr || std::string_view{terminal} == "dumb";
  return {known ? size.ws_col : kUsualWidth, !dumb && !is_set("NO_COLOR")};
}

std::string shown(const Screen& screen, Look look, std::string_view text) {
  if (!screen.colours || text.empty()) return std::string{text};
  return begin_of(look) + std::string{text} + "\033[0m";
}

}  // namespace lectern::terminal
