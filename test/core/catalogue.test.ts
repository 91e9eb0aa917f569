import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  columnByRef,
  installedColumns,
  installedTables,
  kpis,
  listById,
  lists,
  packs,
  parameterById,
  parameters,
  questions,
  ruleIndex,
  tableByKey,
  tables,
} from "../../src/policy/catalogue";
import { ownParameters } from "../../src/policy/catalogue/ownParameters";
import { kpiSchema, listSchema, parameterSchema, tableSchema } from "../../src/policy/catalogue/schema";
import { unitText } from "../../src/locales/policy";

const basic = { packs: ["core", "orders", "newCustomers", "contactCadence"], profile: "basic" as const };
const everything = { packs: packs.map(({ code }) => code), profile: "full" as const };

describe("the catalogue as data", () => {
  test("has the shape that everything relies on", () => {
    for (const table of tables) tableSchema.parse(table);
    for (const list of lists) listSchema.parse(list);
    for (const parameter of parameters) parameterSchema.parse(parameter);
    for (const kpi of kpis) kpiSchema.parse(kpi);
  });

  test("is complete: 48 tables, 756 columns and four of our own, 94 lists, 156 parameters and those of our own, 34 KPIs, 244 rules", () => {
    const count = tables.reduce((sum, table) => sum + table.columns.length, 0);
    expect([tables.length, count, lists.length, parameters.length, kpis.length, ruleIndex.length]).toEqual([
      48,
      760,
      94,
      156 + ownParameters.length,
      34,
      244,
    ]);
  });

  test("names only what exists", () => {
    for (const table of tables) {
      const keys = new Set(table.columns.map(({ key }) => key));
      expect(keys.size).toBe(table.columns.length);
      for (const key of [table.idColumn, ...table.naturalKeys.flat()]) expect(keys).toContain(key);
      for (const column of table.columns) {
        if (column.list) expect(listById.has(column.list)).toBe(true);
        if (column.ref) expect(columnByRef(column.ref)).toBeDefined();
        expect(column.type === "list" || column.type === "multiList").toBe(column.list !== undefined);
      }
    }
    for (const kpi of kpis) {
      for (const ref of kpi.needs) expect(columnByRef(ref)).toBeDefined();
      for (const id of kpi.parameters) expect(parameterById.has(id)).toBe(true);
    }
    for (const { unitCode } of parameters) expect(unitCode === "" || unitCode in unitText).toBe(true);
    for (const rule of ruleIndex)
      for (const id of rule.mustFill) expect(parameterById.get(id)?.status).toBe("must-fill");
  });

  /** Columns that the dictionary has not: what may be typed for a parameter and its pack; pace and reason of a figure on the card. */
  const additions = new Set(["Parameters.allowed", "Parameters.pack", "Scorecard.pace", "Scorecard.reason"]);
  const source = join(__dirname, "../../../shared/policy/columns.json");
  // The dictionary is not part of the repository; where it lies beside it, the two must agree.
  if (existsSync(source))
    test("says the same as the dictionary it was made from", () => {
      const dictionary = JSON.parse(readFileSync(source, "utf8")) as {
        tables: {
          key: string;
          columns: { key: string; label: unknown; type: string; required: boolean; visible: boolean }[];
        }[];
      };
      for (const table of dictionary.tables) {
        const ours = tableByKey.get(table.key);
        expect(
          ours?.columns
            .filter(({ key }) => !additions.has(`${table.key}.${key}`))
            .map(({ key, label, type, required, visible }) => ({ key, label, type, required, visible })),
        ).toEqual(
          table.columns.map(({ key, label, type, required, visible }) => ({ key, label, type, required, visible })),
        );
      }
    });
});

describe("packs and profiles", () => {
  test("the basic profile asks exactly its eight questions", () => {
    expect(
      questions(basic)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(
      [
        "churn.inactiveMonths",
        "orders.completeSince",
        "tier.aMin",
        "tier.bMin",
        "tier.cMin",
        "visit.developerRoles",
        "visit.morningMeetingTime",
        "visit.reportWorkdays",
      ].sort(),
    );
    expect(questions(everything)).toHaveLength(44);
  });

  test("columns exist when something needs them", () => {
    const keysOf = (table: string, choice: typeof basic | typeof everything): string[] =>
      installedColumns(tableByKey.get(table)!, choice).map(({ key }) => key);
    const accounts = keysOf("Accounts", basic);
    expect(accounts).toEqual(
      expect.arrayContaining([
        "accountId",
        "accountName",
        "tier",
        "tierEffectiveDate",
        "tierOverrideReason",
        "taxId",
        "status",
        "lostDate",
      ]),
    );
    expect(accounts).not.toContain("elemInfluence");
    expect(keysOf("Accounts", everything)).toContain("elemInfluence");
    expect(keysOf("Team", basic)).toEqual(expect.arrayContaining(["active", "hireDate"]));
    expect(keysOf("Team", basic)).not.toContain("confidentialitySigned");
    const off = { ...basic, rules: new Map([["ACC-19", false]]) };
    expect(keysOf("Accounts", off)).not.toContain("coOwners");
  });

  test("tables come with their packs", () => {
    const keys = installedTables(basic).map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(["Accounts", "Orders", "NewCustomerApps", "Visits", "TierReviews"]));
    expect(keys).not.toContain("Complaints");
    expect(keys).not.toContain("Receptions");
  });
});
