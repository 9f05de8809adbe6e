// What clubs call the columns of their tables.
#include "indexer/catalog/words.hpp"

namespace lectern::catalog::words {

const WordList kDateColumns{R"(
date|dates|when|day|data|datum|fecha|дата|日期|日付|日時|날짜|일자|일시|tarih|tanggal|ngày|ngay|datą|
termin|päivämäärä|dato|dia|día|mtg date|meeting date|时间|時間|开始时间|日程)"};

// The parts of a date that has several columns.
const WordList kYearColumns{R"(
year|ano|año|année|annee|jahr|anno|год|年|연도|년|yıl|tahun|jaar|rok)"};

const WordList kMonthColumns{R"(
month|mês|mes|mois|monat|mese|месяц|月|월|ay|bulan|maand|miesiąc|måned|kuukausi)"};

const WordList kDayColumns{R"(
day|date|dia|día|jour|tag|giorno|день|число|日|일|gün|hari|dag|dzień|päivä)"};

const WordList kTimeColumns{R"(
time|hour|heure|hora|uhrzeit|saat|время|시간|duration)"};

const WordList kNumberColumns{R"(
#|no|no.|nr|nr.|idx|index|s/n|sr|sr.|sr no|sl|serial|n°|nº|№|number|session|session #|meeting|meeting #|week|wk|episode|séance|
seance|sesión|sesion|sessão|sessao|encontro|woche|semana|semaine|неделя|занятие|встреча|期数|
序号|周次|期|第几期|編號|回|회차|주차|차시|번호|hafta|minggu|sitzung|treffen|lecture #|id|s.no|sl no|buổi|tuần)"};

const WordList kPresenterColumns{R"(
presenter|presenters|presenter(s)|presented|presented by|presenting|speaker|speakers|
speaker(s)|lead|leads|leader|leaders|led by|lead by|discussion lead|discussion leader|
discussant|discussants|facilitator|facilitators|facilitated|moderator|host|who|group|team|
volunteer|person|responsible|chair|name|lecturer|instructor|tutor|talker|sharer|
apresentador|apresentadora|apresentadores|apresentação por|palestrante|responsável|ponente|
ponentes|presentador|presentadora|presenta|expositor|intervenant|intervenants|intervenante|
orateur|présentateur|présentée par|présenté par|présentateurs|référent|vortragende|
vortragender|vortragenden|referent|referentin|referenten|vorgestellt von|sprecher|докладчик|
докладчики|ведущий|спикер|выступающий|кто|рассказывает|主讲|主讲人|主講|主講人|分享人|分享者|讲者|講者|演讲者|报告人|
報告人|发表人|负责人|負責人|汇报人|讲师|领读人|领读|発表者|担当|担当者|登壇者|スピーカー|발표자|발표|담당자|담당|진행자|발제자|발제|sunan|sunucu|
konuşmacı|pembicara|penyaji|diễn giả|người trình bày|presentatore|relatore|relatori|spreker|
presentator|prelegent|prowadzący|модератор|модераторы|姓名|主持|主持人|foredragsholder|esittelijä|föredragande)"};

const WordList kAuthorColumns{R"(
author|authors|author(s)|autor|autores|auteur|auteurs|autoren|автор|авторы|作者|著者|저자|yazar|
autori|penulis|tác giả)"};

const WordList kSlidesColumns{R"(
slides|slide|slide deck|deck|presentation|presentations|ppt|pptx|materials|material|handout|
handouts|folien|diapos|diapositives|diapositivas|transparents|слайды|презентация|материалы|
materiais|materiales|materialien|apresentação|presentación|présentation|课件|幻灯片|
slides/materials|スライド|資料|资料|발표자료|발표 자료|자료|슬라이드|sunum|diapozitifs|presentation link|pdf)"};

const WordList kRecordingColumns{R"(
recording|recordings|recorded|video|videos|video link|youtube|record|vod|replay|watch|
aufzeichnung|aufnahme|grabación|grabacion|gravação|gravacao|enregistrement|vidéo|vídeo|
запись|видео|录像|录屏|视频|回放|影片|錄影|録画|動画|영상|녹화|동영상|유튜브|bilibili|b站|kayıt|rekaman|registrazione|
stream)"};

const WordList kNotesColumns{R"(
notes|note|minutes|summary|blog|blog post|write-up|writeup|discussion|笔记|博客|总结|議事録|정리|notas|
notizen|заметки|конспект|hackmd|scribe)"};

const WordList kCodeColumns{R"(
code|notebook|notebooks|repo|repository|github|colab|implementation|代码|コード|코드|código|код|
exercise|exercises|lab|homework|assignment)"};

const WordList kLinksColumns{R"(
links|link|resources|resource|links/materials|enlaces|liens|ссылки|ссылка|链接|リンク|링크|
recursos|additional resources|url|media|ressources|additional|extra|supplementary|
other materials|참고|参考|references|misc|attachments|refs)"};

const WordList kReadingColumns{R"(
paper|papers|paper(s)|reading|readings|reading(s)|article|articles|paper link|arxiv|
paper url|pre-reading|assigned reading|required reading|literature|artigo|artigos|artículo|
artículos|lectura|lecturas|papier|lecture|leitura|статья|статьи|论文|論文|文献|논문|makale|bài báo|
articolo|reference|阅读|阅读材料|material to read|publication|main paper|preparation)"};

const WordList kTitleColumns{R"(
topic|topics|title|subject|theme|talk|talk title|content|contents|what|agenda|description|
paper title|title of paper|paper/topic|topic/paper|presentation title|tema|temas|thema|
themen|thème|theme/topic|sujet|titre|título|titulo|titel|тема|название|主题|主題|题目|題目|标题|標題|内容|
內容|议题|议程|分享内容|タイトル|テーマ|トピック|주제|제목|내용|konu|başlık|topik|judul|chủ đề|nội dung|argomento|
titolo|onderwerp|temat|aihe|ämne|emne|section|sections|focus|discussion topic|concept)"};

const WordList kChapterColumns{R"(
chapter|chapters|chapter(s)|ch|ch.|pages|kapitel|capítulo|capitulo|capítulos|chapitre|
chapitres|глава|главы|章节|章節|章|챕터|chương|bölüm|bab|capitolo|hoofdstuk|rozdział|범위|範囲)"};

const WordList kSeriesColumns{R"(
module|series|book|part|unit|track|block|livro|libro|buch|livre|книга|模块|系列|category|area|
분류|类别|分类|parte|theme area)"};

const WordList kOtherColumns{R"(
place|location|room|venue|where|status|zoom|lieu|ort|lugar|место|地点|場所|장소|conference|
journal|published|affiliation|email|tags|year|keywords|comments|comment|remarks|备注|備考|비고|
calendar|rsvp|event|meetup|format|register|registration|会议|期刊|来源|年份|institution|difficulty|
level|scribes|type|kind|meeting type|session type|event type|typ|tipo)"};

// What a session is, when no column says what it is about.
const WordList kEventColumns{R"(
type|kind|meeting type|session type|event type|typ|tipo|event|format)"};

// Where a presenter's name would be: what took place instead of a talk.
const WordList kEvents{R"(
kickoff|kick-off|kick off|review|reviews|arxiv|biorxiv|retreat|workshop|tutorial|conference|
symposium|hackathon|social|lunch|dinner|party|welcome|orientation|planning|brainstorming|
poster session|project day|project presentation|project presentations|project update|
project updates|retrospective|practice talks|lightning talks|open house|town hall|all hands|
auftakt|klausur)"};

// What templates of tables have in their cells.
const WordList kTemplateTitles{R"(title|titles|name)"};
const WordList kTemplatePeople{R"(
presenter|presenters|speaker|speakers|author|authors|leader|facilitator|name|names)"};
const WordList kTemplateWords{R"(
your|the|of|here|sample|example|placeholder|insert|first|last|full|1st|article|paper|talk|topic|book|
presentation|link)"};

// A talk as a whole: its title, or the file that was shown.
const WordList kPresentationColumns{R"(
presentation|presentations|apresentação|apresentações|apresentacao|präsentation|präsentationen|
vortrag|vorträge|presentación|presentaciones|exposición|exposiciones|exposicion|présentation|
présentations|exposé|презентация|презентации|presentazione|sunum|presentasi|分享|プレゼン)"};

}  // namespace lectern::catalog::words
