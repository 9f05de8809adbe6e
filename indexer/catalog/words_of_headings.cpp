// Words of headings: what a section of a page is about.
#include "indexer/catalog/words.hpp"

namespace lectern::catalog::words {

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
terms|semesters|quarters|years|reviewed|rota|minutes|lab meeting|batch|batches|cohort|
tentative|provisional|preliminary|description|details|reading club|study group|paper club|
discussion group|click|expand|show|more|see|展开|전체|펼치기|접기|
занятия|takvim|geçmiş|gelecek|jadwal|lịch)"};

const WordList kSuggested{R"(
suggested|suggestions|suggestion|proposed|proposals|proposal|candidate|candidates|potential|
possible|nominations|nominated|recommended|backlog|wishlist|wish list|further reading|
additional reading|how to|getting started|contributing|about|other reading groups|
similar groups|候选|推荐|sugestões|sugerencias)"};

const WordList kNoSchedule{R"(
ideas|queue|voting|vote|resources|useful|organizers|organisers|organizer|members|participants|
maintainers|contributors|team|people|contact|contacts|faq|license|licence|installation|install|
usage|rules|guidelines|links|acknowledgements|acknowledgments|citation|related|mailing list|
references|bibliography|tas|tools|datasets|roadmap|news|updates|announcements|what's new|latest|
releases|changes|revisions|änderungen|değişiklikler|资源|成员|参考|贡献|メンバー|참고|멤버|참여자|구성원|규칙|recursos|membros|miembros|membres|
mitglieder|участники|ресурсы|правила)"};

const WordList kPageHistory{R"(
changelog|change log|change history|release notes|release history|revision history|version history|edit history|document history|update history|
histórico de versão|histórico de versões|histórico de alterações|histórico de revisões|
histórico de mudanças|controle de versão|controle de versões|registro de alterações|
historial de cambios|historial de versiones|historial de revisiones|registro de cambios|
control de cambios|control de versiones|historique des versions|historique des modifications|
historique des révisions|historique des changements|journal des modifications|
änderungshistorie|änderungsverlauf|änderungsprotokoll|versionshistorie|
versionsgeschichte|versionsverlauf|cronologia modifiche|cronologia delle modifiche|
cronologia versioni|cronologia delle versioni|cronologia delle revisioni|
registro delle modifiche|storico delle modifiche|storico delle versioni|
wijzigingsgeschiedenis|versiegeschiedenis|versiehistorie|ändringslogg|ändringshistorik|
versionshistorik|endringslogg|versjonshistorikk|muutoshistoria|versiohistoria|historia zmian|
historia wersji|dziennik zmian|historie změn|historie verzí|değişiklik geçmişi|sürüm geçmişi|
riwayat perubahan|riwayat versi|lịch sử thay đổi|lịch sử phiên bản|
история изменений|история версий|история правок|журнал изменений|список изменений|
історія змін|更新日志|更新日誌|更新记录|更新紀錄|更新历史|更新歷史|更新履歴|变更记录|變更記錄|
变更日志|变更历史|修订记录|修訂記錄|修订历史|修改记录|版本历史|版本歷史|版本记录|変更履歴|
改訂履歴|改定履歴|修正履歴|改版履歴|변경 이력|변경이력|변경 내역|변경 기록|수정 이력|수정 내역|
수정이력|개정 이력|업데이트 내역|업데이트 기록|버전 기록|버전 이력)"};

const WordList kGatherings{R"(
group|club|seminar|seminars|meeting|meetings|session|sessions|talk|talks|meetup|meetups|
schedule|calendar|discussion|discussions|lecture|lectures|presentations)"};

const WordList kUpcoming{R"(
upcoming|next|future|coming|planned|próximos|próximas|próximo|próxima|prochaines|prochaine|kommende|
nächste|предстоящие|yaklaşan|即将|下次|下周|次回|予定|예정|다음)"};

const WordList kSessionHeadings{R"(
sessions|meetings|talks|presentations|seminars|meetups|lectures|discussions|episodes|schedule|
previous|past|upcoming|history|log|archive|encontros|reuniões|sesiones|séances|treffen|sitzungen|
встречи|заседания|活动|分享会|往期|発表|過去|발표|세미나|모임)"};

const WordList kPlainInHeadings{R"(
the|of|and|&|our|in|for|from|to|a|is|we|have|are|what|been|with|by|on|at|de|du|des|la|le|
les|do|da|dos|das|spring|summer|fall|autumn|winter|season|year|semester|term|quarter|
trimester|academic|ss|ws|primavera|verano|otoño|frühling|herbst|sommer|sommersemester|
wintersemester|semestre|january|february|march|april|may|june|july|august|september|october|
november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|q1|q2|q3|q4|last|this|so|
far|till|until|now|other|some|here|your|i|ii|年|月|학기|년|월|year's)"};

}  // namespace lectern::catalog::words
