import { beforeAll, describe, expect, test, vi } from "vitest";

import { playerAddress, secondsIn } from "./youtube";

beforeAll(() => {
  vi.stubGlobal("location", { origin: "http://127.0.0.1:8080" });
});

describe("the player", () => {
  test("is asked of the no-cookie host, by a whole second, and may be steered from here", () => {
    const address = new URL(playerAddress("a/b?c", 754.6));
    expect(address.origin + address.pathname).toBe(
      "https://www.youtube-nocookie.com/embed/a%2Fb%3Fc",
    );
    expect(address.searchParams.get("start")).toBe("754");
    expect(address.searchParams.get("enablejsapi")).toBe("1");
    expect(address.searchParams.get("origin")).toBe("http://127.0.0.1:8080");
  });

  test("tells where it is", () => {
    const message = (event: string, info: unknown) => JSON.stringify({ event, info });
    expect(secondsIn(message("infoDelivery", { currentTime: 12.5 }))).toBe(12.5);
    expect(secondsIn(message("initialDelivery", { currentTime: 0 }))).toBe(0);
  });

  test.each([
    "",
    "null",
    "{",
    "[]",
    '{"event":"infoDelivery"}',
    '{"event":"infoDelivery","info":null}',
    '{"event":"infoDelivery","info":{"currentTime":"12"}}',
    '{"event":"onReady","info":{"currentTime":3}}',
    { event: "infoDelivery", info: { currentTime: 3 } },
  ])("may say %j, which is no time", (message) => {
    expect(secondsIn(message)).toBeUndefined();
  });
});
