/** The view that rolls up the team's books: picked, listed, read by its worker, looked at, written, and read again. */
import { rollupViewText as texts } from "../../src/locales/rollupView";
import type { Lang } from "../../src/locales/types";
import { filled, lockedFile, managerBook, template, type Template } from "../support/rollupBooks";
import { showView, startPreview, type Preview } from "./support/openPage";
import { Person, slow } from "./support/person";

const size = { customers: 20, visits: 20, orders: 40 };
const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
let preview: Preview;
let from: Template;
let director: Buffer;
beforeAll(async () => {
  [preview, from] = await Promise.all([startPreview(), template("zh-CN")]);
  director = Buffer.from(filled(from, { Team: [{ name: "经理0" }, { name: "王无账" }] }));
}, slow);
afterAll(() => preview.close());

const file = (name: string, bytes: Uint8Array) => ({ name, mimeType, buffer: Buffer.from(bytes) });
/** The files of a month; those that did not change are the very same. */
const made = new Map<string, ReturnType<typeof file>>();
function bookOf(number: number, edition: number): ReturnType<typeof file> {
  const key = `${number}/${edition}`;
  const known = made.get(key) ?? file(`台账${number}.xlsx`, managerBook(from, number, size, edition).file);
  made.set(key, known);
  return known;
}
const books = (edition: number) => [
  ...[0, 1, 2].map((number) => bookOf(number, number === 2 ? edition : 0)),
  file("已加密的台账，文件名很长很长很长很长.xlsx", lockedFile()),
  file("说明.txt", new TextEncoder().encode("无")),
];
const pick = (person: Person, edition: number): Promise<void> =>
  person.pane.getByTestId("rollup-files").setInputFiles(books(edition));

/** Every part of the results at every width, in the dark theme too: nothing stands out; pictures are to be looked at. */
async function look(person: Person): Promise<string[]> {
  const faults: string[] = [];
  for (const [colorScheme, width] of [
    ["dark", 320],
    ["light", 350],
    ["light", 320],
    ["light", 270],
  ] as const) {
    await person.page.emulateMedia({ colorScheme });
    await person.resize(width);
    for (const part of ["policies", "claims", "shared", "card", "books"]) {
      await person.pane.locator(`[data-part=${part}]`).click();
      faults.push(...(await person.standingOut()));
      await person.picture(`rollup-${person.lang}-${colorScheme}-${width}-${part}`);
    }
  }
  return faults;
}

test.each<Lang>(["zh-CN", "en-US"])(
  "%s: books are listed, read, shown and written; the next time only the changed one is read",
  async (lang) => {
    const person = await Person.at(await preview.open(`book=sample&lang=${lang}`, director), lang);
    const hired: string[] = [];
    person.page.on("worker", (worker) => hired.push(worker.url()));
    await showView(person.pane, "rollup");
    await pick(person, 0);
    await person.see(texts.chosen, { count: 4 });
    await person.see(texts.leftOut, { count: 1 });
    await person.press(texts.showColumns);
    await person.picture(`rollup-${lang}-taken`);
    await person.press(texts.hideColumns);
    await person.press(texts.read);
    await person.see(texts.found, { taken: 3, refused: 1, read: 4 });
    // Its own worker read them, and is gone.
    const scripts = (urls: readonly string[]) => urls.filter((url) => /\/rollup\.\w+\.js$/.test(url));
    expect(scripts(hired)).toHaveLength(1);
    expect(scripts(person.page.workers().map((worker) => worker.url()))).toEqual([]);
    expect(await look(person)).toEqual([]);
    await person.pane.locator("[data-part=books]").click();
    await person.pane.getByText("王无账").first().waitFor();
    await person.pane.getByRole("button", { name: /^(写入部门表|Write rows to)/ }).click();
    await person.pane.getByText(/^(已汇总3|3 books rolled up)/).waitFor({ timeout: slow });
    const names = await person.column("Rollup_Accounts", lang === "en-US" ? "Book" : "台账");
    expect(names.filter((name) => name === "台账1")).toHaveLength(size.customers);

    await pick(person, 1);
    await person.press(texts.read);
    await person.see(texts.found, { taken: 3, refused: 1, read: 1 });
    expect(preview.errors).toEqual([]);
    expect(preview.violations).toEqual([]);
  },
  2 * slow,
);
