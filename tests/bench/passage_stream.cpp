#include "tests/bench/passage_stream.hpp"

#include <array>
#include <stdexcept>

namespace lectern::bench {
namespace {

enum : char { kClub = 'C', kSession = 'S', kLanguage = 'L', kPassage = 'P' };

template <typename Record>
Record whole(std::optional<Record> record, const std::filesystem::path& file) {
  if (!record)
    throw std::runtime_error(file.string() + " is broken; remove it to have it made anew");
  return std::move(*record);
}

}  // namespace

StreamWriter::StreamWriter(const std::filesystem::path& file)
    : name_(file), file_(file, std::ios::binary) {
  if (!file_) throw std::runtime_error("cannot write " + file.string());
}

void StreamWriter::put(char tag, const std::string& bytes) {
  std::array<char, 5> head{tag};
  for (std::size_t i = 0; i < 4; ++i)
    head[i + 1] = static_cast<char>(bytes.size() >> (8 * i) & 0xFFu);
  file_.write(head.data(), head.size());
  file_.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

void StreamWriter::put(const schema::ClubRecord& club) { put(kClub, schema::encode(club)); }

void StreamWriter::put(const index::IndexedSession& session) {
  put(kSession, schema::encode(session.session));
  put(kLanguage, session.language);
  for (const schema::PassageRecord& passage : session.passages)
    put(kPassage, schema::encode(passage));
}

void StreamWriter::finish() {
  file_.close();
  if (!file_) throw std::runtime_error("cannot write " + name_.string());
}

StreamReader::StreamReader(const std::filesystem::path& file)
    : name_(file), file_(file, std::ios::binary) {
  if (!file_) throw std::runtime_error("cannot read " + file.string());
  while ((there_ = read()) && tag_ == kClub)
    clubs_.push_back(whole(schema::decode_club(bytes_), name_));
}

bool StreamReader::read() {
  std::array<char, 5> head{};
  if (!file_.read(head.data(), head.size())) return false;
  std::size_t length = 0;
  for (std::size_t i = 0; i < 4; ++i)
    length |= std::size_t{static_cast<unsigned char>(head[i + 1])} << (8 * i);
  tag_ = head[0];
  bytes_.resize(length);
  if (!file_.read(bytes_.data(), static_cast<std::streamsize>(length)))
    throw std::runtime_error(name_.string() + " is cut short; remove it to have it made anew");
  return true;
}

std::optional<index::IndexedSession> StreamReader::next() {
  if (!there_) return std::nullopt;
  index::IndexedSession session;
  session.session = whole(schema::decode_session(bytes_), name_);
  while ((there_ = read()) && tag_ != kSession) {
    if (tag_ == kLanguage)
      session.language = bytes_;
    else
      session.passages.push_back(whole(schema::decode_passage(bytes_), name_));
  }
  session.fingerprint = session.session.id;
  return session;
}

}  // namespace lectern::bench
