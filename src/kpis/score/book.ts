/** The lines of table KpiBook: what a KPI weighs and how it is scored, for a role. Rulings 17, 25; KPI-21, KPI-22, KPI-24. */
import { isPeriodType } from "../../calendar/period";
import { kpiDefinitions } from "../../locales/kpiDefinitions";
import { scoreText } from "../../locales/kpiScore";
import type { LocalText, Message } from "../../locales/types";
import { kpiById } from "../../policy/catalogue";
import type { KpiEntry } from "../../policy/types";
import type { CellValue } from "../../policy/values";
import { isBlank, isErrorCell, plainCell } from "../../policy/values";
import { columnCells } from "../columns";
import type { Dataset } from "../dataset";
import { isKpiId, kpiIds } from "../registry";
import type { KpiId } from "../registry";
import type { KpiScope } from "../result";
import type { KpiFacts } from "./types";

export type Direction = "higher" | "lower" | "band";
export type ZeroRule = "reweight" | "full" | "error";

/** A KPI with its conventions; what the book leaves blank is the policy's or the catalogue's. */
export interface KpiLine extends KpiFacts {
  readonly weight: number | null;
  readonly target: number | null;
  readonly direction: Direction | null;
  readonly cap: number;
  readonly floor: number;
  readonly zeroRule: ZeroRule;
  readonly worst: number | null;
  readonly best: number | null;
  readonly stepPenalty: number | null;
  /** Why the line cannot be used: twice in the book, a cell that cannot be read. */
  readonly problem: Message | null;
}

/** The lines that apply to a scope, in the catalogue's order. */
export interface KpiLines {
  readonly lines: readonly KpiLine[];
  /** Why nobody can say which lines apply: the person has two roles. */
  readonly problem: Message | null;
}

const same = (text: string): LocalText => ({ "zh-CN": text, "zh-TW": text, "en-US": text });
const directions: ReadonlySet<string> = new Set<Direction>(["higher", "lower", "band"]);
const zeroRules: ReadonlySet<string> = new Set<ZeroRule>(["reweight", "full", "error"]);
const bookName = (cell: CellValue | undefined): string => (isErrorCell(cell) ? "" : plainCell(cell));

/** Roles of a person in Team. */
function rolesOf(data: Dataset, name: string): ReadonlySet<string> {
  const names = columnCells(data, "Team.name");
  const roles = columnCells(data, "Team.role");
  const own = [...data.filledRows("Team")].filter((row) => bookName(names[row]) === name);
  return new Set(own.map((row) => bookName(roles[row])).filter((role) => role !== ""));
}

/** Rows of the book by KPI that hold for a role: the role's own row, else the row for everyone. @param ids its column of KPIs */
function rowsFor(data: Dataset, ids: readonly CellValue[], role: string): ReadonlyMap<KpiId, readonly number[]> {
  const on = data.column("KpiBook.on");
  const roles = columnCells(data, "KpiBook.role");
  const found = new Map<KpiId, { own: number[]; common: number[] }>();
  for (const row of data.filledRows("KpiBook")) {
    const id = bookName(ids[row]).toUpperCase();
    if (!isKpiId(id) || (on && on[row] !== true)) continue;
    const place = found.get(id) ?? { own: [], common: [] };
    found.set(id, place);
    const of = bookName(roles[row]);
    if (of === "") place.common.push(row);
    else if (of === role) place.own.push(row);
  }
  return new Map([...found].map(([id, { own, common }]) => [id, own.length > 0 ? own : common]));
}

/** Reads a line; no row holds a `row` below zero: then all is the catalogue's. */
function readLine(data: Dataset, id: KpiId, row: number, twice: boolean): KpiLine {
  // The catalogue has every KPI that has a function.
  const kpi = kpiById.get(id) as KpiEntry;
  const cell = (key: string): CellValue | undefined => data.column(`KpiBook.${key}`)?.[row];
  const unread: string[] = [];
  const number = (key: string): number | null => {
    const value = cell(key);
    if (typeof value === "number") return value;
    if (!isBlank(value)) unread.push(key);
    return null;
  };
  const word = (key: string, known: ReadonlySet<string>, otherwise: string): string => {
    const text = bookName(cell(key));
    if (text !== "" && !known.has(text)) unread.push(key);
    return known.has(text) ? text : otherwise;
  };
  const weight = number("weight");
  const cap = number("cap") ?? data.policy.number("score.cap") ?? 1;
  const floor = number("floor") ?? data.policy.number("score.floor") ?? 0;
  const typed = { definition: bookName(cell("definition")), source: bookName(cell("dataSource")) };
  const cycle = cell("periodType");
  const direction = word("direction", directions, kpi.direction);
  const line = {
    id,
    name: kpi.label,
    category: kpi.category,
    group: bookName(cell("kpiGroup")) || kpi.group,
    cycle: isPeriodType(cycle) ? cycle : null,
    definition: typed.definition === "" ? kpiDefinitions[id] : same(typed.definition),
    dataSource: typed.source === "" ? kpi.dataSource : same(data.policy.listLabel("dataSource", typed.source)),
    weight,
    target: number("target"),
    direction: directions.has(direction) ? (direction as Direction) : null,
    cap,
    floor,
    zeroRule: word("zeroRule", zeroRules, data.policy.text("score.zeroPlan") ?? "reweight") as ZeroRule,
    worst: number("worst"),
    best: number("best"),
    stepPenalty: number("stepPenalty"),
  };
  return { ...line, problem: problemOf(data, id, line, { twice, unread }) };
}

function problemOf(
  data: Dataset,
  id: KpiId,
  { weight, cap, floor }: Pick<KpiLine, "weight" | "cap" | "floor">,
  { twice, unread }: { readonly twice: boolean; readonly unread: readonly string[] },
): Message | null {
  if (twice) return { text: scoreText.lineTwice, args: { kpi: id } };
  if (unread.length > 0 || (weight !== null && !(weight >= 0)))
    return { text: scoreText.lineUnreadable, args: { kpi: id } };
  return cap > floor ? null : { text: scoreText.capBelowFloor, args: { cap, floor } };
}

/** A KPI that the book does not name. */
export const catalogueLine = (data: Dataset, id: KpiId): KpiLine => readLine(data, id, -1, false);

/**
 * The KPIs of a scorecard: those that are on for the person's role; for everybody and for teams those that name no role. Without a
 * KpiBook all KPIs of the catalogue, without weights.
 */
export function kpiLines(data: Dataset, scope: KpiScope): KpiLines {
  const ids = data.column("KpiBook.kpiId");
  if (!ids) return { lines: kpiIds.map((id) => catalogueLine(data, id)), problem: null };
  const name = scope.owner?.trim() ?? "";
  const [role = "", ...otherRoles] = name === "" ? [] : rolesOf(data, name);
  const problem = otherRoles.length > 0 ? { text: scoreText.twoRoles, args: { name } } : null;
  const rows = rowsFor(data, ids, problem ? "" : role);
  const lines = kpiIds.flatMap((id) => {
    const [row, ...twins] = rows.get(id) ?? [];
    return row === undefined ? [] : [readLine(data, id, row, twins.length > 0)];
  });
  return { lines, problem };
}
