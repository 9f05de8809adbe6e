// The address bar as state.  Links stay real links; a plain click on one of the
// page's own addresses is taken over, everything else is the browser's.

import { createContext } from "preact";
import { useCallback, useContext, useEffect, useState } from "preact/hooks";

export interface Place {
  path: string;
  search: string;
}

export type Go = (href: string, how?: "push" | "replace") => void;

export interface Navigation {
  place: Place;
  /** Always the same one. */
  go: Go;
}

function here(): Place {
  return { path: location.pathname, search: location.search };
}

export function useNavigation(): Navigation {
  const [place, setPlace] = useState(here);

  useEffect(() => {
    const follow = () => {
      setPlace(here());
    };
    addEventListener("popstate", follow);
    return () => {
      removeEventListener("popstate", follow);
    };
  }, []);

  const go = useCallback<Go>((href, how = "push") => {
    if (href === location.pathname + location.search) return;
    if (how === "push") history.pushState(null, "", href);
    else history.replaceState(null, "", href);
    setPlace(here());
  }, []);
  return { place, go };
}

export const NavigationContext = createContext<Navigation>({
  place: { path: "/", search: "" },
  go: () => undefined,
});

export function usePlace(): Navigation {
  return useContext(NavigationContext);
}

/** For those who only lead elsewhere: they are not drawn anew whenever the address changes. */
export const GoContext = createContext<Go>(() => undefined);

export function useGo(): Go {
  return useContext(GoContext);
}
