#include "tests/bench/hostile_queries.hpp"

#include <array>
#include <string_view>

#include "tests/bench/random.hpp"

namespace lectern::bench {
namespace {

constexpr std::size_t kQueries = 200;
constexpr std::size_t kEndless = 10'000;  // bytes

using Queries = std::vector<std::string>;

std::string repeated(std::string_view part, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += part;
  return text;
}

std::string endless(std::string_view part) { return repeated(part, kEndless / part.size()); }

void add_all(Queries& queries, std::initializer_list<std::string_view> more) {
  for (const std::string_view query : more) queries.emplace_back(query);
}

void add_broken(Queries& queries) {
  add_all(queries, {"\"",
                    "\"\"",
                    "\"\"\"",
                    "\"model",
                    "model\"",
                    "\"model \"training",
                    "\"a\" \"b",
                    "''",
                    "'model",
                    "“model",
                    "“model ”training”",
                    "\" \"",
                    "\"*\"",
                    "\"-\"",
                    "(",
                    ")",
                    "()",
                    "(((",
                    ")))",
                    "(model",
                    "model)",
                    ")model(",
                    "(model OR",
                    "(-)",
                    "-",
                    "--",
                    "---model",
                    "+",
                    "+-model",
                    "+ + +",
                    "- model -",
                    "-\"",
                    "-(model"});
}

void add_operators(Queries& queries) {
  add_all(queries, {"AND",
                    "OR",
                    "NOT",
                    "NEAR",
                    "XOR",
                    "AND AND",
                    "OR OR OR",
                    "NOT NOT",
                    "AND OR",
                    "model AND",
                    "AND model",
                    "model AND AND training",
                    "model OR OR training",
                    "NOT model",
                    "NOT NOT model",
                    "model NOT",
                    "model NEAR",
                    "NEAR/0 model",
                    "model NEAR/99999999999 training",
                    "model NEAR/-1 training",
                    "model ADJ/x y",
                    "model NEAR training NEAR data NEAR memory NEAR batch",
                    "model AND (OR)",
                    "model OR -training",
                    "-model OR -training",
                    "-model -training -data"});
}

void add_wildcards(Queries& queries) {
  add_all(queries, {"*",          "**",          "***",
                    "a*",         "e*",          "s*",
                    "t*",         "1*",          "*a",
                    "*a*",        "a*b*c*",      "?",
                    "a?",         "a* b* c*",    "a* OR b* OR c*",
                    "\"a* b*\"",  "-a*",         "title:*",
                    "title:a*",   "presenter:*", "model* training* data*",
                    "co* in* re*"});
  queries.push_back(repeated("a* ", 1000));
  std::string different;
  for (char first = 'a'; first <= 'z'; ++first)
    for (char second = 'a'; second <= 'z'; ++second) {
      different += first;
      different += second;
      different += "* ";
    }
  queries.push_back(different);
  queries.push_back(repeated("* ", 1000));
  queries.push_back(repeated("co* OR ", 300) + "co*");
}

void add_fields(Queries& queries) {
  add_all(queries, {"club:",
                    "kind:",
                    "year:",
                    "presenter:",
                    "series:",
                    "before:",
                    "after:",
                    "title:",
                    ":",
                    "::",
                    ":model",
                    "club::x",
                    "nothing:model",
                    "kind:nothing",
                    "year:20255",
                    "year:-1",
                    "before:yesterday",
                    "after:2025-99-99",
                    "2025-13..2026-77",
                    "..",
                    "2025..",
                    "..2025",
                    "2026..2025",
                    "club:\"",
                    "presenter:\"Ada",
                    "kind:slide kind:paper kind:note kind:text",
                    "club:* model",
                    "-club:x -kind:slide",
                    "kind:slide AND NOT",
                    "year:2020 OR year:2021 OR"});
}

void add_endless(Queries& queries) {
  queries.push_back(endless("a "));
  queries.push_back(endless("a"));
  queries.push_back(endless("model "));
  queries.push_back(endless("model training "));
  queries.push_back(endless("\"model training\" "));
  queries.push_back(endless("the of and to in "));
  queries.push_back("\"" + endless("the of and ") + "\"");
  queries.push_back(endless("-model "));
  queries.push_back(endless("model OR "));
  queries.push_back(endless("model NEAR "));
  queries.push_back(endless("kind:slide "));
  queries.push_back(endless("\""));
  queries.push_back(endless("("));
  queries.push_back(endless("模型"));
  queries.push_back(endless("👾 "));
  std::string different;
  for (int i = 0; different.size() < kEndless; ++i) different += "word" + std::to_string(i) + " ";
  queries.push_back(different);
  queries.push_back(repeated("(", 500) + "model" + repeated(")", 500));
  queries.push_back(repeated("(model OR ", 300) + "data" + repeated(")", 300));
  queries.push_back(repeated("NOT (", 200) + "model" + repeated(")", 200));
  queries.push_back(repeated("-(", 100) + "model" + repeated(")", 100));
  queries.push_back("\"" + repeated("the ", 200) + "\"");
  queries.push_back(repeated("the ", 31) + "the");
}

void add_letters(Queries& queries) {
  add_all(queries, {"модель",
                    "обучение модели",
                    "\"обучение модели\"",
                    "模型",
                    "機械学習",
                    "기계 학습",
                    "μοντέλο",
                    "نموذج",
                    "מודל",
                    "मॉडल",
                    "แบบจำลอง",
                    "მოდელი",
                    "İstanbul",
                    "ﬀﬁ",
                    "Ⅷ",
                    "ℵ₀",
                    "√2",
                    "Straße",
                    "naïve café",
                    "e\u0301cole",
                    "🙂",
                    "👩‍👩‍👧‍👦",
                    "🇩🇪 🇯🇵",
                    "❤️ model",
                    "\u202Emodel",
                    "\u200B\u200B",
                    "\uFEFFmodel",
                    "Z̷͈a̶l̴g̵o̷",
                    "ｆｕｌｌ ｗｉｄｔｈ",
                    "𝕞𝕠𝕕𝕖𝕝"});
  queries.push_back("\xFF\xFE");
  queries.push_back("model\xC3");
  queries.push_back("\xF0\x9F\x98");
  queries.push_back("\xED\xA0\x80");
}

void add_control_characters(Queries& queries) {
  for (const char c : {'\0', '\x01', '\x07', '\b', '\t', '\n', '\r', '\x1B', '\x1F', '\x7F'}) {
    queries.push_back(std::string{"model"} + c + "training");
    queries.push_back(std::string(20, c));
  }
}

// Of what the language is made of, in no order.
std::string soup(Random& random) {
  constexpr std::array<std::string_view, 16> kParts = {
      "model ", "\"",       "(",     ")",     "-",    "*",   " AND ", " OR ",
      " NOT ",  " NEAR/3 ", "club:", "year:", "the ", "C++", "..",    "a*"};
  std::string text;
  for (std::size_t length = 5 + random.below(60); length > 0; --length)
    text += kParts[random.below(kParts.size())];
  return text;
}

}  // namespace

std::vector<std::string> hostile_queries() {
  Queries queries;
  add_broken(queries);
  add_operators(queries);
  add_wildcards(queries);
  add_fields(queries);
  add_endless(queries);
  add_letters(queries);
  add_control_characters(queries);
  Random random{7};
  while (queries.size() < kQueries) queries.push_back(soup(random));
  return queries;
}

}  // namespace lectern::bench
