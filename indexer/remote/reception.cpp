#include "indexer/remote/reception.hpp"

#include <stdexcept>

namespace lectern::remote {
namespace {

constexpr std::size_t kSignatureWithin = 1024;
constexpr std::size_t kMostOfAPage = std::size_t{256} << 10;

}  // namespace

Reception::Reception(Expected expected, std::filesystem::path file, std::uint64_t limit)
    : expected_(expected), file_(std::move(file)), limit_(limit) {}

bool Reception::take(const Answer& head, std::string_view bytes) {
  bytes_ += bytes.size();
  const bool announced = head.length > 0 && static_cast<std::uint64_t>(head.length) > limit_;
  if (bytes_ > limit_ || announced) {
    kind_ = Kind::kTooLarge;
    return false;
  }
  if (decided_ && kind_ == Kind::kAsExpected) {
    write(bytes);
    return true;
  }
  beginning_ += bytes;
  if (!decided_ && beginning_.size() >= kSignatureWithin) decide();
  return kind_ != Kind::kOther || beginning_.size() < kMostOfAPage;
}

void Reception::finish() {
  if (!decided_ && !beginning_.empty()) decide();
  if (kind_ != Kind::kAsExpected) return;
  stream_.close();
  if (!stream_) throw std::runtime_error("cannot write " + file_.string() + "; is the disk full?");
}

void Reception::decide() {
  decided_ = true;
  const bool pdf =
      std::string_view{beginning_}.substr(0, kSignatureWithin).find("%PDF-") != std::string::npos;
  kind_ = pdf || expected_ == Expected::kFeed ? Kind::kAsExpected : Kind::kOther;
  if (kind_ != Kind::kAsExpected) return;
  stream_.open(file_, std::ios::binary | std::ios::trunc);
  write(beginning_);
  beginning_.clear();
}

void Reception::write(std::string_view bytes) {
  if (!stream_.write(bytes.data(), static_cast<std::streamsize>(bytes.size())))
    throw std::runtime_error("cannot write " + file_.string() + "; is the disk full?");
}

}  // namespace lectern::remote
