#include "indexer/catalog/latex.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace lectern::catalog {
namespace {

bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }

struct Accented {
  char accent, letter;
  std::string_view utf8;
};

constexpr Accented kAccented[] = {
    {'\'', 'a', "á"}, {'\'', 'e', "é"}, {'\'', 'i', "í"}, {'\'', 'o', "ó"}, {'\'', 'u', "ú"},
    {'\'', 'y', "ý"}, {'\'', 'c', "ć"}, {'\'', 'n', "ń"}, {'\'', 's', "ś"}, {'\'', 'z', "ź"},
    {'\'', 'E', "É"}, {'\'', 'A', "Á"}, {'\'', 'O', "Ó"}, {'`', 'a', "à"},  {'`', 'e', "è"},
    {'`', 'i', "ì"},  {'`', 'o', "ò"},  {'`', 'u', "ù"},  {'^', 'a', "â"},  {'^', 'e', "ê"},
    {'^', 'i', "î"},  {'^', 'o', "ô"},  {'^', 'u', "û"},  {'"', 'a', "ä"},  {'"', 'e', "ë"},
    {'"', 'i', "ï"},  {'"', 'o', "ö"},  {'"', 'u', "ü"},  {'"', 'A', "Ä"},  {'"', 'O', "Ö"},
    {'"', 'U', "Ü"},  {'~', 'a', "ã"},  {'~', 'n', "ñ"},  {'~', 'o', "õ"},  {'c', 'c', "ç"},
    {'c', 's', "ş"},  {'v', 'c', "č"},  {'v', 'e', "ě"},  {'v', 'r', "ř"},  {'v', 's', "š"},
    {'v', 'z', "ž"},  {'v', 'C', "Č"},  {'v', 'S', "Š"},  {'v', 'Z', "Ž"},  {'u', 'g', "ğ"},
    {'.', 'z', "ż"},  {'H', 'o', "ő"},  {'H', 'u', "ű"},  {'k', 'a', "ą"},  {'k', 'e', "ę"},
    {'r', 'a', "å"},
};

struct Command {
  std::string_view name, text;
};

constexpr Command kCommands[] = {
    {"o", "ø"},
    {"O", "Ø"},
    {"l", "ł"},
    {"L", "Ł"},
    {"ss", "ß"},
    {"ae", "æ"},
    {"AE", "Æ"},
    {"oe", "œ"},
    {"aa", "å"},
    {"AA", "Å"},
    {"i", "i"},
    {"j", "j"},
    {"textbf", ""},
    {"textit", ""},
    {"textsc", ""},
    {"texttt", ""},
    {"textrm", ""},
    {"textsf", ""},
    {"text", ""},
    {"emph", ""},
    {"mathcal", ""},
    {"mathbb", ""},
    {"mathbf", ""},
    {"mathrm", ""},
    {"mathit", ""},
    {"operatorname", ""},
    {"mbox", ""},
    {"bf", ""},
    {"it", ""},
    {"em", ""},
    {"sc", ""},
    {"rm", ""},
    {"tt", ""},
    {"boldsymbol", ""},
    {"bm", ""},
    {"ensuremath", ""},
    {"left", ""},
    {"right", ""},
    {"sim", "~"},
    {"times", "×"},
    {"textasciitilde", "~"},
    {"textendash", "–"},
    {"textemdash", "—"},
    {"ldots", "…"},
    {"dots", "…"},
    {"infty", "∞"},
    {"to", "→"},
    {"rightarrow", "→"},
};

// Walks over the text once; never looks further back than at what it has written.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  std::string read() {
    while (!rest_.empty()) {
      const char c = take();
      if (c == '\\')
        command();
      else if (c == '~')
        out_ += ' ';
      else if (c == '-' && rest_.starts_with('-'))
        dash();
      else if (c != '{' && c != '}' && c != '$')
        out_ += c;
    }
    return std::move(out_);
  }

 private:
  char take() {
    const char c = rest_.front();
    rest_.remove_prefix(1);
    return c;
  }

  void dash() {
    take();
    const bool longer = rest_.starts_with('-');
    if (longer) take();
    out_ += longer ? "—" : "–";
  }

  // Behind the backslash.
  void command() {
    if (rest_.empty()) return;
    if (!is_letter(rest_.front())) {
      const char mark = take();
      if (accent(mark)) return;
      if (std::string_view{"&%$#_{}"}.find(mark) != std::string_view::npos) out_ += mark;
      if (mark == '\\' || mark == ' ' || mark == ',') out_ += ' ';
      return;
    }
    const auto end = std::find_if_not(rest_.begin(), rest_.end(), is_letter);
    const std::string_view name = rest_.substr(0, static_cast<std::size_t>(end - rest_.begin()));
    rest_.remove_prefix(name.size());
    if (name.size() == 1 && accent(name.front())) return;
    const auto known = std::find_if(std::begin(kCommands), std::end(kCommands),
                                    [&](const Command& one) { return one.name == name; });
    out_ += known == std::end(kCommands) ? name : known->text;
    if (known != std::end(kCommands) && rest_.starts_with(' ')) take();
  }

  // "\'e", "\'{e}", "\v{c}", "\'\i": the letter with its accent, when there is one.
  bool accent(char mark) {
    std::string_view ahead = rest_;
    while (ahead.starts_with(' ') || ahead.starts_with('{') || ahead.starts_with('\\'))
      ahead.remove_prefix(1);
    if (ahead.empty()) return false;
    const auto found = std::find_if(
        std::begin(kAccented), std::end(kAccented),
        [&](const Accented& one) { return one.accent == mark && one.letter == ahead.front(); });
    if (found == std::end(kAccented)) return false;
    out_ += found->utf8;
    rest_ = ahead.substr(1);
    return true;
  }

  std::string_view rest_;
  std::string out_;
};

// Money, homes ("~user") and braces of code are no LaTeX.
bool looks_like_latex(std::string_view text) {
  return text.find('\\') != std::string_view::npos || text.find('{') != std::string_view::npos ||
         std::count(text.begin(), text.end(), '$') >= 2 || text.find('~') != std::string_view::npos;
}

}  // namespace

std::string without_latex(std::string_view text) {
  if (!looks_like_latex(text)) return std::string{text};
  return Reader{text}.read();
}

}  // namespace lectern::catalog
