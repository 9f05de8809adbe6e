#include "indexer/worker/office.hpp"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

#include "indexer/worker/confinement.hpp"
#include "indexer/worker/sandbox.hpp"

namespace lectern::worker {

void become_office(const std::string& program, const std::string& document,
                   const std::string& folder) {
  const std::string profile = "-env:UserInstallation=file://" + folder + "/profile";
  const std::string home = "HOME=" + folder, temporary = "TMPDIR=" + folder;
  const std::array arguments = {program.c_str(),
                                "--headless",
                                "--norestore",
                                "--nolockcheck",
                                profile.c_str(),
                                "--convert-to",
                                "pdf",
                                "--outdir",
                                folder.c_str(),
                                document.c_str(),
                                static_cast<const char*>(nullptr)};
  const std::array environment = {"PATH=/usr/bin:/bin", "LANG=C.UTF-8", home.c_str(),
                                  temporary.c_str(), static_cast<const char*>(nullptr)};
  confine_office();
  enter_office_sandbox(folder);
  // exec takes pointers that are not to const, and changes nothing.
  ::execve(program.c_str(), const_cast<char* const*>(arguments.data()),
           const_cast<char* const*>(environment.data()));
  throw std::system_error(errno, std::generic_category(), "cannot start " + program);
}

}  // namespace lectern::worker
