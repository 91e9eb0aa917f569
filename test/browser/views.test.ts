/**
 * Every view of the pane in a real browser under axe-core: in Chinese with all their parts, in English dark and with high contrast.
 * Nothing stands out of the pane either. Pictures go to test/output, to be looked at.
 */
import { readFileSync } from "node:fs";
import type { AxeResults, RunOptions } from "axe-core";
import { paneText } from "../../src/locales/pane";
import type { Lang } from "../../src/locales/types";
import { views, type ViewId } from "../../src/taskpane/views/registry";
import { morningBook } from "../support/morningBook";
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

const sight = 'main > [role="tabpanel"]:not([hidden])';

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

/** What stands in a view once it has read what it shows at first. */
const loaded: Partial<Record<ViewId, string>> = {
  today: "[data-part=overdue]",
  visits: "input[type=date]",
  customers: "input[type=search]",
};

/** Shows every view (with `parts` each part of it too), and gathers what is wrong with them. */
async function faultsOf(person: Person, name: string, { parts = false, contrast = true } = {}): Promise<string[]> {
  const { pane } = person;
  const faults: string[] = [];
  const judge = async (part: string): Promise<void> => {
    const found = [...(await violations(person, sight, contrast)), ...(await person.standingOut())];
    faults.push(...found.map((fault) => `${part}: ${fault}`));
  };
  for (const { id } of views) {
    await showView(pane, id);
    await pane
      .locator(`${sight} ${loaded[id] ?? "h2"}`)
      .first()
      .waitFor();
    await person.picture(`views-${id}-${name}`);
    await judge(id);
    const others = parts ? (await pane.locator(`${sight} [role=tab]`).all()).slice(1) : [];
    for (const [at, tab] of others.entries()) {
      await tab.click();
      await judge(`${id}-${at + 2}`);
    }
  }
  return [...faults, ...(await violations(person, "html", contrast))];
}

test(
  "in Chinese, light, every part of every view, with findings",
  async () => {
    const person = await open("zh-CN");
    await showView(person.pane, "check");
    await person.press(paneText.runCheck);
    await person.see(paneText.checkCounts);
    expect(await faultsOf(person, "zh-CN-light-320", { parts: true })).toEqual([]);
    await person.page.context().close();
  },
  slow,
);

describe("in English", () => {
  let person: Person;
  beforeAll(async () => {
    person = await open("en-US");
  }, slow);
  afterAll(() => person.page.context().close());

  test.each([
    ["contrast", 270],
    ["dark", 320],
  ] as const)(
    "%s, %d pixels",
    async (theme, width) => {
      await person.resize(width);
      await person.page.emulateMedia({
        colorScheme: theme === "dark" ? "dark" : "light",
        forcedColors: theme === "contrast" ? "active" : "none",
      });
      // What the browser draws itself follows as well.
      await person.pane.waitForFunction(
        (scheme) => document.documentElement.style.colorScheme === scheme,
        theme === "dark" ? "dark" : "light",
        { timeout: slow },
      );
      expect(await faultsOf(person, `en-US-${theme}-${width}`, { contrast: theme !== "contrast" })).toEqual([]);
    },
    slow,
  );
});

test("nothing went wrong unseen", () => {
  expect(preview.errors).toEqual([]);
  expect(preview.violations).toEqual([]);
  expect(preview.foreignRequests).toEqual([]);
});
