// Typing as people do it, key by key, and what the browser made of it.

import { readFileSync } from "node:fs";

import { searchBox } from "../support/browser.js";

const kPresses = 100;
const source = new URL("../../../web/src/parts/search_box.tsx", import.meta.url);

/** How long the box waits after a key before it searches. */
export function pauseAfterKey() {
  const found = /kPauseMs = (\d+)/.exec(readFileSync(source, "utf8"));
  if (!found) throw new Error("The search box does not say how long it waits.");
  return Number(found[1]);
}

/** The first words of the newest sessions' titles: they find something in any archive. */
export async function queriesOf(url) {
  const answer = await (await fetch(`${url}/api/search?sort=newest&per_page=50&facets=0`)).json();
  const queries = [];
  let presses = 0;
  for (const { session } of answer.results) {
    const words = session.title.toLowerCase().split(/[^\p{L}\p{N}]+/u);
    const query = words.filter((word) => word.length > 2).slice(0, 3).join(" ");
    if (query.length < 4 || queries.includes(query)) continue;
    queries.push(query);
    presses += query.replaceAll(" ", "").length;
    if (presses >= kPresses) return queries;
  }
  throw new Error(`The archive's titles make ${presses} key presses; ${kPresses} are needed.`);
}

/** Each key only after the results for the one before are painted; the times in ms. */
export async function typeSlowly(page, queries) {
  const pause = pauseAfterKey();
  const times = [];
  for (const query of queries) {
    await page.goto("/");
    await page.locator("main[aria-busy=false]").waitFor();
    for (const key of query) {
      if (key === " ") {
        await searchBox(page).press("Space"); // The words are the same: nothing is searched.
        continue;
      }
      // Waited for in the page: asking it again and again would make it draw frames.
      const painted = page.evaluate(() => window.measured.nextPaint());
      await searchBox(page).press(key);
      times.push((await painted) - pause);
    }
  }
  return times;
}

/** Without waiting for anything; the browser's longest task of its main thread, in ms. */
export async function longestTask(browser, page, queries) {
  await page.goto("/");
  await page.locator("main[aria-busy=false]").waitFor();
  await browser.startTracing(page, { categories: ["toplevel", "devtools.timeline", "__metadata"] });
  for (const query of queries) {
    await searchBox(page).pressSequentially(query, { delay: 120 });
    await page.waitForTimeout(600);
    await searchBox(page).fill("");
  }
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = traceEvents.filter(
    ({ name, pid, tid }) => /RunTask$/.test(name) && main.has(`${pid} ${tid}`),
  );
  return Math.max(...tasks.map(({ dur = 0 }) => dur / 1000));
}
