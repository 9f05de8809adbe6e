// The page's table of contents: one masthead that stays (and with it the keyboard's
// focus in the search box) over whichever page the address names.

import { Masthead } from "./parts/masthead";
import { NotFoundPage } from "./pages/not_found_page";
import { SearchPage } from "./pages/search_page";
import { SessionPage } from "./pages/session_page";
import { isBlank, parseQuery } from "./state/query";
import { NavigationContext, type Place, useNavigation } from "./state/location";

function sessionId(path: string): string | undefined {
  const found = /^\/sessions\/(.+)$/.exec(path)?.[1];
  try {
    return found === undefined ? undefined : decodeURIComponent(found);
  } catch {
    return undefined;
  }
}

function Page({ place }: { place: Place }) {
  const id = sessionId(place.path);
  if (id !== undefined) return <SessionPage key={id} id={id} />;
  if (place.path === "/") return <SearchPage query={parseQuery(place.search)} />;
  return <NotFoundPage />;
}

export function App() {
  const navigation = useNavigation();
  const { place } = navigation;
  const atStart = place.path === "/" && isBlank(parseQuery(place.search));
  return (
    <NavigationContext.Provider value={navigation}>
      <Masthead large={atStart} />
      <Page place={place} />
    </NavigationContext.Provider>
  );
}
