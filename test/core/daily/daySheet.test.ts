/** Who goes where on a day, and how a filled form stands on its page. */
import fc from "fast-check";
import { visitsOfDay } from "../../../src/daily/daySheet";
import { formDefinitions } from "../../../src/workbook/forms/definitions";
import { fillPages, formEntry } from "../../../src/workbook/forms/fill";
import { cardWidths, layOutForm } from "../../../src/workbook/forms/layout";
import { dataset, day, type Row } from "../support";

const monday = day("2026-11-23");
const visit = (visitId: string, more: Row = {}): Row => ({
  visitId,
  date: monday,
  visitor: "李敏",
  accountId: "K001",
  mode: "visit",
  ...more,
});
const data = (visits: readonly Row[]) =>
  dataset({ Visits: visits, Accounts: [{ accountId: "K001", accountName: "海风贸易" }] }, "2026-11-23");

test("visits of the day by person: by stop, then by time, then as they stand; calls and other days left out", () => {
  const rows = data([
    visit("a", { plannedStart: 0.6 }),
    visit("b", { routeOrder: 2 }),
    visit("c", { routeOrder: 1, plannedStart: 0.7 }),
    visit("d", { plannedStart: 0.4 }),
    visit("e", { date: monday + 1 }),
    visit("f", { mode: "phone" }),
    visit("g", { visitor: "陈刚", date: monday + 0.5 }),
    visit("h", { plannedStart: "上午" }),
    visit("i", { date: "2026-11-23" }),
  ]);
  expect(visitsOfDay(rows, monday)).toEqual([
    { person: "李敏", rows: [2, 1, 3, 0, 7] },
    { person: "陈刚", rows: [6] },
  ]);
  expect(visitsOfDay(rows, monday, " 陈刚 ")).toEqual([{ person: "陈刚", rows: [6] }]);
  expect(visitsOfDay(rows, monday + 7)).toEqual([]);
});

test("the page of the day sheet shows customers by name, days with their weekday, and leaves room to write", () => {
  const form = formDefinitions.find(({ key }) => key === "routeSheet")!;
  const entry = formEntry("routeSheet")!;
  const rows = data([visit("a", { plannedStart: 9 / 24, routeOrder: 1 }), visit("b", { routeOrder: 2 })]);
  const pages = fillPages(rows, form, entry, form.pages(rows, { day: monday }), "zh-CN");
  expect(pages).toHaveLength(1);
  const [page] = pages;
  expect(page?.header.map(({ label, value }) => `${label}=${value}`)).toEqual([
    "拜访人=李敏",
    "日期=2026-11-23（周一）",
  ]);
  expect(page?.lines).toHaveLength(8);
  expect(page?.lines[0]).toEqual(["1", "", "09:00", "海风贸易", "", "", "", "", "visit", "", "", ""]);
  expect(page?.lines[7]?.join("")).toBe("");
  expect(page?.signatures).toEqual(["本人签字", "主管签字", "日期"]);
});

test("many visits keep two blank lines", () => {
  const form = formDefinitions.find(({ key }) => key === "routeSheet")!;
  const many = data(Array.from({ length: 12 }, (_, at) => visit(`v${at}`)));
  const [page] = fillPages(many, form, formEntry("routeSheet")!, form.pages(many, { day: monday }), "en-US");
  expect(page?.lines).toHaveLength(14);
});

test.each(formDefinitions.map(({ key }) => key))("%s names columns of the catalogue's form only", (key) => {
  const form = formDefinitions.find((one) => one.key === key)!;
  const entry = formEntry(key)!;
  expect(Object.keys(form.widths).sort()).toEqual(form.layout === "lines" ? [...entry.lines].sort() : []);
  const total = Object.values(form.widths).reduce((sum, width) => sum + width, 0);
  expect(total).toBeLessThanOrEqual(660);
});

test("nothing of a page lies over something else, and every text stands in the sheet", () => {
  const word = fc.string({ maxLength: 60 });
  const field = fc.record({ label: word, value: word, long: fc.boolean(), tall: fc.boolean() });
  const page = fc.record({
    title: word,
    header: fc.array(field, { maxLength: 4 }),
    heads: fc.constant<string[]>([]),
    lines: fc.constant<string[][]>([]),
    body: fc.array(field, { maxLength: 9 }),
    footer: fc.array(field, { maxLength: 5 }),
    signatures: fc.array(word, { maxLength: 4 }),
  });
  fc.assert(
    fc.property(fc.array(page, { minLength: 1, maxLength: 3 }), (pages) => {
      const grid = layOutForm(pages, cardWidths, "zh-CN");
      const covered = new Set<string>();
      for (const { row, column, columns } of grid.merges)
        for (let at = column; at < column + columns; at++) {
          expect(covered.has(`${row}/${at}`)).toBe(false);
          covered.add(`${row}/${at}`);
          expect(at).toBeLessThan(cardWidths.length);
          // A merged cell shows its first cell only.
          if (at > column) expect(grid.cells[row]?.[at]).toBe("");
        }
      const texts = grid.cells.flat();
      for (const { header, body, footer } of pages)
        for (const { label, value } of [...header, ...body, ...footer]) {
          expect(texts).toContain(label);
          expect(texts).toContain(value);
        }
      expect(grid.starts).toHaveLength(pages.length);
    }),
    { numRuns: 60 },
  );
});
