#include "server/http/route.hpp"

namespace lectern::http {

std::optional<std::vector<std::string>> match(std::string_view shape, std::string_view path) {
  std::vector<std::string> values;
  for (;;) {
    const std::size_t brace = shape.find('{');
    const std::string_view before = shape.substr(0, brace);
    if (brace == std::string_view::npos)
      return path == shape ? std::optional{std::move(values)} : std::nullopt;
    if (!path.starts_with(before)) return std::nullopt;
    path.remove_prefix(before.size());
    shape.remove_prefix(shape.find('}') + 1);

    // The last place has what is left of the path, the others go up to what follows them.
    const std::string_view after = shape.substr(0, shape.find('{'));
    const bool is_last = after.size() == shape.size();
    if (is_last && !path.ends_with(after)) return std::nullopt;
    const std::size_t end = is_last ? path.size() - after.size() : path.find(after);
    if (end == 0 || end == std::string_view::npos) return std::nullopt;
    values.emplace_back(path.substr(0, end));
    path.remove_prefix(end);
  }
}

}  // namespace lectern::http
