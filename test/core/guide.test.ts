/**
 * The manager's guide stays true: both languages say the same under the same headings, every picture is one that the script takes and is
 * there, and every button or view a guide names stands in the product's own texts.
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { pageText } from "../../embedded/page/texts";
import { guideFolder, guideLanguages, stories } from "../../scripts/guide/pictures";
import type { Lang } from "../../src/locales/types";

const root = join(__dirname, "../..");
const locales = join(root, "src/locales");
const names = stories.flatMap(({ pictures }) => pictures.map(({ name }) => name));
const guide = (lang: Lang): string => readFileSync(join(guideFolder, `${lang}.md`), "utf8");
/** A guide's pictures with the language of their folder. */
const picturesOf = (text: string): string[] =>
  [...text.matchAll(/!\[[^\]]+\]\((\S+\.png)\)/g)].map(([, path]) => path!);

/** A text as the guides write it: what is put in is "…", and what follows it may be left out. */
function spellings(text: string): string[] {
  const written = text.replace(/\{\w+(?:\|[^{}]*)?\}/g, "…");
  const cut = written.indexOf("…");
  return cut < 2 ? [written] : [written, `${written.slice(0, cut)}…`];
}

/** Every text of the product and of the page around it, as it may stand in a guide. */
function textsOf(lang: Lang): Set<string> {
  const modules = readdirSync(locales, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => jest.requireActual<Record<string, unknown>>(join(locales, file)));
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    const own = (value as Record<string, unknown>)[lang];
    if (typeof own === "string") spellings(own).forEach((text) => found.add(text));
    else Object.values(value).forEach(walk);
  };
  [...modules, pageText].forEach(walk);
  return found;
}

/** What stands under each heading, without its words: its level, numbered steps and lines of tables. */
function shapeOf(lang: Lang): object[] {
  return guide(lang)
    .split(/^(?=#)/m)
    .map((part) => ({
      level: part.indexOf(" "),
      steps: part.match(/^\d+\. /gm)?.length ?? 0,
      rows: part.match(/^\|/gm)?.length ?? 0,
    }));
}

test("the guides have the same headings with the same steps and tables", () => {
  const [chinese, english] = guideLanguages.map(shapeOf);
  expect(english).toEqual(chinese);
});

describe.each(guideLanguages)("the guide in %s", (lang) => {
  test("shows pictures that the script takes, and every one that is there", () => {
    const shown = picturesOf(guide(lang));
    expect(shown.filter((path) => !names.includes(path.replace(`images/${lang}/`, "").replace(".png", "")))).toEqual(
      [],
    );
    const there = readdirSync(join(guideFolder, "images", lang)).map((file) => `images/${lang}/${file}`);
    expect([...shown].sort()).toEqual(there.sort());
  });

  test("names buttons and views as the product does", () => {
    const texts = textsOf(lang);
    const bold = [...guide(lang).matchAll(/\*\*(.+?)\*\*/g)].map(([, name]) => name!.replaceAll("\n", " "));
    expect(bold.length).toBeGreaterThan(80);
    expect(bold.filter((name) => !texts.has(name))).toEqual([]);
  });

  test("leads only to files that are there", () => {
    const paths = [...guide(lang).matchAll(/\]\(([^)#]+)\)/g)].map(([, path]) => path!);
    expect(paths.filter((path) => !existsSync(join(guideFolder, path)))).toEqual([]);
  });
});

test("README shows three pictures of the guide", () => {
  const shown = picturesOf(readFileSync(join(root, "README.md"), "utf8"));
  expect(shown).toHaveLength(3);
  expect(shown.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test("all pictures together are small", () => {
  const files = guideLanguages.flatMap((lang) => {
    const folder = join(guideFolder, "images", lang);
    return readdirSync(folder).map((file) => join(folder, file));
  });
  expect(files.reduce((sum, file) => sum + statSync(file).size, 0)).toBeLessThan(2_500_000);
});
