/** The yardstick: the twelve rules by hand, one pass over `values[][]`, every violation with its rule, row and column. */
import { contractMonths, labels, recordWithin, columns, type Cell, type Column } from "./register";

export interface Violation {
  readonly rule: string;
  readonly row: number;
  readonly column: string;
}

const set = (list: string, codes?: readonly string[]): ReadonlySet<Cell | undefined> => new Set(labels(list, codes));
const at = (column: Column): number => columns.indexOf(column);
const isBlank = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");

const classes = set("accountClass");
const pursued = set("accountClass", ["intent", "won", "key"]);
const potential = labels("accountClass", ["potential"])[0];
const keyClass = labels("accountClass", ["key"])[0];
const active = labels("accountStatus", ["active"])[0];
const types = set("accountType");
const channels = set("sourceChannel");
const referrals = set("sourceChannel", ["customerReferral", "partnerReferral"]);
const powers = set("powerLevel");
const frequencies = set("frequencyLevel");
const growths = set("level3");
const intents = set("intentLevel");
const graded = set("tier", ["A", "B", "C", "D"]);

const [name, phone, need, budget] = [at("accountName"), at("phone"), at("need"), at("budgetRange")];
const [power, frequency, growth, intent] = [
  at("purchasingPower"),
  at("purchaseFrequency"),
  at("growthPotential"),
  at("purchaseIntent"),
];
const [klass, status, type, channel, referrer] = [
  at("class"),
  at("status"),
  at("accountType"),
  at("sourceChannel"),
  at("referrer"),
];
const [plan, goal, step, owner, maintainer] = [
  at("planId"),
  at("devGoal"),
  at("nextStep"),
  at("owner"),
  at("maintainer"),
];
const [created, contact, tier, long, months] = [
  at("createdDate"),
  at("firstContactDate"),
  at("tier"),
  at("elemBigLongOrder"),
  at("contractMonths"),
];
const [key, prospect, reason] = [at("isKeyAccount"), at("isKaProspect"), at("kaReason")];
const [product, nature, service] = [at("productCategory"), at("customerNature"), at("serviceContent")];

/** @param values rows of cells in the order of `columns` */
export function handLoop(values: readonly (readonly Cell[])[]): readonly Violation[] {
  const found: Violation[] = [];
  for (let row = 0; row < values.length; row++) {
    const cells = values[row]!;
    const cls = cells[klass];
    if (pursued.has(cls)) {
      if (isBlank(cells[need])) found.push({ rule: "ACC-02", row, column: "need" });
      else if (isBlank(cells[power])) found.push({ rule: "ACC-02", row, column: "purchasingPower" });
      else if (isBlank(cells[intent])) found.push({ rule: "ACC-02", row, column: "purchaseIntent" });
      if (!isBlank(cells[power]) && !powers.has(cells[power]))
        found.push({ rule: "ACC-02", row, column: "purchasingPower" });
      if (!isBlank(cells[intent]) && !intents.has(cells[intent]))
        found.push({ rule: "ACC-02", row, column: "purchaseIntent" });
    }
    if (!classes.has(cls)) found.push({ rule: "ACC-04", row, column: "class" });
    if (cls === keyClass || cells[key] === true) {
      if (cells[key] !== true) found.push({ rule: "ACC-08", row, column: "isKeyAccount" });
      if (isBlank(cells[reason])) found.push({ rule: "ACC-08", row, column: "kaReason" });
    }
    if (cls === potential && (cells[status] === active || isBlank(cells[status]))) {
      if (isBlank(cells[plan])) found.push({ rule: "ACC-16", row, column: "planId" });
      else if (isBlank(cells[goal])) found.push({ rule: "ACC-16", row, column: "devGoal" });
      else if (isBlank(cells[step])) found.push({ rule: "ACC-16", row, column: "nextStep" });
    }
    if (!channels.has(cells[channel])) found.push({ rule: "ACC-17", row, column: "sourceChannel" });
    else if (referrals.has(cells[channel]) && isBlank(cells[referrer]))
      found.push({ rule: "ACC-17", row, column: "referrer" });
    const first = cells[contact];
    const recorded = cells[created];
    if (
      typeof first === "number" &&
      typeof recorded === "number" &&
      Math.floor(recorded) - Math.floor(first) > recordWithin
    )
      found.push({ rule: "ACC-20", row, column: "createdDate" });
    if (isBlank(cells[name])) found.push({ rule: "ACC-21", row, column: "accountName" });
    else if (isBlank(cells[phone])) found.push({ rule: "ACC-21", row, column: "phone" });
    else if (isBlank(cells[need])) found.push({ rule: "ACC-21", row, column: "need" });
    else if (isBlank(cells[budget])) found.push({ rule: "ACC-21", row, column: "budgetRange" });
    if (isBlank(cells[maintainer]) && isBlank(cells[owner])) found.push({ rule: "ACC-22", row, column: "maintainer" });
    if (!types.has(cells[type])) found.push({ rule: "ACC-28", row, column: "accountType" });
    if (
      (cells[key] === true || cells[prospect] === true) &&
      isBlank(cells[product]) &&
      isBlank(cells[nature]) &&
      isBlank(cells[service])
    )
      found.push({ rule: "ACC-33", row, column: "productCategory" });
    if (graded.has(cells[tier])) {
      if (isBlank(cells[power])) found.push({ rule: "TIR-03", row, column: "purchasingPower" });
      else if (isBlank(cells[frequency])) found.push({ rule: "TIR-03", row, column: "purchaseFrequency" });
      else if (isBlank(cells[growth])) found.push({ rule: "TIR-03", row, column: "growthPotential" });
      if (!isBlank(cells[power]) && !powers.has(cells[power]))
        found.push({ rule: "TIR-03", row, column: "purchasingPower" });
      if (!isBlank(cells[frequency]) && !frequencies.has(cells[frequency]))
        found.push({ rule: "TIR-03", row, column: "purchaseFrequency" });
      if (!isBlank(cells[growth]) && !growths.has(cells[growth]))
        found.push({ rule: "TIR-03", row, column: "growthPotential" });
    }
    if (cells[long] === true) {
      const length = cells[months];
      if (isBlank(length) || (typeof length === "number" && length < contractMonths))
        found.push({ rule: "KA-03", row, column: "contractMonths" });
    }
  }
  return found;
}
