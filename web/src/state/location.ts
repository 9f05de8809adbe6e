// The address bar as state.  Links stay real links; a plain click on one of the
// page's own addresses is taken over, everything else is the browser's.

import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";

export interface Place {
  path: string;
  search: string;
}

export interface Navigation {
  place: Place;
  go: (href: string, how?: "push" | "replace") => void;
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

  const go = (href: string, how: "push" | "replace" = "push") => {
    if (href === location.pathname + location.search) return;
    if (how === "push") history.pushState(null, "", href);
    else history.replaceState(null, "", href);
    setPlace(here());
  };
  return { place, go };
}

export const NavigationContext = createContext<Navigation>({
  place: { path: "/", search: "" },
  go: () => undefined,
});

export function usePlace(): Navigation {
  return useContext(NavigationContext);
}
