// One identity per video and per paper, whatever the form of its link.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "indexer/catalog/session.hpp"

namespace lectern::catalog {

// A web address taken apart as far as identities need it.  Host is lower-case without
// "www." and "m.".
struct Url {
  std::string scheme, host, path, query, fragment;
};
std::optional<Url> parse_url(std::string_view text);

// The value of a query parameter, percent-decoded.
std::optional<std::string> query_value(const Url& url, std::string_view name);

std::string percent_decode(std::string_view text);

// A video's page: YouTube in all its forms, Vimeo, Bilibili, media.ccc.de, Loom, …
std::optional<Recording> video_identity(std::string_view url);

// A playlist or a channel on YouTube, whatever tab of it; no mixes and no private lists.  A
// video that is watched as part of a list is that video.
std::optional<VideoList> video_list_identity(std::string_view url);

// "2205.14135" or "cs/0112017" from any arXiv address or mirror (abs, pdf, html, ar5iv,
// alphaxiv, Hugging Face papers), or from running text "arXiv:2205.14135v2".
std::optional<std::string> arxiv_identity(std::string_view url);
std::optional<std::string> doi_identity(std::string_view url);

// Lower-case letters and digits only: "FlashAttention: Fast…" and "Flash Attention –
// fast …" are one title.
std::string title_key(std::string_view title);

// Addresses that are papers, whoever links to them: arXiv, OpenReview, ACL Anthology, …
bool is_paper_url(std::string_view url);

}  // namespace lectern::catalog
