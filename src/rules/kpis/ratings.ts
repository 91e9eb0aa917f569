/** KPI-09 to KPI-12, rated indicators: a rating is on the scale, with who gave it and when; KPI-02, the number that is missing. */
import { isSerialDate } from "../../calendar/serial";
import { isUnused } from "../../kpis/qualitative";
import type { KpiId } from "../../kpis/registry";
import { commonText, kpiRuleText } from "../../locales/rules";
import type { LocalText } from "../../locales/types";
import { isBlank, plainCell } from "../../policy/values";
import { columnName, filled, shown } from "../define";
import type { RuleContext } from "../types";
import { agrees } from "./agree";

/** Ratings of a KPI in KpiInputs are complete, and the Scorecard shows them. */
export const rating = (id: KpiId): ((context: RuleContext) => void) => {
  const scorecard = agrees(id);
  return (context) => {
    const { column, allRows, policy, today, fail } = context;
    const ids = column("KpiInputs.kpiId");
    const scale = new Set(
      policy.words("kpi.qualScale").map((pair) => {
        const name = (pair.split(/[=:：]/)[0] ?? "").trim();
        return policy.listCode("qualRating", name) ?? name;
      }),
    );
    for (const row of allRows("KpiInputs")) {
      if (plainCell(ids[row]).toUpperCase() !== id) continue;
      const at = (key: string, text: LocalText): void => {
        const ref = `KpiInputs.${key}`;
        const message = { text, args: { column: columnName(ref), found: shown(column(ref)[row]) } };
        fail({ table: "KpiInputs", row, column: key, message });
      };
      const cell = column("KpiInputs.rating")[row];
      if (isBlank(cell)) continue;
      if (!scale.has(plainCell(cell))) at("rating", kpiRuleText.ratingUnknown);
      if (!filled(column("KpiInputs.rater")[row])) at("rater", commonText.blank);
      const day = column("KpiInputs.ratedDate")[row];
      if (!isSerialDate(day)) at("ratedDate", isBlank(day) ? commonText.blank : commonText.unreadable);
      else if (Math.floor(day) > today) at("ratedDate", kpiRuleText.dateAhead);
    }
    scorecard(context);
  };
};

/** What people write where they have not decided. */
const undecided = /^[\s?？\-–—.…]*$|^(?:tbd|n\/?a|todo|待定|未定|暂无|暫無|无|無|\[x\])$/i;

/** KPI-02: indicator 2 is marked unused, or defined and then also given a value. A blank is a gap (must be filled). */
export function missingIndicator({ column, allRows, policy, fail }: RuleContext): void {
  const definition = policy.text("kpi.02.definition") ?? "";
  const at = column("Parameters.parameterId").indexOf("kpi.02.definition");
  if (undecided.test(definition)) {
    fail({
      table: "Parameters",
      row: at < 0 ? null : at,
      column: "value",
      message: { text: kpiRuleText.ownUndecided, args: { found: definition } },
      expected: { text: kpiRuleText.ownExpected },
    });
    return;
  }
  if (!isUnused(definition)) return;
  const values = column("KpiInputs.value");
  const ids = column("KpiInputs.kpiId");
  for (const row of allRows("KpiInputs")) {
    if (plainCell(ids[row]).toUpperCase() === "K2" && !isBlank(values[row]))
      fail({ table: "KpiInputs", row, column: "value", message: { text: kpiRuleText.ownUnusedValue } });
  }
}
