// What the process that opens hostile documents may still do.  The kernel holds the
// limits, so they stand even when a document takes the process over.
#pragma once

#include "indexer/extract/protocol.hpp"
#include "indexer/process/descriptor.hpp"

namespace lectern::worker {

// Moves the pool's socket away from standard input and puts /dev/null in place of input
// and output, so that no library's chatter can reach the protocol.  Throws when there is
// no socket.
process::Descriptor take_over_standard_input();

// For the whole life: no files written, few opened, no core dumps, no new privileges, and
// an end together with the parent.  Call before the first document.
void confine();

// The same for LibreOffice and what it starts, which need more of everything.
void confine_office();

// For the next job: its memory, and the processor time of its first page.
void limit_job(const extract::Request& request);

// For the next page: its processor time, counted from now.
void limit_page(const extract::Request& request);

}  // namespace lectern::worker
