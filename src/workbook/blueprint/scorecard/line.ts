/** What table KpiBook says of a KPI, for the role of the panel's person: the role's own line goes before the one for everybody. */
import { kpiById, parameterById } from "../../../policy/catalogue";
import { kpiIds } from "../../../kpis/registry";
import { parameter, parameterRow } from "../lookup";
import { quoted } from "../references";
import type { Scope } from "../types";

/** Lines of roles are told from those for everybody by this number added to their place. */
const ownLine = 100000;

/** Does a column of yes and no say yes? */
export const isYes = (scope: Scope, column: string): string =>
  `((${scope.column(column)}=${scope.yes})+(${scope.column(column)}=TRUE)>0)`;

/** Place of a KPI's line in KpiBook; "" where it has none that is on. */
export function bookLine(scope: Scope, id: string): string {
  const ids = scope.column("KpiBook.kpiId");
  const place = `(ROW(${ids})-MIN(ROW(${ids}))+1)`;
  const on = scope.has("KpiBook.on") ? `*${isYes(scope, "KpiBook.on")}` : "";
  const found = `(${ids}=${quoted(id)})${on}*${place}`;
  const orBlank = (best: string): string => `IF(${best}=0,"",${best})`;
  if (!scope.has("KpiBook.role")) return orBlank(`SUMPRODUCT(MAX(${found}))`);
  const role = scope.column("KpiBook.role");
  const own = `(${scope.name("role")}<>"")*(${role}=${scope.name("role")})`;
  const all = `${found}*(${role}="")+(${found}+${ownLine})*(${ids}=${quoted(id)})${on}*${own}`;
  return orBlank(`MOD(SUMPRODUCT(MAX(${all})),${ownLine})`);
}

/** Where `bookLine` of a KPI stands. */
const lineOf = (scope: Scope, id: string): string =>
  `INDEX(${scope.name("kpiLines")},${(kpiIds as readonly string[]).indexOf(id) + 1})`;

/** Has the KPI no line that is on? */
export const isOff = (scope: Scope, id: string): string => `${lineOf(scope, id)}=""`;

/** A cell of a KPI's line as a reference; an error where there is no line. */
export const bookCell = (scope: Scope, id: string, column: string): string =>
  `INDEX(${scope.column(`KpiBook.${column}`)},${lineOf(scope, id)})`;

/** The cell, or "" where it is blank; "" as well for a column that the workbook lacks. */
export const bookCellOrBlank = (scope: Scope, id: string, column: string): string => {
  if (!scope.has(`KpiBook.${column}`)) return '""';
  const cell = bookCell(scope, id, column);
  return `IF(${cell}="","",${cell})`;
};

/** A number of the line, or what holds without it. */
export const bookNumber = (scope: Scope, id: string, column: string, otherwise: string): string =>
  scope.has(`KpiBook.${column}`)
    ? `IF(ISNUMBER(${bookCell(scope, id, column)}),${bookCell(scope, id, column)},${otherwise})`
    : otherwise;

/** What the core takes where the policy's cell of a limit is blank. */
const open = { cap: 1, floor: 0 } as const;

/** Cap or floor of a score: the line's, the policy's, else the usual one; where the policy has no row, the catalogue's, as in the core. */
export function limit(scope: Scope, id: string, which: "cap" | "floor"): string {
  const cell = parameter(scope, `score.${which}`);
  const absent = parameterById.get(`score.${which}`)?.default;
  const general = `IF(ISNA(${parameterRow(scope, `score.${which}`)}),${typeof absent === "number" ? absent : open[which]},IF(ISNUMBER(${cell}),${cell},${open[which]}))`;
  return bookNumber(scope, id, which, general);
}

/** Is this the direction of the KPI? What the line leaves blank is the catalogue's. */
export function isDirection(scope: Scope, id: string, code: "lower" | "band"): string {
  const cell = bookCell(scope, id, "direction");
  const says = (word: string): string => `${cell}=${scope.label("kpiDirection", word)}`;
  const blank = kpiById.get(id)?.direction === code ? `,${cell}=""` : "";
  return `OR(${says(code)}${blank})`;
}

/** Does a target of zero count as reached, or forbid a total? The line's rule, else the policy's. */
export function isZeroRule(scope: Scope, id: string, code: "full" | "error"): string {
  const cell = bookCell(scope, id, "zeroRule");
  const general = parameter(scope, "score.zeroPlan");
  const label = scope.label("zeroRule", code);
  return `IF(${cell}="",IFERROR(OR(${general}=${label},${general}=${quoted(code)}),FALSE),${cell}=${label})`;
}
