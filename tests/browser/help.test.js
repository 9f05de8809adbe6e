import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { openPage, searchBox, sessions, settled } from "./support/browser.js";
import { sampleArchive } from "./support/programs.js";
import { sample } from "./support/sample.js";
import { serving } from "./support/suite.js";

describe("the help page", () => {
  let browser, server;
  serving(sampleArchive, (running) => ({ browser, server } = running));

  const heading = (page) => page.getByRole("heading", { level: 1, name: "How to search" });

  test("has examples of which every one finds something", async (t) => {
    const page = await openPage(t, browser, server.url);
    await page.goto("/");
    await page.getByRole("link", { name: "Help" }).click();
    await heading(page).waitFor();
    await settled(page);
    const links = await page
      .locator("main dt a")
      .evaluateAll((all) => all.map((one) => one.getAttribute("href")));
    assert.ok(links.length > 10);
    for (const link of links) {
      const answer = await (await page.request.get(`/api/search${link.slice(1)}`)).json();
      assert.ok(answer.total.sessions > 0, link);
      assert.equal(answer.query.corrected, null, link);
      assert.deepEqual(answer.query.ignored, [], link);
    }
    const example = page.locator("main dt a").nth(1);
    const question = await example.innerText();
    await example.click();
    await sessions(page).first().waitFor();
    assert.equal(await searchBox(page).inputValue(), question);
    await page.goBack();
    await heading(page).waitFor();
  });

  test("opens from the tips", async (t) => {
    const page = await openPage(t, browser, server.url);
    await page.goto(`/?q=${sample.nothing}`);
    await page.getByText("How to ask").click();
    await page.getByRole("link", { name: "All of the query language" }).click();
    await heading(page).waitFor();
    assert.match(await page.title(), /How to search/);
  });

  test("explains without a server, too", async (t) => {
    const page = await openPage(t, browser, server.url, { expected: /ERR_FAILED/ });
    await page.route("**/api/**", (route) => route.abort());
    await page.goto("/help");
    await page.getByRole("heading", { name: "Keys" }).waitFor();
    assert.ok((await page.locator("main dt a").count()) > 0);
  });
});
