/**
 * Every KPI a second way: loops over rows, written from the definitions, slow and plain. Nothing of the product is used. The rows are
 * those of generated.ts and of test/support/realBooks: clean cells, customers by number, one of them unknown.
 */
import type { Row } from "../../support";
import type { Tables } from "../figures";

/** Serial days. */
export interface Question {
  readonly tables: Tables;
  readonly label: string;
  readonly start: number;
  readonly end: number;
  readonly today: number;
  readonly who: string | null;
}

/** null: not evaluable. */
export interface Answer {
  readonly actual: number | null;
  readonly numerator?: number;
  readonly denominator?: number;
}

const dayMs = 86400000;
const origin = Date.UTC(1899, 11, 30);
const utc = (serial: number): Date => new Date(origin + serial * dayMs);
/** The same day some months later; a month without it ends on its last day. */
export function shifted(serial: number, months: number): number {
  const date = utc(serial);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0));
  const day = Math.min(date.getUTCDate(), last.getUTCDate());
  return (Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), day) - origin) / dayMs;
}
const isWorkday = (serial: number): boolean => ![0, 6].includes(utc(serial).getUTCDay());
function workdaysLater(serial: number, count: number): number {
  let day = serial;
  for (let left = count; left > 0;) if (isWorkday(++day)) left--;
  return day;
}

const rows = (q: Question, table: string): readonly Row[] => q.tables[table] ?? [];
const num = (row: Row, key: string): number => row[key] as number;
const registers = new WeakMap<Tables, Map<string, Row>>();
/** Customers by number, put in order once a workbook. */
function accountsOf(q: Question): Map<string, Row> {
  const known = registers.get(q.tables);
  if (known) return known;
  const made = new Map(rows(q, "Accounts").map((row) => [String(row.accountId), row]));
  registers.set(q.tables, made);
  return made;
}
const account = (q: Question, row: Row): Row | undefined => accountsOf(q).get(String(row.accountId));
const last = (q: Question): number => Math.min(q.end, q.today);
const inPeriod = (q: Question, day: unknown): boolean => typeof day === "number" && day >= q.start && day <= last(q);
const mine = (q: Question, person: unknown): boolean => q.who === null || person === q.who;
/** The person a row names, else the owner of its customer. */
const whose = (q: Question, row: Row, key: string | null): unknown =>
  (key === null ? null : row[key]) ?? account(q, row)?.owner ?? null;
const ratio = (numerator: number, denominator: number): Answer =>
  denominator > 0 ? { actual: numerator / denominator, numerator, denominator } : { actual: null };
const count = (value: number): Answer => ({ actual: value });
const sum = (values: readonly number[]): number =>
  values.reduce((total, one) => total + Math.round(one * 10000), 0) / 10000;

const signed = (row: Row, value: number): number => (row.isReturn === true ? -Math.abs(value) : value);
const sold = (q: Question, from: number, to: number): readonly Row[] =>
  rows(q, "Orders").filter(
    (row) => row.isSample !== true && num(row, "orderDate") >= from && num(row, "orderDate") <= to,
  );
const net = (lines: readonly Row[]): number => sum(lines.map((row) => signed(row, num(row, "amount"))));
const own = (q: Question, lines: readonly Row[]): readonly Row[] => lines.filter((row) => mine(q, row.salesperson));
const sales = (q: Question, from = q.start, to = last(q)): number => net(own(q, sold(q, from, to)));
const isKey = (q: Question, row: Row): boolean => account(q, row)?.isKeyAccount === true;

/** Days on which a customer bought: neither samples nor returns. */
const bought = (q: Question, id: unknown, from: number, to: number): Set<number> =>
  new Set(
    rows(q, "Orders")
      .filter((row) => row.accountId === id && row.isSample !== true && row.isReturn !== true)
      .map((row) => num(row, "orderDate"))
      .filter((day) => day >= from && day <= to),
  );
const customers = (q: Question): readonly Row[] => rows(q, "Accounts").filter((row) => mine(q, row.owner));

/** Opening base and those of it lost. */
function churn(q: Question, only: (row: Row) => boolean): { base: number; lost: number } {
  let [base, lost] = [0, 0];
  for (const row of customers(q).filter(only)) {
    const before = Math.max(...bought(q, row.accountId, 0, q.start - 1), Number.NEGATIVE_INFINITY);
    if (before < shifted(q.start, -12)) continue;
    const left = row.lostDate as number | null;
    if ((left !== null && left < q.start) || shifted(before, 6) + 1 < q.start) continue;
    base++;
    const silent = shifted(Math.max(...bought(q, row.accountId, 0, last(q))), 6) + 1;
    if ((left !== null && left <= last(q)) || (silent >= q.start && silent <= last(q))) lost++;
  }
  return { base, lost };
}

function target(q: Question, metric: string): number | null {
  const found = rows(q, "PlanTargets").filter(
    (row) => row.metric === metric && row.period === q.label && q.label.includes("Q") && mine(q, row.owner),
  );
  return found.length === 0 ? null : sum(found.map((row) => (row.effectiveTarget ?? row.targetValue) as number));
}
const share = (part: number, whole: number | null): Answer => (whole === null ? { actual: null } : ratio(part, whole));

const results = (q: Question, ...kinds: readonly string[]): readonly Row[] =>
  rows(q, "Development").filter(
    (row) => kinds.includes(row.result as string) && inPeriod(q, row.resultDate) && mine(q, whose(q, row, "owner")),
  );
const distinct = (list: readonly Row[]): number => new Set(list.map((row) => row.accountId)).size;
const complaints = (q: Question): readonly Row[] =>
  rows(q, "Complaints").filter(
    (row) =>
      row.causeType === "staff" && inPeriod(q, row.receivedDate) && account(q, row) && mine(q, account(q, row)?.owner),
  );

function answered(q: Question, kind: string): Answer {
  const due = rows(q, "FeedbackItems").filter((row) => {
    const deadline = workdaysLater(num(row, "receivedAt"), 2);
    const over = deadline >= q.start && deadline <= q.end && deadline < q.today;
    return row.kind === kind && isKey(q, row) && over && mine(q, whose(q, row, "owner"));
  });
  const inTime = due.filter(
    (row) =>
      row.repliedAt !== null &&
      num(row, "repliedAt") <= workdaysLater(num(row, "receivedAt"), 2) &&
      num(row, "repliedAt") <= q.today,
  );
  return ratio(inTime.length, due.length);
}

const day = (row: Row): number => (row.actualDate ?? row.date) as number;
const done = (q: Question): readonly Row[] => rows(q, "Visits").filter((row) => row.status === "done");
const isVisit = (row: Row): boolean => {
  const kind = row.contactKind;
  if (kind === "visit") return true;
  return kind === null ? row.mode === null || row.mode === "visit" : row.mode === "visit";
};
const visitor = (q: Question, row: Row): boolean => mine(q, whose(q, row, "visitor"));

function revisits(q: Question): Answer {
  const frozen = rows(q, "ScorecardSnapshots").find((row) => row.period === q.label);
  if (!frozen) return { actual: null };
  const ids = new Set(String(frozen.frozenKeys).split(","));
  const frozenRows = rows(q, "Visits").filter((row) => ids.has(String(row.visitId)) && visitor(q, row));
  // Who is not in the register may be a key account.
  if (frozenRows.some((row) => !account(q, row))) return { actual: null };
  const plan = frozenRows.filter((row) => isKey(q, row));
  const planned = new Set(plan.map((row) => row.accountId));
  const met = done(q).filter(
    (row) =>
      row.contactKind === "revisit" &&
      row.origin === "planned" &&
      planned.has(row.accountId ?? "") &&
      inPeriod(q, day(row)) &&
      visitor(q, row),
  );
  return ratio(distinct(met), planned.size);
}

/** Logged changes of a customer's class, oldest first. */
const changes = (q: Question, row: Row): readonly Row[] =>
  rows(q, "AuditLog")
    .filter((one) => one.field === "class" && one.rowId === row.accountId)
    .sort((a, b) => num(a, "at") - num(b, "at"));
/** Class at the end of a day: what the first later change left behind, else today's. */
const classOn = (q: Question, row: Row, on: number): unknown => {
  const later = changes(q, row).find((one) => num(one, "at") >= on + 1);
  return later ? later.oldValue : row.class;
};
/** A cohort: prospects by the day they were created as such, intent customers by the day they became so. */
function converted(q: Question, code: "potential" | "intent"): Answer {
  let [base, won] = [0, 0];
  for (const row of customers(q)) {
    const own = changes(q, row);
    const created = { at: num(row, "createdDate"), code: own[0] ? own[0].oldValue : row.class };
    const steps = [created, ...own.map((one) => ({ at: num(one, "at"), code: one.newValue }))];
    const entered = code === "potential" ? [created] : steps;
    const day = entered.find((step) => step.code === code && inPeriod(q, Math.floor(step.at)))?.at;
    if (day === undefined) continue;
    base++;
    if (steps.some((step) => (step.code === "won" || step.code === "key") && step.at >= day)) won++;
  }
  return ratio(won, base);
}
const classCount = (q: Question, ...codes: readonly string[]): Answer => {
  const on = last(q);
  const there = customers(q).filter((row) => q.end >= q.today || num(row, "createdDate") <= on);
  return count(there.filter((row) => codes.includes(classOn(q, row, on) as string)).length);
};

const intervals: Readonly<Record<string, (from: number) => number>> = {
  A: (from) => from + 7,
  B: (from) => from + 14,
  C: (from) => shifted(from, 1),
  D: (from) => shifted(from, 3),
};

/** What is typed for the very period and person. */
const typed = (q: Question, id: string, key: string): number | null => {
  const found = rows(q, "KpiInputs").find((row) => row.kpiId === id && row.period === q.label && row.owner === q.who);
  const cell = found?.[key];
  return cell === "good" ? 0.8 : typeof cell === "number" ? cell : null;
};

export const naive: Readonly<Record<string, (q: Question) => Answer>> = {
  S1: (q) => count(sales(q)),
  S2: (q) => {
    const lines = own(q, sold(q, q.start, last(q)));
    if (lines.some((row) => typeof row.profit !== "number")) return { actual: null };
    return count(sum(lines.map((row) => signed(row, num(row, "profit")))));
  },
  S3: (q) => {
    const from = shifted(q.start, -12);
    const end = shifted(q.end + 1, -12) - 1;
    const before = sales(q, from, q.today < q.end ? Math.min(end, from + q.today - q.start) : end);
    return ratio(sum([sales(q), -before]), before);
  },
  S4: (q) => {
    const size = typed(q, "S4", "marketSize") ?? typed({ ...q, who: null }, "S4", "marketSize");
    return size === null ? { actual: null } : ratio(sales(q), size);
  },
  S5: (q) => {
    const ids = customers(q).flatMap((row) => (inPeriod(q, row.contractDate) ? [row.accountId] : []));
    return ratio(net(sold(q, q.start, last(q)).filter((row) => ids.includes(row.accountId ?? null))), ids.length);
  },
  S6: (q) => ratio(results(q, "won").length, results(q, "won", "lost", "terminated").length),
  K1: (q) => share(net(own(q, sold(q, q.start, last(q))).filter((row) => isKey(q, row))), target(q, "salesAmount")),
  K2: (q) => ({ actual: typed(q, "K2", "value") }),
  K3: (q) => count(churn(q, (row) => row.isKeyAccount === true).lost),
  K4: (q) => share(distinct(results(q, "won").filter((row) => isKey(q, row))), target(q, "signedCount")),
  K5: (q) => count(complaints(q).filter((row) => isKey(q, row)).length),
  K6: (q) => answered(q, "opinion"),
  K7: revisits,
  K8: (q) => {
    const costs = rows(q, "ServiceCosts").filter(
      (row) => num(row, "date") >= q.start && num(row, "date") <= q.end && mine(q, row.owner),
    );
    const spent = sum(costs.filter((row) => num(row, "date") <= q.today).map((row) => num(row, "amount")));
    return ratio(spent, sum(costs.map((row) => (row.budget ?? 0) as number)));
  },
  ...Object.fromEntries(
    ["K9", "K10", "K11", "K12"].map((id) => [id, (q: Question): Answer => ({ actual: typed(q, id, "rating") })]),
  ),
  D1: (q) => {
    const found = rows(q, "NewCustomerApps").filter(
      (row) =>
        row.recognised === true &&
        row.status !== "rejected" &&
        inPeriod(q, row.firstTransDate) &&
        mine(q, whose(q, row, "applicant")),
    );
    if (found.some((row) => !account(q, row))) return { actual: null };
    return count(
      distinct(
        found.filter((row) => {
          const deal = num(row, "firstTransDate");
          return bought(q, row.accountId, shifted(deal, -36), deal - 1).size === 0;
        }),
      ),
    );
  },
  D2: (q) => converted(q, "potential"),
  D3: (q) => count(distinct(results(q, "won").filter((row) => isKey(q, row)))),
  D4: (q) => classCount(q, "potential"),
  D5: (q) => classCount(q, "intent"),
  D6: (q) => classCount(q, "won", "key"),
  D7: (q) => converted(q, "intent"),
  M1: (q) => {
    const { base, lost } = churn(q, () => true);
    return ratio(lost, base);
  },
  M2: (q) => {
    const { base, lost } = churn(q, () => true);
    return ratio(base - lost, base);
  },
  M3: (q) => {
    const from = shifted(last(q), -6) + 1;
    const active = customers(q).filter((row) => bought(q, row.accountId, from, last(q)).size > 0);
    return ratio(complaints(q).length, active.length);
  },
  M4: (q) => {
    const scores = rows(q, "Surveys").filter(
      (row) => inPeriod(q, row.date) && row.score !== null && (q.who === null || account(q, row)?.owner === q.who),
    );
    return ratio(
      scores.reduce(
        (total, row) =>
          total + (num(row, "score") - num(row, "scaleMin")) / (num(row, "scaleMax") - num(row, "scaleMin")),
        0,
      ),
      scores.length,
    );
  },
  M5: (q) => {
    const days = customers(q).map((row) => bought(q, row.accountId, q.start, last(q)).size);
    return ratio(days.filter((one) => one >= 2).length, days.filter((one) => one >= 1).length);
  },
  V1: (q) => {
    const due = rows(q, "Visits").filter(
      (row) =>
        isVisit(row) &&
        row.origin === "planned" &&
        num(row, "date") >= q.start &&
        num(row, "date") <= Math.min(last(q), q.today - 1) &&
        visitor(q, row) &&
        !(row.status === "cancelled" && row.failReason === "absent"),
    );
    return ratio(due.filter((row) => row.status === "done" && day(row) === row.date).length, due.length);
  },
  V2: (q) => {
    if (!("Visits" in q.tables)) return { actual: null };
    const kept = customers(q).filter((row) => {
      const contacts = done(q).flatMap((one) =>
        one.accountId === row.accountId && day(one) <= last(q) ? [day(one)] : [],
      );
      return last(q) <= (intervals[String(row.tier)]?.(Math.max(...contacts, num(row, "tierEffectiveDate"))) ?? 0);
    });
    return ratio(kept.length, customers(q).length);
  },
  V3: (q) => {
    const visits = rows(q, "Visits").filter(
      (row) =>
        isVisit(row) &&
        (row.status === "planned" || row.status === "done") &&
        num(row, "date") >= q.start &&
        num(row, "date") <= q.end &&
        visitor(q, row),
    );
    const filled = visits.flatMap((row) =>
      ["who", "topic", "place", "plannedStart", "purpose", "mode"].filter((key) => row[key] !== null),
    );
    return ratio(filled.length, 6 * visits.length);
  },
  V4: (q) => {
    const closed = done(q).filter(
      (row) =>
        isVisit(row) &&
        row.contactKind !== "followUp" &&
        (isKey(q, row) || account(q, row)?.isKaProspect === true) &&
        day(row) >= q.start &&
        day(row) <= Math.min(last(q), q.today - 8) &&
        visitor(q, row),
    );
    const followed = closed.filter((row) => {
      const after = row.followUpDate === null ? -1 : num(row, "followUpDate") - day(row);
      const later = done(q).some(
        (one) =>
          one.accountId === row.accountId &&
          (one.mode === "phone" || one.mode === "visit") &&
          day(one) > day(row) &&
          day(one) <= day(row) + 7 &&
          day(one) <= q.today,
      );
      return (after >= 0 && after <= 7 && row.followUpMode === "phone") || later;
    });
    return ratio(followed.length, closed.length);
  },
};
