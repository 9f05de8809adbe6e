#include "indexer/commands/interruption.hpp"

#include <csignal>

namespace lectern::commands {
namespace {

volatile std::sig_atomic_t g_interrupted = 0;

void note_signal(int) { g_interrupted = 1; }

}  // namespace

void watch_for_interruption() {
  struct sigaction action {};
  action.sa_handler = note_signal;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  sigemptyset(&action.sa_mask);
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
}

bool interrupted() { return g_interrupted != 0; }

}  // namespace lectern::commands
