/** Rows of QuickLog as contacts, and contacts as cells of Visits. */
import { contactCells, missingParts, plannedAround, type Contact } from "../../../src/daily/contact";
import { quickRows } from "../../../src/daily/quickLog";
import { dataset, day, policyOf, type Row } from "../support";

const today = "2026-03-02";
const monday = day(today);
const accounts: readonly Row[] = [
  { accountId: "K001", accountName: "海风贸易", owner: "李敏" },
  { accountId: "K002", accountName: "山城机电", owner: null },
  { accountId: "K003", accountName: "北方纸业", owner: "陈刚" },
  { accountId: "K004", accountName: "北方纸业", owner: "陈刚" },
];
const quick = (row: Row) => quickRows(dataset({ Accounts: accounts, QuickLog: [{ quickId: "Q1", ...row }] }, today))[0];

test.each<[string, Row, string]>([
  ["by name", { accountId: "海风贸易" }, "ready"],
  ["by number", { accountId: " K001 " }, "ready"],
  ["in the other script", { accountId: "海風貿易" }, "confirm"],
  ["unknown", { accountId: "海风" }, "open"],
  ["two of the name", { accountId: "北方纸业" }, "open"],
  ["no customer", { accountId: null, keyPoints: "来电" }, "open"],
  ["no date", { date: null }, "open"],
  ["a date in words", { date: "2026年3月1日" }, "ready"],
  ["a date nobody can read", { date: "上周三" }, "open"],
  ["today", { date: monday }, "ready"],
  ["tomorrow", { date: monday + 1 }, "open"],
  ["a next date nobody can read", { nextDate: "改天" }, "open"],
  ["an error cell", { keyPoints: { error: "#N/A" } }, "open"],
  ["an owner missing", { accountId: "K002" }, "open"],
  ["an owner missing, entered by", { accountId: "K002", enteredBy: "王五" }, "ready"],
])("%s: %s", (_name, row, state) => {
  const read = quick({ date: monday - 1, accountId: "海风贸易", ...row });
  expect(read?.state).toBe(state);
  expect(read?.notes.length === 0).toBe(state === "ready" && row.enteredBy !== undefined);
});

test("what was taken over, or holds nothing that people typed, is left aside", () => {
  const rows: readonly Row[] = [
    { quickId: "a", date: monday, accountId: "K001", absorbedAt: monday },
    { quickId: "b", date: monday, accountId: "K001", visitId: "V1" },
    { quickId: "c" },
    { quickId: "d", date: monday, accountId: "K001", enteredBy: "王五" },
  ];
  const found = quickRows(dataset({ Accounts: accounts, QuickLog: rows }, today));
  expect(found.map(({ row, person }) => [row, person])).toEqual([[3, "王五"]]);
});

test("modes in other words become the list's, unknown ones stay as they are", () => {
  const mode = (text: string) => quick({ date: monday, accountId: "K001", mode: text })?.cells.mode;
  expect([mode("打电话"), mode("微信"), mode("WeChat"), mode("展会")]).toEqual(["电话", "微信", "微信", "展会"]);
});

const contact: Contact = {
  date: monday,
  customer: "K001",
  visitor: "李敏",
  who: "",
  mode: "visit",
  kind: "",
  outcome: "done",
  failReason: "absent",
  attitude: "",
  keyPoints: " 报价 ",
  opinion: "",
  nextStep: "",
  nextDate: null,
};

test("a contact lacks what no row can do without; a missed one its reason", () => {
  expect(missingParts(contact)).toEqual([]);
  expect(missingParts({ ...contact, outcome: "missed", failReason: " ", mode: "", visitor: "" })).toEqual([
    "visitor",
    "mode",
    "failReason",
  ]);
});

test("cells: a row of its own is ad hoc; of a planned one only the outcome is written, another day beside the planned one", () => {
  const policy = policyOf();
  expect(contactCells(contact, "海风贸易", policy, monday + 0.5, null)).toEqual({
    date: monday,
    visitor: "李敏",
    accountId: "海风贸易",
    keyPoints: "报价",
    reportSubmittedAt: monday + 0.5,
    mode: "当面拜访",
    status: "已访",
    origin: "计划外",
  });
  const late = contactCells(contact, "海风贸易", policy, monday + 0.5, { date: monday - 1 });
  expect(late).toMatchObject({ actualDate: monday, status: "已访" });
  expect(Object.keys(late)).not.toContain("date");
  expect(contactCells(contact, "海风贸易", policy, monday, { date: monday })).not.toHaveProperty("actualDate");
  const missed = contactCells({ ...contact, outcome: "missed" }, "海风贸易", policy, monday, { date: monday - 1 });
  expect(missed).toMatchObject({ status: "未访", failReason: "客户不在" });
  expect(missed).not.toHaveProperty("actualDate");
});

test("planned visits of the person within seven days, the nearest first", () => {
  const visit = (visitId: string, date: number, more: Row = {}): Row => ({
    visitId,
    date,
    accountId: "海风贸易",
    visitor: "李敏",
    status: "planned",
    ...more,
  });
  const data = dataset(
    {
      Accounts: accounts,
      Visits: [
        visit("a", monday - 7),
        visit("b", monday + 1),
        visit("c", monday + 8),
        visit("d", monday, { status: "done" }),
        visit("e", monday, { visitor: "陈刚" }),
        visit("f", monday, { accountId: "K002" }),
      ],
    },
    today,
  );
  expect(plannedAround(data, 0, "李敏", monday).map(({ row }) => row)).toEqual([1, 0]);
  expect(plannedAround(data, -1, "李敏", monday)).toEqual([]);
});
