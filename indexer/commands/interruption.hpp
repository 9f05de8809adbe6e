// Ctrl-C once: the run ends after the document at hand, and what is whole is kept.
// Twice: the program dies at once, which the archive survives as well.
#pragma once

namespace lectern::commands {

void watch_for_interruption();  // SIGINT and SIGTERM, from now on
bool interrupted();

}  // namespace lectern::commands
