import assert from "node:assert/strict";
import { before, describe, test } from "node:test";

import { openPage, settled } from "./support/browser.js";
import { sampleArchive } from "./support/programs.js";
import { serving } from "./support/suite.js";

describe("a session's page", () => {
  let browser, server, sessions;
  serving(sampleArchive, (running) => ({ browser, server } = running));
  before(async () => {
    const list = await (await fetch(`${server.url}/api/clubs/sample/sessions`)).json();
    sessions = Object.fromEntries(list.sessions.map((session) => [session.title, session]));
  });

  const addressOf = (title) => `/sessions/${encodeURIComponent(sessions[title].id)}`;
  async function open(t, title, parameters = "", options = {}) {
    const page = await openPage(t, browser, server.url, options);
    await page.goto(addressOf(title) + parameters);
    await settled(page);
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    return page;
  }
  const strip = (page) => page.getByRole("list", { name: /^Pages of/ });

  test("shows its slides side by side, each a door to its page in the viewer", async (t) => {
    const page = await open(t, "The inverted index", "?q=posting");
    const links = strip(page).getByRole("link");
    const [material] = sessions["The inverted index"].materials;
    assert.equal(await links.count(), material.pages);
    const address = new URL(await links.nth(2).getAttribute("href"), server.url);
    assert.equal(address.pathname, `/documents/${material.sha256}`);
    assert.deepEqual(Object.fromEntries(address.searchParams), {
      page: "3",
      q: "posting",
      session: sessions["The inverted index"].id,
    });
    const picture = links.first().locator("img");
    await picture.scrollIntoViewIfNeeded();
    await picture.evaluate((image) => image.decode());
    const { natural, shown } = await picture.evaluate((image) => ({
      natural: image.naturalWidth / image.naturalHeight,
      shown: image.width / image.height,
    }));
    assert.ok(Math.abs(natural - shown) < 0.05, `${natural} is shown as ${shown}`);
  });

  test("says on which slides the words stand that were searched for", async (t) => {
    const page = await open(t, "The inverted index", "?q=posting");
    await strip(page)
      .getByText(/^\d+ match/)
      .first()
      .waitFor();
    const { sha256 } = sessions["The inverted index"].materials[0];
    const asked = `${server.url}/api/documents/${sha256}/matches?q=posting`;
    const { pages } = await (await fetch(asked)).json();
    assert.equal(await page.locator(".strip-found").count(), pages.length);
    const bare = await open(t, "The inverted index");
    assert.equal(await bare.locator(".strip-found").count(), 0);
  });

  test("is one stop for Tab in its slides, and the arrows lead on", async (t) => {
    const page = await open(t, "The inverted index");
    await strip(page).getByRole("link").first().focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    const focused = () => page.evaluate(() => document.activeElement.textContent);
    assert.match(await focused(), /Page 3/);
    await page.keyboard.press("End");
    assert.match(await focused(), /Page 7/);
    await page.keyboard.press("Tab");
    assert.doesNotMatch(await focused(), /Page \d/);
  });

  test("lists what readers marked and wrote, page by page, by whom, to be taken along", async (t) => {
    const page = await open(t, "Judging a list of results");
    const papers = page.locator("section", {
      has: page.getByRole("heading", { level: 2, name: "Papers and notes" }),
    });
    await papers.getByText("5 highlights, 2 notes by").waitFor();
    const first = papers.locator(".noted-page").first();
    assert.match(await first.innerText(), /^p\. 1/);
    assert.match(await first.innerText(), /Highlight:[^]*by Maren Holt/);
    assert.match(await first.innerText(), /Note:[^]*by Ines Okafor/);
    const second = papers.locator(".noted-page", { hasText: "p. 2" }).getByRole("link").first();
    assert.match(await second.getAttribute("href"), /^\/documents\/[0-9a-f]{64}\?page=2&session=/);
    const markdown = papers.getByRole("link", { name: "Notes as Markdown" });
    assert.match(await markdown.getAttribute("href"), /\/notes\.md\?document=[0-9a-f]{64}$/);
  });

  test("leads to its club, its series, its presenters and the sessions beside it", async (t) => {
    const page = await open(t, "The inverted index");
    const facts = page.locator(".sided-head, .sided-facts");
    const href = (name) => facts.getByRole("link", { name, exact: true }).getAttribute("href");
    assert.equal(await href("Lamplight Reading Club"), "/clubs/sample");
    assert.equal(await href("Maren Holt"), "/presenters/Maren%20Holt");
    const series = "Finding Things: How Search Engines Work";
    assert.equal(await href(series), `/series/${encodeURIComponent(series)}`);

    const beside = page.getByRole("navigation", { name: "Sessions before and after" });
    assert.equal(await beside.getByRole("link", { name: /^Previous/ }).count(), 0);
    await beside.getByRole("link", { name: /^Next.*Ranking with BM25/ }).click();
    await page.getByRole("heading", { level: 1, name: "Ranking with BM25" }).waitFor();
    await beside.getByRole("link", { name: /^Previous.*The inverted index/ }).waitFor();
    assert.match(await page.title(), /^Ranking with BM25/);
  });

  test("says plainly what is not there yet", async (t) => {
    const page = await open(t, "Spelling, stemming and synonyms");
    const text = await page.locator("main").innerText();
    assert.match(text, /Not held yet/);
    assert.match(text, /No slides or papers yet\./);
    assert.match(text, /No presenter is named\./);
  });

  test("still shows what it can when documents cannot be had", async (t) => {
    const page = await openPage(t, browser, server.url, { expected: /ERR_FAILED/ });
    await page.route("**/api/documents/**", (route) => route.abort());
    await page.goto(addressOf("The inverted index"));
    const materials = page.locator("section", {
      has: page.getByRole("heading", { level: 2, name: "Materials" }),
    });
    const pdf = await materials.getByRole("link").first().getAttribute("href");
    assert.match(pdf, /^\/media\/.*\/document\.pdf$/);
  });
});
