/** KpiBook: KPI-22 cycle, definition and source of a KPI; KPI-24 its conventions of scoring. */
import { commonText, kpiRuleText } from "../../locales/rules";
import type { LocalText } from "../../locales/types";
import { kpiById } from "../../policy/catalogue";
import { isBlank, plainCell } from "../../policy/values";
import { columnName, filled, shown } from "../define";
import type { RuleContext } from "../types";

/** Rows that are on; a book without that column has all of them on. */
function* activeRows({ column, has, rows }: RuleContext): Iterable<{ row: number; id: string }> {
  const on = column("KpiBook.on");
  for (const row of rows("KpiBook")) {
    if (!has("KpiBook.on") || on[row] === true)
      yield { row, id: plainCell(column("KpiBook.kpiId")[row]).toUpperCase() };
  }
}

const failer =
  ({ column, fail }: RuleContext, row: number) =>
  (key: string, text: LocalText, args: Readonly<Record<string, string>> = {}): void => {
    const ref = `KpiBook.${key}`;
    const message = { text, args: { column: columnName(ref), found: shown(column(ref)[row]), ...args } };
    fail({ table: "KpiBook", row, column: key, message });
  };

/** Departments that clause 004 names as the source. */
const sources: Readonly<Record<string, string>> = { K5: "service", K8: "finance" };

/** KPI-22: the cycle is one the documents allow, definition and source are filled, the source is the department named. */
export function defined(context: RuleContext): void {
  const { column, policy } = context;
  for (const { row, id } of activeRows(context)) {
    const at = failer(context, row);
    const known = kpiById.get(id);
    if (!known) {
      at("kpiId", kpiRuleText.kpiUnknown);
      continue;
    }
    const cycle = column("KpiBook.periodType")[row];
    if (!filled(cycle)) at("periodType", commonText.blank);
    else if (known.cycles.length > 0 && !known.cycles.includes(plainCell(cycle))) {
      const cycles = known.cycles.map((code) => policy.listLabel("periodType", code)).join(" / ");
      at("periodType", kpiRuleText.cycleNotAllowed, { cycles });
    }
    if (!filled(column("KpiBook.definition")[row])) at("definition", commonText.blank);
    const source = column("KpiBook.dataSource")[row];
    const right = sources[id];
    if (!filled(source)) at("dataSource", commonText.blank);
    else if (policy.listCode("dataSource", plainCell(source)) === null) at("dataSource", commonText.notInList);
    else if (right !== undefined && source !== right)
      at("dataSource", kpiRuleText.sourceWrong, { right: policy.listLabel("dataSource", right) });
  }
}

/** KPI-24: direction, cap, floor and what a plan of zero means. A blank cap, floor or zero rule is the parameter's. */
export function conventions(context: RuleContext): void {
  const { column, policy } = context;
  for (const { row, id } of activeRows(context)) {
    const at = failer(context, row);
    const direction = column("KpiBook.direction")[row];
    const usual = kpiById.get(id)?.direction ?? "";
    if (!filled(direction)) at("direction", commonText.blank);
    else if (policy.listCode("kpiDirection", plainCell(direction)) === null) at("direction", commonText.notInList);
    else if (usual !== "" && direction !== "band" && direction !== usual)
      at("direction", kpiRuleText.directionTurned, { right: policy.listLabel("kpiDirection", usual) });
    const limits = (["cap", "floor"] as const).map((key) => {
      const cell = column(`KpiBook.${key}`)[row];
      if (isBlank(cell)) return policy.number(`score.${key}`);
      if (typeof cell === "number") return cell;
      at(key, kpiRuleText.bookNotNumber);
      return null;
    });
    const [cap, floor] = limits;
    if (typeof cap === "number" && typeof floor === "number" && cap <= floor)
      at("cap", kpiRuleText.capBelowFloor, { cap: String(cap), floor: String(floor) });
    const zero = column("KpiBook.zeroRule")[row];
    if (!isBlank(zero) && policy.listCode("zeroRule", plainCell(zero)) === null) at("zeroRule", commonText.notInList);
  }
}
