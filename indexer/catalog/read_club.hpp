// Reads a club's pages (and the READMEs and files of its session folders) into its
// catalog.  Works on files only, never on the network.  Never throws on what a page
// says: what cannot be read becomes a warning with its file and line.
#pragma once

#include "indexer/catalog/session.hpp"
#include "indexer/sources/club.hpp"

namespace lectern::catalog {

ClubCatalog read_club(const sources::Tree& tree);

}  // namespace lectern::catalog
