// What an answer that is no document means.
#pragma once

#include "indexer/remote/download.hpp"

namespace lectern::remote {

// Why a document was not asked for whose host has failed in this run.
std::string not_asked(const std::string& host);

// No answer at all, or one that broke off.
Failure failure_of_trouble(const Answer& answer, const std::string& host);

// An answer with a status other than 200 and 304, and no redirect.
Failure failure_of_status(const Answer& answer);

// A page where a document should be: `url` is where it was in the end.
Failure failure_of_page(const Answer& answer, const std::string& url, std::string_view beginning);

// "120" or "Fri, 31 Dec 1999 23:59:59 GMT" (RFC 9110 §10.2.3), seen from now.
std::optional<std::chrono::seconds> read_retry_after(const std::string& value,
                                                     std::chrono::sys_seconds now);

}  // namespace lectern::remote
