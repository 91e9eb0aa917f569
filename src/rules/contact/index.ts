/** Rules of family COM: contact cadence and care. */
import type { RuleEntry } from "../types";
import { cadenceRules } from "./cadence";

export const contactRules: readonly RuleEntry[] = [...cadenceRules];
