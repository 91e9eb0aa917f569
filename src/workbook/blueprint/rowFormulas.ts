/** Computed columns that follow from other cells of their row, from Team and from the policy. They say the same as the rules on them. */
import { noWords, yesWords } from "../../policy/numberText";
import { choice, parameter } from "./lookup";
import { exactly, literally, quoted } from "./references";
import type { Scope } from "./types";
import { yesNo } from "./words";

/** Does a cell hold one of the words that mean yes (or no)? A truth value and 1 or 0 count too, a blank cell does not. */
function says(cell: string, value: boolean): string {
  const words = [...(value ? yesWords : noWords)].filter((word) => !/^(?:true|false|0|1)$/.test(word));
  const texts = [...words, String(value), value ? "1" : "0"].map((word) => `${cell}&""=${quoted(word)}`);
  return `OR(${texts.join(",")})`;
}

/** `isEffective` of a complaint (CMP-06): yes where own people or the company caused it, no where others did, blank while open. */
export function isEffective(scope: Scope): string {
  const cause = scope.cell("Complaints.causeType");
  const one = (...codes: readonly string[]): string =>
    `OR(${codes.map((code) => `${cause}=${scope.label("complaintCause", code)}`).join(",")})`;
  const no = quoted(yesNo(false, scope.lang));
  return `=IFERROR(IF(${one("staff", "company")},${scope.yes},IF(${one("customer", "third")},${no},"")),"")`;
}

/** `rewardEligible` of an application (NEW-13): as it was recognised; blank while that is not decided. */
export function rewardEligible(scope: Scope): string {
  const recognised = scope.cell("NewCustomerApps.recognised");
  const no = quoted(yesNo(false, scope.lang));
  return `=IFERROR(IF(${says(recognised, true)},${scope.yes},IF(${says(recognised, false)},${no},"")),"")`;
}

/** `setByRole` of a target (TGT-03): the role of the setter in Team; blank where people of that name have different roles. */
export function setByRole(scope: Scope): string {
  const person = scope.cell("PlanTargets.setBy");
  const names = scope.column("Team.name");
  const roles = scope.column("Team.role");
  const role = `INDEX(${roles},MATCH(${literally(person)},${names},0))&""`;
  const same = `COUNTIFS(${names},${exactly(person)},${roles},${exactly(role)})=COUNTIF(${names},${exactly(person)})`;
  return `=IFERROR(IF(${person}="","",IF(${same},${role},"")),"")`;
}

const costs = ["costInventoryInterest", "costStaff", "costTravel", "costManagement"];

/** `devValue` of a development (DEV-14): profit less the costs less the allowance for risk; blank unless all of them are numbers. */
export function devValue(scope: Scope): string {
  const cell = (key: string): string => scope.cell(`Development.${key}`);
  const [sales, profit, risk] = ["forecastSales", "forecastProfit", "riskFactor"].map(cell) as [string, string, string];
  const id = "dev.riskAllowance";
  const chosen = (code: string): string =>
    `OR(${parameter(scope, id)}=${quoted(code)},${parameter(scope, id)}=${choice(scope, id, code)})`;
  const base = [profit, ...costs.map(cell)].join("-");
  const share = `IF(AND(${risk}>=0,${risk}<=1),ROUND(${base}-${risk}*${sales},4),"")`;
  const filled = `COUNT(${[sales, profit, risk, ...costs.map(cell)].join(",")})=7`;
  // Without its row the parameter has its default, with a blank cell it is a gap.
  const noRow = `COUNTIF(${scope.column("Parameters.parameterId")},${quoted(id)})=0`;
  return (
    `=IFERROR(IF(NOT(${filled}),"",IF(${noRow},${share},IF(${chosen("fixed")},ROUND(${base}-${risk},4),` +
    `IF(${chosen("share-of-sales")},${share},"")))),"")`
  );
}

/** Columns that `devValue` reads. */
export const valueInputs: readonly string[] = ["forecastSales", "forecastProfit", "riskFactor", ...costs].map(
  (key) => `Development.${key}`,
);

/** `monthlySales` of an account: a twelfth of its sales of twelve months, blank where those are not known. */
export function monthlySales(scope: Scope): string {
  const sales = scope.cell("Accounts.salesLast12Months");
  return `=IF(ISNUMBER(${sales}),ROUND(${sales}/12,4),"")`;
}
