/** Many managers' workbooks, made fast: a template in each language, its three large tables filled as text, totals counted on the way. */
import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from "fflate";
import { setUp } from "../../src/commands/setUp";
import { columnName } from "../../src/import/xlsx/cellRefs";
import { escapeText } from "../../src/import/xlsx/xml";
import type { Lang } from "../../src/locales/types";
import { packs } from "../../src/policy/catalogue";
import type { CellValue } from "../../src/policy/values";
import { openWorkbookFile } from "../../src/rollup/workbookFile";
import { blueprintVersion } from "../../src/workbook/build/metadata";
import { bookOf } from "../../src/workbook/recognise";
import { startEmbeddedExcel } from "../../embedded/node";
import { day } from "../core/support";
import { otherRows, standingOf, visitOf } from "./rollupRows";

export interface BookSize {
  readonly customers: number;
  readonly visits: number;
  readonly orders: number;
}

/** Where a table of a template stands. */
interface Place {
  readonly part: string;
  readonly tablePart: string;
  readonly firstRow: number;
  readonly lastColumn: string;
  readonly headerRow: number;
  readonly columns: ReadonlyMap<string, string>;
}

export interface Template {
  readonly lang: Lang;
  readonly parts: Unzipped;
  readonly places: ReadonlyMap<string, Place>;
}

const tables = [
  ...(["Accounts", "Visits", "Orders", "Team", "NewCustomerApps", "Plans", "PlanTargets", "Development"] as const),
  ...(["Complaints", "FeedbackItems", "Surveys", "ServiceCosts", "KpiInputs", "AuditLog"] as const),
];

/** An empty Tierbook of a language, as set-up makes it. @param wanted its packs; all of them when absent */
export async function template(lang: Lang, wanted = packs.map(({ code }) => code)): Promise<Template> {
  const excel = await startEmbeddedExcel({ locale: lang });
  const parameters = {
    "tier.aMin": 1_000_000,
    "tier.bMin": 300_000,
    "tier.cMin": 50_000,
    "orders.completeSince": "2015-01-01",
    "sales.basis": "order",
    "new.lookbackYears": 3,
    "churn.inactiveMonths": 6,
    "feedback.standardTime": 2,
    "question.limit": 2,
    "kpi.02.definition": "新项目数",
    "survey.minResponses": 1,
  };
  await excel.client.run((context) => setUp(context, { lang, packs: wanted, policyFile: { parameters } }));
  const bytes = await excel.save();
  excel.dispose();
  const file = openWorkbookFile(bytes);
  const book = bookOf(file.state);
  const places = new Map(
    tables.flatMap((key) => {
      const table = book.tables.get(key);
      // A table of a pack that is not wanted.
      if (!table) return [];
      const found = file.tables.find(({ id }) => id === table.tableId);
      if (!found) throw new Error(`no table ${key}`);
      const link = file.pack.relationships(found.part).find(({ kind }) => kind === "table");
      const { body } = found;
      const place: Place = {
        part: found.part,
        tablePart: link?.target ?? "",
        firstRow: body.row + 1,
        headerRow: body.row,
        lastColumn: columnName(body.column + table.columns.length - 1),
        columns: new Map(
          table.columns.flatMap((column) =>
            column.key === null ? [] : [[column.key, columnName(body.column + column.index)]],
          ),
        ),
      };
      return [[key, place] as const];
    }),
  );
  return { lang, parts: unzipSync(bytes), places };
}

export type Row = Readonly<Record<string, CellValue>>;

/** The template with rows in its tables; rows of tables that it lacks are left out. */
export function filled(from: Template, rows: Readonly<Record<string, readonly Row[]>>): Uint8Array {
  const parts: Record<string, Uint8Array> = { ...from.parts };
  for (const [key, lines] of Object.entries(rows)) {
    const place = from.places.get(key);
    if (!place) continue;
    const sheet = strFromU8(parts[place.part]!);
    const start = new RegExp(`<row r="${place.firstRow}"`).exec(sheet)?.index ?? sheet.indexOf("</sheetData>");
    const end = sheet.indexOf("</sheetData>");
    const text = lines.map((row, at) => rowXml(place, place.firstRow + at, row)).join("");
    parts[place.part] = strToU8(sheet.slice(0, start) + text + sheet.slice(end));
    const last = place.firstRow + Math.max(1, lines.length) - 1;
    const table = strFromU8(parts[place.tablePart]!);
    parts[place.tablePart] = strToU8(
      table.replace(/ ref="([A-Z]+\d+):[A-Z]+\d+"/g, (_, from: string) => ` ref="${from}:${place.lastColumn}${last}"`),
    );
  }
  return zipSync(parts, { level: 1 });
}

function rowXml(place: Place, number: number, row: Row): string {
  const cells = [...place.columns].flatMap(([key, column]) => {
    const value = row[key] ?? null;
    if (value === null) return [];
    const head = `<c r="${column}${number}"`;
    if (typeof value === "number") return [`${head}><v>${value}</v></c>`];
    if (typeof value === "boolean") return [`${head} t="b"><v>${value ? 1 : 0}</v></c>`];
    return [`${head} t="inlineStr"><is><t>${escapeText(String(value))}</t></is></c>`];
  });
  return `<row r="${number}">${cells.join("")}</row>`;
}

/** Stands in every personal column: nothing of it may be found in an output. */
export const secret = "绝密13912345678";

/** What was counted while a workbook was made. */
export interface Counted {
  readonly owner: string;
  readonly team: string;
  /** Net sales of the third quarter of 2025, in cents. */
  readonly cents: number;
  readonly size: BookSize;
}

const quarter = [day("2025-07-01"), day("2025-09-30")] as const;
const firstDay = day("2023-01-01");

/** The same numbers for the same seed. */
export function random(seed: number): (below: number) => number {
  let state = (seed * 2654435761 + 12345) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/**
 * A manager's workbook.
 * @param number its number; every tenth customer of a workbook is one of the next as well, by its tax number
 * @param edition changes the amounts: the same workbook a month later
 */
export function managerBook(
  from: Template,
  number: number,
  size: BookSize,
  edition = 0,
): { file: Uint8Array; counted: Counted } {
  const draw = random(number * 31 + edition + 1);
  const [owner, team] = [`经理${number}`, `第${(number % 10) + 1}部`];
  const nameOf = (book: number, at: number): string => `客户${book}之${at}有限公司`;
  const idOf = (at: number): string => `C${String(at + 1).padStart(5, "0")}`;
  const Accounts = Array.from({ length: size.customers }, (_, at): Row => {
    const shared = at % 10 === 9 && number > 0;
    return {
      accountId: idOf(at),
      accountName: shared ? `${nameOf(number - 1, at - 1)}（${number}）` : nameOf(number, at),
      taxId: `91310000${String(shared ? number - 1 : number).padStart(5, "0")}${String(shared ? at - 1 : at).padStart(5, "0")}`,
      owner,
      contactName: secret,
      phone: secret,
      email: secret,
      legalRep: secret,
      isKeyAccount: at % 5 === 0,
      createdDate: firstDay + draw(300),
      expectedAnnualSales: 1000 * draw(2000),
      ...standingOf(at),
    };
  });
  const Visits = Array.from({ length: size.visits }, (_, at): Row => ({
    visitId: `V${at + 1}`,
    date: firstDay + draw(1000),
    accountId: idOf(draw(size.customers)),
    visitor: owner,
    who: secret,
    ...visitOf(at),
  }));
  let cents = 0;
  const Orders = Array.from({ length: size.orders }, (_, at): Row => {
    const date = firstDay + draw(1000);
    const amount = 1 + draw(10_000_000);
    if (date >= quarter[0] && date <= quarter[1]) cents += amount;
    return {
      lineId: `L${at + 1}`,
      orderId: `${number}-${at + 1}`,
      orderDate: date,
      accountId: idOf(draw(size.customers)),
      amount: amount / 100,
      salesperson: owner,
    };
  });
  const Team: readonly Row[] = [
    { name: owner, department: team, active: true },
    { name: secret, department: team, active: true },
  ];
  // A customer shared with the workbook before is claimed as new.
  const shared = Accounts.findIndex(({ accountName }) => String(accountName).includes("（"));
  const NewCustomerApps: readonly Row[] =
    shared < 0
      ? []
      : [
          {
            appNo: `N${number}`,
            accountId: idOf(shared),
            customerName: Accounts[shared]?.accountName ?? null,
            applicant: owner,
            firstTransDate: day("2025-12-01"),
            applicationDate: day("2025-12-05"),
          },
        ];
  const others = otherRows(owner, (at) => idOf(at % size.customers), number);
  const file = filled(from, { Accounts, Visits, Orders, Team, NewCustomerApps, ...others });
  return { file, counted: { owner, team, cents, size } };
}

/** The workbook as a version before today's would have stored it. */
export function olderBook(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const older = blueprintVersion - 1;
  let changed = 0;
  for (const [name, part] of Object.entries(parts)) {
    if (!/webextensions?\/webextension/i.test(name) || !name.endsWith(".xml")) continue;
    const text = strFromU8(part);
    const now = text.replace(
      /(name="tierbook\.book"[^>]*?version\\?&quot;:)\d+/,
      (_, head: string) => `${head}${older}`,
    );
    if (now !== text) changed++;
    parts[name] = strToU8(now);
  }
  if (changed !== 1) throw new Error("the stored description was not found");
  return zipSync(parts, { level: 1 });
}

/** A file as Excel locks it with a password: only its outside. */
export function lockedFile(): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0]);
  Array.from("EncryptedPackage").forEach((letter, at) => bytes.set([letter.charCodeAt(0), 0], 512 + 2 * at));
  return bytes;
}
