/** Rules of family CMP: complaints, feedback and service, by topic. */
import { serviceText } from "../../locales/rules";
import { attested } from "../attested";
import { rule } from "../define";
import { onCycle } from "../shared/cycle";
import type { RuleEntry } from "../types";
import { alertRules } from "./alerts";
import { complaintRules } from "./complaints";
import { deadlineRules } from "./deadlines";
import { feedbackRules } from "./feedback";
import { shipmentRules } from "./shipments";

const surveyRule = rule({
  id: "CMP-15",
  title: serviceText.cmp15Title,
  help: serviceText.cmp15Help,
  check: (context) =>
    onCycle(context, {
      table: "Surveys",
      date: "date",
      months: context.policy.number("survey.cycleMonths") ?? 0,
      never: serviceText.noSurvey,
      overdue: serviceText.surveyOverdue,
    }),
});

export const serviceRules: readonly RuleEntry[] = [
  ...deadlineRules,
  ...complaintRules,
  ...feedbackRules,
  attested({ id: "CMP-08", title: serviceText.cmp08Title, help: serviceText.cmp08Help }),
  attested({ id: "CMP-09", title: serviceText.cmp09Title, help: serviceText.cmp09Help }),
  ...shipmentRules,
  ...alertRules,
  surveyRule,
];
