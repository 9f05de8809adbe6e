// Where things open: this server's own pages and stored documents, by their addresses.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/schema/documents.hpp"

namespace lectern::search {

// RFC 3986, 2.3: everything but unreserved characters, and those of `also_plain`, is escaped.
std::string percent_encoded(std::string_view text, std::string_view also_plain = {});

std::string session_address(std::string_view session_id);
std::string paper_address(std::string_view paper_id);
std::string club_address(std::string_view club_id);
std::string series_address(std::string_view name);
std::string presenter_address(std::string_view name);
std::string viewer_address(std::string_view sha256);
std::string document_address(std::string_view sha256);  // the PDF

// The page of the stored document, or the second of the recording; else where it lies on the
// web; else its session.
std::string passage_address(const schema::PassageRecord& passage,
                            std::optional<std::int64_t> start_s);

// A recording's address on the web that plays from this second, where its site has such.
std::string recording_address(std::string_view url, std::int64_t start_s);

// A paper's page at arXiv or where its DOI leads; empty without either.
std::string publication_address(const schema::PaperRecord& paper);

// The files of a document's page, see schema/media_names.hpp.
std::string page_image_address(std::string_view sha256, std::int64_t page, int width_px);
std::string page_words_address(std::string_view sha256, std::int64_t page);

// The small image of its page; empty when there is none.
std::string thumbnail_address(const schema::PassageRecord& passage);

}  // namespace lectern::search
