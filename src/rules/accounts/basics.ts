/** Data that every account, or every account of a class, must have: ACC-01, 02, 16, 21. */
import { accountText, commonText } from "../../locales/rules";
import type { LocalText } from "../../locales/types";
import { columnName, filled, joined } from "../define";
import { filledIn, listColumn, unlisted } from "../shared/coded";
import { failNotListed } from "../shared/report";
import { allFilled, failMissing, lacking } from "../shared/required";
import type { RuleContext } from "../types";
import { activeAccounts, eachOfClass, pursuedClasses } from "./each";

/** ACC-01: the name in every profile; from standard on the fields of account.requiredBasic, a phone being met by an e-mail. */
export function basicData(context: RuleContext): void {
  const { column, rows, policy, has, fail, notEvaluable } = context;
  const names = column("Accounts.accountName");
  const types = column("Accounts.accountType");
  const classes = column("Accounts.class");
  const wanted = policy.profile === "basic" ? [] : policy.words("account.requiredBasic");
  const required = wanted.filter((key) => key !== "accountName");
  const absent = required.filter((key) => !has(`Accounts.${key}`) && !(key === "phone" && has("Accounts.email")));
  if (absent.length > 0) notEvaluable(absent.map((key) => `Accounts.${key}`));
  const asked = required
    .filter((key) => !absent.includes(key))
    .map((key) => ({ key, cells: column(`Accounts.${key}`), phone: key === "phone" }));
  const mails = column("Accounts.email");
  for (const row of rows("Accounts")) {
    if (!filled(names[row])) {
      fail({
        table: "Accounts",
        row,
        column: "accountName",
        message: { text: accountText.nameMissing },
        expected: { text: accountText.fillIn },
      });
    }
    const organisation = types[row] === "enterprise" || types[row] === "institution";
    let first: string | undefined;
    let words: LocalText[] | undefined;
    for (const { key, cells, phone } of asked) {
      if (phone ? filled(cells[row]) || filled(mails[row]) : !organisation || filled(cells[row])) continue;
      first ??= key;
      (words ??= []).push(phone ? accountText.phoneOrMail : columnName(`Accounts.${key}`));
    }
    if (first === undefined || words === undefined) continue;
    const strict = classes[row] === "intent" || classes[row] === "won" || classes[row] === "key";
    fail({
      table: "Accounts",
      row,
      column: first,
      message: { text: commonText.missing, args: { columns: joined(words) } },
      expected: { text: accountText.fillIn },
      ...(strict ? {} : { severity: "warn" as const }),
    });
  }
}

const businessData = ["need", "purchasingPower", "purchaseIntent"];

/** ACC-02: from intent on, need, purchasing power and purchase intent are known, the last two by their lists. */
export function businessDataKnown(context: RuleContext): void {
  const missingOf = lacking(context, "Accounts", businessData);
  const unknownPower = unlisted(context, "Accounts.purchasingPower", "powerLevel");
  const unknownIntent = unlisted(context, "Accounts.purchaseIntent", "intentLevel");
  eachOfClass(context, pursuedClasses, (row) => {
    const missing = missingOf(row);
    if (missing !== null) failMissing(context, "Accounts", row, businessData, missing);
    if (unknownPower(row)) failNotListed(context, "Accounts", row, "purchasingPower");
    if (unknownIntent(row)) failNotListed(context, "Accounts", row, "purchaseIntent");
  });
}

const developmentData = ["planId", "devGoal", "nextStep"];
const potential: ReadonlySet<string> = new Set(["potential"]);

/** ACC-16: an active potential customer has plan, goal and next step. */
export function onPlan(context: RuleContext): void {
  const missingOf = lacking(context, "Accounts", developmentData);
  const active = activeAccounts(context);
  eachOfClass(context, potential, (row) => {
    if (!active(row)) return;
    const missing = missingOf(row);
    if (missing !== null) failMissing(context, "Accounts", row, developmentData, missing);
  });
}

/** ACC-04, 28: a column holds a value of its list. */
export const listed =
  (key: string, list: string) =>
  (context: RuleContext): void => {
    const codeOf = listColumn(context, `Accounts.${key}`, list);
    for (const row of context.rows("Accounts")) {
      if (typeof codeOf(row) !== "string") failNotListed(context, "Accounts", row, key);
    }
  };

const referrals: ReadonlySet<string> = new Set(["customerReferral", "partnerReferral"]);

/** ACC-17: the channel is from the list; a referral names who referred. */
export function sourceKnown(context: RuleContext): void {
  const { rows, fail } = context;
  const referred = filledIn(context, "Accounts.referrer");
  const codeOf = listColumn(context, "Accounts.sourceChannel", "sourceChannel");
  for (const row of rows("Accounts")) {
    const channel = codeOf(row);
    if (typeof channel !== "string") failNotListed(context, "Accounts", row, "sourceChannel");
    else if (referrals.has(channel) && referred[row] !== 1)
      fail({
        table: "Accounts",
        row,
        column: "referrer",
        message: { text: accountText.referrerMissing },
        expected: { text: accountText.fillIn },
      });
  }
}

const firstContact = ["accountName", "phone", "need", "budgetRange"];

/** ACC-21: what the first contact must bring. */
export const firstContactData = (context: RuleContext): void => allFilled(context, "Accounts", firstContact);
