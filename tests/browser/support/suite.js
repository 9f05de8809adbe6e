// What a suite of tests runs against: a server over an archive, and a browser.

import { after, before } from "node:test";

import { launch } from "./browser.js";
import { startServer } from "./programs.js";

/**
 * Starts both before a suite's tests, hands them over as `{ browser, server }`, and ends them
 * behind its last test.  `archive` gives the folder of the archive.
 */
export function serving(archive, take) {
  let browser, server;
  before(async () => {
    server = await startServer(archive());
    browser = await launch();
    take({ browser, server });
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });
}
