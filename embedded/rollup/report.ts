/** The department's workbook: what each book brought and what is wrong with it, figures, evidence, and the rows that were taken. */
import { isoDate } from "../../src/calendar/serial";
import { say } from "../../src/locales/format";
import { rollupSheets as words } from "../../src/locales/rollupSheets";
import type { Lang, Message } from "../../src/locales/types";
import { kpiById, parameterById } from "../../src/policy/catalogue";
import { codeName } from "../../src/policy/codeName";
import type { ColumnEntry } from "../../src/policy/types";
import type { CellValue } from "../../src/policy/values";
import { takenTables, type Narrowing } from "../../src/rollup/taken";
import { evidenceOf, type RolledBook, type RollUp } from "./rollUp";
import type { RollupStore } from "./store";
import { mostRows, TableWorkbook, type CellFormat, type TableColumn } from "./tableWorkbook";

type Header = keyof typeof words;

/** A sheet of the report: name of its table, headers with formats, rows. */
interface ReportSheet {
  readonly title: Header;
  readonly table: string;
  readonly columns: readonly (readonly [Header, CellFormat?])[];
  readonly rows: Iterable<readonly CellValue[]>;
}

/** What was written. */
export interface Written {
  /** Tables that have more rows than a sheet: they are left out. */
  readonly leftOut: readonly string[];
}

/**
 * Writes the workbook.
 * @throws the system's error when it cannot be written; the file before is unchanged then
 */
export function writeReport(
  store: RollupStore,
  out: string,
  result: RollUp,
  options: { readonly lang: Lang; readonly narrowing: Narrowing; readonly asOf: number },
): Written {
  const { lang, narrowing } = options;
  const workbook = new TableWorkbook(out);
  try {
    for (const { title, table, columns, rows } of reportSheets(store, result, options)) {
      const shown = columns.map(([header, format = "general"]): TableColumn => ({
        header: words[header][lang],
        format,
      }));
      workbook.add(words[title][lang], table, shown, rows);
    }
    const leftOut: string[] = [];
    for (const { table, columns } of takenTables(narrowing)) {
      const count = result.books.reduce(
        (sum, { taken, record }) => sum + (taken ? (record.rows[table.key] ?? 0) : 0),
        0,
      );
      if (count > mostRows) leftOut.push(table.title[lang]);
      if (count === 0 || count > mostRows) continue;
      const shown = [
        { header: words.book[lang], format: "general" } as const,
        { header: words.key[lang], format: "general" } as const,
        ...columns.map((column): TableColumn => ({ header: column.label[lang], format: formatOf(column) })),
      ];
      workbook.add(
        table.title[lang],
        `Rollup_${table.key}`,
        shown,
        rowsOf(store, result.books, table.key, columns, lang),
      );
    }
    workbook.close();
    return { leftOut };
  } catch (error) {
    workbook.abandon();
    throw error;
  }
}

const formats: Partial<Record<ColumnEntry["type"], CellFormat>> = {
  date: "date",
  dateTime: "dateTime",
  share: "share",
  money: "money",
};
const formatOf = ({ type }: ColumnEntry): CellFormat => formats[type] ?? "general";

/** Rows of every workbook, one workbook after the other. */
function* rowsOf(
  store: RollupStore,
  books: readonly RolledBook[],
  table: string,
  columns: readonly ColumnEntry[],
  lang: Lang,
): Iterable<readonly CellValue[]> {
  const shown = columns.map((column) => labelled(column, lang));
  for (const { name, record, taken } of books) {
    const rows = taken && record.rows[table] !== undefined ? store.readRows(record.hash, table) : null;
    if (!rows) continue;
    for (const [at, key] of rows.keys.entries())
      yield [name, key, ...shown.map((label, column) => label(rows.cells[at]?.[column] ?? null))];
  }
}

/** Codes of lists in the reader's words. */
function labelled({ type, list }: ColumnEntry, lang: Lang): (cell: CellValue) => CellValue {
  if (list === undefined) return (cell) => cell;
  if (type === "multiList")
    return (cell) =>
      typeof cell === "string"
        ? cell
            .split(",")
            .map((code) => codeName(lang, list, code))
            .join(", ")
        : cell;
  return (cell) => (typeof cell === "string" ? codeName(lang, list, cell) : cell);
}

function reportSheets(
  store: RollupStore,
  result: RollUp,
  { lang, narrowing, asOf }: { readonly lang: Lang; readonly narrowing: Narrowing; readonly asOf: number },
): readonly ReportSheet[] {
  const text = (message: Message | null): string => (message ? say(lang, message) : "");
  const weight = (code: "refused" | "warn" | "info"): string => words[code][lang];
  const nameOf = (book: number): string => result.books[book]?.name ?? "";
  const evidence = evidenceOf(store, result.books, result.shared);
  return [
    {
      title: "books",
      table: "Rollup_Books",
      columns: [
        ["book"],
        ["state"],
        ["language"],
        ["blueprint"],
        ["policyVersion"],
        ["saved", "dateTime"],
        ["daysSince"],
        ["lastVisit", "date"],
        ["lastOrder", "date"],
        ["rows"],
        ["finding"],
      ],
      rows: result.books.map(({ name, record, savedAt, findings, taken }) => [
        name,
        words[taken ? "isTaken" : "refused"][lang],
        record.lang,
        record.blueprint,
        record.policyVersion,
        savedAt,
        savedAt === null ? null : Math.max(0, asOf - Math.floor(savedAt)),
        record.lastVisit,
        record.lastOrder,
        taken ? Object.values(record.rows).reduce((sum, count) => sum + count, 0) : 0,
        findings.length,
      ]),
    },
    {
      title: "findings",
      table: "Rollup_Findings",
      columns: [["book"], ["weight"], ["finding"]],
      rows: result.books.flatMap(({ name, findings }) =>
        findings.map((finding) => [name, weight(finding.weight), text(finding.message)]),
      ),
    },
    {
      title: "figures",
      table: "Rollup_Scorecard",
      columns: [
        ["level"],
        ["team"],
        ["owner"],
        ["kpi"],
        ["name"],
        ["numerator"],
        ["denominator"],
        ["actual"],
        ["target"],
        ["score"],
        ["counted"],
        ["asked"],
        ["reason"],
      ],
      rows: result.sets.flatMap(({ owner, team, figures, scores }) =>
        figures.map(({ id, numerator, denominator, actual, target, books, asked, reason }) => [
          words[owner !== null ? "owner" : team !== null ? "team" : "everybody"][lang],
          team,
          owner,
          id,
          kpiById.get(id)?.label[lang] ?? id,
          numerator,
          denominator,
          actual,
          target,
          scores.get(id) ?? null,
          books,
          asked,
          text(reason),
        ]),
      ),
    },
    {
      title: "shared",
      table: "Rollup_Shared",
      columns: [
        ["group"],
        ["by"],
        ["book"],
        ["owner"],
        ["customerId"],
        ["customer"],
        ["created", "date"],
        ["firstContact", "date"],
        ["firstOrder", "date"],
        ["lastOrder", "date"],
      ],
      rows: result.shared.flatMap(({ by, places }, group) =>
        places.map(({ book, customer }) => {
          const one = evidence.get(`${book}/${customer}`);
          return [
            group + 1,
            by.map((kind) => words[kind][lang]).join(", "),
            nameOf(book),
            one?.owner ?? "",
            one?.accountId ?? "",
            one?.name ?? "",
            one?.created ?? null,
            one?.firstContact ?? null,
            one?.firstOrder ?? null,
            one?.lastOrder ?? null,
          ];
        }),
      ),
    },
    {
      title: "claims",
      table: "Rollup_Claims",
      columns: [
        ["book"],
        ["application"],
        ["applicant"],
        ["customer"],
        ["firstDeal", "date"],
        ["result"],
        ["evidenceBook"],
        ["evidenceDay", "date"],
        ["reason"],
      ],
      rows: result.claims.map(({ of, claim, state, book, last, reason }) => [
        of,
        claim.appNo,
        claim.applicant,
        claim.named,
        claim.firstDeal,
        words[state][lang],
        book ?? of,
        last,
        text(reason),
      ]),
    },
    {
      title: "policies",
      table: "Rollup_Policies",
      columns: [["parameter"], ["name"], ["value"], ["count"], ["examples"]],
      rows: result.policies.flatMap(({ parameter, values }) =>
        values.map(({ value, count, books }) => [
          parameter,
          parameterById.get(parameter)?.label[lang] ?? "",
          value,
          count,
          books.join(", "),
        ]),
      ),
    },
    {
      title: "taken",
      table: "Rollup_Taken",
      columns: [["table"], ["columns"], ["stays"]],
      rows: takenTables(narrowing).map(({ table, columns, kept }) => [
        table.title[lang],
        columns.map(({ label }) => label[lang]).join(", "),
        kept.map(({ label }) => label[lang]).join(", "),
      ]),
    },
  ];
}

/** The result as one JSON document: dates ISO, figures plain. */
export function plainRollUp(result: RollUp, lang: Lang, asOf: number, written: Written | null): object {
  const day = (serial: number | null): string | null => (serial === null ? null : isoDate(Math.floor(serial)));
  const text = (message: Message | null): string | null => (message ? say(lang, message) : null);
  return {
    period: result.period,
    asOf: isoDate(asOf),
    read: result.read,
    books: result.books.map(({ name, record, savedAt, findings, taken }) => ({
      book: name,
      taken,
      lang: record.lang,
      policyVersion: record.policyVersion,
      saved: day(savedAt),
      lastVisit: day(record.lastVisit),
      lastOrder: day(record.lastOrder),
      rows: taken ? record.rows : {},
      findings: findings.map(({ code, weight, message }) => ({ code, weight, message: text(message) })),
    })),
    scorecards: result.sets.map(({ owner, team, figures, scores, total }) => ({
      owner,
      team,
      total,
      kpis: figures.map(({ reason, ...figure }) => ({
        ...figure,
        score: scores.get(figure.id) ?? null,
        reason: text(reason),
      })),
    })),
    shared: result.shared.map(({ by, places }) => ({ by, books: places.map(({ book }) => result.books[book]?.name) })),
    claims: result.claims.map(({ of, claim, state, book, last }) => ({
      book: of,
      appNo: claim.appNo,
      state,
      by: book,
      last: day(last),
    })),
    policies: result.policies,
    leftOut: written?.leftOut ?? [],
  };
}
