/** The sheets of the department: what each book brought and what is wrong with it, figures, evidence. Rows of cells; nothing is written. */
import { say } from "../locales/format";
import { rollupText } from "../locales/rollup";
import { rollupSheets as words } from "../locales/rollupSheets";
import type { Lang, Message } from "../locales/types";
import { kpiById, parameterById } from "../policy/catalogue";
import { codeName } from "../policy/codeName";
import type { ColumnEntry } from "../policy/types";
import type { CellValue } from "../policy/values";
import type { KeptBooks } from "./records";
import { evidenceOf, type RollUp } from "./rollTogether";
import { takenTables, type Narrowing } from "./taken";

/** How cells of a column are shown. */
export const cellFormats = ["general", "date", "dateTime", "share", "money"] as const;
export type CellFormat = (typeof cellFormats)[number];

export type Header = keyof typeof words;

/** A sheet of the report: name of its table, headers with formats, rows. */
export interface ReportSheet {
  readonly title: Header;
  readonly table: string;
  readonly columns: readonly (readonly [Header, CellFormat?])[];
  readonly rows: readonly (readonly CellValue[])[];
}

const formats: Partial<Record<ColumnEntry["type"], CellFormat>> = {
  date: "date",
  dateTime: "dateTime",
  share: "share",
  money: "money",
};
/** How cells of a column of the catalogue are shown. */
export const formatOf = ({ type }: ColumnEntry): CellFormat => formats[type] ?? "general";

/** Codes of lists in the reader's words. */
export function labelled({ type, list }: ColumnEntry, lang: Lang): (cell: CellValue) => CellValue {
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

/** The sheets, in the order of their tabs. */
export function reportSheets(
  kept: KeptBooks,
  result: RollUp,
  { lang, narrowing, asOf }: { readonly lang: Lang; readonly narrowing: Narrowing; readonly asOf: number },
): readonly ReportSheet[] {
  const text = (message: Message | null): string => (message ? say(lang, message) : "");
  const weight = (code: "refused" | "warn" | "info"): string => words[code][lang];
  const nameOf = (book: number): string => result.books[book]?.name ?? "";
  const evidence = evidenceOf(kept, result.books, result.shared);
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
      rows: [
        ...result.missing.map((name) => ["", words.warn[lang], say(lang, rollupText.noBookOf, { name })]),
        ...result.books.flatMap(({ name, findings }) =>
          findings.map((finding) => [name, weight(finding.weight), text(finding.message)]),
        ),
      ],
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
      rows: result.sets.flatMap(({ owner, team, figures, scores, unscored }) =>
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
          text(reason ?? unscored.get(id) ?? null),
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
