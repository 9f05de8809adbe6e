// Which system calls the process, and every program it starts, can still make: by seccomp.
// Irrevocable; needs PR_SET_NO_NEW_PRIVS.  False where the kernel has no seccomp.
#pragma once

namespace lectern::worker {

// Those alone that reading documents needs: no sockets, no programs, nothing opened for
// writing, no memory that is both written and run.
bool allow_only_reading();

// A whole program's, but no network, no other processes, no changes to the machine.
bool forbid_reaching_out();

}  // namespace lectern::worker
