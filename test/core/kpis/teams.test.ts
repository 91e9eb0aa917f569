/** People as numbers, teams, and customers kept twice. */
import { parsePeriod, type Period } from "../../../src/calendar";
import { customerGroups } from "../../../src/kpis/customerGroups";
import {
  accountsOf,
  nobody,
  peopleCount,
  peopleNamed,
  peopleOf,
  peopleOfRows,
  personOf,
} from "../../../src/kpis/people";
import { cutData } from "../../../src/kpis/cut";
import { cutValue, hasTeam, membersOf, teamsOf } from "../../../src/kpis/team";
import { say } from "../../../src/locales/format";
import type { CellValue } from "../../../src/policy/values";
import { dataset } from "../support";

const error = { error: "#N/A" };
const today = "2026-03-16";
const of = (label: string): Period => parsePeriod(label)!;

describe("people as numbers", () => {
  const tables = {
    Accounts: [
      { accountId: "1", owner: "张三", region: "east" },
      { accountId: "2", owner: " 李四 ", region: "north" },
      { accountId: "3", owner: null, region: null },
      { accountId: "4", owner: "张三", region: "north" },
    ],
    Visits: [
      { accountId: "1", visitor: "王五" },
      { accountId: "2", visitor: " " },
      { accountId: "3", visitor: error },
      { accountId: "9", visitor: null },
      { accountId: "4", visitor: 7 },
    ],
    Orders: [
      { accountId: "1", salesperson: "张三" },
      { accountId: "2", salesperson: " 李四 " },
    ],
  };
  const read = () => {
    const data = dataset(tables, today);
    const named = peopleOf(data, "Visits.visitor");
    const numberOf = (owner: string): number => personOf(data, { period: of("2026-Q1"), owner }) ?? nobody;
    return { data, named, zhang: numberOf("张三"), li: numberOf(" 李四") };
  };

  test("a number a name, none for blank and error cells", () => {
    const { data, named, zhang, li } = read();
    expect([...peopleOf(data, "Accounts.owner")]).toEqual([zhang, li, nobody, zhang]);
    expect([...named].map((one) => one >= 0)).toEqual([true, false, false, false, true]);
    expect(new Set([zhang, li, named[0], named[4]]).size).toBe(4);
    expect([...peopleOf(data, "Complaints.owner")]).toEqual([]);
    expect([...peopleOf(data, "Visits.owner")]).toEqual([nobody, nobody, nobody, nobody, nobody]);
    expect(personOf(data, { period: of("2026-Q1"), owner: null })).toBeNull();
    expect(peopleCount(data)).toBe(4);
    expect([...peopleOf(data, "Orders.salesperson")]).toEqual([zhang, li]);
  });
  test("a row is of the person it names, else of its account's owner", () => {
    const { data, named, zhang, li } = read();
    const accounts = () => data.accountRows("Visits.accountId")!;
    expect([...peopleOfRows(data, accounts, "Visits.visitor", "Visits")]).toEqual([
      named[0],
      li,
      nobody,
      nobody,
      named[4],
    ]);
    expect([...peopleOfRows(data, accounts, null, "Visits")]).toEqual([zhang, li, nobody, nobody, zhang]);
    const never = () => {
      throw new Error("asked");
    };
    expect([...peopleOfRows(data, never, "Orders.salesperson", "Orders")]).toEqual([zhang, li]);
  });
  test("accounts of a person, of everybody, of somebody without any", () => {
    const { data, named, zhang, li } = read();
    expect([zhang, li, null, named[0] ?? 99, 99, nobody].map((one) => [...accountsOf(data, one)])).toEqual([
      [0, 3],
      [1],
      [0, 1, 2, 3],
      [],
      [],
      [],
    ]);
  });
  test("a part of the workbook is person 0, the rest 1, what nobody says no person", () => {
    const { data } = read();
    const part = cutData(data, { period: of("2026-Q1"), owner: null, region: "north" });
    expect([...peopleOf(part, "Accounts.owner")]).toEqual([1, 0, nobody, 0]);
    expect([...peopleOf(part, "Visits.visitor")]).toEqual([1, 0, nobody, nobody, 0]);
    expect([...peopleOf(part, "Orders.salesperson")]).toEqual([1, 0]);
    expect([...peopleOfRows(part, () => data.accountRows("Visits.accountId")!, "Visits.visitor", "Visits")]).toEqual([
      1,
      0,
      nobody,
      nobody,
      0,
    ]);
    expect([peopleCount(part), personOf(part, { period: of("2026-Q1"), owner: "李四" })]).toEqual([2, 0]);
    expect([...accountsOf(part, 0)]).toEqual([1, 3]);
    const ofLi = cutData(data, { period: of("2026-Q1"), owner: "李四", region: "north" });
    expect([...peopleOf(ofLi, "Visits.visitor")]).toEqual([1, nobody, nobody, nobody, 1]);
    expect([...peopleOfRows(ofLi, () => data.accountRows("Visits.accountId")!, "Visits.visitor", "Visits")]).toEqual([
      1,
      0,
      nobody,
      nobody,
      1,
    ]);
  });
  test("a row of a part that names nobody is its account's owner's, by its own region and product", () => {
    const rows = [
      { accountId: "1", salesperson: null, region: null, product: "pump" },
      { accountId: "1", salesperson: null, region: "north", product: "valve" },
      { accountId: "2", salesperson: error, region: "north", product: "pump" },
      { accountId: "1", salesperson: "李四", region: "east", product: "pump" },
    ];
    const data = dataset({ ...tables, Orders: rows }, today);
    const standing = (more: object) => {
      const part = cutData(data, { period: of("2026-Q1"), owner: "张三", ...more });
      return [...peopleOfRows(part, () => data.accountRows("Orders.accountId")!, "Orders.salesperson", "Orders")];
    };
    expect(standing({ product: "pump" })).toEqual([0, 1, 1, 1]);
    expect(standing({ region: "north" })).toEqual([1, 0, 1, 1]);
  });
  test("everybody whom a table names, once, by the alphabet", () => {
    const columns = {
      ...{ Team: "name", Accounts: "owner", Orders: "salesperson", Visits: "visitor", PlanTargets: "owner" },
      ...{ Development: "owner", NewCustomerApps: "applicant", FeedbackItems: "owner", ServiceCosts: "owner" },
      ...{ PlanActions: "owner", KpiInputs: "owner", ScorecardSnapshots: "owner" },
    };
    const names = Object.keys(columns);
    const every = Object.fromEntries(
      Object.entries(columns).map(([key, column]) => [
        key,
        [key, ` ${key} `, "", null, error].map((name) => ({ [column]: name })),
      ]),
    );
    expect(peopleNamed(dataset(every, today))).toEqual([...names].sort());
    expect(peopleNamed(dataset({}, today))).toEqual([]);
  });
});

describe("teams", () => {
  const read = () =>
    dataset(
      {
        Team: [
          { name: "张三", department: "一部" },
          { name: " 李四 ", department: " 二部 " },
          { name: "王五", department: "一部" },
          { name: null, department: "三部" },
          { name: error, department: "四部" },
          { name: "赵六", department: null },
          { name: "孙七", department: error },
          { name: "张三", department: "一部" },
          { name: "周八", department: "五部" },
          { name: "周八", department: "六部" },
          { name: "吴九", department: "七部" },
          { name: "吴九", department: null },
        ],
      },
      today,
    );
  test.each<[string, readonly string[] | string]>([
    ["一部", ["张三", "王五"]],
    [" 二部", ["李四"]],
    ["七部", ["吴九"]],
    ["三部", "Team has no department “三部”"],
    ["四部", "Team has no department “四部”"],
    [" ", "Team has no department “”"],
    ["五部", "周八 has two departments in Team, so the team is unclear"],
    ["六部", "周八 has two departments in Team, so the team is unclear"],
  ])("people of %s", (team, expected) => {
    const found = membersOf(read(), team);
    expect("text" in found ? say("en-US", found) : [...found]).toEqual(expected);
  });
  test("all teams, in the order of the table", () => {
    expect(teamsOf(read())).toEqual(["一部", "二部", "五部", "六部", "七部"]);
    expect(teamsOf(dataset({}, today))).toEqual([]);
  });
  test.each([
    ["张三", true],
    [" 李四", true],
    ["吴九", true],
    ["赵六", false],
    ["孙七", false],
    ["", false],
    ["某", false],
  ])("%p is in a team: %p", (name, is) => expect(hasTeam(read(), name)).toBe(is));
  test.each<[string | null | undefined, string | null]>([
    [null, null],
    [undefined, null],
    ["", null],
    [" ", null],
    [" 华东 ", "east"],
    ["east", "east"],
    [" 自己的 ", "自己的"],
  ])("a region %p is %p", (asked, expected) => {
    const lists = [{ list: "region", code: "east", text: "华东", active: true }];
    expect(cutValue(dataset({}, today, { lists }), "region", asked)).toBe(expected);
  });
});

describe("customers kept twice", () => {
  const groups = (rows: readonly (readonly [CellValue, CellValue, CellValue])[]) => [
    ...customerGroups(
      dataset({ Accounts: rows.map(([accountId, accountName, taxId]) => ({ accountId, accountName, taxId })) }, today),
    ),
  ];
  test.each<[string, readonly (readonly [CellValue, CellValue, CellValue])[], readonly number[]]>([
    [
      "nothing in common",
      [
        ["1", "甲", "T1"],
        ["2", "乙", "T2"],
      ],
      [0, 1],
    ],
    [
      "the same number",
      [
        ["1", "甲", null],
        [" 1 ", "乙", null],
      ],
      [0, 0],
    ],
    [
      "the same number, typed as number and as text",
      [
        [1, "甲", null],
        ["1", "乙", null],
      ],
      [0, 0],
    ],
    [
      "the same tax id",
      [
        ["1", "甲", "T"],
        ["2", "乙", " T"],
      ],
      [0, 0],
    ],
    [
      "the same name",
      [
        ["1", "甲", null],
        ["2", "甲 ", null],
      ],
      [0, 0],
    ],
    [
      "the same name, one tax id among them",
      [
        ["1", "甲", "T"],
        ["2", "甲", null],
      ],
      [0, 0],
    ],
    [
      "the same name, one tax id twice",
      [
        ["1", "甲", "T"],
        ["2", "甲", "T "],
      ],
      [0, 0],
    ],
    [
      "the same name, other tax ids",
      [
        ["1", "甲", "T"],
        ["2", "甲", "U"],
        ["3", "甲", null],
      ],
      [0, 1, 2],
    ],
    [
      "an error for a tax id is none",
      [
        ["1", "甲", "T"],
        ["2", "甲", error],
      ],
      [0, 0],
    ],
    [
      "errors and blanks are nobody's",
      [
        [error, error, error],
        [error, error, error],
        [null, " ", ""],
        ["", null, null],
      ],
      [0, 1, 2, 3],
    ],
    [
      "through a third, to the first of them",
      [
        ["1", "甲", null],
        ["2", "乙", "T"],
        ["3", "乙", null],
        ["1", "丙", "T"],
      ],
      [0, 0, 0, 0],
    ],
    [
      "later ones joined first",
      [
        ["1", "甲", null],
        ["2", "乙", null],
        ["2", "丙", "U"],
        ["3", "甲", "U"],
      ],
      [0, 0, 0, 0],
    ],
    [
      "two groups",
      [
        ["1", "甲", null],
        ["2", "乙", null],
        ["1", "丙", null],
        ["2", "丁", null],
      ],
      [0, 1, 0, 1],
    ],
  ])("%s", (_, rows, expected) => expect(groups(rows)).toEqual(expected));
  test("without table or columns", () => {
    expect([...customerGroups(dataset({}, today))]).toEqual([]);
    expect([...customerGroups(dataset({ Accounts: [{ owner: "张三" }, { owner: "张三" }] }, today))]).toEqual([0, 1]);
  });
});
