#include "indexer/remote/json_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <boost/json.hpp>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <system_error>

namespace lectern::remote {

namespace fs = std::filesystem;
namespace json = boost::json;

std::optional<json::object> read_json_file(const fs::path& file) {
  std::ifstream stream{file, std::ios::binary};
  if (!stream) return std::nullopt;
  const std::string text{std::istreambuf_iterator<char>{stream}, {}};
  boost::system::error_code error;
  json::value value = json::parse(text, error);
  if (error || !value.is_object()) return std::nullopt;
  return std::move(value.get_object());
}

void write_json_file(const fs::path& file, const json::object& object) {
  const fs::path unfinished = file.string() + kUnfinished;
  std::error_code ignored;
  fs::create_directories(file.parent_path(), ignored);
  std::ofstream stream{unfinished, std::ios::binary | std::ios::trunc};
  stream << json::serialize(object) << '\n';
  stream.close();
  if (!stream)
    throw std::runtime_error("cannot write " + unfinished.string() + "; is the disk full?");
  // Not forced to the disk: after a power cut it is found out again.
  std::error_code error;
  fs::rename(unfinished, file, error);
  if (error) throw std::runtime_error("cannot keep " + file.string() + ": " + error.message());
}

void put_in_place(const fs::path& unfinished, const fs::path& file) {
  const int descriptor = ::open(unfinished.c_str(), O_RDONLY | O_CLOEXEC);
  const bool kept = descriptor >= 0 && ::fsync(descriptor) == 0;
  if (descriptor >= 0) ::close(descriptor);
  std::error_code error;
  fs::create_directories(file.parent_path(), error);
  if (kept) fs::rename(unfinished, file, error);
  if (!kept || error)
    throw std::runtime_error("cannot keep " + file.string() + "; is the disk full?");
}

std::string text_of(const json::object& object, std::string_view name) {
  const json::value* value = object.if_contains(name);
  return value && value->is_string() ? std::string{value->get_string()} : std::string{};
}

std::int64_t number_of(const json::object& object, std::string_view name) {
  const json::value* value = object.if_contains(name);
  return value && value->is_int64() ? value->get_int64() : 0;
}

}  // namespace lectern::remote
