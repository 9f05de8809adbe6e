// Words of labels, links and cells.
#include "indexer/catalog/words.hpp"

namespace lectern::catalog::words {

const WordList kPlaceholders{R"(
-|--|---|–|—|?|??|???|...|…|tbd|tba|tbc|.|tbd.|volunteer|volunteers|tba.|n/a|na|none|x|nil|to be decided|
to be determined|to be announced|to be confirmed|coming soon|open|open slot|available|
pending|soon|待定|未定|暂无|无|미정|없음|a definir|por definir|por confirmar|a confirmar|à définir|
à venir|offen|noch offen|уточняется|будет объявлено|belirlenecek|n.n.|xxx|xx|tbd?|(tbd)|
(tba)|_|/|\|volunteer needed|your name here|you?|unassigned|not assigned|no recording|
not recorded|no slides|*|・|·|待更新|敬请期待|준비중|예정)"};

const WordList kNoSession{R"(
cancelled|canceled|cancel|no meeting|no session|no class|no reading group|no talk|
no seminar|no meetup|no discussion|no club|skipped|skip week|skip this week|off week|week off|bye week|no book club|
postponed|not held|vacances|pas de séance|annulé|annulée|ferien|entfällt|entfallen|ausfall|
abgesagt|fällt aus|feiertag|cancelado|cancelada|feriado|festivo|vacaciones|férias|
não haverá|recesso|no hay|sin sesión|отменено|отмена|каникулы|не будет|праздник|выходной|休会|
停一次|放假|假期|春节|国庆|停课|休み|お休み|中止|휴강|휴무|휴일|휴식|쉬는|연휴|방학|취소|tatil|iptal|libur|nghỉ|annullato|
chuseok|no presentation|break week)"};

const WordList kEverySession{R"(
every week|every other week|every two weeks|every month|every monday|every tuesday|
every wednesday|every thursday|every friday|every saturday|every sunday|biweekly|bi-weekly|
jeden montag|jeden dienstag|jeden mittwoch|jeden donnerstag|jeden freitag|wöchentlich|
cada semana|cada lunes|cada martes|cada miércoles|cada jueves|cada viernes|todos los|
toda semana|todas as|chaque semaine|chaque lundi|chaque mardi|chaque mercredi|chaque jeudi|
chaque vendredi|tous les|каждый|каждую|еженедельно|每周|每週|每月|毎週|隔週|毎月|매주|격주|매월)"};

const WordList kAboutADay{R"(
is|are|was|were|will|has|have|had|would|should|can|ist|sind|wird|wurde|entfällt|es|está|
será|fue|est|sera|fut|é|foi|è|sarà|будет|был)"};

const WordList kGenericLabels{R"(
pdf|slides|slide|slides1|slides2|link|links|paper|papers|video|videos|recording|recordings|
recorded|youtube|yt|code|notes|note|here|arxiv|website|blog|blog post|blogpost|article|doc|
docs|document|ppt|pptx|presentation|deck|github|repo|notebook|colab|meeting recording|watch|
watch recording|session recording|google slides|google doc|html|web|site|page|abs|abstract|
doi|openreview|annotated paper|annotated|readings|reading|zoom|materials|material|download|
source|url|post|thread|tweet|summary|discussion|miro|board|play|vod|replay|talk|handout|
minutes|book|chapter|project|project page|homepage|slide deck|slides (pdf)|pdf slides|
paper link|video link|recording link|slides link|论文|代码|视频|链接|课件|笔记|录像|回放|资料|스라이드|슬라이드|논문|영상|
링크|자료|발표자료|코드|論文|資料|動画|スライド|リンク|запись|слайды|видео|статья|ссылка|folien|aufzeichnung|diapositivas|diapositives|diaporama|support|grabación|gravação|enregistrement|vídeo|
vidéo|enlace|lien|artigo|artículo|apresentação|presentación|présentation|bilibili|知乎|b站|
ppt下载|下载|文档|补充|补充材料|幻灯片|slajdy|sunum|slayt|깃허브|깃헙|듣기|다시듣기|다시보기|유튜브|discord|slack|recap|event|calendar|join|more|details|info|register|rsvp|meetup)"};

const WordList kRecordingLinks{R"(
다시보기|다시듣기|듣기|nagranie|grabaciones|recording|recordings|recorded|video|videos|youtube|watch|replay|vod|grabación|gravação|
enregistrement|vidéo|vídeo|aufzeichnung|запись|видео|录像|视频|回放|录屏|録画|動画|영상|녹화|유튜브|livestream|
stream|talk|meeting|bilibili|yt|kayıt)"};

const WordList kSlidesLinks{R"(
slajdy|slayt|slides|slide|deck|presentation|ppt|pptx|slides1|slides2|folien|课件|幻灯片|スライド|資料|슬라이드|발표자료|
слайды|презентация|apresentação|presentación|présentation|diapos|diapositivas|diapositives|
diaporama|презентации|sunum|スライド資料|material da aula|transparencias)"};

const WordList kPaperLinks{R"(
paper|papers|article|preprint|论文|論文|논문|статья|artigo|artículo|arxiv|artikel|makale|bài báo)"};

const WordList kNotesLinks{R"(
minutes|meeting notes|ata|atas|acta|actas|protokoll|compte rendu|compte-rendu|verbale|протокол|
会议记录|会议纪要|議事録|회의록)"};

const WordList kPointing{R"(
here|available|found|aqui|aquí|disponível|disponivel|disponible|disponibles|ici|hier|verfügbar|
здесь|тут|доступен|доступна|доступны|nesse|neste|burada)"};

const WordList kBetweenPointing{R"(
the|a|an|is|are|was|were|can|be|at|on|in|from|for|of|this|these|our|my|also|now|you|find|see|
meeting|session|talk|link|and|o|os|as|e|da|do|de|dos|das|em|baixar|ata|acta|reunião|encontro|está|
estão|el|la|los|las|del|se|encuentra|están|reunión|sesión|descargar|le|les|est|sont|télécharger|réunion|
séance|die|der|das|ist|sind|zu|finden|herunterladen|видео|встречи|скачать)"};

const WordList kSessionWords{R"(
session|meeting|week|wk|lecture|episode|meetup|talk|seminar|round|ep|ep.|class|séance|seance|
sesión|sesion|sessão|sessao|encontro|reunião|reunión|sitzung|treffen|woche|semana|semaine|
встреча|занятие|заседание|семинар|неделя|лекция|hafta|oturum|minggu|pertemuan|buổi|tuần|
incontro|spotkanie|club|discussion|issue|vol|vol.|day|leture|s)"};

const WordList kFreeWeekWords{R"(
break|off|skip|pause|winterpause|sommerpause|weihnachtspause|weihnachten|osterferien|noël|navidad|
carnaval|semana santa|páscoa|natal|ferragosto|new year|recess|christmas|easter|thanksgiving|休息|holiday|holidays|перерыв|取消|
vacation|no group)"};

const WordList kPresenterLabels{R"(
発表|발표|mediador|mediadora|moderador|moderadora|facilitador|facilitadora|animateur|animatrice|leitung|
presenter|presenters|presenter(s)|presented by|presenting|speaker|speakers|speaker(s)|
led by|lead by|lead|leads|leader|leaders|discussion leader|discussion lead|discussant|
discussants|facilitator|facilitators|facilitated by|moderator|host|hosted by|hosts|who|
discussion leaders|talk by|presentation by|apresentador|apresentadora|apresentadores|
apresentado por|palestrante|ponente|ponentes|presenta|presentador|presentado por|
intervenant|intervenants|intervenante|orateur|présentateur|présenté par|vortragende|
vortragender|vortrag|referent|referentin|sprecher|докладчик|докладчики|ведущий|спикер|
рассказывает|主讲|主讲人|主講|主講人|分享人|分享者|讲者|講者|演讲者|报告人|報告人|汇报人|领读人|领读|発表者|担当|担当者|登壇者|발표자|담당자|담당|
진행자|발제자|발제|sunan|konuşmacı|sunucu|pembicara|relatore|diễn giả)"};

const WordList kAuthorLabels{R"(
author|authors|author(s)|by|autor|autores|auteurs|автор|авторы|作者|著者|저자|written by)"};

const WordList kTitleLabels{R"(
topic|topics|title|subject|theme|talk|talk title|tema|thema|thème|titre|título|titulo|titel|
тема|主题|主題|题目|題目|标题|内容|テーマ|タイトル|주제|제목|konu|judul|topik|chủ đề|sujet)"};

const WordList kReadingLabels{R"(
livro|libro|livre|buch|книга|책|书|本|paper|papers|paper(s)|reading|readings|article|articles|required reading|optional reading|
preprint|references|reference|recommended reading|further reading|background|pre-reading|
chapter|chapters|book|optional|required|artigo|artículo|lectura|статья|статьи|论文|論文|文献|논문|
makale|link to paper|paper link|main paper|arxiv|additional reading|suggested reading|
related papers|阅读)"};

const WordList kPresentedPaperLabels{R"(
presented paper|presented papers|paper presented|papers presented|presented article|
article presented|artigo apresentado|artículo presentado|article présenté)"};

const WordList kDiscussedPaperLabels{R"(
discussed paper|discussed papers|paper discussed|the paper discussed|papers discussed|
article discussed|the article discussed|articles discussed|discussed article|discussed articles|
artigo discutido|artículo discutido|article discuté|diskutierter artikel)"};

const WordList kSlidesLabels{R"(
slides|slide|slide deck|deck|presentation|ppt|materials|material|handout|folien|diapos|
слайды|презентация|материалы|课件|幻灯片|スライド|資料|资料|발표자료|자료|슬라이드|apresentação|presentación|
présentation|sunum|slides link)"};

const WordList kRecordingLabels{R"(
recording|recordings|video|video recording|meeting recording|youtube|watch|talk recording|
session recording|recorded talk|grabación|gravação|enregistrement|vidéo|vídeo|aufzeichnung|
запись|видео|录像|视频|回放|録画|動画|영상|녹화|replay|kayıt)"};

const WordList kDateLabels{R"(
date|when|date and time|date & time|date/time|time|data|datum|fecha|дата|日期|时间|日付|日時|날짜|일시|
tarih|tanggal|ngày)"};

const WordList kNotesLabels{R"(
notes|note|minutes|summary|meeting notes|笔记|blog|blog post|blogpost|my blog post|writeup)"};

const WordList kCodeLabels{R"(
code|notebook|colab|github|repo|代码|コード|코드|implementation|код)"};

const WordList kDescriptionLabels{R"(
abstract|tl;dr|tldr|description|résumé|resumen|resumo|zusammenfassung|abstrakt|аннотация|
摘要|简介|概要|초록|özet|riassunto)"};

const WordList kOtherLabels{R"(
깃허브|깃헙|줌|location|where|place|venue|room|zoom|zoom link|bio|affiliation|attendees|
participants|duration|status|地点|場所|장소|место|link|links|registration|host institution|
resources|additional resources|meeting link|published|keywords|tags|next|
discussion|questions|attendance)"};

const WordList kPresentedBy{R"(
presented by|presenter:|presenters:|presenter(s):|speaker:|speakers:|led by|facilitated by|
discussion leader:|discussion led by|lead:|hosted by|presenting:|talk by|presentation by|
présenté par|présentée par|animé par|animée par|presentado por|apresentado por|presentata da|
vorgestellt von|präsentiert von|主讲人：|主讲：|分享人：|发表者：|発表者：|발표자:|발표:|докладчик:|
apresentador:|ponente:|主讲人:|分享人:|発表者:|发表人：|讲者：)"};

const WordList kDegrees{R"(
PhD|Ph.D.|Ph.D|PhD.|MD|M.D.|MD.|DPhil|MPhil|MPH|MHS|DrPH|MBA|MSc|M.Sc.|MS|M.S.|BSc|B.Sc.|BA|MA|
DSc|ScD|PharmD|DVM|DDS|RN|JD|EdD|PsyD|MEng|BEng|Jr.|Jr|Sr.|PhD student|PhD candidate)"};

const WordList kNoNames{R"(
et|al|the|part|chapter|intro|introduction|overview|discussion|paper|papers|slides|video|
recording|notes|code|pdf|arxiv|link|links|session|week|meeting|section|sections|online|zoom|
pm|am|tbd|tba|cancelled|canceled|holiday|break|new|optional|joint|guest|talk|learning|
network|networks|model|models|attention|survey|review|theory|methods|method|deep|neural|
language|training|inference|systems|system|data|analysis|journal|conference|workshop|
tutorial|university|institute|lab|nature|science|transformers|transformer|with|for|and|on|
in|recap|basics|applications|algorithms|final|blog|post|book|presentation|here|how|what|why|
an|a|first|second|third|ii|iii|iv|general|computer|vision|machine|artificial|intelligence|
google|openai|meta|deepmind|microsoft|reinforcement|quantum|bayesian|optimization|
generative|programming|chapters|lecture|exercise|exercises|hybrid|hands)"};

}  // namespace lectern::catalog::words
