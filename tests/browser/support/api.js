// Holds what the page gets from the API to its description, as the server's own tests do.

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));

/** Starts the checker; `check` answers what is wrong with an exchange, in sentences. */
export function apiChecker() {
  const checker = spawn(
    process.env.LECTERN_PYTHON ?? "python3",
    ["-B", path("../../server/api/check_api.py"), path("../../../server/http/openapi.json")],
    { stdio: ["pipe", "pipe", "inherit"] },
  );
  const answers = createInterface({ input: checker.stdout })[Symbol.asyncIterator]();
  let last = Promise.resolve();

  const ask = async (exchange) => {
    checker.stdin.write(`${JSON.stringify(exchange)}\n`);
    const { value, done } = await answers.next();
    if (done) throw new Error("The checker of the API ended.");
    return JSON.parse(value);
  };
  return {
    check(exchange) {
      last = last.then(() => ask(exchange));
      return last;
    },
    stop: () => checker.stdin.end(),
  };
}

/** Of a response in the browser; undefined when it is none of the server's API. */
export async function exchangeOf(response) {
  const { pathname, search } = new URL(response.url());
  // What a test answers in the server's stead has no address.
  if (!pathname.startsWith("/api/") || (await response.serverAddr()) === null) return undefined;
  return {
    method: response.request().method(),
    target: pathname + search,
    status: response.status(),
    headers: await response.allHeaders(),
    body: await response.text(),
  };
}
