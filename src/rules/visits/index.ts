/** Rules of family VIS: visits, by topic. */
import { visitPlanText, visitText } from "../../locales/rules";
import { attested } from "../attested";
import { rule } from "../define";
import type { RuleEntry } from "../types";
import { actualRules } from "./actuals";
import { elementRules } from "./elements";
import { followUpRules } from "./followUps";
import { knowledgeRules } from "./knowledge";
import { loadRules } from "./load";
import { plansHandedIn } from "./plansHandedIn";
import { preparationRules } from "./preparation";
import { promiseRules } from "./promises";
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
  ...promiseRules,
  ...knowledgeRules,
  ...loadRules,
  attested({ id: "VIS-22", title: visitPlanText.vis22Title, help: visitPlanText.vis22Help }),
];
