/**
 * Every view of the pane in a real browser under axe-core: in every language and theme, in Chinese in the light one with all their parts.
 * Nothing stands out of the pane either. Pictures go to test/output, to be looked at.
 */
import { readFileSync } from "node:fs";
import type { AxeResults, RunOptions } from "axe-core";
import { paneText } from "../../src/locales/pane";
import { languages, type Lang } from "../../src/locales/types";
import { morningBook } from "../support/morningBook";
import { everyView, sight } from "./support/everyView";
import { showView, startPreview, type Preview } from "./support/openPage";
import { Person, slow } from "./support/person";

const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/**
 * The elements with which Fluent UI keeps the focus inside a menu or dialog hold it for an instant and hide it from screen readers on
 * purpose: the one exclusion.
 */
const excluded = "[data-tabster-dummy]";

let preview: Preview;
let book: Buffer;
beforeAll(async () => {
  [preview, book] = await Promise.all([startPreview(), morningBook()]);
}, slow);
afterAll(() => preview.close());

const open = async (lang: Lang): Promise<Person> => {
  const person = await Person.at(await preview.open(`book=sample&lang=${lang}&pane=320`, book), lang);
  await person.pane.evaluate(axeSource);
  return person;
};

/**
 * What axe-core says of a part of the pane as it is; views that were seen before are in it too, hidden.
 * @param contrast false where the system paints text and ground in pairs of its own (forced colours): axe-core reads the fill colour of a
 *   text as it was before that
 */
const violations = ({ pane }: Person, include: string, contrast: boolean): Promise<string[]> =>
  pane.evaluate(
    async ({ context, options }) => {
      const { axe } = window as unknown as {
        axe: { run: (context: object, options: RunOptions) => Promise<AxeResults> };
      };
      const found = await axe.run(context, options);
      return found.violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id} ${node.html.slice(0, 160)} ${node.failureSummary ?? ""}`),
      );
    },
    {
      context: { include: [[include]], exclude: [[excluded]] },
      options: {
        resultTypes: ["violations"],
        rules: { "color-contrast": { enabled: contrast } },
      } satisfies RunOptions,
    },
  );

/** Light comes last, its parts are seen too. */
const themes = [
  ["contrast", 270],
  ["dark", 320],
  ["light", 320],
] as const;
type Theme = (typeof themes)[number][0];

async function wear({ page, pane }: Person, theme: Theme): Promise<void> {
  const colorScheme = theme === "dark" ? "dark" : "light";
  await page.emulateMedia({ colorScheme, forcedColors: theme === "contrast" ? "active" : "none" });
  // What the browser draws itself follows as well.
  await pane.waitForFunction((scheme) => document.documentElement.style.colorScheme === scheme, colorScheme, {
    timeout: slow,
  });
}

/** Shows every view in a theme, in the light one each part of it too, and gathers what is wrong with them. */
async function faultsOf(person: Person, theme: Theme): Promise<string[]> {
  const contrast = theme !== "contrast";
  const faults: string[] = [];
  await everyView(person, { parts: theme === "light" && person.lang !== "en-US" }, async (part) => {
    await person.picture(`views-${part}-${person.lang}-${theme}`);
    const found = [...(await violations(person, sight, contrast)), ...(await person.standingOut())];
    faults.push(...found.map((fault) => `${part}: ${fault}`));
  });
  return [...faults, ...(await violations(person, "html", contrast))];
}

describe.each(languages)("%s", (lang) => {
  // Findings, a preview of tiers and the light theme are seen in Chinese.
  const chinese = lang !== "en-US";
  let person: Person;
  beforeAll(async () => {
    person = await open(lang);
    if (!chinese) return;
    await showView(person.pane, "check");
    await person.press(paneText.runCheck);
    await person.see(paneText.checkCounts);
    await showView(person.pane, "tiers");
    await person.press(paneText.runPreview);
    await person.see(paneText.tierCounts);
  }, slow);
  afterAll(() => person.page.context().close());

  test.each(themes)(
    "every view, %s, %d pixels",
    async (theme, width) => {
      await person.resize(width);
      await wear(person, theme);
      expect(await faultsOf(person, theme)).toEqual([]);
    },
    slow,
  );
});

test("nothing went wrong unseen", () => {
  expect(preview.errors).toEqual([]);
  expect(preview.violations).toEqual([]);
  expect(preview.foreignRequests).toEqual([]);
});
