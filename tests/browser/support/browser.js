// Debian's own Chromium, and pages that fail a test when the browser complains.

import assert from "node:assert/strict";

import { chromium } from "playwright-core";

import { apiChecker, exchangeOf } from "./api.js";

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const args = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export function launch() {
  return chromium.launch({ executablePath, args });
}

/**
 * A page of its own.  Any script error or message of the console (a violated
 * Content-Security-Policy is one) fails the test, unless it is `expected`; so does an
 * answer of the API that is not as its description says.
 */
export async function openPage(t, browser, baseURL, { expected, ...options } = {}) {
  const context = await browser.newContext({
    baseURL,
    locale: "en-GB",
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    if (!expected?.test(message.text())) complaints.push(message.text());
  });
  const checker = apiChecker();
  const checks = [];
  const check = async (response) => {
    // An answer that the page did not wait for has no body any more.
    const exchange = await exchangeOf(response).catch(() => undefined);
    if (exchange === undefined) return;
    for (const complaint of await checker.check(exchange))
      complaints.push(`${exchange.target}: ${complaint}`);
  };
  page.on("response", (response) => checks.push(check(response)));
  t.after(async () => {
    // Pictures may still be asked for: what comes from now on is not looked at.
    page.removeAllListeners("response");
    await Promise.all(checks);
    checker.stop();
    await context.close();
    assert.deepEqual(complaints, []);
  });
  return page;
}

export const searchBox = (page) =>
  page.getByRole("combobox", { name: "Search every club’s sessions" });
export const sessions = (page) => page.locator(".results > li");

/** Waits until the answer for the words in the address is shown. */
export async function settled(page) {
  await page.locator("main[aria-busy=false]").waitFor();
}

/** The open list under the search box, and what it suggests. */
export const suggestions = (page) => page.getByRole("listbox", { name: "Suggestions" });
export const suggested = (page) => suggestions(page).getByRole("option");

/**
 * Types like a person, waits until these words are what was searched for, and leaves the
 * box, so that no suggestions lie over the results.
 */
export async function searchFor(page, words) {
  await searchBox(page).fill(words);
  await page.waitForURL((url) => (url.searchParams.get("q") ?? "") === words.trim());
  await searchBox(page).blur();
  await settled(page);
}
