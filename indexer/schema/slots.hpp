// Value slots of every passage document.  All values are UTF-8 strings, absent when
// unknown, so that they compare and group without decoding.  What a whole session shares is
// on its record.
#pragma once

namespace lectern::schema::slot {

inline constexpr unsigned kSession = 0;   // session id: what results are grouped by
inline constexpr unsigned kDate = 1;      // YYYYMMDD: sorts and ranges as text
inline constexpr unsigned kKind = 2;      // passage kind's name
inline constexpr unsigned kPosition = 3;  // order within the session, 8 digits, zero-padded

}  // namespace lectern::schema::slot
