import { render } from "preact";

import { App } from "./app";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/masthead.css";
import "./styles/search.css";
import "./styles/suggestions.css";
import "./styles/results.css";
import "./styles/hits.css";
import "./styles/dialog.css";
import "./styles/filters.css";
import "./styles/histogram.css";
import "./styles/welcome.css";
import "./styles/session.css";
import "./styles/help.css";

render(<App />, document.body);
