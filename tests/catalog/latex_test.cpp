#include "indexer/catalog/latex.hpp"

#include <gtest/gtest.h>

namespace lectern::catalog {
namespace {

TEST(WithoutLatex, ReadsAccents) {
  EXPECT_EQ(without_latex("Poincar\\'e Embeddings"), "Poincaré Embeddings");
  EXPECT_EQ(without_latex("Christopher R\\'{e}, M{\\\"u}ller, {\\v C}ech, Bj{\\o}rn, Na\\\"\\i ve"),
            "Christopher Ré, Müller, Čech, Bjørn, Naï ve");
}

TEST(WithoutLatex, DropsMarkup) {
  EXPECT_EQ(without_latex("{BERT}: \\textbf{Deep} $k$-NN"), "BERT: Deep k-NN");
  EXPECT_EQ(without_latex("$\\alpha$-divergence, $\\mathcal{O}(n^2)$, 5\\% A~B -- C"),
            "alpha-divergence, O(n^2), 5% A B – C");
}

TEST(WithoutLatex, LeavesOtherTextAlone) {
  for (const char* text : {"LLM.int8() at Scale", "C# -- and Go--", "It costs $5", "", "x_i"})
    EXPECT_EQ(without_latex(text), text);
}

TEST(WithoutLatex, EndsOnBrokenInput) {
  for (const char* text : {"\\", "\\\\", "{{{", "\\'", "$\\", "\\textbf{", "\\'{", "~~~"})
    EXPECT_LE(without_latex(text).size(), 3u) << text;
}

}  // namespace
}  // namespace lectern::catalog
