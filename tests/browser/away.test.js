import { after, before, describe, test } from "node:test";

import { launch, openPage, searchBox, searchFor, sessions } from "./support/browser.js";
import { sampleArchive, startServer } from "./support/programs.js";
import { sample } from "./support/sample.js";

const expected =
  /ERR_(CONNECTION_REFUSED|CONNECTION_RESET|EMPTY_RESPONSE|CONTENT_LENGTH_MISMATCH|INCOMPLETE)/;

describe("a server that goes away", () => {
  let archive, browser, server;
  before(async () => {
    archive = sampleArchive();
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  test("is said, and trying again works once it is back", async (t) => {
    server = await startServer(archive);
    const { port } = server;
    const page = await openPage(t, browser, server.url, { expected });
    await page.goto("/");
    await searchFor(page, sample.words);
    await sessions(page).first().waitFor();

    await server.stop();
    await searchBox(page).fill(sample.commonWord);
    await page.getByRole("alert").getByText("The server does not answer").waitFor();
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("alert").waitFor();

    server = await startServer(archive, port);
    await page.getByRole("button", { name: "Try again" }).click();
    await sessions(page).first().waitFor();
    await page.getByRole("alert").waitFor({ state: "detached" });
  });
});
