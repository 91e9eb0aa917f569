import type { Lang } from "../../locales/types";
import type { ColumnEntry } from "../../policy/types";

/** Column widths in points, by type; Chinese headers of five signs fit on one line at 11 points. */
const byType: Readonly<Record<ColumnEntry["type"], number>> = {
  text: 80,
  longText: 170,
  number: 70,
  integer: 56,
  money: 78,
  share: 60,
  boolean: 52,
  date: 74,
  time: 50,
  dateTime: 100,
  list: 66,
  multiList: 96,
  ref: 84,
  accountRef: 136,
  personRef: 60,
};

/** Where the content asks for more or less than its type says. */
const byColumn: Readonly<Record<string, number>> = {
  "Accounts.accountName": 168,
  "Accounts.tier": 54,
  "Accounts.computedTier": 62,
  "Accounts.contactName": 60,
  "Accounts.phone": 88,
  "Accounts.contactDueDate": 106,
  "Accounts.nextContactDate": 106,
  "Accounts.nextStep": 120,
  "Accounts.address": 190,
  "Accounts.invoiceName": 170,
  "Accounts.email": 150,
  "Visits.date": 112,
  "Visits.routeOrder": 42,
  "Visits.topic": 120,
  "Visits.place": 110,
  "Visits.minGoal": 110,
  "Visits.nextStep": 110,
  "Visits.who": 72,
  "Orders.orderId": 92,
  "Orders.isSample": 52,
  "Orders.isReturn": 52,
  "Orders.quantity": 62,
  "Plans.planName": 180,
  "PlanActions.dueDate": 106,
  "PlanActions.task": 190,
  "PlanTargets.metric": 110,
  "QuickLog.accountId": 150,
  "QuickLog.nextStep": 160,
  "Parameters.parameterId": 132,
  "Parameters.name": 160,
  "Parameters.value": 150,
  "Parameters.suggestion": 100,
  "Parameters.clause": 130,
  "Parameters.unit": 76,
  "Parameters.allowed": 130,
  "Parameters.pack": 74,
  "NewCustomerApps.customerName": 150,
  "NewCustomerApps.invoiceName": 150,
  "TierBands.note": 160,
  "RuleBook.ruleId": 64,
  "RuleBook.title": 260,
  "RuleBook.clause": 130,
  "RuleBook.exceptionReason": 150,
  "KpiBook.name": 180,
  "KpiBook.definition": 240,
  "KpiBook.kpiId": 62,
  "KpiBook.dataSource": 110,
  "KpiBook.zeroRule": 110,
  "Scorecard.no": 42,
  "Scorecard.category": 84,
  "Scorecard.kpiName": 190,
  "Scorecard.periodType": 72,
  "Scorecard.weight": 76,
  "Scorecard.target": 76,
  "Scorecard.actual": 76,
  "Scorecard.numerator": 84,
  "Scorecard.denominator": 84,
  "Scorecard.completion": 76,
  "Scorecard.score": 76,
  "Scorecard.weightedScore": 76,
  "Scorecard.status": 96,
  "Scorecard.note": 230,
  "Scorecard.definition": 300,
  "Scorecard.reason": 300,
  "Scorecard.dataSource": 110,
  "Lists.list": 110,
  "Lists.code": 110,
  "Lists.text": 150,
  "Lists.order": 46,
  "Team.role": 110,
  "Team.department": 100,
  "Team.territory": 120,
  "Holidays.name": 140,
  "Holidays.isWorkday": 92,
};

/** Width of the check column: its sentence may run on, it is the last visible one. */
const checkWidth = 130;

/** Points that a sign of a bold header takes at 11 points: a Chinese one, any other one. */
const signWidth = { wide: 11.4, narrow: 6.6 };
/** Room for the filter button and the edges of the cell. */
const headerEdges = 20;
/** A header longer than this on two lines may be cut: the column is not for its header. */
const widestHeader = 130;

const textWidth = (text: string): number =>
  Array.from(text).reduce((sum, sign) => sum + (/[\u2e80-\uffff]/.test(sign) ? signWidth.wide : signWidth.narrow), 0);

/** Width in which a header stands on two lines. */
function headerWidth(label: string): number {
  // Chinese breaks anywhere, other languages between words.
  const parts = label.match(/[\u2e80-\uffff]|[^\u2e80-\uffff\s]+\s*/g) ?? [label];
  let best = Infinity;
  for (let cut = 1; cut <= parts.length; cut++) {
    const lines = [parts.slice(0, cut).join(""), parts.slice(cut).join("")];
    best = Math.min(best, Math.max(...lines.map((line) => textWidth(line.trim()))));
  }
  return Math.min(widestHeader, Math.ceil(best) + headerEdges);
}

/**
 * Width of a column on its sheet: what its content asks for, and at least what its header needs on two lines. Columns that start
 * hidden have room for the header in every language: a change of language leaves them as they are.
 * @param table key of the table
 * @param column entry of the column
 * @param lang language of the header
 * @returns points, as Excel's `columnWidth`
 */
export function columnWidth(table: string, column: ColumnEntry, lang: Lang): number {
  const content = byColumn[`${table}.${column.key}`] ?? (column.key === "check" ? checkWidth : byType[column.type]);
  const labels = column.visible ? [column.label[lang]] : Object.values(column.label);
  return Math.max(content, ...labels.map(headerWidth));
}
