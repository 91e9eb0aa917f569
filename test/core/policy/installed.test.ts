/** What a choice of packs and profile brings, and what is logged of it. */
import {
  importantChanges,
  installedColumns,
  installedKpis,
  installedParameters,
  installedTables,
  isConfidential,
  isPrivate,
  loggedColumns,
  packs,
  parameterById,
  parameterPack,
  parameters,
  ruleEnabled,
  ruleIndex,
  tableByKey,
  tables,
} from "../../../src/policy/catalogue";
import type { Choice } from "../../../src/policy/catalogue/installed";
import type { TableEntry } from "../../../src/policy/types";

const basic: Choice = { packs: ["core", "orders", "newCustomers", "contactCadence"], profile: "basic" };
const everything: Choice = { packs: packs.map(({ code }) => code), profile: "full" };
const onlyCore: Choice = { packs: ["core"], profile: "full" };

const columnsOf = (key: string, choice: Choice): readonly string[] =>
  installedColumns(tableByKey.get(key)!, choice).map((column) => column.key);
const tablesOf = (choice: Choice): readonly string[] => installedTables(choice).map(({ key }) => key);

describe("rules", () => {
  test.each([
    ["ACC-01", basic, true],
    ["ACC-01", { ...onlyCore, profile: "basic" }, true],
    ["TIR-05", basic, false],
    ["TIR-05", onlyCore, true],
    ["TIR-05", { ...basic, profile: "standard" }, true],
    ["ACC-01", { ...basic, rules: new Map([["ACC-01", false]]) }, false],
    ["TIR-05", { ...basic, rules: new Map([["TIR-05", true]]) }, true],
    ["CMP-02", { ...basic, rules: new Map([["CMP-02", true]]) }, false],
    ["CMP-02", { ...basic, packs: ["core", "service"], profile: "full" }, true],
    ["NOPE", everything, false],
  ] satisfies [string, Choice, boolean][])("%s with %j: %s", (id, choice, on) =>
    expect(ruleEnabled(id, choice)).toBe(on),
  );
});

describe("figures of the Scorecard", () => {
  const ids = (choice: Choice): readonly string[] => installedKpis(choice).map(({ id }) => id);
  test("three with profile basic, otherwise those whose packs are all there", () => {
    expect(ids(basic)).toEqual(["K1", "K3", "V1"]);
    expect(ids({ ...onlyCore, profile: "basic" })).toEqual(["V1"]);
    expect(ids(onlyCore)).toEqual(
      expect.arrayContaining(["K2", "K7", "K9", "K10", "D2", "D4", "D5", "D6", "D7", "V1", "V2", "V3", "V4"]),
    );
    expect(ids(onlyCore)).toHaveLength(13);
    expect(ids({ ...basic, profile: "standard" })).toContain("D1");
  });
});

describe("tables", () => {
  test("an optional table comes with a rule of its own that is on", () => {
    expect(tablesOf(basic)).not.toContain("Receptions");
    expect(tablesOf({ ...basic, rules: new Map([["VIS-22", true]]) })).toContain("Receptions");
    expect(tablesOf({ ...everything, rules: new Map([["VIS-22", false]]) })).not.toContain("Receptions");
    expect(tablesOf(everything)).toEqual(tables.map(({ key }) => key));
  });
});

describe("columns", () => {
  /** A table of data, each of its columns with one reason to be there, or none. */
  const plans = tableByKey.get("Plans")!;
  const plain = { ...plans.columns[0]!, visible: false, required: false, personal: false, usedBy: [] };
  const table: TableEntry = {
    ...plans,
    idColumn: "id",
    naturalKeys: [["first", "second"]],
    columns: [
      { ...plain, key: "id" },
      { ...plain, key: "first" },
      { ...plain, key: "second" },
      { ...plain, key: "visible", visible: true },
      { ...plain, key: "required", required: true },
      { ...plain, key: "ruled", usedBy: ["NOPE", "ACC-01"] },
      { ...plain, key: "figured", usedBy: ["K3"] },
      { ...plain, key: "off", usedBy: ["TIR-05"] },
      { ...plain, key: "none" },
    ],
  };
  const keysOf = (kind: TableEntry["kind"], choice: Choice): readonly string[] =>
    installedColumns({ ...table, kind }, choice).map(({ key }) => key);

  test("keys, visible and required ones, and those that a rule that is on or a figure reads", () => {
    const there = ["id", "first", "second", "visible", "required", "ruled", "figured"];
    expect(keysOf("data", basic)).toEqual(there);
    expect(keysOf("policy", { ...basic, profile: "standard" })).toEqual([...there, "off"]);
    expect(keysOf("data", { ...basic, formColumns: ["Plans.none", "Visits.off"] })).toEqual([...there, "none"]);
    expect(keysOf("log", basic)).toEqual(table.columns.map(({ key }) => key));
    expect(keysOf("report", basic)).toEqual(table.columns.map(({ key }) => key));
  });

  test("what our own commands and formulas use is there whatever the rules", () => {
    const off = { ...basic, rules: new Map(ruleIndex.map(({ id }) => [id, false])) };
    expect(columnsOf("Accounts", off)).toEqual(expect.arrayContaining(["tierEffectiveDate", "status", "createdDate"]));
    expect(columnsOf("Accounts", off)).not.toContain("taxId");
  });

  test("what nobody needs is not there", () => {
    const accounts = columnsOf("Accounts", basic);
    expect(accounts).toHaveLength(33);
    expect(columnsOf("Accounts", everything)).toHaveLength(110);
    expect(columnsOf("Accounts", { ...basic, formColumns: ["Visits.industry"] })).toEqual(accounts);
    expect(columnsOf("Accounts", { ...basic, formColumns: ["Accounts.industry"] })).toHaveLength(34);
    const counts = ["Scorecard", "ScorecardSnapshots", "AuditLog"].map((key) => columnsOf(key, basic).length);
    expect(counts).toEqual([32, 16, 9]);
  });

  test("private circumstances of persons are kept only where the company decided so", () => {
    const ofPersons = tables.flatMap((table) =>
      table.columns.filter(isPrivate).map((column) => `${table.key}.${column.key}`),
    );
    expect(ofPersons).toEqual(["Contacts.email", "Contacts.infoPersonal"]);
    const form = { ...everything, formColumns: ["Contacts.infoPersonal"] };
    expect(columnsOf("Contacts", form)).not.toContain("infoPersonal");
    expect(columnsOf("Contacts", { ...form, personalData: false })).not.toContain("infoPersonal");
    expect(columnsOf("Contacts", { ...form, personalData: true })).toContain("infoPersonal");
  });

  test("telephone numbers stay in the workbook, names may leave it", () => {
    const confidential = (ref: string): boolean => {
      const [table, key] = ref.split(".");
      return isConfidential(tableByKey.get(table!)!.columns.find((column) => column.key === key)!);
    };
    expect(["Accounts.phone", "Contacts.infoPersonal", "Team.name", "Accounts.tier"].map(confidential)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe("parameters", () => {
  test.each([
    ["tier.aMin", "core"],
    ["orders.completeSince", "core"],
    ["new.lookbackYears", "orders"],
    ["complaint.minChars", "service"],
    ["kpi.03.cycle", "orders"],
    ["kpi.04.cycle", "development"],
    ["kpi.07.cycle", "core"],
    ["policy.profile", "core"],
  ])("%s belongs to pack %s", (id, pack) => expect(parameterPack(parameterById.get(id)!)).toBe(pack));

  test("a parameter belongs to what uses it", () => {
    const usedBy = (...users: string[]): string =>
      parameterPack({ ...parameterById.get("kpi.03.cycle")!, id: "own.one", usedBy: users });
    expect([usedBy(), usedBy("K2"), usedBy("K3"), usedBy("nobody"), usedBy("CMP-02", "K3")]).toEqual([
      "core",
      "core",
      "orders",
      "core",
      "orders",
    ]);
  });

  test("the rows of table Parameters are those that something installed uses", () => {
    const ids = installedParameters({ packs: ["core"], profile: "basic" }).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(["policy.profile", "tier.aMin", "visit.followUpDays", "kpi.weights"]));
    expect(ids).toHaveLength(36);
    // The Scorecard's sheet scores and colours by the limits, though no rule that is on reads them.
    expect(ids).toEqual(expect.arrayContaining(["score.cap", "light.red", "light.yellow"]));
    expect(ids).not.toContain("complaint.minChars");
    // TIR-06 has it and TIR-06 is off; the custom function of the class reads it all the same.
    expect(ids).toContain("tier.hysteresisPct");
    expect(installedParameters(everything)).toHaveLength(parameters.length);
  });

  test("every choice has a label in three languages", () => {
    for (const { id, options } of parameters)
      for (const { code, label } of options ?? [])
        expect([id, code, Object.values(label).filter((text) => text !== "")]).toEqual([
          id,
          code,
          [label["zh-CN"], label["zh-TW"], label["en-US"]],
        ]);
  });
});

describe("what is logged", () => {
  test("every entered column of the customers, the stages of a development only, nothing elsewhere", () => {
    const accounts = loggedColumns("Accounts");
    expect(accounts).toEqual(expect.arrayContaining(["accountName", "phone", "tier", "tierOverrideReason", "note"]));
    expect(accounts).not.toContain("check");
    const computed = tableByKey.get("Accounts")!.columns.filter(({ filledBy }) => filledBy === "formula");
    expect(computed.length).toBeGreaterThan(0);
    expect(computed.filter(({ key }) => accounts.includes(key))).toEqual([]);
    expect(loggedColumns("Development")).toEqual(["stage", "kaPhase", "stageAssessment"]);
    expect([loggedColumns("Team"), loggedColumns("Nope")]).toEqual([[], []]);
    for (const key of importantChanges.keys()) expect(accounts).toContain(key);
  });
});
