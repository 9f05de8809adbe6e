import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { launch, openPage, searchBox, searchFor, sessions, settled } from "./support/browser.js";
import { sampleArchive, startServer } from "./support/programs.js";
import { sample } from "./support/sample.js";

describe("searching", () => {
  let browser, server;
  before(async () => {
    server = await startServer(sampleArchive());
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  test("finds sessions while one types, and a hit opens its PDF at its page", async (t) => {
    const page = await openPage(t, browser, server.url);
    await page.goto("/");
    await searchBox(page).pressSequentially(sample.words);
    const hit = page.locator(".hit", { hasText: /p\. \d+/ }).first();
    await hit.waitFor();

    const shownPage = /p\. (\d+)/.exec(await hit.innerText())[1];
    const link = hit.getByRole("link");
    const href = await link.getAttribute("href");
    assert.match(
      href,
      new RegExp(`^/media/[0-9a-f]{2}/[0-9a-f]{64}/document\\.pdf#page=${shownPage}$`),
    );
    assert.equal(await link.getAttribute("target"), "_blank");
    assert.match(await link.getAttribute("rel"), /noopener/);

    const pdf = await page.request.get(href.replace(/#.*/, ""));
    assert.equal(pdf.status(), 200);
    assert.equal(pdf.headers()["content-type"], "application/pdf");
    assert.equal((await pdf.body()).subarray(0, 5).toString(), "%PDF-");
  });

  test("marks the words that were searched for", async (t) => {
    const page = await openPage(t, browser, server.url);
    await page.goto(`/?q=${encodeURIComponent(sample.words)}`);
    const marked = await page.locator(".snippet mark").first().innerText();
    const stem = sample.words.split(" ")[0].slice(0, 4).toLowerCase();
    assert.ok(marked.toLowerCase().includes(stem), `marked “${marked}”`);
  });

  test("an address brings back the same results", async (t) => {
    const page = await openPage(t, browser, server.url);
    await page.goto("/");
    await searchFor(page, sample.words);
    const titles = await sessions(page).getByRole("heading").allInnerTexts();
    assert.ok(titles.length > 0);

    const other = await openPage(t, browser, server.url);
    await other.goto(page.url());
    await sessions(other).first().waitFor();
    assert.deepEqual(await sessions(other).getByRole("heading").allInnerTexts(), titles);
    assert.equal(await searchBox(other).inputValue(), sample.words);
  });

  test("a late answer never replaces a newer one", async (t) => {
    const page = await openPage(t, browser, server.url, { expected: /ERR_FAILED/ });
    let release;
    const held = new Promise((go) => (release = go));
    await page.route("**/api/search?q=slow*", async (route) => {
      await held;
      await route.continue().catch(() => undefined); // the page has given it up
    });
    await page.goto("/?q=slow");
    await searchFor(page, sample.words);
    await sessions(page).first().waitFor();
    const titles = await sessions(page).getByRole("heading").allInnerTexts();
    release();
    await page.waitForLoadState("networkidle");
    assert.deepEqual(await sessions(page).getByRole("heading").allInnerTexts(), titles);
  });

  test("typing makes one step of the history, however long it takes", async (t) => {
    const page = await openPage(t, browser, server.url);
    await page.goto("/");
    const [first, second] = sample.words.split(" ");
    await searchFor(page, first);
    await searchFor(page, `${first} ${second}`);
    await page.goBack();
    await page.getByRole("heading", { name: "In the archive" }).waitFor();
    assert.equal(new URL(page.url()).search, "");
    assert.equal(await searchBox(page).inputValue(), "");
    await page.goForward();
    await sessions(page).first().waitFor();
    assert.equal(await searchBox(page).inputValue(), `${first} ${second}`);
  });

  test("tells how many sessions there are, to those who listen, too", async (t) => {
    const page = await openPage(t, browser, server.url);
    await page.goto(`/?q=${encodeURIComponent(sample.words)}`);
    await settled(page);
    assert.match(await page.getByRole("status").innerText(), /\d+ sessions?, \d+ passages?/);
  });

  test("says so when nothing is found, and leads on", async (t) => {
    const page = await openPage(t, browser, server.url);
    await page.goto(`/?q=${sample.nothing}&year=1907`);
    await page.getByRole("heading", { name: "Nothing found" }).waitFor();
    await page.getByRole("link", { name: "Search without filters" }).click();
    assert.equal(new URL(page.url()).search, `?q=${sample.nothing}`);
  });

  test("shows before any question what the archive holds, and questions from it", async (t) => {
    const page = await openPage(t, browser, server.url);
    await page.goto("/");
    const { clubs } = await (await page.request.get("/api/clubs")).json();
    assert.ok(clubs.length > 0);
    for (const club of clubs)
      await page.getByRole("link", { name: club.name, exact: true }).waitFor();
    await page.getByRole("navigation", { name: "Try" }).getByRole("link").first().click();
    await sessions(page).first().waitFor();
  });

  test("a session's page names what is there and what is missing", async (t) => {
    const page = await openPage(t, browser, server.url);
    await page.goto(`/?q=${encodeURIComponent(sample.words)}`);
    const title = sessions(page).first().getByRole("heading").getByRole("link");
    const name = await title.innerText();
    await title.click();
    await page.getByRole("heading", { level: 1, name }).waitFor();
    for (const heading of ["Materials", "Recordings"])
      await page.getByRole("heading", { name: heading }).waitFor();
    const pdf = page.locator('a[href$="/document.pdf"]').first();
    assert.equal((await page.request.get(await pdf.getAttribute("href"))).status(), 200);

    await page.goBack();
    await sessions(page).first().waitFor();
  });

  test("an address without a session says so", async (t) => {
    const page = await openPage(t, browser, server.url, { expected: /404/ });
    await page.goto("/sessions/there-is-none");
    await page.getByRole("heading", { name: "No such session" }).waitFor();
  });
});
