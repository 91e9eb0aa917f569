/** Rules of family COM: contact cadence and care, by topic. */
import { contactText } from "../../locales/rules";
import { attested } from "../attested";
import type { RuleEntry } from "../types";
import { agreementRules } from "./agreements";
import { cadenceRules, gradeRules } from "./cadence";
import { classRules } from "./classes";
import { recordRules } from "./records";

export const contactRules: readonly RuleEntry[] = [
  ...cadenceRules,
  ...recordRules,
  ...classRules,
  ...agreementRules,
  attested({ id: "COM-12", title: contactText.com12Title, help: contactText.com12Help }),
  ...gradeRules,
];
