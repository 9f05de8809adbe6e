import assert from "node:assert/strict";
import { before, describe, test } from "node:test";

import { openPage, settled } from "./support/browser.js";
import { archiveOfClubs, sampleArchive } from "./support/programs.js";
import { serving } from "./support/suite.js";
import { playerOf, standInForYouTube } from "./support/youtube.js";

const lines = (page) => page.locator(".said-line");
const current = (page) => page.locator('.said-line[aria-current="time"]');
const finder = (page) => page.getByRole("searchbox", { name: "Find in the transcript" });

/** Whether an element lies within what scrolls around it. */
const isInSight = (locator) =>
  locator.evaluate((element) => {
    const box = element.closest(".transcript-lines").getBoundingClientRect();
    const own = element.getBoundingClientRect();
    return own.top >= box.top - 1 && own.bottom <= box.bottom + 1;
  });

/** Presses play, and answers the player once it listens. */
async function play(page) {
  await page.getByRole("button", { name: /^Play/ }).click();
  await page.locator("iframe").waitFor();
  const player = await playerOf(page);
  await player.waitForFunction(() => window.listening === true);
  return player;
}

describe("a recording", () => {
  let browser, server, address;
  serving(sampleArchive, (running) => ({ browser, server } = running));
  before(async () => {
    const asked = `${server.url}/api/search?q=posting+list&kind=transcript`;
    const [found] = (await (await fetch(asked)).json()).results;
    address = `/sessions/${encodeURIComponent(found.session.id)}`;
  });

  async function open(t, parameters = "", options = {}) {
    const page = await openPage(t, browser, server.url, options);
    const asked = await standInForYouTube(page, server.url);
    await page.goto(address + parameters);
    await lines(page).first().waitFor();
    return { page, asked };
  }

  test("is found by what was said, and opens at that second", async (t) => {
    const page = await openPage(t, browser, server.url);
    const asked = await standInForYouTube(page, server.url);
    await page.goto("/?q=posting+list&kind=transcript");
    await settled(page);
    await page.locator(".hit-link").first().click();
    await page.waitForURL(
      (url) => /^\/sessions\/.*/.test(url.pathname) && url.searchParams.has("t"),
    );
    await current(page).waitFor();
    assert.match(await current(page).textContent(), /posting list|its pages/);
    assert.ok(await isInSight(current(page)));
    assert.ok((await page.locator(".transcript-lines mark").count()) > 0);
    assert.deepEqual(asked, []);
  });

  test("scrolls to and marks the line of the second in its address", async (t) => {
    const { page } = await open(t, "?t=186");
    assert.match(await current(page).textContent(), /^3:0\d/);
    assert.ok(await isInSight(current(page)));
    assert.ok((await page.evaluate(() => scrollY)) > 0);
    await page.getByRole("button", { name: "Play from 3:06" }).waitFor();
    const chapter = page.locator('.chapters [aria-current="time"]');
    assert.match(await chapter.innerText(), /Posting lists/);
  });

  test("asks nobody for anything before it is played, and then only the player", async (t) => {
    const { page, asked } = await open(t, "?t=186");
    await page.waitForLoadState("networkidle");
    assert.deepEqual(asked, []);
    await page.getByRole("button", { name: /^Play/ }).click();
    await page.locator("iframe").waitFor();
    await page.waitForLoadState("networkidle");
    assert.ok(asked.length > 0);
    for (const url of asked) assert.match(url, /^https:\/\/www\.youtube-nocookie\.com\/embed\//);
  });

  test("may frame that player and nothing else", async (t) => {
    const { page } = await open(t, "", { expected: /frame-src|Framing/ });
    const framed = (source) =>
      page.evaluate(async (src) => {
        const blocked = new Promise((resolve) =>
          document.addEventListener("securitypolicyviolation", () => resolve(true), { once: true }),
        );
        const frame = document.createElement("iframe");
        const loaded = new Promise((resolve) =>
          frame.addEventListener("load", () => resolve(false)),
        );
        frame.src = src;
        document.body.append(frame);
        const answer = await Promise.race([blocked, loaded]);
        frame.remove();
        return !answer;
      }, source);
    assert.equal(await framed("https://www.youtube-nocookie.com/embed/x"), true);
    assert.equal(await framed("https://www.youtube.com/embed/x"), false);
    assert.equal(await framed("http://www.youtube-nocookie.com.evil.example/"), false);
  });

  test("goes to a line that is clicked", async (t) => {
    const { page } = await open(t);
    const player = await play(page);
    const line = lines(page).nth(2);
    const second = Number(/t=(\d+)/.exec(await line.getAttribute("href"))[1]);
    await line.click();
    await player.waitForFunction(() => window.told.length === 2);
    assert.deepEqual(await player.evaluate(() => window.told), [
      ["seekTo", second, true],
      ["playVideo"],
    ]);
    assert.equal(new URL(page.url()).searchParams.get("t"), String(second));
    assert.equal(await page.locator("iframe").count(), 1);
  });

  test("hears no player but its own", async (t) => {
    const { page } = await open(t);
    const player = await play(page);
    await player.evaluate(() => window.play(190));
    await current(page).waitFor();
    await page.evaluate(() => {
      const info = { currentTime: 9999 };
      window.postMessage(JSON.stringify({ event: "infoDelivery", info }), "*");
    });
    // What comes after it has been heard, so it has been, too.
    await player.evaluate(() => window.play(12));
    await page.locator('.said-line[aria-current="time"][data-line="0"]').waitFor();
    assert.equal(await lines(page).last().getAttribute("aria-current"), null);
  });

  test("can be read without a player: a line moves the address and offers to watch", async (t) => {
    const { page, asked } = await open(t);
    const line = lines(page).nth(3);
    const time = await line.locator(".said-time").innerText();
    await line.click();
    assert.equal(await line.getAttribute("aria-current"), "time");
    assert.match(page.url(), /[?&]t=\d+$/);
    await page.getByRole("button", { name: `Play from ${time}` }).waitFor();
    const out = page.getByRole("link", { name: `Watch on YouTube at ${time}` });
    assert.match(
      await out.getAttribute("href"),
      /^https:\/\/www\.youtube\.com\/watch\?v=.*&t=\d+$/,
    );
    assert.deepEqual(asked, []);

    const again = await page.context().newPage();
    await again.goto(page.url());
    await current(again).waitFor();
    assert.equal(await current(again).locator(".said-time").innerText(), time);
  });

  test("can be searched, forwards and backwards", async (t) => {
    const { page } = await open(t);
    const count = page.locator(".find-count");
    await finder(page).fill("POSTING list");
    await assertSoon(async () => (await count.innerText()) === "1 place");
    await finder(page).fill("THE");
    await assertSoon(async () => /^\d+ places$/.test(await count.innerText()));
    const all = Number(/\d+/.exec(await count.innerText())[0]);
    assert.ok(all > 1);
    await finder(page).press("Enter");
    assert.equal(await count.innerText(), `1 of ${all}`);
    assert.match(await page.locator(".mark-chosen").first().innerText(), /^the$/i);
    await finder(page).press("Shift+Enter");
    assert.equal(await count.innerText(), `${all} of ${all}`);
    assert.ok(await isInSight(page.locator(".mark-chosen").first()));
    await page.getByRole("button", { name: "Next place" }).click();
    assert.equal(await count.innerText(), `1 of ${all}`);
    await finder(page).press("Escape");
    assert.equal(await page.locator(".transcript-lines mark").count(), 0);
    await finder(page).fill("xylophone");
    await assertSoon(async () => (await count.innerText()) === "Not said");
  });

  test("is read by keyboard: one stop, arrows from line to line, Enter to go there", async (t) => {
    const { page } = await open(t);
    assert.equal(await page.locator('.said-line[tabindex="0"]').count(), 1);
    await page.getByRole("button", { name: "Next place" }).focus();
    await finder(page).focus();
    await page.keyboard.press("Tab");
    const focused = () => page.evaluate(() => document.activeElement.getAttribute("data-line"));
    assert.equal(await focused(), "0");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    assert.equal(await focused(), "2");
    await page.keyboard.press("Enter");
    assert.equal(await lines(page).nth(2).getAttribute("aria-current"), "time");
    await page.keyboard.press("End");
    assert.equal(await focused(), String((await lines(page).count()) - 1));
  });

  test("lets words be selected without going anywhere", async (t) => {
    const { page } = await open(t);
    const text = lines(page).nth(1).locator(".said-text");
    await text.scrollIntoViewIfNeeded();
    const box = await text.boundingBox();
    await page.mouse.move(box.x + 2, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + 120, box.y + 10, { steps: 5 });
    await page.mouse.up();
    assert.notEqual(await page.evaluate(() => getSelection().toString()), "");
    assert.doesNotMatch(page.url(), /t=/);
  });
});

/** Waits until something is so. */
async function assertSoon(isSo) {
  for (let tries = 0; tries < 60; ++tries) {
    if (await isSo()) return;
    await new Promise((later) => setTimeout(later, 50));
  }
  assert.fail(`not in time: ${isSo}`);
}

const clock = (seconds) => new Date(seconds * 1000).toISOString().slice(11, 23);

/** Captions of which each line stays for `each` seconds. */
function captions(texts, each = 4) {
  const cues = texts.map((text, n) => `${clock(n * each)} --> ${clock((n + 1) * each)}\n${text}\n`);
  return `WEBVTT\nKind: captions\nLanguage: en\n\n${cues.join("\n")}`;
}

function info(id, title, chapters = []) {
  return JSON.stringify({
    id,
    title,
    duration: 10800,
    upload_date: "20260305",
    webpage_url: `https://www.youtube.com/watch?v=${id}`,
    extractor: "youtube",
    extractor_key: "Youtube",
    description: "",
    chapters: chapters.map((chapter, n) => ({
      start_time: n * 30,
      end_time: (n + 1) * 30,
      title: chapter,
    })),
    automatic_captions: { en: [{ ext: "vtt", name: "English" }] },
  });
}

const kHostile = '<img src=x onerror="window.hacked=1">';
const kEscaped = kHostile.replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const readme = `# Club

| Date | Topic | Presenter | Slides | Recording |
|------|-------|-----------|--------|-----------|
| 2026-03-05 | Hostile | &lt;svg onload=window.hacked=1&gt; | | [r](https://youtu.be/HostileTk01) |
| 2026-03-12 | Long | Ada | | [r](https://youtu.be/LongTalk002) |
| 2026-03-19 | Two | Ada | | [one](https://youtu.be/HostileTk01) [two](https://youtu.be/ShortTlk003?t=8) |
| 2026-03-26 | Elsewhere | Ada | [slides](https://miro.com/app/board/abc=/) | [r](https://vimeo.com/76979871) |
| 2026-04-02 | Nothing | Ada | | |
`;

describe("recordings of all kinds", () => {
  let browser, server, sessions;
  serving(() => {
    const words = "so the next thing to know about numbers is that of number".split(" ");
    const long = Array.from({ length: 2700 }, (_, n) => `${words.join(" ")} ${n}`);
    const files = {
      "README.md": readme,
      "kept/HostileTk01.info.json": info("HostileTk01", kHostile, [kHostile, "Later"]),
      "kept/HostileTk01.en.vtt": captions([
        `first ${kEscaped}`,
        "second &lt;script&gt;",
        ..."abcdefghijkl",
      ]),
      "kept/LongTalk002.info.json": info("LongTalk002", "Three hours"),
      "kept/LongTalk002.en.vtt": captions(long),
      "kept/ShortTlk003.info.json": info("ShortTlk003", "Part two"),
      "kept/ShortTlk003.en.vtt": captions([
        "something entirely else is said here",
        "and the end of it",
      ]),
    };
    const clubs = [{ id: "hostile", name: `Club ${kHostile}`, kept: "kept", files }];
    return archiveOfClubs(clubs);
  }, (running) => ({ browser, server } = running));
  before(async () => {
    const list = await (await fetch(`${server.url}/api/clubs/hostile/sessions`)).json();
    sessions = Object.fromEntries(
      list.sessions.map(({ id, title }) => [title, `/sessions/${encodeURIComponent(id)}`]),
    );
  });

  async function open(t, path, options = {}) {
    const page = await openPage(t, browser, server.url, options);
    await standInForYouTube(page, server.url);
    await page.goto(path);
    await settled(page);
    return page;
  }

  test("keep hostile captions, chapters, titles and names as text", async (t) => {
    const page = await open(t, sessions.Hostile);
    await lines(page).first().waitFor();
    const text = await page.locator("main").innerText();
    assert.match(text, /first <img src=x onerror=/);
    assert.match(text, /second <script>/);
    assert.ok(text.split(kHostile).length >= 4);
    await finder(page).fill("<img");
    await finder(page).fill("img src");
    await page.locator(".transcript-lines mark").first().waitFor();
    assert.equal(await page.locator("main :is(img, script)").count(), 0);
    assert.equal(await page.evaluate(() => "hacked" in window), false);
    await page.getByRole("button", { name: /^Play/ }).click();
    await page.locator("iframe").waitFor();
    assert.equal(await page.evaluate(() => "hacked" in window), false);
  });

  test("are followed by their transcript, until the reader looks elsewhere", async (t) => {
    const page = await open(t, sessions.Long);
    const player = await play(page);
    const tell = (seconds) => player.evaluate((to) => window.play(to), seconds);
    await tell(5000);
    await page.locator('.said-line[aria-current="time"]').waitFor();
    await assertSoon(() => isInSight(current(page)));
    assert.match(await current(page).textContent(), /^1:23:/);

    await page.locator(".transcript-lines").hover();
    await page.mouse.wheel(0, -20000);
    const follow = page.getByRole("button", { name: "Follow the recording" });
    await follow.waitFor();
    const start = lines(page).first();
    await page.locator(".transcript-lines").evaluate((box) => box.scrollTo(0, 0));
    await assertSoon(() => isInSight(start));
    await tell(5100);
    await page.locator('.said-line[aria-current="time"]', { hasText: /^1:2[45]:/ }).waitFor({
      state: "attached",
    });
    assert.equal(await isInSight(start), true);
    await follow.click();
    await assertSoon(() => isInSight(current(page)));
    assert.equal(await follow.count(), 0);
  });

  test("of three hours have marks where they are looked at", async (t) => {
    const page = await open(t, `${sessions.Long}?t=9000`);
    await lines(page).nth(1000).waitFor({ state: "attached" });
    await assertSoon(() => isInSight(current(page)));
    assert.match(await current(page).textContent(), /^2:(29|30):/);
    await page.getByRole("searchbox", { name: "Find in the transcript" }).fill("number");
    await page.locator(".said-line mark").first().waitFor();
    const marked = await page.locator(".said-line:has(mark)").count();
    assert.ok(marked < (await lines(page).count()) / 4, `${marked} lines were marked at once`);
    await page.getByRole("button", { name: "Previous place" }).click();
    const chosen = page.locator(".mark-chosen").first();
    await chosen.waitFor();
    await assertSoon(() => isInSight(chosen));
  });

  test("of one session are shown one at a time, each with its own words", async (t) => {
    const page = await open(t, sessions.Two);
    await lines(page).first().waitFor();
    assert.match(await lines(page).first().innerText(), /first/);
    const choice = page.getByRole("list", { name: "Recordings of this session" });
    await choice.getByRole("link", { name: "Part two" }).click();
    await page.locator(".said-line", { hasText: "something entirely else" }).waitFor();
    assert.equal(await lines(page).filter({ hasText: "first" }).count(), 0);
    assert.match(page.url(), /recording=ShortTlk003/);
    await page.getByRole("button", { name: "Play from 0:08" }).waitFor();
    await lines(page).first().click();
    assert.match(page.url(), /recording=ShortTlk003&t=0$/);
  });

  test("that lie elsewhere are links, and what is missing is said", async (t) => {
    const page = await open(t, `${sessions.Elsewhere}?t=90`);
    const link = page.getByRole("link", { name: "Watch on Vimeo at 1:30" });
    assert.equal(await link.getAttribute("href"), "https://vimeo.com/76979871#t=90s");
    await page.getByText(/^Captions not fetched/).waitFor();
    assert.equal(await page.getByRole("button", { name: /^Play/ }).count(), 0);
    await page.getByRole("link", { name: /on miro\.com/ }).waitFor();

    await page.goto(sessions.Nothing);
    await page.getByText("No recording yet.").waitFor();
    await page.getByText("No slides or papers yet.").waitFor();
  });
});
