#include "indexer/mining/stop_words.hpp"

#include <string>
#include <unordered_set>

namespace lectern::mining {
namespace {

using Words = std::unordered_set<std::string_view>;

Words cut(std::string_view list) {
  Words words;
  while (!list.empty()) {
    const std::size_t end = list.find(' ');
    if (end != 0) words.insert(list.substr(0, end));
    list.remove_prefix(end == std::string_view::npos ? list.size() : end + 1);
  }
  return words;
}

constexpr std::string_view kEnglish =
    "a about above across after again against all almost along already also although always am "
    "among an and another any anyone anything are aren't around as at away back be became because "
    "been before behind being below between both but by came can can't cannot could couldn't did "
    "didn't do does doesn't doing don't done down during each either else enough even ever every "
    "everyone everything few for from further get gets getting give gives given go goes going gone "
    "got had hadn't has hasn't have haven't having he he's her here hers him his how however i i'd "
    "i'll i'm i've if in instead into is isn't it it's its itself just let let's like made make "
    "makes making many may maybe me might mine more most much must my neither never no nobody none "
    "nor not nothing now of off often on once one only onto or other others ought our ours out "
    "over own per perhaps quite rather really said same say see seem seems shall she should "
    "shouldn't since so some somebody someone something sometimes still such than that that's the "
    "their theirs them themselves then there there's therefore these they they'd they'll they're "
    "they've thing things this those though through thus till to together too toward towards two "
    "under unless until up upon us use used uses using usually versus very via vs want was wasn't "
    "we we'd we'll we're we've well went were weren't what what's whatever when where whereas "
    "whether which while who whole whom whose why will with within without won't would wouldn't "
    "yes "
    "yet you you'd you'll you're you've your yours yourself";

constexpr std::string_view kRussian =
    "а без более бы был была были было быть в вам вас весь во вот все всего всех вы где да даже "
    "для до его ее если есть еще же за здесь и из или им их к как какой когда которая которые "
    "который которых кто ли либо между меня мне может мы на над надо нам нас наш не него нее нет "
    "ни них но ну о об однако он она они оно от очень по под после потом потому при про с сам "
    "свой себя сейчас со так также такие такой там тебя тем теперь то тогда того тоже только том "
    "тот три тут ты у уже хотя чего чем через что чтобы чуть эта эти это этого этой этом этот я";

constexpr std::string_view kGerman =
    "aber als am an auch auf aus bei bin bis bist da damit dann das dass dem den denn der des die "
    "dies diese diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines er "
    "es etwas für haben hat hatte hier ich ihr ihre im in ist ja jede jeder kann kein keine können "
    "man mehr mein mit muss nach nicht noch nun nur ob oder ohne schon sehr sein seine sich sie "
    "sind so über um und uns unter vom von vor war waren was weil wenn werden wie wir wird wo "
    "wurde zu zum zur";

constexpr std::string_view kFrench =
    "à au aux avec ce ces cette comme dans de des donc du elle elles en entre est et été être eux "
    "fait il ils je la le les leur leurs lui ma mais me même mes mon ne ni nos notre nous on ont "
    "ou où par pas plus pour qu que qui sa sans se ses si son sont sous sur ta te tes ton tous "
    "tout très tu un une vers vos votre vous y";

constexpr std::string_view kSpanish =
    "a al algo ante antes como con contra cual cuando de del desde donde durante e el él ella "
    "ellas ellos en entre era es esa ese eso esta está estas este esto estos fue ha han hasta hay "
    "la las le les lo los más me mi mis muy nada ni no nos nosotros o otra otro para pero poco por "
    "porque que qué quien se sea según ser si sí sin sobre son su sus también tan tanto te tiene "
    "todo todos tu tus un una uno unos y ya yo";

constexpr std::string_view kFillers =
    "abs abstract access acm advances al annual another appendix april arxiv association article "
    "august author authors "
    "available based best better big bit certain chapter com common commonly conference copyright "
    "corr "
    "corresponding current currently december defined department des di different doi e.g edu "
    "equal equally equation et etc example examples february fig figure figures following foo "
    "found four general generally github good great guys hello https http html i.e ibid ieee "
    "important including international january journal july june kind kinds know large later left "
    "less license little long lot lots main mainly march mean means multiple name need needed "
    "needs new next nice november number october ok okay old org p page pages particular pdf "
    "please possible pp preprint previous prior proc proceedings proposed provide provides "
    "question questions read recent reference references respectively right review same second "
    "section sections september several shown shows similar similarly simple simply slide slides "
    "small specific specifically step steps sure symposium table tables take takes talk tell thank "
    "thanks think third three time times today total trans try type types uh um university "
    "various version vol volume way ways work workshop works world www yeah year years";

}  // namespace

bool is_stop_word(std::string_view lowered, std::string_view language) {
  static const Words english = cut(kEnglish), russian = cut(kRussian), german = cut(kGerman),
                     french = cut(kFrench), spanish = cut(kSpanish);
  if (english.contains(lowered)) return true;
  if (language == "ru") return russian.contains(lowered);
  if (language == "de") return german.contains(lowered);
  if (language == "fr") return french.contains(lowered);
  return language == "es" && spanish.contains(lowered);
}

bool is_filler(std::string_view lowered) {
  static const Words fillers = cut(kFillers);
  return fillers.contains(lowered);
}

}  // namespace lectern::mining
