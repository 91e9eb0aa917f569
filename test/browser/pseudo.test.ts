/**
 * The pane in a language that nobody speaks: every English text of the built files stands in brackets and is 40 % longer on its way to the
 * browser. What then stands without brackets and is not the workbook's own was never given to the tables of texts; what no longer fits would
 * not fit a translation either. Users never get this language: it is made here, of the files of dist/.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { morningBook } from "../support/morningBook";
import { everyView, sight } from "./support/everyView";
import { root, startPreview, type Preview } from "./support/openPage";
import { Person, slow } from "./support/person";

const english = /"en-US":("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`$]*`|\w+\[2\])/g;

/** Brackets and length; formulas and what only joins others stay, since Excel reads the ones and the others say nothing. */
function pseudo(literal: string): string {
  if (literal.endsWith("]")) return `"⟦"+${literal}+"~⟧"`;
  const text = literal.slice(1, -1);
  if (text.startsWith("=") || !/[A-Za-z]{2}/.test(text.replace(/\{[^}]*\}/g, ""))) return literal;
  const quote = literal.charAt(0);
  const words = text.replace(/\{[^}]*\}/g, "").length;
  return `${quote}⟦${text}${" ~~~~".repeat(Math.ceil((words * 0.4) / 5))}⟧${quote}`;
}

let preview: Preview;
let person: Person;
let own: string;
beforeAll(async () => {
  const [started, book] = await Promise.all([startPreview(), morningBook()]);
  preview = started;
  const page = await preview.open("", book);
  await page.route("**/*.js*", async (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path.startsWith("/page/") || path.startsWith("/office-js/")) return route.continue();
    const built = readFileSync(join(root, "dist", path), "utf8");
    const body = built.replace(english, (_, literal: string) => `"en-US":${pseudo(literal)}`);
    return route.fulfill({ body, contentType: "text/javascript; charset=utf-8" });
  });
  await page.goto(`${preview.server.address}/?book=sample&lang=en-US&pane=320`);
  person = await Person.at(page, "en-US");
  own = await person.pane.evaluate(() =>
    Excel.run(async (context) => {
      const { worksheets, tables } = context.workbook;
      worksheets.load("items/name");
      tables.load("items/name");
      await context.sync();
      const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true));
      for (const range of used) range.load("text");
      await context.sync();
      const texts = used.flatMap((range) => (range.isNullObject ? [] : range.text.flat()));
      return [...texts, ...worksheets.items.map(({ name }) => name), ...tables.items.map(({ name }) => name)].join(
        "\n",
      );
    }),
  );
}, slow);
afterAll(() => preview.close());

/** Every text, title, name and hint in sight. */
const shown = (): Promise<string[]> =>
  person.pane.evaluate((view) => {
    const texts: string[] = [];
    const inSight = (node: Element): boolean => node.checkVisibility({ visibilityProperty: true });
    for (const part of document.querySelectorAll(`header, nav, ${view}`)) {
      const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const { parentElement, textContent } = walker.currentNode;
        if (parentElement && inSight(parentElement)) texts.push(textContent ?? "");
      }
      for (const node of part.querySelectorAll("*"))
        if (inSight(node))
          texts.push(...["title", "aria-label", "placeholder", "alt"].map((name) => node.getAttribute(name) ?? ""));
    }
    return [...new Set(texts)];
  }, sight);

/** Words of a text that stand in no brackets and in no cell of the workbook. */
function foreign(text: string): string[] {
  let left = text;
  for (let before = ""; before !== left;) {
    before = left;
    left = left.replace(/⟦[^⟦⟧]*⟧/g, " ");
  }
  const words = left.match(/[\p{L}][\p{L}\p{N}_-]*/gu) ?? [];
  return words.filter((word) => !own.includes(word));
}

/** What is cut off and cannot be read elsewhere: wider than its box, which hides the rest and has no title. */
const cutOff = (): Promise<string[]> =>
  person.pane
    .locator(sight)
    .evaluate((view) =>
      [...view.querySelectorAll<HTMLElement>("*")]
        .filter(
          (node) =>
            node.clientWidth > 1 &&
            node.scrollWidth > node.clientWidth + 1 &&
            ["hidden", "clip"].includes(getComputedStyle(node).overflowX) &&
            node.closest("[title]") === null &&
            node.checkVisibility({ visibilityProperty: true }),
        )
        .map((node) => node.outerHTML.slice(0, 200)),
    );

test(
  "every text comes from the tables, and longer ones fit",
  async () => {
    const faults: string[] = [];
    await everyView(person, { parts: true }, async (part) => {
      for (const text of await shown())
        faults.push(...foreign(text).map((word) => `${part}: “${word}” of “${text.slice(0, 120)}”`));
      for (const width of [270, 320]) {
        await person.resize(width);
        const outside = [...(await person.standingOut()), ...(await cutOff())];
        faults.push(...outside.map((node) => `${part}, ${width} pixels: ${node}`));
        await person.picture(`pseudo-${part}-${width}`);
      }
    });
    expect([...new Set(faults)]).toEqual([]);
  },
  slow,
);
