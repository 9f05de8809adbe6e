import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { openPage, searchBox, searchFor, sessions, suggested } from "./support/browser.js";
import { archiveOf } from "./support/programs.js";
import { serving } from "./support/suite.js";

const readme = `# Club

## A series &lt;b&gt;bold&lt;/b&gt;

| Date | Topic | Presenter | Slides |
|------|-------|-----------|--------|
| 2025-03-04 | Wombats &lt;img src=x onerror="window.hacked=1"&gt; | &lt;svg onload=window.hacked=1&gt; | [board](javascript:window.hacked=1) |
| 2025-03-11 | Wombats 😀 🐨 again &lt;script&gt;window.hacked=1&lt;/script&gt; | Ada | |
`;

describe("hostile text", () => {
  let browser, server;
  serving(() => archiveOf({ "README.md": readme }), (running) => ({ browser, server } = running));

  test("of a club stays text, everywhere", async (t) => {
    const page = await openPage(t, browser, server.url);
    await page.goto("/");
    await searchFor(page, "wombats");
    assert.equal(await sessions(page).count(), 2);
    const shown = await sessions(page).allInnerTexts();
    assert.match(shown.join("\n"), /<img src=x onerror="window\.hacked=1">/);
    assert.match(shown.join("\n"), /<script>window\.hacked=1<\/script>/);

    await sessions(page).filter({ hasText: "<img" }).getByRole("heading").getByRole("link").click();
    await page.getByRole("heading", { level: 1, name: "<img src=x" }).waitFor();
    assert.equal(await page.locator('a[href^="javascript:" i]').count(), 0);
    assert.equal(await page.locator("main img, main script, main svg").count(), 0);
    assert.equal(await page.evaluate(() => "hacked" in window), false);
  });

  test("stays text while it is suggested", async (t) => {
    const page = await openPage(t, browser, server.url);
    await page.goto("/");
    await searchBox(page).pressSequentially("wombats");
    await suggested(page).first().waitFor();
    assert.match((await suggested(page).allInnerTexts()).join("\n"), /<img src=x onerror=/);
    assert.equal(await page.locator("img, main script").count(), 0);
    assert.equal(await page.evaluate(() => "hacked" in window), false);
  });

  test("of a reader stays text, too", async (t) => {
    const page = await openPage(t, browser, server.url);
    const words = '"><img src=x onerror=window.hacked=1>';
    await page.goto(
      `/?q=${encodeURIComponent(words)}&club=${encodeURIComponent(words)}&sort=${encodeURIComponent(words)}`,
    );
    await page.getByRole("list", { name: "Active filters" }).waitFor();
    assert.equal(await page.locator("img").count(), 0);
    assert.equal(await page.evaluate(() => "hacked" in window), false);
  });

  test("marks fall on the right letters after characters outside the BMP", async (t) => {
    const page = await openPage(t, browser, server.url);
    await page.goto("/?q=again");
    assert.equal(await page.locator("mark").first().innerText(), "again");
  });
});
