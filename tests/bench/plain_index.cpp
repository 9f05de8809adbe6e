#include "tests/bench/plain_index.hpp"

namespace lectern::bench {

PlainWriter::PlainWriter(const std::filesystem::path& directory)
    : database_(directory.string(), Xapian::DB_CREATE_OR_OVERWRITE) {
  generator_.set_stemmer(Xapian::Stem{"en"});
}

void PlainWriter::add(const index::IndexedSession& indexed) {
  const schema::SessionRecord& session = indexed.session;
  for (const schema::PassageRecord& passage : indexed.passages) {
    Xapian::Document document;
    generator_.set_document(document);
    generator_.set_termpos(0);
    generator_.index_text(passage.text);
    generator_.increase_termpos();
    generator_.index_text(session.title, 1, "S");
    document.add_boolean_term("Q" + passage.id);
    document.add_boolean_term("XSESSION:" + session.id);
    document.add_boolean_term("XCLUB:" + session.club_id);
    document.add_boolean_term("XKIND:" + std::string{schema::to_string(passage.kind)});
    if (!session.date.empty()) document.add_boolean_term("Y" + session.date.substr(0, 4));
    document.add_value(0, session.id);
    document.set_data(schema::encode(passage));
    database_.add_document(document);
  }
}

void PlainWriter::finish() {
  database_.commit();
  database_.close();
}

}  // namespace lectern::bench
