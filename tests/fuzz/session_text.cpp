// What a session's texts are mined for: acronyms and phrases of anything.
#include <cctype>

#include "indexer/mining/mine.hpp"
#include "indexer/schema/utf8.hpp"
#include "tests/fuzz/target.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lectern;
  using fuzz::require;
  const std::string text{fuzz::as_text(data, size)};
  schema::PassageRecord passage;
  passage.text = text;
  schema::SessionRecord session;
  mining::mine({passage, passage, passage}, size % 2 == 0 ? "en" : "ru", session);
  require(session.acronyms.size() <= 200 && session.phrases.size() <= 40, "little is kept");
  for (const schema::AcronymRecord& one : session.acronyms) {
    require(!one.short_form.empty() && one.short_form.size() < one.long_form.size() + 8,
            "a short form is short");
    require(schema::is_utf8(one.short_form) && schema::is_utf8(one.long_form), "forms are text");
    require(one.count > 0 && one.long_form.find('\n') == std::string::npos, "a form is a line");
  }
  for (const schema::PhraseRecord& one : session.phrases)
    require(schema::is_utf8(one.text) && one.count >= 3, "phrases are text, and common");
  return 0;
}
