// Turns into LibreOffice, confined, to write an office document as PDF: the other programs
// that read hostile documents are libraries in this process, this one is a process of its own.
#pragma once

#include <string>

namespace lectern::worker {

// Writes <name of the document>.pdf into the folder, which holds the document and whatever
// LibreOffice keeps while it works.  Everything else is out of its reach.  Does not return;
// throws std::system_error when the program cannot be started.
// `program`: LibreOffice's soffice; all paths are absolute.
[[noreturn]] void become_office(const std::string& program, const std::string& document,
                                const std::string& folder);

}  // namespace lectern::worker
