#include "indexer/catalog/described.hpp"

#include <utility>

#include "indexer/catalog/draft.hpp"

namespace lectern::catalog {
namespace {

bool is_wanted(MaterialKind kind) {
  return kind != MaterialKind::kLink && kind != MaterialKind::kCode;
}

}  // namespace

void add_described(Session& session, const std::vector<DescribedLink>& links,
                   const sources::Tree& club) {
  const LinkResolver resolver{club};
  std::vector<Warning> unused;  // the page's people cannot mend a description
  PageContext page{club.club, resolver, club.root, session.where.file, unused};
  Draft draft;
  draft.session.where = session.where;
  for (const DescribedLink& described : links) {
    const Text line{described.title + " " + described.url, {}, {}, {}, false, session.where.line};
    const Link link{described.title.empty() ? described.url : described.title, described.url,
                    described.title.size() + 1, line.text.size()};
    add_link(draft, link, LinkHint::kNone, line, page);
  }
  for (Reading& reading : draft.session.readings) add_reading(session, std::move(reading));
  for (Material& material : draft.session.materials)
    if (is_wanted(material.kind) && !material.missing) add_material(session, std::move(material));
}

}  // namespace lectern::catalog
