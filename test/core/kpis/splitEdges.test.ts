/** Figures of a part of the workbook: which figure can be split by what, whose rows the part has, and what is told beside it. */
import { parsePeriod } from "../../../src/calendar";
import { kpiFunctions, kpiIds, type KpiId, type KpiScope } from "../../../src/kpis";
import { cutData, isWhole, uncuttable } from "../../../src/kpis/cut";
import { say } from "../../../src/locales/format";
import { dataset, day, type PolicyOptions, type Row } from "../support";
import type { Tables } from "./figures";

const period = parsePeriod("2026-Q1")!;
const error = { error: "#N/A" };
const order = (accountId: string, amount: number, more: Row = {}): Row => ({
  accountId,
  amount,
  orderDate: day("2026-02-02"),
  salesperson: "张三",
  region: null,
  product: null,
  ...more,
});
const tables: Tables = {
  Team: [
    { name: "张三", department: "一部" },
    { name: "李四", department: "二部" },
    { name: "王五", department: "一部" },
    { name: "孙八", department: "两" },
    { name: "孙八", department: "双" },
    { name: "周九", department: null },
  ],
  Accounts: [
    { accountId: "1", accountName: "甲", owner: "张三", region: "华东", isKeyAccount: true },
    { accountId: "2", accountName: "乙", owner: "李四", region: "华北", isKeyAccount: true },
    { accountId: "3", accountName: "丙", owner: "赵六", region: null, isKeyAccount: true },
    { accountId: "4", accountName: "丁", owner: null, region: null, isKeyAccount: true },
    { accountId: "6", accountName: "己", owner: "吴十", region: "华南", isKeyAccount: true },
    { accountId: "5", accountName: "戊", owner: error, region: error, isKeyAccount: true },
  ],
  Orders: [
    order("1", 100, { product: "泵" }),
    order("1", 40, { salesperson: "李四", region: "华北", product: "阀" }),
    order("2", 7, { salesperson: "王五" }),
    order("3", 1, { salesperson: "赵六" }),
    order("4", 2, { salesperson: "钱七" }),
    order("5", 3, { salesperson: error }),
    order("4", 4, { salesperson: "周九" }),
  ],
  Visits: [{ accountId: "1", visitor: "李四", date: day("2026-02-03"), region: "华北" }],
  Surveys: ["1", "2", "1"].map((accountId, at) => ({
    accountId,
    date: day("2026-02-03"),
    score: [5, 1, 3][at]!,
    scaleMin: 1,
    scaleMax: 5,
  })),
  Complaints: ["1", "2", "2"].map((accountId) => ({
    accountId,
    receivedDate: day("2026-02-03"),
    causeType: "staff",
    isEffective: null,
  })),
};
const scopeOf = (more: Partial<KpiScope>): KpiScope => ({ period, owner: null, ...more });
const data = (policy: PolicyOptions = {}, given: Tables = tables) => dataset(given, "2026-03-31", policy);
const parts = { team: "一部", region: "华东", product: "泵" } as const;

/** Sales lines know all three; visits and customers have no product; what is typed or budgeted knows persons only; K2 knows no parts. */
const splits: Readonly<Record<KpiId, string>> = {
  ...(Object.fromEntries(kpiIds.map((id) => [id, "team region"])) as Record<KpiId, string>),
  ...{ K1: "team region product", S1: "team region product", S2: "team region product", S3: "team region product" },
  ...{ K2: "", K8: "team", K9: "team", K10: "team", K11: "team", K12: "team", S4: "team" },
};
const splitBy = (id: KpiId, policy: PolicyOptions = {}): string => {
  const book = data(policy);
  return (["team", "region", "product"] as const)
    .filter((by) => {
      const refused = uncuttable(book, id, scopeOf({ [by]: parts[by] }));
      if (refused) expect(say("en-US", refused)).toBe(`This figure cannot be split by ${by}`);
      return !refused;
    })
    .join(" ");
};
test.each(Object.entries(splits) as [KpiId, string][])("%s is split by: %s", (id, expected) =>
  expect(splitBy(id)).toBe(expected),
);
test("K4 of actions goes by persons, K4 of customers by region too; no other KPI asks how K4 counts", () => {
  const actions = { parameters: { "kpi.04.unit": "actions" } };
  expect([splitBy("K4", actions), splitBy("K3", actions), splitBy("K4")]).toEqual([
    "team",
    "team region",
    "team region",
  ]);
});

test.each<[KpiId, string, Partial<KpiScope>, number]>([
  ["S1", "one person of the team", { owner: "张三", team: "一部" }, 100],
  ["S1", "names and teams with spaces around them", { owner: " 李四 ", region: "华北" }, 40],
  ["S1", "a team with spaces around it", { team: " 二部 " }, 40],
  ["M4", "answers by the team of the customer's owner", { team: "一部" }, 0.75],
  ["M4", "answers by the customer's region", { region: "华东" }, 0.75],
  ["K5", "complaints by the team of the customer's owner", { team: "一部" }, 1],
  ["K5", "complaints by the customer's region", { region: "华北" }, 2],
])("%s: %s", (id, _, more, expected) =>
  expect(kpiFunctions[id](data({ parameters: { "survey.minResponses": 1 } }), scopeOf(more)).actual).toBe(expected),
);

test("parts of one workbook that are asked for one after another do not stand for each other", () => {
  const book = data();
  const sold = (more: Partial<KpiScope>) => kpiFunctions.S1(book, scopeOf(more)).actual;
  expect(
    [
      { team: "一部" },
      { team: "二部" },
      { owner: "张三", team: "一部" },
      { owner: "王五", team: "一部" },
      { region: "华北" },
      { owner: "李四", region: "华北" },
      { product: "泵" },
      { product: "阀" },
    ].map(sold),
  ).toEqual([107, 40, 100, 7, 47, 40, 100, 40]);
});

test("a region or product is asked for by its code or its word", () => {
  const policy: PolicyOptions = {
    lists: [
      { list: "region", code: "E", text: "华东", active: true },
      { list: "product", code: "P", text: "泵", active: true },
    ],
  };
  for (const more of [{ region: "华东" }, { region: "E" }, { product: "泵" }, { product: "P" }])
    expect([more, kpiFunctions.S1(data(policy), scopeOf(more)).actual]).toEqual([more, 100]);
});

test("whole is what asks for everybody and everything", () => {
  const asked = [
    {},
    { team: null, region: "", product: null },
    ...Object.entries(parts).map(([by, of]) => ({ [by]: of })),
  ];
  expect(asked.map((more) => isWhole(scopeOf(more)))).toEqual([true, true, false, false, false]);
  expect(isWhole(scopeOf({ owner: "张三" }))).toBe(false);
});
test("answers of no named customer are everybody's, of a person the column is asked for", () => {
  const Surveys = tables.Surveys!.map(({ accountId: _, ...answer }) => answer);
  const asked = (more: Partial<KpiScope>) => {
    const { actual, reason } = kpiFunctions.M4(
      data({ parameters: { "survey.minResponses": 1 } }, { ...tables, Surveys }),
      scopeOf(more),
    );
    return reason ? say("en-US", reason) : actual;
  };
  expect([asked({}), asked({ owner: "张三" }), asked({ region: "华东" })]).toEqual([
    0.5,
    "Not installed: Surveys·Customer",
    "Not installed: Surveys·Customer",
  ]);
});

test("a team that cannot be read is nobody", () => {
  for (const team of ["三部", "两"])
    for (const owner of [null, "孙八"])
      expect(cutData(data(), scopeOf({ team, owner })).cut?.people).toEqual(new Set());
});

test.each<[string, Partial<KpiScope>, Tables, readonly string[]]>([
  [
    "people whom customers and orders name and who are in no team",
    { team: "一部" },
    tables,
    ["4 people have no department and are in no team's figure"],
  ],
  [
    "nobody of the kind",
    { team: "一部" },
    { ...tables, Accounts: tables.Accounts!.slice(0, 2), Orders: [tables.Orders![0]!] },
    [],
  ],
  [
    "of a region its customers",
    { region: "华东" },
    tables,
    ["2 customers have no region and are in no region's figure"],
  ],
  ["neither of a product", { product: "泵" }, tables, []],
])("beside a part is told: %s", (_, more, given, expected) => {
  const notes = (kpiFunctions.S1(data({}, given), scopeOf(more)).notes ?? []).map((note) => say("en-US", note));
  expect(notes.filter((note) => !/orders? do(es)? not say/.test(note))).toEqual(expected);
});
