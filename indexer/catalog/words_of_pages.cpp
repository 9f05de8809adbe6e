// Words of headings, labels, links and cells.
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

const WordList kSectionWords{R"(
upcoming|past|previous|schedule|schedules|calendar|archive|archives|archived|history|
sessions|session|meetings|meeting|events|talks|talk|presentation|presentations|timetable|
agenda|next|current|future|recent|earlier|completed|reading list|readings|papers|
reading group|reading|program|programme|plan|list|recordings|videos|materials|slides|table|
contents|overview|discussions|syllabus|book club|club|what we are reading|what we have read|
seminar|seminars|meetup|meetups|journal club|paper|topics|topic|weekly|dates|term|semester|old|
older|progress|log|covered|discussed|presented|read|all|presenters|leads|curriculum|
course schedule|日程|安排|往期|历史|计划|列表|记录|近期|过去|目录|分享|时间表|スケジュール|予定|過去|開催|일정|지난|예정|목록|계획|진행|스케줄|
커리큘럼|주차별|주차|금주|이번주|다음주|本周|下周|今週|来週|스터디|一览|一覧|周常|春季|夏季|秋季|冬季|学期|회차|논문 목록|cronograma|calendario|calendário|próximos|próximas|anteriores|pasados|pasadas|passados|
encontros|reuniões|sesiones|calendrier|prochaines|passées|séances|termine|zeitplan|
vergangene|kommende|nächste|bisherige|расписание|прошедшие|предстоящие|встречи|план|архив|
занятия|takvim|geçmiş|gelecek|jadwal|lịch)"};

const WordList kNoSchedule{R"(
suggested|suggestions|suggestion|backlog|ideas|wishlist|wish list|candidate|candidates|
proposed|proposals|proposal|queue|potential|possible|nominations|nominated|voting|vote|
resources|resource|useful|further reading|additional reading|recommended|organizers|
organisers|organizer|members|participants|maintainers|contributors|team|people|contact|
contacts|contributing|how to|faq|about|license|licence|installation|install|usage|
getting started|rules|guidelines|links|acknowledgements|acknowledgments|citation|related|
other reading groups|similar groups|mailing list|references|bibliography|tas|tools|datasets|
changelog|roadmap|release notes|news|updates|announcements|what's new|latest|releases|候选|推荐|
资源|成员|参考|贡献|メンバー|참고|멤버|참여자|구성원|규칙|recursos|sugestões|sugerencias|membros|miembros|membres|
mitglieder|участники|ресурсы|правила)"};

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

const WordList kUpcoming{R"(
upcoming|next|future|coming|planned|próximos|próximas|próximo|próxima|prochaines|prochaine|kommende|
nächste|предстоящие|yaklaşan|即将|下次|下周|次回|予定|예정|다음)"};

const WordList kSessionHeadings{R"(
sessions|meetings|talks|presentations|seminars|meetups|lectures|discussions|episodes|schedule|
previous|past|upcoming|history|log|archive|encontros|reuniões|sesiones|séances|treffen|sitzungen|
встречи|заседания|活动|分享会|往期|発表|過去|발표|세미나|모임)"};

const WordList kSessionWords{R"(
session|meeting|week|wk|lecture|episode|meetup|talk|seminar|round|ep|ep.|class|séance|seance|
sesión|sesion|sessão|sessao|encontro|reunião|reunión|sitzung|treffen|woche|semana|semaine|
встреча|занятие|заседание|семинар|неделя|лекция|hafta|oturum|minggu|pertemuan|buổi|tuần|
incontro|spotkanie|club|discussion|issue|vol|vol.|day|leture|s)"};

const WordList kFreeWeekWords{R"(
break|off|skip|pause|winterpause|sommerpause|weihnachtspause|weihnachten|osterferien|noël|navidad|
carnaval|semana santa|páscoa|natal|ferragosto|new year|recess|christmas|easter|thanksgiving|休息|holiday|holidays|перерыв|取消|
vacation|no group)"};

const WordList kPlainInHeadings{R"(
the|of|and|&|our|in|for|from|to|a|is|we|have|are|what|been|with|by|on|at|de|du|des|la|le|
les|do|da|dos|das|spring|summer|fall|autumn|winter|season|year|semester|term|quarter|
trimester|academic|ss|ws|primavera|verano|otoño|frühling|herbst|sommer|sommersemester|
wintersemester|semestre|january|february|march|april|may|june|july|august|september|october|
november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|q1|q2|q3|q4|last|this|so|
far|till|until|now|年|月|학기|년|월|year's)"};

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

const WordList kOtherLabels{R"(
깃허브|깃헙|줌|location|where|place|venue|room|abstract|zoom|zoom link|bio|affiliation|attendees|
participants|duration|status|地点|場所|장소|место|link|links|registration|host institution|tl;dr|
tldr|resources|additional resources|meeting link|published|keywords|tags|next|description|
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
