// The page's table of contents: one masthead that stays (and with it the keyboard's
// focus in the search box) over whichever page the address names.

import { Masthead } from "./parts/masthead";
import { HelpPage } from "./pages/help_page";
import { NotFoundPage } from "./pages/not_found_page";
import { SearchPage } from "./pages/search_page";
import { helpHref } from "./format/links";
import { createLater } from "./state/later";
import { isBlank, parseQuery } from "./state/query";
import { GoContext, NavigationContext, type Place, useNavigation } from "./state/location";

const DocumentPage = createLater(async () => (await import("./pages/document_page")).DocumentPage);
// Most who come here search first.
const SessionPage = createLater(async () => (await import("./pages/session_page")).SessionPage);
const PaperPage = createLater(async () => (await import("./pages/paper_page")).PaperPage);
const ClubPage = createLater(async () => (await import("./pages/club_page")).ClubPage);
const GatheringPage = createLater(
  async () => (await import("./pages/gathering_page")).GatheringPage,
);

/** What follows `start` in the path. */
function idBehind(start: string, path: string): string | undefined {
  if (!path.startsWith(start) || path === start) return undefined;
  try {
    return decodeURIComponent(path.slice(start.length));
  } catch {
    return undefined;
  }
}

function Page({ place }: { place: Place }) {
  const session = idBehind("/sessions/", place.path);
  if (session !== undefined) return <SessionPage key={session} id={session} />;
  const paper = idBehind("/papers/", place.path);
  if (paper !== undefined) return <PaperPage key={paper} id={paper} />;
  const document = idBehind("/documents/", place.path);
  if (document !== undefined) return <DocumentPage key={document} sha256={document} />;
  const club = idBehind("/clubs/", place.path);
  if (club !== undefined) return <ClubPage key={club} id={club} />;
  const series = idBehind("/series/", place.path);
  if (series !== undefined) return <GatheringPage key={place.path} by="series" name={series} />;
  const presenter = idBehind("/presenters/", place.path);
  if (presenter !== undefined)
    return <GatheringPage key={place.path} by="presenter" name={presenter} />;
  if (place.path === "/") return <SearchPage query={parseQuery(place.search)} />;
  if (place.path === helpHref) return <HelpPage />;
  return <NotFoundPage />;
}

export function App() {
  const navigation = useNavigation();
  const { place } = navigation;
  const atStart = place.path === "/" && isBlank(parseQuery(place.search));
  return (
    <NavigationContext.Provider value={navigation}>
      <GoContext.Provider value={navigation.go}>
        <Masthead large={atStart} />
        <Page place={place} />
      </GoContext.Provider>
    </NavigationContext.Provider>
  );
}
