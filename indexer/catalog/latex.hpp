// Titles as their authors typed them for LaTeX, made readable.
#pragma once

#include <string>
#include <string_view>

namespace lectern::catalog {

// "Poincar\'e Embeddings" → "Poincaré Embeddings", "{BERT}: \textbf{Deep} $k$-NN" → "BERT: Deep
// k-NN", "A~B -- C" → "A B – C".  Commands that are not known lose their backslash only when
// they are names of letters or functions ("$\alpha$" → "alpha"); text without any LaTeX stays
// as it is.
std::string without_latex(std::string_view text);

}  // namespace lectern::catalog
