import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { openPage, searchBox, searchFor, sessions, settled } from "./support/browser.js";
import { sampleArchive } from "./support/programs.js";
import { sample } from "./support/sample.js";
import { serving } from "./support/suite.js";

describe("searching", () => {
  let browser, server;
  serving(sampleArchive, (running) => ({ browser, server } = running));

  test("finds sessions while one types, and a hit opens the viewer at its page", async (t) => {
    const page = await openPage(t, browser, server.url);
    await page.goto("/");
    await searchBox(page).pressSequentially(sample.words);
    await page.waitForURL((url) => url.searchParams.get("q") === sample.words);
    await settled(page);
    const hit = page.locator(".hit", { hasText: /p\. \d+/ }).first();
    const shownPage = /p\. (\d+)/.exec(await hit.innerText())[1];
    const href = new URL(await hit.getByRole("link").getAttribute("href"), server.url);
    const [, sha256] = /^\/documents\/([0-9a-f]{64})$/.exec(href.pathname);
    const { results } = await (await page.request.get(`/api/search?q=${sample.words}`)).json();
    assert.deepEqual(Object.fromEntries(href.searchParams), {
      page: shownPage,
      q: sample.words,
      session: results[0].session.id,
    });
    assert.ok(results[0].hits.some(({ material }) => material.sha256 === sha256));

    await hit.getByRole("link").click();
    const sheet = page.locator(`[data-sheet="${shownPage}"]`);
    await sheet.locator(".hit-now").waitFor();
    const [first] = sample.words.split(" ");
    const spans = sheet.locator(".sheet-text span", { hasText: new RegExp(first, "i") });
    await spans.first().waitFor();
    const [box, word] = await Promise.all(
      [sheet.locator(".hit-now").first(), spans.first()].map((one) => one.boundingBox()),
    );
    assert.ok(box.x < word.x + word.width && word.x < box.x + box.width, "beside the word");
    assert.ok(box.y < word.y + word.height && word.y < box.y + box.height, "off the word's line");
  });

  test("a hit in what was said opens the session at its second", async (t) => {
    const page = await openPage(t, browser, server.url);
    await page.goto(`/?q=${sample.commonWord}&kind=transcript`);
    await settled(page);
    const { results } = await (
      await page.request.get(`/api/search?q=${sample.commonWord}&kind=transcript`)
    ).json();
    const [{ session, hits }] = results;
    const href = await page.locator(".hit-link").first().getAttribute("href");
    const path = `/sessions/${encodeURIComponent(session.id)}`;
    assert.equal(href, `${path}?q=${sample.commonWord}&t=${Math.floor(hits[0].start_s)}`);
    await page.locator(".hit-link").first().click();
    await page.getByRole("heading", { level: 1, name: session.title }).waitFor();
    const said = page.locator('.said-line[aria-current="time"]');
    await said.waitFor();
    assert.ok((await said.innerText()).toLowerCase().includes(sample.commonWord));
  });

  test("the line under a title leads to its club, series and presenters", async (t) => {
    const page = await openPage(t, browser, server.url);
    await page.goto(`/?q=${encodeURIComponent(sample.words)}`);
    await settled(page);
    const answer = await (await page.request.get(`/api/search?q=${sample.words}`)).json();
    const { club, series, presenters } = answer.results[0].session;
    const links = sessions(page).first().locator(".line").getByRole("link");
    assert.deepEqual(
      await links.evaluateAll((all) => all.map((one) => one.getAttribute("href"))),
      [`/clubs/${encodeURIComponent(club.id)}`, `/series/${encodeURIComponent(series)}`].concat(
        presenters.map((name) => `/presenters/${encodeURIComponent(name)}`),
      ),
    );
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

  test("says that it is searching when an answer takes long", async (t) => {
    const page = await openPage(t, browser, server.url);
    let release;
    const held = new Promise((go) => (release = go));
    await page.route("**/api/search?q=*", async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`/?q=${encodeURIComponent(sample.words)}`);
    await page.locator(".found-count").getByText("Searching…").waitFor();
    release();
    await settled(page);
    assert.match(await page.locator(".found-count").innerText(), /^\d+ sessions?, /);
    await page.locator(".found-late").waitFor({ state: "detached" });
  });

  test("asks the server once for what was typed", async (t) => {
    const page = await openPage(t, browser, server.url);
    await page.goto("/");
    await settled(page);
    const asked = [];
    page.on("request", (request) => {
      const { pathname, searchParams } = new URL(request.url());
      if (pathname === "/api/search") asked.push(searchParams.get("q"));
    });
    await searchFor(page, sample.words);
    // The same words once more, and others' results in between.
    await searchBox(page).press("Enter");
    await searchFor(page, sample.nothing);
    await searchFor(page, sample.words);
    assert.deepEqual(asked, [sample.words, sample.nothing, sample.words]);
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

  test("tells how many sessions there are, to those who listen, when the keys rest", async (t) => {
    const page = await openPage(t, browser, server.url);
    await page.goto("/");
    await settled(page);
    await page.evaluate(() => {
      window.said = [];
      new MutationObserver((changes) => {
        for (const { target } of changes) {
          const region = target.parentElement?.closest("[role=status]") ?? target;
          if (region.role === "status") window.said.push(region.textContent);
        }
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    let answers = 0;
    page.on("response", (response) => (answers += response.url().includes("/api/search?")));
    await searchBox(page).pressSequentially(sample.words, { delay: 250 });
    await page.getByRole("status").getByText(/^\d+ sessions?, \d+ passages?/).waitFor();
    const said = await page.evaluate(() => window.said.filter((text) => text !== ""));
    assert.ok(answers > 5 && said.length < answers / 2, `${answers}: ${said.join(" | ")}`);
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
    for (const club of clubs) {
      const link = page.locator(".clubs").getByRole("link", { name: club.name, exact: true });
      assert.equal(await link.getAttribute("href"), `/clubs/${encodeURIComponent(club.id)}`);
    }
    const { total } = await (await page.request.get("/api/search?kind=slide&kind=paper")).json();
    await page.locator(".numbers").getByText(`${total.passages} slides and pages`).waitFor();
    await page.getByRole("navigation", { name: "Try" }).getByRole("link").first().click();
    await sessions(page).first().waitFor();
  });

  test("tells what comes next and what was last apart", async (t) => {
    const page = await openPage(t, browser, server.url);
    await page.clock.setFixedTime(new Date(sample.between));
    await page.goto("/");
    await settled(page);
    const days = async (heading) =>
      page
        .locator("section", { has: page.getByRole("heading", { name: heading }) })
        .locator("time")
        .evaluateAll((all) => all.map((one) => one.dateTime));
    const [next, last] = [await days("Coming up"), await days("Latest sessions")];
    assert.ok(next.length > 0 && last.length > 0);
    assert.ok(next.every((day) => day >= sample.between), next.join());
    assert.ok(last.every((day) => day < sample.between), last.join());
    assert.deepEqual(next, [...next].sort());
    assert.deepEqual(last, [...last].sort().reverse());
  });

  test("a session's page names what is there and what is missing", async (t) => {
    const page = await openPage(t, browser, server.url);
    await page.goto(`/?q=${encodeURIComponent(sample.words)}`);
    const title = sessions(page).first().getByRole("heading").getByRole("link");
    const name = await title.innerText();
    await title.click();
    await page.getByRole("heading", { level: 1, name }).waitFor();
    for (const heading of ["Slides", /^Recording/])
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
