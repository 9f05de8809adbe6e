import assert from "node:assert/strict";
import { before, describe, test } from "node:test";

import { openPage, searchBox, settled, suggested } from "./support/browser.js";
import { faintText } from "./support/contrast.js";
import { pageHit, viewerPath } from "./support/documents.js";
import { sampleArchive } from "./support/programs.js";
import { sample } from "./support/sample.js";
import { serving } from "./support/suite.js";

describe("the page's appearance", () => {
  let browser, server, views;
  serving(sampleArchive, (running) => ({ browser, server } = running));
  before(async () => {
    const words = encodeURIComponent(sample.words);
    const answer = await (await fetch(`${server.url}/api/search?q=${words}`)).json();
    const session = encodeURIComponent(answer.results[0].session.id);
    const odd = encodeURIComponent(`${sample.stopWord} ${sample.misspelt} ${sample.acronym.short}`);
    views = [
      "/",
      "/help",
      `/?q=${words}`,
      `/?q=${odd}&from=2026-01&to=2026-02`,
      `/?q=${sample.nothing}&year=1907`,
      `/sessions/${session}`,
      viewerPath(await pageHit(server, sample.words, "slide"), { page: 3, q: sample.words }),
      viewerPath(await pageHit(server, sample.note.quote, "highlight"), { page: 2 }),
      `/sessions/${session}?q=${words}&t=190`,
      "/clubs/sample",
      `/series/${encodeURIComponent(answer.results[0].session.series)}`,
      `/presenters/${encodeURIComponent(sample.presenter.name)}`,
    ];
  });

  async function show(page, view) {
    await page.goto(view);
    await settled(page);
    await page.waitForLoadState("networkidle");
  }

  test("at 320 pixels nothing scrolls sideways", async (t) => {
    const page = await openPage(t, browser, server.url, { viewport: { width: 320, height: 700 } });
    for (const view of views) {
      await show(page, view);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(width <= 320, `${view} is ${width} pixels wide`);
    }
    await searchBox(page).fill(sample.beginning);
    await suggested(page).first().waitFor();
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
  });

  test("nothing that is there moves while the rest loads, nor while one types", async (t) => {
    const page = await openPage(t, browser, server.url);
    await page.addInitScript(() => {
      window.shifted = 0;
      new PerformanceObserver((list) => {
        for (const { value, hadRecentInput } of list.getEntries())
          if (!hadRecentInput) window.shifted += value;
      }).observe({ type: "layout-shift", buffered: true });
    });
    for (const view of views) {
      await show(page, view);
      const shifted = await page.evaluate(() => window.shifted);
      assert.ok(shifted <= 0.02, `${view} shifts by ${shifted}`);
    }
    await show(page, `/?q=${sample.commonWord}`);
    await searchBox(page).fill("");
    await searchBox(page).pressSequentially(sample.words, { delay: 100 });
    await suggested(page).first().waitFor();
    await page.waitForLoadState("networkidle");
    const shifted = await page.evaluate(() => window.shifted);
    assert.ok(shifted <= 0.02, `typing shifts by ${shifted}`);
  });

  for (const colorScheme of ["light", "dark"])
    test(`in the ${colorScheme} all text stands out from its ground`, async (t) => {
      const page = await openPage(t, browser, server.url, { colorScheme });
      for (const view of views) {
        await show(page, view);
        assert.deepEqual(await page.evaluate(faintText), [], view);
      }
      await searchBox(page).fill(sample.beginning);
      await suggested(page).first().waitFor();
      await page.keyboard.press("ArrowDown");
      assert.deepEqual(await page.evaluate(faintText), [], "suggestions");
    });

  test("follows the reader's choice of a dark ground", async (t) => {
    const ground = async (colorScheme) => {
      const page = await openPage(t, browser, server.url, { colorScheme });
      await show(page, "/");
      const colour = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      return Math.max(...colour.match(/\d+/g).map(Number));
    };
    assert.ok((await ground("light")) > 200);
    assert.ok((await ground("dark")) < 60);
  });

  test("is small", async () => {
    const page = await (await fetch(`${server.url}/`)).text();
    const size = async (pattern) => {
      const [, path] = pattern.exec(page);
      const asked = { headers: { "accept-encoding": "identity" } };
      const bytes = new Uint8Array(await (await fetch(server.url + path, asked)).arrayBuffer());
      const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream("gzip"));
      return (await new Response(packed).arrayBuffer()).byteLength;
    };
    assert.ok((await size(/src="([^"]+\.js)"/)) <= 45_000);
    assert.ok((await size(/href="([^"]+\.css)"/)) <= 10_000);
  });
});
