import { beforeEach, expect, test, vi } from "vitest";

/** As after the page was loaded anew over what `storage` holds. */
async function loaded(storage: Partial<Storage>) {
  vi.stubGlobal("localStorage", storage);
  vi.resetModules();
  return import("./recent");
}

function memory(): Partial<Storage> & { text: string | null } {
  return {
    text: null,
    getItem() {
      return this.text;
    },
    setItem(_key, value) {
      this.text = value;
    },
  };
}

beforeEach(() => {
  vi.unstubAllGlobals();
});

test("the newest ten are kept, each once, over a load of the page", async () => {
  const storage = memory();
  const recent = await loaded(storage);
  for (let n = 1; n <= 12; ++n) recent.rememberSearch(`words ${n}`);
  recent.rememberSearch("  Words 5 ");
  recent.rememberSearch("   ");
  const again = await loaded(storage);
  expect(again.recentSearches()).toHaveLength(10);
  expect(again.recentSearches().slice(0, 3)).toEqual(["Words 5", "words 12", "words 11"]);
});

test("one is forgotten, or all", async () => {
  const storage = memory();
  const recent = await loaded(storage);
  for (const words of ["one", "two", "three"]) recent.rememberSearch(words);
  recent.forgetSearch("two");
  expect((await loaded(storage)).recentSearches()).toEqual(["three", "one"]);
  recent.forgetSearches();
  expect((await loaded(storage)).recentSearches()).toEqual([]);
});

test("a storage that refuses is no failure", async () => {
  const refuse = () => {
    throw new DOMException("denied", "SecurityError");
  };
  const recent = await loaded({ getItem: refuse, setItem: refuse });
  expect(recent.recentSearches()).toEqual([]);
  recent.rememberSearch("words");
  expect(recent.recentSearches()).toEqual(["words"]);
});

test("what is no list of words is left alone", async () => {
  for (const text of ["{", "5", '{"a":1}', '["a", 5, "", null]'])
    expect(
      (await loaded({ getItem: () => text })).recentSearches().every((one) => one === "a"),
    ).toBe(true);
});
