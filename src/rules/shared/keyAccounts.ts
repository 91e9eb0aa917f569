/** Which customers a rule on key accounts is about. */
import { unresolved } from "../../kpis/accountIndex";
import type { CellValue } from "../../policy/values";
import { isBlank } from "../../policy/values";
import type { RuleContext } from "../types";
import type { Maybe } from "./accountRows";

/** A yes/no cell: blank is no, anything that is neither yes nor no is null. */
export const yes = (cell: CellValue | undefined): Maybe =>
  typeof cell === "boolean" ? cell : isBlank(cell) ? false : null;

/**
 * Key account or prospect of one: the catalogue's isKaTarget.
 * @returns for a row of Accounts; null when a flag that decides it cannot be read
 */
export function kaTargets({ column }: RuleContext): (account: number) => Maybe {
  const key = column("Accounts.isKeyAccount");
  const prospect = column("Accounts.isKaProspect");
  return (account) => {
    const [a, b] = [yes(key[account]), yes(prospect[account])];
    return a === true || b === true ? true : a === null || b === null ? null : false;
  };
}

/** Which of the two marks of a customer cannot be read: "Accounts.isKaProspect". */
export const unclearFlag = ({ column }: RuleContext, account: number): string =>
  yes(column("Accounts.isKeyAccount")[account]) === null ? "Accounts.isKeyAccount" : "Accounts.isKaProspect";

/**
 * Target key accounts only, not established ones: a prospect, or a customer with an open key-account development.
 * Where table Development is not installed only the flag decides; callers list that as a gap.
 */
export function kaProspects(context: RuleContext): (account: number) => Maybe {
  const { column } = context;
  const key = column("Accounts.isKeyAccount");
  const prospect = column("Accounts.isKaProspect");
  const developed = inKaDevelopment(context);
  return (account) => {
    const established = yes(key[account]);
    if (established === true) return false;
    const flagged = developed.has(account) ? true : yes(prospect[account]);
    return flagged === false ? false : established === null ? null : flagged;
  };
}

/** Rows of Accounts with an open development of plan type KA; a blank status is open. */
function inKaDevelopment({ column, data, rowCount }: RuleContext): ReadonlySet<number> {
  const accounts = data.accountRows("Development.accountId");
  const types = column("Development.planType");
  const status = column("Development.status");
  const found = new Set<number>();
  for (let row = 0; row < rowCount("Development"); row++) {
    const account = accounts?.[row] ?? unresolved.blank;
    if (account >= 0 && types[row] === "KA" && (status[row] === "open" || isBlank(status[row]))) found.add(account);
  }
  return found;
}
