/**
 * A company of fifty salespeople as Excel hands it over: rows of cells, list cells as labels, people by name, customers by number.
 * Seeded. The three large tables have the size asked for; the others grow with the customers.
 */
import { parsePeriod, serialFromIso, type Period } from "../../src/calendar";
import { columnByRef } from "../../src/policy/catalogue";
import { listById } from "../../src/policy/catalogue/lists";
import { seededRandom, type Random } from "../../embedded/sample/random";

/** A cell as the workbook layer reads it; a blank one is null. */
export type Cell = string | number | boolean | null;
export type Values = readonly (readonly Cell[])[];

/** A table: keys of its columns, and its rows as `Range.values` holds them. */
export interface Sheet {
  readonly columns: readonly string[];
  readonly values: Values;
}
export type Sheets = Readonly<Record<string, Sheet>>;

export interface Sizes {
  readonly accounts: number;
  readonly visits: number;
  readonly orders: number;
}

/** For every customer three visits and two orders, as in the acceptance: 100,000, 300,000 and 200,000. */
export const sizesOf = (accounts: number): Sizes => ({ accounts, visits: accounts * 3, orders: accounts * 2 });

const day = (iso: string): number => serialFromIso(iso) ?? Number.NaN;

export const today = day("2026-01-05");
/** The twelve months that the figures are asked for. */
export const months: readonly Period[] = Array.from({ length: 12 }, (_, month) =>
  parsePeriod(`2025-${String(month + 1).padStart(2, "0")}`)!,
);
export const firstDay = day("2023-07-01");
export const lastDay = day("2025-12-31");

const families = "王李张刘陈杨黄赵吴周";
const given = "伟芳娜敏静";
export const owners: readonly string[] = Array.from(
  { length: 50 },
  (_, at) => `${families[at % 10]}${given[at % 5]}${at}`,
);

/** A label of a value list in simplified Chinese, by its code. */
export function label(list: string, code: string): string {
  const found = listById.get(list)?.values.find((value) => value.code === code);
  if (!found) throw new Error(`${list} has no ${code}`);
  return found.label["zh-CN"];
}
const labelsOf = (list: string, ...codes: readonly string[]): readonly string[] =>
  codes.map((code) => label(list, code));

type Maker = (random: Random, row: number) => Readonly<Record<string, Cell>>;

function sheet(rows: number, seed: number, make: Maker): Sheet {
  const random = seededRandom(seed);
  const made = Array.from({ length: rows }, (_, row) => make(random, row));
  const columns = Object.keys(made[0] ?? {});
  return { columns, values: made.map((row) => columns.map((column) => row[column] ?? null)) };
}

const idOf = (account: number): string => `C${String(account + 1).padStart(7, "0")}`;
const visitOf = (row: number): string => `V${String(row + 1).padStart(7, "0")}`;

/** @param sizes rows of Accounts, Visits and Orders */
export function sheets({ accounts, visits, orders }: Sizes): Sheets {
  const tiers = labelsOf("tier", "A", "B", "C", "D");
  const classes = labelsOf("accountClass", "potential", "intent", "won", "key");
  const powers = labelsOf("powerLevel", "strong", "ratherStrong", "average", "weak");
  const frequencies = labelsOf("frequencyLevel", "high", "ratherHigh", "moderate", "low");
  const growths = labelsOf("level3", "high", "medium", "low");
  const [active, done, missed] = [
    label("accountStatus", "active"),
    label("visitStatus", "done"),
    label("visitStatus", "missed"),
  ];
  const [planned, adhoc] = labelsOf("visitOrigin", "planned", "adhoc");
  const [visit, revisit] = labelsOf("contactKind", "visit", "revisit");
  const [faceToFace, phone] = [label("contactMode", "visit"), label("followUpMode", "phone")];
  const classColumn = columnByRef("Accounts.class")?.label["zh-CN"] ?? "";
  const purpose = listById.get("visitPurpose")?.values[0]?.label["zh-CN"] ?? "";
  const someone = (random: Random): string => idOf(random.integer(0, accounts - 1));
  const anyDay = (random: Random): number => random.integer(firstDay, lastDay);
  const ofYear = (random: Random): number => random.integer(day("2025-01-01"), lastDay);
  const small = Math.ceil(accounts / 10);
  const ownerMonths = owners.flatMap((owner) => months.map((month) => ({ owner, month })));

  const accountSheet = sheet(accounts, 1, (random, row) => ({
    accountId: idOf(row),
    accountName: `客户${row + 1}`,
    tier: random.pick(tiers),
    class: random.pick(classes),
    isKeyAccount: random.chance(0.2),
    isKaProspect: random.chance(0.1),
    owner: random.pick(owners),
    status: active,
    expectedAnnualSales: random.chance(0.03) ? null : random.integer(0, 2_000_000),
    purchasingPower: random.chance(0.03) ? null : random.pick(powers),
    purchaseFrequency: random.chance(0.03) ? null : random.pick(frequencies),
    growthPotential: random.chance(0.03) ? null : random.pick(growths),
    createdDate: anyDay(random),
    tierEffectiveDate: anyDay(random),
    contractDate: random.chance(0.3) ? anyDay(random) : null,
    lostDate: random.chance(0.05) ? ofYear(random) : null,
    archiveCompleteness: random.integer(0, 100) / 100,
    planId: null,
    classChangedDate: null,
  }));
  const orderSheet = sheet(orders, 2, (random, row) => ({
    orderId: `S${row + 1}`,
    orderDate: anyDay(random),
    accountId: someone(random),
    amount: random.integer(100, 9_000_000) / 100,
    profit: random.integer(100, 900_000) / 100,
    salesperson: random.pick(owners),
    isSample: random.chance(0.02),
    isReturn: random.chance(0.03),
  }));
  const visitSheet = sheet(visits, 3, (random, row) => {
    const date = anyDay(random);
    const was = random.chance(0.8);
    return {
      date,
      visitor: random.pick(owners),
      plannedStart: 0.4,
      accountId: someone(random),
      who: random.chance(0.9) ? "马经理" : null,
      topic: "报价",
      place: random.chance(0.9) ? "客户处" : null,
      purpose: purpose,
      mode: faceToFace,
      status: was ? done : missed,
      actualDate: was && random.chance(0.2) ? date + random.integer(0, 2) : null,
      followUpDate: random.chance(0.5) ? date + random.integer(1, 12) : null,
      followUpMode: phone,
      visitId: visitOf(row),
      contactKind: random.chance(0.3) ? revisit! : visit!,
      origin: random.chance(0.9) ? planned! : adhoc!,
    };
  });
  return {
    Accounts: accountSheet,
    Orders: orderSheet,
    Visits: visitSheet,
    Complaints: sheet(small * 2, 4, (random) => ({
      receivedDate: ofYear(random),
      accountId: someone(random),
      causeType: label("complaintCause", "staff"),
      isEffective: random.chance(0.7),
    })),
    FeedbackItems: sheet(small * 2, 5, (random) => {
      const receivedAt = ofYear(random);
      return {
        receivedAt,
        accountId: someone(random),
        kind: random.pick(labelsOf("feedbackKind", "opinion", "suggestion", "question")),
        owner: random.pick(owners),
        repliedAt: receivedAt + random.integer(0, 5),
      };
    }),
    Surveys: sheet(small, 6, (random) => ({
      date: ofYear(random),
      accountId: someone(random),
      score: random.integer(0, 10),
      scaleMin: 0,
      scaleMax: 10,
    })),
    Development: sheet(small, 7, (random) => ({
      accountId: someone(random),
      owner: random.pick(owners),
      result: random.pick(labelsOf("devResult", "won", "lost", "terminated")),
      resultDate: ofYear(random),
      planType: label("planType", "KA"),
    })),
    NewCustomerApps: sheet(small, 8, (random) => ({
      accountId: someone(random),
      applicant: random.pick(owners),
      firstTransDate: ofYear(random),
      recognised: true,
      status: label("approvalState", "approved"),
    })),
    ServiceCosts: sheet(ownerMonths.length * 2, 9, (random, row) => ({
      date: ownerMonths[row >> 1]!.month.start + 3,
      period: null,
      owner: ownerMonths[row >> 1]!.owner,
      category: row % 2 === 0 ? "差旅" : "礼品",
      amount: random.integer(100, 900),
      budget: 1000,
    })),
    AuditLog: sheet(small, 10, (random, row) => ({
      sheet: row === 0 ? "" : "客户档案",
      rowId: row === 0 ? "" : idOf(row),
      field: row === 0 ? "run" : classColumn,
      oldValue: row === 0 ? "" : classes[0]!,
      newValue: row === 0 ? "done" : (accountSheet.values[row]![3] ?? null),
      at: row === 0 ? firstDay : ofYear(random),
    })),
    Plans: sheet(1, 11, () => ({ planId: "P1", planName: "大客户计划", planType: label("planType", "KA") })),
    PlanTargets: sheet(ownerMonths.length * 2, 12, (random, row) => ({
      planId: "P1",
      metric: label("metric", row % 2 === 0 ? "salesAmount" : "signedCount"),
      periodType: label("periodType", "month"),
      period: ownerMonths[row >> 1]!.month.label,
      owner: ownerMonths[row >> 1]!.owner,
      targetValue: row % 2 === 0 ? random.integer(100_000, 900_000) : random.integer(1, 20),
    })),
    KpiInputs: sheet(ownerMonths.length * 6, 13, (_, row) => {
      const kpiId = (["K2", "K9", "K10", "K11", "K12", "S4"] as const)[row % 6]!;
      const { owner, month } = ownerMonths[Math.floor(row / 6)]!;
      return {
        period: month.label,
        owner,
        kpiId,
        rating: kpiId === "K2" || kpiId === "S4" ? null : label("qualRating", "good"),
        value: kpiId === "K2" ? 3 : null,
        marketSize: kpiId === "S4" ? 50_000_000 : null,
      };
    }),
    ScorecardSnapshots: frozenPlans(visitSheet, ownerMonths, revisit!, planned!),
    Team: sheet(owners.length, 15, (_, row) => ({ name: owners[row]!, department: `${row % 5}部`, role: "销售" })),
  };
}

/** The plans of revisits as they were frozen at the start of every month. */
function frozenPlans(
  { columns, values }: Sheet,
  ownerMonths: readonly { readonly owner: string; readonly month: Period }[],
  revisit: string,
  planned: string,
): Sheet {
  const at = (column: string): number => columns.indexOf(column);
  const keys = new Map<string, Cell[]>();
  for (const row of values) {
    const month = months.findIndex(
      ({ start, end }) => Number(row[at("date")]) >= start && Number(row[at("date")]) <= end,
    );
    if (month < 0 || row[at("contactKind")] !== revisit || row[at("origin")] !== planned) continue;
    const key = `${String(row[at("visitor")])} ${months[month]!.label}`;
    const list = keys.get(key) ?? [];
    if (list.length === 0) keys.set(key, list);
    list.push(row[at("visitId")] ?? null);
  }
  return sheet(ownerMonths.length, 14, (_, row) => {
    const { owner, month } = ownerMonths[row]!;
    return {
      period: month.label,
      owner,
      kpiId: "K7",
      closedAt: month.start,
      kind: label("snapshotKind", "planFrozen"),
      frozenKeys: (keys.get(`${owner} ${month.label}`) ?? []).join(","),
    };
  });
}
