import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, test } from "node:test";

import { openPage, searchBox, sessions, settled, suggested } from "./support/browser.js";
import { pageHit, viewerPath } from "./support/documents.js";
import { sampleArchive } from "./support/programs.js";
import { sample } from "./support/sample.js";
import { serving } from "./support/suite.js";
import { standInForYouTube } from "./support/youtube.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds wrong with the page as it is. */
async function violations(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate((runOnly) => window.axe.run({ runOnly }), rules);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

/** A session with a transcript comes last. */
async function ownPages(server) {
  const { sessions } = await (await fetch(`${server}/api/clubs/sample/sessions`)).json();
  const [series] = sessions.flatMap((session) => session.series ?? []);
  const [presenter] = sessions.flatMap((session) => session.presenters);
  return [
    "/clubs/sample",
    `/series/${encodeURIComponent(series)}`,
    `/presenters/${encodeURIComponent(presenter)}`,
    ...sessions.map(({ id }) => `/sessions/${encodeURIComponent(id)}?q=index&t=190`),
  ];
}

describe("accessibility, as far as axe can tell", () => {
  let browser, server;
  serving(sampleArchive, (running) => ({ browser, server } = running));

  const odd = encodeURIComponent(`${sample.stopWord} ${sample.misspelt} ${sample.acronym.short}`);
  const views = [
    "/",
    "/help",
    `/?q=${sample.spread}`,
    `/?q=${odd}&from=2026-01&to=2026-02`,
    `/?q=${sample.nothing}&year=1907`,
  ];

  for (const colorScheme of ["light", "dark"])
    test(`of every page and state, in the ${colorScheme}`, async (t) => {
      const page = await openPage(t, browser, server.url, { colorScheme });
      for (const view of views) {
        await page.goto(view);
        await settled(page);
        assert.deepEqual(await violations(page), [], view);
      }
      await page.goto(`/?q=${sample.spread}`);
      await page.getByRole("button", { name: /more in this session/ }).click();
      await page.locator(".hits-more .hit").first().waitFor();
      assert.deepEqual(await violations(page), [], "more hits");

      await page.locator(".picture svg").first().waitFor();
      assert.deepEqual(await violations(page), [], "pictures");
      await page.keyboard.press("?");
      await page.getByRole("dialog", { name: "Keys" }).waitFor();
      assert.deepEqual(await violations(page), [], "keys");
      await page.keyboard.press("Escape");

      await searchBox(page).fill(sample.beginning);
      await suggested(page).first().waitFor();
      await page.keyboard.press("ArrowDown");
      assert.deepEqual(await violations(page), [], "suggestions");

      await searchBox(page).fill(sample.words);
      await page.keyboard.press("Enter");
      await settled(page);
      await page.goto("/");
      await page.getByRole("heading", { name: "Your recent searches" }).waitFor();
      assert.deepEqual(await violations(page), [], "recent searches");
      await searchBox(page).click();
      await suggested(page).first().waitFor();
      assert.deepEqual(await violations(page), [], "recent searches under the box");

      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(`/?q=${sample.spread}`);
      await settled(page);
      await page.getByRole("button", { name: /^Filters/ }).click();
      await page.getByRole("dialog", { name: "Filters" }).waitFor();
      assert.deepEqual(await violations(page), [], "filters on a small screen");
      await page.setViewportSize({ width: 1280, height: 900 });
      for (const view of await ownPages(server.url)) {
        await page.goto(view);
        await settled(page);
        await page.waitForLoadState("networkidle");
        assert.deepEqual(await violations(page), [], view);
      }
      await page.getByRole("searchbox", { name: "Find in the transcript" }).fill("the");
      await page.getByRole("button", { name: "Next place" }).click();
      await page.locator(".mark-chosen").first().waitFor();
      assert.deepEqual(await violations(page), [], "places in a transcript");
      await standInForYouTube(page, server.url);
      await page.getByRole("button", { name: /^Play/ }).click();
      await page.locator("iframe").waitFor();
      await page.locator(".transcript-lines").hover();
      await page.mouse.wheel(0, 100);
      await page.getByRole("button", { name: "Follow the recording" }).waitFor();
      assert.deepEqual(await violations(page), [], "a recording that plays");

      await page.goto(`/?q=${encodeURIComponent(sample.words)}`);
      await sessions(page).first().getByRole("heading").getByRole("link").click();
      await page.getByRole("heading", { name: "Similar sessions" }).waitFor();
      assert.deepEqual(await violations(page), [], "a session");

      const slide = await pageHit(server, sample.words, "slide");
      await page.goto(viewerPath(slide, { page: slide.page, q: sample.words }));
      await page.locator(".hit-now").waitFor();
      await page.locator(".sheet-text span").first().waitFor();
      assert.deepEqual(await violations(page), [], "slides");

      const paper = await pageHit(server, sample.note.quote, "highlight");
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(viewerPath(paper));
        await page.locator(".note").first().click();
        await page.locator(".sheet-text span").first().waitFor();
        assert.deepEqual(await violations(page), [], `a paper, ${width} pixels wide`);
      }
    });
});
