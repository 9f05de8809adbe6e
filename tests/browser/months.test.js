import assert from "node:assert/strict";
import { before, describe, test } from "node:test";

import { openPage, sessions, settled } from "./support/browser.js";
import { sampleArchive } from "./support/programs.js";
import { sample } from "./support/sample.js";
import { serving } from "./support/suite.js";

const parameters = (page) => new URL(page.url()).searchParams;
const bars = (page) => page.getByRole("group", { name: "Sessions by month" }).getByRole("button");
const chip = (page) => page.getByRole("link", { name: /^Remove filter/ });

describe("the histogram of months", () => {
  let browser, server, months;
  serving(sampleArchive, (running) => ({ browser, server } = running));
  before(async () => {
    const answer = await fetch(`${server.url}/api/search?q=${sample.spread}`);
    months = (await answer.json()).histogram;
    assert.ok(months.length > 1);
  });

  async function show(t) {
    const page = await openPage(t, browser, server.url);
    await page.goto(`/?q=${sample.spread}`);
    await bars(page).first().waitFor();
    return page;
  }

  async function isFiltered(page, from, to) {
    await page.waitForURL((url) => url.searchParams.get("from") === from);
    await settled(page);
    assert.equal(parameters(page).get("to"), to);
    const dates = await page
      .locator(".results time")
      .evaluateAll((all) => all.map((one) => one.getAttribute("datetime").slice(0, 7)));
    assert.ok(dates.length > 0);
    assert.ok(
      dates.every((date) => from <= date && date <= to),
      dates.join(),
    );
  }

  const first = () => months[0].month;
  const last = () => months.at(-1).month;

  test("names its months with their numbers, and a click leaves only that month", async (t) => {
    const page = await show(t);
    assert.equal(await bars(page).count(), months.length);
    const name = await bars(page).first().getAttribute("aria-label");
    assert.match(
      name,
      new RegExp(`^\\p{L}+ ${first().slice(0, 4)}: ${months[0].count} session`, "u"),
    );
    await bars(page).first().click();
    await isFiltered(page, first(), first());
    assert.equal(await sessions(page).count(), months[0].count);
    assert.equal(await bars(page).first().getAttribute("aria-pressed"), "true");
    assert.equal(await bars(page).count(), months.length);
    assert.equal(await page.getByLabel("From").inputValue(), `${first()}-01`);

    assert.equal(await chip(page).count(), 1);
    await chip(page).click();
    await page.waitForURL((url) => !url.searchParams.has("from"));
    assert.equal(parameters(page).has("to"), false);

    await bars(page).first().click();
    await isFiltered(page, first(), first());
    await bars(page).first().click();
    await page.waitForURL((url) => !url.searchParams.has("from"));
  });

  test("takes a range by Shift and a click, as one filter that goes with Back", async (t) => {
    const page = await show(t);
    await bars(page).last().click();
    await isFiltered(page, last(), last());
    await bars(page)
      .first()
      .click({ modifiers: ["Shift"] });
    await isFiltered(page, first(), last());
    assert.equal(await chip(page).count(), 1);
    assert.match(await chip(page).innerText(), / – /);
    await page.goBack();
    await isFiltered(page, last(), last());
  });

  test("takes a range by dragging", async (t) => {
    const page = await show(t);
    const middle = async (bar) => {
      const { x, y, width, height } = await bar.boundingBox();
      return [x + width / 2, y + height / 2];
    };
    await page.mouse.move(...(await middle(bars(page).first())));
    await page.mouse.down();
    await page.mouse.move(...(await middle(bars(page).last())), { steps: 5 });
    assert.equal(await bars(page).last().getAttribute("aria-pressed"), "true");
    assert.equal(parameters(page).has("from"), false);
    await page.mouse.up();
    await isFiltered(page, first(), last());
  });

  test("is one stop for Tab; arrows, Enter and Shift with Enter do the rest", async (t) => {
    const page = await show(t);
    const stops = await bars(page).evaluateAll((all) => all.filter((bar) => bar.tabIndex === 0));
    assert.equal(stops.length, 1);
    await bars(page).last().focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    await isFiltered(page, first(), first());
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Shift+Enter");
    await isFiltered(page, first(), months[1].month);
    const focused = await page.evaluate(() => document.activeElement.getAttribute("aria-label"));
    assert.equal(focused, await bars(page).nth(1).getAttribute("aria-label"));
  });
});
