/** Customers of every kind, several of each for each developer. */
import type { Row } from "../../core/support";
import { days } from "./calendar";
import { developers, kaManager, reviewer } from "./people";
import { generalPlan, kaPlan } from "./plans";

export type Kind = "potential" | "intent" | "won" | "fresh" | "key" | "prospect";

/** One set of customers: more early ones than late ones. */
export const kinds: readonly Kind[] = ["potential", "potential", "intent", "won", "fresh", "key", "prospect"];

export interface Customer {
  readonly id: string;
  readonly name: string;
  readonly kind: Kind;
  readonly owner: string;
  readonly region: string;
  /** 0-based, over all customers. */
  readonly index: number;
}

/** Characters far enough apart that no two names are alike. */
const first = "安百昌达恩丰广海嘉康";
const second = "新宇恒星瑞泰洋林峰源松岳";

/**
 * @param sets how many customers of every kind each developer has, up to eight
 */
export function customers(sets: number): readonly Customer[] {
  return developers.flatMap(({ name: owner, territory: region }, developer) =>
    Array.from({ length: sets * kinds.length }, (_, place) => {
      const index = developer * sets * kinds.length + place;
      const name = `${first[index % 10]}${second[Math.floor(index / 10)]}${region === "华东" ? "沪" : "粤"}机电设备厂`;
      return {
        id: `C${String(index + 1).padStart(4, "0")}`,
        name,
        kind: kinds[place % kinds.length]!,
        owner,
        region,
        index,
      };
    }),
  );
}

const common = ({ id, name, owner, region, index }: Customer): Row => ({
  accountId: id,
  accountName: name,
  invoiceName: name,
  taxId: `91310000${String(10_000_000 + index * 7)}`,
  legalRep: "刘总",
  accountType: "enterprise",
  businessScope: "机电设备",
  address: `${region}工业园${index + 1}号`,
  phone: `13${String(800_000_000 + index * 1_013)}`,
  email: null,
  contactName: "马经理",
  owner,
  maintainer: owner,
  region,
  industry: "食品",
  segment: "potential",
  source: "展会",
  sourceChannel: "tradeShow",
  referrer: null,
  createdBy: owner,
  createdDate: days("2026-03-02"),
  firstContactDate: days("2026-03-02"),
  handoverDate: null,
  status: "active",
  statusNote: "联系顺利",
  nextStep: "送样册",
  nextContactDate: days("2026-03-20"),
  nextContactMode: "phone",
  planId: generalPlan,
  devGoal: "年内成交",
  classChangedDate: days("2026-03-02"),
  lastFullReviewDate: days("2026-03-02"),
  need: "替换旧泵",
  budgetRange: "10万至30万",
  purchasingPower: "average",
  purchaseFrequency: "moderate",
  growthPotential: "medium",
  recognition: "medium",
  purchaseIntent: "some",
  newProjectInterest: "medium",
  creditRating: "good",
  monthlySpend: 5000,
  operatingWell: true,
  paymentPunctual: true,
  isTarget: true,
  isKeyAccount: false,
  isKaProspect: false,
  tier: "D",
  computedTier: "D",
  expectedAnnualSales: 60_000,
  tierEffectiveDate: days("2026-03-02"),
  intentLevel: "some",
  leadGrade: "B",
  needUrgency: "medium",
  industryRank: 40,
  newlyFunded: false,
  adOnTop3: false,
  dealMinAmount: null,
  elemBigLongOrder: false,
  elemStrategicProject: false,
  elemInfluence: false,
  elemTechAbsorption: false,
  elemMarketPower: false,
  archiveCompleteness: 1,
});

/** Old customers were won a year ago. */
const long: Row = { classChangedDate: days("2025-01-08"), newness: "existing", isNewRecognised: true };

const signed = (index: number): Row => ({
  class: "won",
  isTarget: false,
  segment: "ordinary",
  planId: null,
  contractNo: `HT-${index}`,
  contractMonths: 24,
  upsellNote: "可增配件",
});

const byKind: Readonly<Record<Kind, (customer: Customer) => Row>> = {
  potential: () => ({ class: "potential", purchaseIntent: "some", classChangedDate: null }),
  intent: () => ({ class: "intent", segment: "ordinary", tier: "C", computedTier: "C", expectedAnnualSales: 200_000 }),
  won: ({ index }) => ({
    ...signed(index),
    tier: "B",
    computedTier: "B",
    expectedAnnualSales: 600_000,
    contractDate: days("2025-01-06"),
    ...long,
  }),
  fresh: ({ index }) => ({
    ...signed(index),
    tier: "C",
    computedTier: "C",
    expectedAnnualSales: 150_000,
    contractDate: days("2026-01-12"),
    newness: "new",
    isNewRecognised: true,
  }),
  key: ({ index }) => ({
    ...signed(index),
    class: "key",
    segment: "key",
    isKeyAccount: true,
    kaReason: "五要素：大额长期订单",
    tier: "A",
    computedTier: "A",
    expectedAnnualSales: 2_000_000,
    purchasingPower: "strong",
    purchaseFrequency: "high",
    industry: "机械",
    industryRank: 3,
    contractDate: days("2025-01-06"),
    elemBigLongOrder: true,
    kaTeam: `${kaManager}、${reviewer}`,
    kaTeamLead: "陈静",
    operatingStatus: "经营稳定",
    annualCategoryBudget: 3_000_000,
    currentNeeds: "两条线的泵",
    usedSuppliers: "甲厂、乙厂",
    supplierCount: 2,
    currentRatio: 1.5,
    netMargin: 0.08,
    returnOnAssets: 0.06,
    collectionDays: 45,
    inventoryDays: 60,
    productCategory: "泵",
    monthlySales: 170_000,
    purchaseVolume: 30,
    ourShare: 0.4,
    ...long,
  }),
  prospect: ({ index }) => ({
    class: "intent",
    segment: "ordinary",
    isKaProspect: true,
    tier: "C",
    computedTier: "C",
    expectedAnnualSales: 300_000,
    productCategory: "泵",
    screenResult: "pass",
    priorityRank: index + 1,
    planId: kaPlan,
  }),
};

/** The rows of Accounts; derived columns are filled in by `derive`. */
export const accountRows = (all: readonly Customer[]): readonly Row[] =>
  all.map((customer) => ({ ...common(customer), ...byKind[customer.kind](customer) }));
