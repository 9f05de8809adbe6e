#include "indexer/archive/lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <ctime>
#include <string>

namespace lectern::archive {
namespace {

std::string holder_of(int descriptor) {
  char text[256];
  const ssize_t size = ::pread(descriptor, text, sizeof text, 0);
  return size > 0 ? std::string(text, static_cast<std::size_t>(size))
                  : std::string{"another lectern-reindex"};
}

std::string now() {
  const std::time_t time = std::time(nullptr);
  std::tm local{};
  localtime_r(&time, &local);
  char text[32];
  std::strftime(text, sizeof text, "%Y-%m-%d %H:%M:%S", &local);
  return text;
}

}  // namespace

Lock::Lock(const std::filesystem::path& file)
    : descriptor_(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644)) {
  if (descriptor_ < 0)
    throw std::runtime_error("cannot write " + file.string() + ": " + std::strerror(errno) +
                             "; check the archive's permissions");
  if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
    const std::string holder = holder_of(descriptor_);
    ::close(descriptor_);
    throw ArchiveBusy("the archive " + file.parent_path().string() + " is being written by " +
                      holder + "; wait until it is done, or stop it");
  }
  const std::string me = "process " + std::to_string(::getpid()) + " since " + now();
  if (::ftruncate(descriptor_, 0) != 0 || ::pwrite(descriptor_, me.data(), me.size(), 0) < 0) {
    // The lock holds all the same; only its description is missing.
  }
}

Lock::~Lock() { ::close(descriptor_); }

}  // namespace lectern::archive
