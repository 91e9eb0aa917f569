/** Rules of family VIS: visits, by topic. */
import { visitText } from "../../locales/rules";
import { rule } from "../define";
import type { RuleEntry } from "../types";
import { actualRules } from "./actuals";
import { elementRules } from "./elements";
import { followUpRules } from "./followUps";
import { plansHandedIn } from "./plansHandedIn";
import { preparationRules } from "./preparation";
import { prospectRules } from "./prospects";
import { reportRules } from "./reports";
import { timeRules } from "./times";

const planRule = rule({
  id: "VIS-01",
  title: visitText.vis01Title,
  help: visitText.vis01Help,
  // Leave and holidays are read where they are kept; planned or ad hoc follows from the time of handing in.
  columns: ["Visits.visitor", "Visits.date", "Visits.planSubmittedAt", "Team.name", "Team.role"],
  reads: [
    "Team.active",
    "Team.hireDate",
    "Absences.person",
    "Absences.from",
    "Absences.to",
    "Holidays.date",
    "Holidays.isWorkday",
  ],
  check: plansHandedIn,
});

export const visitRules: readonly RuleEntry[] = [
  planRule,
  ...elementRules,
  ...timeRules,
  ...preparationRules,
  ...prospectRules,
  ...reportRules,
  ...followUpRules,
  ...actualRules,
];
