// Answers the pool's requests, one document after the other, until the pool is gone.
#pragma once

namespace lectern::worker {

void serve(int socket);

}  // namespace lectern::worker
