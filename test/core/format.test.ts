import { readdirSync } from "node:fs";
import { join } from "node:path";
import { say } from "../../src/locales/format";
import { languages, type LocalText } from "../../src/locales/types";

const words = { "zh-CN": "{count}天", "zh-TW": "{count}天", "en-US": "{count} {count|day is|days are} left" };

test.each([
  [1, "1 day is left"],
  ["1", "1 day is left"],
  [0, "0 days are left"],
  [2, "2 days are left"],
  [1.5, "1.5 days are left"],
  [1001, "1,001 days are left"],
  ["1,001", "1,001 days are left"],
  ["about 1", "about 1 days are left"],
  [{ "zh-CN": "几", "zh-TW": "幾", "en-US": "some" }, "some days are left"],
])("a word follows its number in English: %j", (count, said) => {
  expect(say("en-US", words, { count })).toBe(said);
});

test("a word without its number stays visible, as a placeholder does", () => {
  expect(say("en-US", words)).toBe(words["en-US"]);
});

const folder = join(__dirname, "../../src/locales");
const isText = (found: unknown): found is LocalText =>
  typeof found === "object" && found !== null && languages.every((lang) => lang in found);

/** Every text below a value, with the way to it. */
function textsOf(found: unknown, at: string): [string, LocalText][] {
  if (isText(found)) return [[at, found]];
  if (typeof found !== "object" || found === null) return [];
  return Object.entries(found).flatMap(([key, inner]) => textsOf(inner, `${at}.${key}`));
}

const texts = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .flatMap((file) => textsOf(jest.requireActual(join(folder, file)), file));

/** Formulas hold braces of their own. */
const sentences = texts.filter(([, text]) => !text["en-US"].startsWith("="));

test("a text has the same placeholders in all languages", () => {
  const namesIn = (text: string): string[] =>
    [...new Set([...text.matchAll(/\{(\w+)[|}]/g)].map(([, name = ""]) => name))].sort();
  expect(sentences.length).toBeGreaterThan(1000);
  const differ = sentences.filter(([, text]) => new Set(languages.map((lang) => namesIn(text[lang]).join())).size > 1);
  expect(differ).toEqual([]);
});

test("nothing stands in braces but placeholders and words for one and for many", () => {
  const odd = /\{(?!\w+(?:\|[^|{}]*\|[^|{}]*)?\})/;
  expect(sentences.filter(([, text]) => languages.some((lang) => odd.test(text[lang])))).toEqual([]);
});

test("no English text puts a plural beside a number that may be one", () => {
  const counted = /\{(count|days|rows|months|years|minutes|hours|cells)\} (?:(?:more|working|planned|key) )?[a-z]+s\b/;
  const letters = /\((s|es)\)/;
  const wrong = sentences.filter(([, text]) => counted.test(text["en-US"]) || letters.test(text["en-US"]));
  expect(wrong).toEqual([]);
});
