/** A register of customers as Excel hands it over: rows of cells, list cells as labels, a few of a hundred rows at fault. Seeded. */
import { seededRandom, type Random } from "../../embedded/sample/random";
import { listById } from "../../src/policy/catalogue";

/** A cell as `Range.values` holds it; a blank one is null, as the workbook layer reads it. */
export type Cell = string | number | boolean | null;

/** Columns of Accounts, in the order of `values[][]`. */
export const columns = [
  "accountId",
  "accountName",
  "class",
  "status",
  "accountType",
  "sourceChannel",
  "referrer",
  "phone",
  "need",
  "budgetRange",
  "purchasingPower",
  "purchaseFrequency",
  "growthPotential",
  "purchaseIntent",
  "planId",
  "devGoal",
  "nextStep",
  "owner",
  "maintainer",
  "createdDate",
  "firstContactDate",
  "tier",
  "isKeyAccount",
  "isKaProspect",
  "kaReason",
  "productCategory",
  "customerNature",
  "serviceContent",
  "elemBigLongOrder",
  "contractMonths",
] as const;

export type Column = (typeof columns)[number];
export type RowObject = Record<Column, Cell>;

/** Days between first contact and record that the made-up company allows. */
export const recordWithin = 0;
/** Months that a long contract has. */
export const contractMonths = 12;

/**
 * Labels of a value list in simplified Chinese.
 * @param list key of the list: "accountClass"
 * @param codes only these; all of the list without them
 */
export const labels = (list: string, codes?: readonly string[]): readonly string[] =>
  (listById.get(list)?.values ?? [])
    .filter(({ code }) => codes === undefined || codes.includes(code))
    .map(({ label }) => label["zh-CN"]);

const lists = {
  class: labels("accountClass"),
  type: labels("accountType"),
  channel: labels("sourceChannel"),
  power: labels("powerLevel"),
  frequency: labels("frequencyLevel"),
  growth: labels("level3"),
  intent: labels("intentLevel"),
  tier: labels("tier"),
  status: labels("accountStatus"),
};

function soundRow(random: Random, index: number): RowObject {
  const key = random.chance(0.05);
  const contact = 45000 + random.integer(0, 900);
  const channel = random.pick(lists.channel);
  return {
    accountId: `C${String(index + 1).padStart(6, "0")}`,
    accountName: `佛山瑞达家居第${index + 1}有限公司`,
    class: key ? lists.class[3]! : random.pick(lists.class.slice(0, 3)),
    status: random.chance(0.9) ? lists.status[0]! : random.pick(lists.status),
    accountType: random.pick(lists.type),
    sourceChannel: channel,
    referrer: channel.includes("推荐") || channel.includes("介绍") ? `介绍人${random.integer(1, 500)}` : null,
    phone: `138${String(random.integer(0, 99_999_999)).padStart(8, "0")}`,
    need: random.pick(["替换旧泵", "新建产线", "备件", "扩产"]),
    budgetRange: random.pick(["10万至30万", "30万至100万", "100万以上"]),
    purchasingPower: random.pick(lists.power),
    purchaseFrequency: random.pick(lists.frequency),
    growthPotential: random.pick(lists.growth),
    purchaseIntent: random.pick(lists.intent),
    planId: `P-${random.integer(1, 40)}`,
    devGoal: random.pick(["年内成交", "进入试用", "签框架合同"]),
    nextStep: random.pick(["送样册", "约试机", "报价", "拜访采购"]),
    owner: `业务员${random.integer(1, 30)}`,
    maintainer: random.chance(0.5) ? `业务员${random.integer(1, 30)}` : null,
    createdDate: contact,
    firstContactDate: contact,
    tier: random.pick(lists.tier),
    isKeyAccount: key,
    isKaProspect: random.chance(0.05),
    kaReason: key ? "五要素" : null,
    productCategory: random.pick(["泵", "阀", "电机"]),
    customerNature: null,
    serviceContent: random.chance(0.3) ? "安装" : null,
    elemBigLongOrder: key,
    contractMonths: random.integer(contractMonths, 60),
  };
}

/** One fault each; which rule finds it is the rules' own business. */
const faults: readonly ((row: RowObject) => void)[] = [
  (row) => (row.need = null),
  (row) => (row.purchasingPower = "超强"),
  (row) => (row.purchaseIntent = "  "),
  (row) => (row.class = null),
  (row) => (row.class = "老客户"),
  (row) => (row.planId = null),
  (row) => (row.nextStep = ""),
  (row) => (row.sourceChannel = "熟人"),
  (row) => (row.referrer = null),
  (row) => (row.createdDate = Number(row.firstContactDate) + 3),
  (row) => (row.budgetRange = null),
  (row) => (row.phone = ""),
  (row) => ((row.owner = null), (row.maintainer = " ")),
  (row) => (row.accountType = "代理商"),
  (row) => ((row.isKeyAccount = true), (row.productCategory = null), (row.serviceContent = null)),
  (row) => ((row.class = lists.class[3]!), (row.isKeyAccount = false)),
  (row) => (row.growthPotential = null),
  (row) => (row.purchaseFrequency = "常常"),
  (row) => ((row.elemBigLongOrder = true), (row.contractMonths = contractMonths - 1)),
  (row) => ((row.elemBigLongOrder = true), (row.contractMonths = null)),
];

/**
 * @param rows how many
 * @param faulty share of the rows with a fault
 * @returns `values[][]`, one array a row in the order of `columns`
 */
export function registerValues(rows: number, faulty = 0.05): readonly (readonly Cell[])[] {
  const random = seededRandom(rows);
  return Array.from({ length: rows }, (_, index) => {
    const row = soundRow(random, index);
    if (random.chance(faulty)) random.pick(faults)(row);
    return columns.map((column) => row[column]);
  });
}

/** The same as objects, as the schema libraries want their rows. */
export const asObjects = (values: readonly (readonly Cell[])[]): readonly RowObject[] =>
  values.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])) as RowObject);
