// Value slots of every passage document.  All values are UTF-8 strings, absent when
// unknown, so that they compare and group without decoding.
#pragma once

namespace lectern::schema::slot {

inline constexpr unsigned kSession = 0;     // session id: what results are grouped by
inline constexpr unsigned kDate = 1;        // YYYYMMDD: sorts and ranges as text
inline constexpr unsigned kClub = 2;        // club id
inline constexpr unsigned kSeries = 3;      // series, as displayed
inline constexpr unsigned kKind = 4;        // passage kind's name
inline constexpr unsigned kPresenters = 5;  // names as displayed, separated by '\x1f'
inline constexpr unsigned kYear = 6;        // YYYY
inline constexpr unsigned kPosition = 7;    // order within the session, 8 digits, zero-padded

inline constexpr char kPresenterSeparator = '\x1f';

}  // namespace lectern::schema::slot
