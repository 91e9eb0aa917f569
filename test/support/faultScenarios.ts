/**
 * Commands to be interrupted, each with the workbook it starts from. The workbooks are small and are made by the product
 * itself; they hold foreign sheets, typed values, things to repair, so that a lost value would be seen.
 */
import { checkEntries } from "../../src/commands/checkEntries";
import { closePeriod, freezeRevisits } from "../../src/commands/closePeriod";
import { finaliseScorecard } from "../../src/commands/finaliseScorecard";
import { importRows } from "../../src/commands/importRows";
import { rankOwners } from "../../src/commands/rankOwners";
import { recalculateTiers } from "../../src/commands/recalculateTiers";
import { refreshScorecard } from "../../src/commands/refreshScorecard";
import { setUp } from "../../src/commands/setUp";
import { undoRecalculation } from "../../src/commands/undoRecalculation";
import { serialFromIso } from "../../src/calendar";
import type { Run } from "./colleagueAtWork";
import { dailyActions } from "./dailyActions";
import { officeActions } from "./officeActions";
import { made } from "./quickExcel";
import { asOf as closingDay, scorecardBook } from "./scorecardBook";
import { addRows, fiveAccounts, limits, place } from "./smallBook";

export interface FaultScenario {
  readonly name: string;
  /** The workbook before the command, as a file. */
  readonly start: () => Promise<Uint8Array>;
  /** What is done before the command without a fault, such as what its view reads; gives the command. */
  readonly look: (run: Run) => Promise<(run: Run) => Promise<unknown>>;
}

interface PlainScenario extends Omit<FaultScenario, "look"> {
  readonly command: (context: Excel.RequestContext) => Promise<unknown>;
}

/** Tables whose rows carry ids and times. */
export const logTables = ["AuditLog", "TierReviews", "AccountChanges"];
/** Columns that say when a command ran. */
export const momentColumns = ["结账时间"];

const asOf = serialFromIso("2026-03-31") as number;
const lang = "zh-CN";
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What somebody kept before Tierbook: own sheets, one of them under a name that Tierbook would use, an own table and name. */
export const officeBook = (): Promise<Uint8Array> =>
  made(async (excel) => {
    await excel.client.run(async (context) => {
      const { worksheets, tables, names } = context.workbook;
      const sheet = worksheets.add("客户档案");
      sheet.getRange("A1:C3").values = [
        ["客户", "电话", "金额"],
        ["老王", "'010-1", 5],
        ['="甲"&"乙"', "", -3],
      ];
      const own = tables.add(sheet.getRange("A1:C3"), true);
      own.name = "Orders";
      names.add("TB_Today", sheet.getRange("C2"));
      sheet.getRange("E1:E2").values = [["备注"], ["勿动"]];
      sheet.getRange("C2:C3").numberFormat = [["0.00"], ["0.00"]];
      await context.sync();
    });
  });

const policyFile = { parameters: limits };

/** A Tierbook with accounts, orders and visits in it. */
export const filledBook = (): Promise<Uint8Array> =>
  made(async (excel) => {
    await excel.client.run((context) => setUp(context, { lang, policyFile, asOf: asOf - 30 }));
    const accounts = fiveAccounts.map(({ id, name, sales, tier }) => [id, name, sales, tier ?? null, "李敏"]);
    await addRows(excel, "Accounts", ["accountId", "accountName", "expectedAnnualSales", "tier", "owner"], accounts);
    await addRows(
      excel,
      "Visits",
      ["visitId", "accountId", "date", "visitor"],
      [
        ["V1", "海风贸易", asOf - 10, "李敏"],
        ["V2", "无此客户", asOf - 5, "李敏"],
      ],
    );
    await addRows(
      excel,
      "Orders",
      ["lineId", "orderId", "accountId", "orderDate", "amount"],
      [
        ["L1", "D1", "海风贸易", asOf - 90, 80000],
        ["L2", "D2", "山城机电", asOf - 20, 500],
      ],
    );
  });

/** A Tierbook that suffered: a column and a table gone, a sheet renamed, validation and formulas cleared. */
const sufferedBook = async (): Promise<Uint8Array> =>
  made(
    async (excel) => {
      const { host, client } = excel;
      const phone = place(excel, "Accounts", "电话");
      const visits = place(excel, "Visits", "客户");
      const tier = place(excel, "Accounts", "测算级别");
      await host.edit(client.attached, (editor) => {
        editor.tables.deleteColumn(phone.table.id, phone.table.columns[phone.column - phone.rect.column]?.id ?? 0);
        editor.rules.setValidation(
          visits.sheetId,
          [{ row: visits.rect.row + 1, column: visits.column, rowCount: 2, columnCount: 1 }],
          null,
        );
        editor.sheets.rename(visits.sheetId, "我的拜访");
        const computed = tier.column > phone.column ? tier.column - 1 : tier.column;
        editor.cells.clear(
          tier.sheetId,
          { row: tier.rect.row + 1, column: computed, rowCount: 2, columnCount: 1 },
          "Contents",
        );
        const quick = host.workbook.tableByName("QuickLog");
        if (quick) editor.sheets.remove(quick.sheetId);
        editor.tables.rename(host.workbook.tableByName("Orders")?.id ?? 0, "OurOrders");
      });
    },
    await filledBook(),
  );

const recalculated = async (): Promise<Uint8Array> =>
  made((excel) => excel.client.run((context) => recalculateTiers(context, { asOf })), await filledBook());

/** Updates one customer, adds two, skips one. */
const accountsFile = encode(
  '客户编号,客户名称,预计年销售额,负责人\nK001,海风贸易,1300000,王芳\nK010,新桥家具,90万,王芳\nK011,南港印务,"45,000",李敏\nK012,,1,李敏\n',
);

/** What a company decided on its first day. */
const firstPolicy = {
  parameters: { "tier.aMin": 1_000_000 },
  holidays: [{ date: "2026-10-01", kind: "off" as const }],
};

let company: Promise<Uint8Array> | undefined;
const appraised = (): Promise<Uint8Array> => (company ??= scorecardBook());
const quarter = { period: "2026-Q1", asOf: closingDay } as const;
const signed = { ...quarter, everyone: true, user: "赵总" } as const;

/** Commands on workbooks that give them much to do. */
const plainScenarios: readonly PlainScenario[] = [
  { name: "setUp", start: officeBook, command: (context) => setUp(context, { lang, policyFile, asOf }) },
  {
    name: "newBook",
    start: () => made(() => Promise.resolve()),
    command: (context) => setUp(context, { lang, policyFile: firstPolicy, asOf }),
  },
  {
    name: "packs",
    start: filledBook,
    command: (context) =>
      setUp(context, {
        packs: ["core", "orders", "newCustomers", "contactCadence", "keyAccounts"],
        profile: "standard",
        policyFile: firstPolicy,
        asOf,
      }),
  },
  { name: "repair", start: sufferedBook, command: (context) => setUp(context, {}) },
  {
    name: "import",
    start: filledBook,
    command: (context) =>
      importRows(context, {
        table: "Accounts",
        source: { name: "客户.csv", bytes: accountsFile },
        map: { 负责人: "owner" },
      }),
  },
  { name: "recalculation", start: filledBook, command: (context) => recalculateTiers(context, { asOf }) },
  { name: "undo", start: recalculated, command: (context) => undoRecalculation(context) },
  {
    name: "check",
    start: filledBook,
    command: (context) => checkEntries(context, { asOf, writeChecks: true, reportSheet: true }),
  },
  { name: "close", start: appraised, command: (context) => closePeriod(context, signed) },
  { name: "freeze", start: appraised, command: (context) => freezeRevisits(context, signed) },
  {
    name: "refresh",
    start: appraised,
    command: (context) => refreshScorecard(context, { ...quarter, asOf: closingDay + 1, owner: "李敏" }),
  },
  { name: "rank", start: appraised, command: (context) => rankOwners(context, quarter) },
  {
    name: "finalise",
    start: async () =>
      made(
        (excel) => excel.client.run((context) => refreshScorecard(context, { ...quarter, owner: "李敏" })),
        await appraised(),
      ),
    command: (context) => finaliseScorecard(context),
  },
];

/** Every command that writes: those above, and whatever a button of the pane writes. */
export const faultScenarios: readonly FaultScenario[] = [
  ...plainScenarios.map(({ command, ...scenario }) => ({
    ...scenario,
    look: () => Promise.resolve((run: Run) => run(command)),
  })),
  ...[...dailyActions, ...officeActions].map(({ name, book, look }) => ({ name, start: book, look })),
];

/** The scenario of that name. @throws Error naming the known ones */
export function scenarioNamed(name: string): FaultScenario {
  const found = faultScenarios.find((scenario) => scenario.name === name);
  if (!found)
    throw new Error(`No command ${name}; there are: ${faultScenarios.map((scenario) => scenario.name).join(", ")}.`);
  return found;
}
