// Takes away from the process what reading documents does not need: system calls, by
// seccomp, and files, by Landlock.  What the kernel does not have is left out, and said.
#pragma once

#include <string>
#include <vector>

namespace lectern::worker {

struct Sandbox {
  bool system_calls = false;  // only those that reading needs: no sockets, no programs
  int landlock = 0;           // its ABI's version; 0 without
};

// Irrevocable; call before the first document and after everything was opened that has to
// be written.  Files can be read below /usr and where fonts and models lie.
Sandbox enter_sandbox();

// For LibreOffice, which is started next: no network, and no files but programs and fonts,
// and the folder it works in, which it may change.
void enter_office_sandbox(const std::string& folder);

// What holds, for people: "system calls limited (seccomp)", "files limited (Landlock 3)".
std::vector<std::string> describe(const Sandbox& sandbox);

}  // namespace lectern::worker
