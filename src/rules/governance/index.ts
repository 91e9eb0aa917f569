/** Rules of family GOV: people, inspections, the log of changes. Most are confirmed by a person. */
import { governanceText } from "../../locales/rules";
import type { LocalText } from "../../locales/types";
import { attested } from "../attested";
import { rule } from "../define";
import { onCycle } from "../shared/cycle";
import type { RuleEntry } from "../types";
import { changeLogRules } from "./changeLog";
import { peopleRules } from "./people";
import { scorecardRules } from "./scorecards";

const areas = ["coversInfo", "coversTier", "coversDevelopment", "coversTeam"].map((key) => `Inspections.${key}`);

const inspectionRule = rule({
  id: "GOV-01",
  title: governanceText.gov01Title,
  help: governanceText.gov01Help,
  check: (context) => {
    const columns = areas.map((ref) => context.column(ref));
    onCycle(context, {
      table: "Inspections",
      date: "date",
      months: context.policy.number("inspect.cycleMonths") ?? 0,
      counts: (row) => columns.every((cells) => cells[row] === true),
      never: governanceText.noInspection,
      overdue: governanceText.inspectionOverdue,
    });
  },
});

const confirmed: readonly (readonly [string, LocalText, LocalText])[] = [
  ["GOV-02", governanceText.gov02Title, governanceText.gov02Help],
  ["GOV-03", governanceText.gov03Title, governanceText.gov03Help],
  ["GOV-04", governanceText.gov04Title, governanceText.gov04Help],
  ["GOV-05", governanceText.gov05Title, governanceText.gov05Help],
  ["GOV-06", governanceText.gov06Title, governanceText.gov06Help],
  ["GOV-10", governanceText.gov10Title, governanceText.gov10Help],
  ["GOV-12", governanceText.gov12Title, governanceText.gov12Help],
];

export const governanceRules: readonly RuleEntry[] = [
  inspectionRule,
  ...changeLogRules,
  ...scorecardRules,
  ...peopleRules,
  ...confirmed.map(([id, title, help]) => attested({ id, title, help })),
];
