/** The register of customers as it stood on a day: it grows, customers move on, and what they are expected to buy changes. */
import { addMonths, dateParts } from "../../src/calendar";
import { classOn, type Customer } from "./customers";
import { clerk, director, engineer } from "./people";
import { samplePolicy } from "./policy";
import { seededRandom } from "./random";
import { day, numbered, type SampleRow } from "./rows";
import type { StoryDays } from "./storyDays";
import * as words from "./vocabulary";

/** Sales of the twelve months before today by customer's name. */
function lastYearSales(orders: readonly SampleRow[], asOf: number): ReadonlyMap<string, number> {
  const since = day(addMonths(asOf, -12) ?? asOf - 365);
  const sales = new Map<string, number>();
  for (const { orderDate, accountId, amount } of orders)
    if (String(orderDate) > since) sales.set(String(accountId), (sales.get(String(accountId)) ?? 0) + Number(amount));
  return sales;
}

export class Register {
  private readonly sales: ReadonlyMap<string, number>;

  constructor(
    private readonly customers: readonly Customer[],
    orders: readonly SampleRow[],
    private readonly days: StoryDays,
  ) {
    this.sales = lastYearSales(orders, days.asOf);
  }

  /** Rows of customers that were known on the day the book was set up, with the tiers of the old list. */
  first(): readonly SampleRow[] {
    const on = this.days.setUp;
    return [...this.on(on).map((row) => ({ ...row, ...this.oldTier(row) })), ...this.twins()];
  }

  /** Rows of customers known on a day; tiers are Tierbook's own since the book was set up. */
  on(on: number): readonly SampleRow[] {
    return this.customers
      .map((customer, index) => ({ customer, index }))
      .filter(({ customer }) => customer.created <= on)
      .map(({ customer, index }) => this.row(customer, index, on));
  }

  private row(customer: Customer, index: number, on: number): SampleRow {
    const random = seededRandom(7919 * (index + 1));
    const { asOf } = this.days;
    const lastYear = this.sales.get(customer.name) ?? 0;
    const expected =
      customer.orderSize === 0
        ? random.integer(2, 40) * 10000
        : Math.round((lastYear * (0.9 + random.next() * 0.3)) / 1000) * 1000;
    const trade = words.trades.find((entry) => customer.name.includes(entry.word));
    const now = classOn(customer, on);
    const phone = `138${String(10000000 + index * 7717).slice(0, 8)}`;
    // Fault (ACC-05): a few contracts were never entered.
    const contract = customer.buys !== null && now === "won" && index % 19 !== 6;
    const signed = contract ? customer.buys[0] : undefined;
    const likes = random.pick(["high", "some"]);
    const source = random.pick(["tradeShow", "customerReferral", "site", "research"]);
    const key = customer.isKeyAccount && now === "won";
    return {
      accountId: customer.id,
      accountName: customer.name,
      invoiceName: customer.name,
      taxId: `91${String(440600000000000 + index * 7919).padStart(15, "0")}M`,
      class: now,
      isKeyAccount: key,
      // Fault (KA-02, KA-07): of some key accounts nobody wrote why they are, and who looks after them.
      elemBigLongOrder: key && index % 5 !== 0,
      elemMarketPower: key && index % 7 === 1,
      kaTeamLead: key && index % 4 !== 0 ? director : null,
      kaTeam: key && index % 4 !== 0 ? `${customer.owner}、${engineer}、${clerk}` : null,
      isKaProspect: now === "intent" && index % 3 === 0,
      owner: ownerOf(customer, index),
      region: customer.region,
      contactName: customer.contact,
      // An important change of the last weeks: the telephone of two customers.
      phone: index % 47 === 5 && on > asOf - 60 ? `139${phone.slice(3)}` : phone,
      accountType: "enterprise",
      legalRep: random.pick(words.surnames) + random.pick(words.givenNames),
      businessScope: trade?.scope ?? "",
      address: `${customer.name.slice(0, 2)}市工业大道${random.integer(1, 300)}号`,
      industry: trade?.industry ?? "",
      sourceChannel: source,
      // Fault (ACC-17): not everybody says who recommended the customer.
      referrer: source === "customerReferral" && index % 5 !== 0 ? "老客户推荐" : null,
      status: "active",
      // Fault (ACC-23): some say nothing of how things stand.
      statusNote: index % 13 === 4 ? null : random.pick(words.standings),
      planId: now === "intent" && index % 4 !== 0 ? `P${String(dateParts(asOf).year)}-01` : null,
      devGoal: now === "intent" && index % 4 !== 0 ? "半年内成交首单" : null,
      createdDate: day(customer.created),
      lastFullReviewDate: day(asOf - random.integer(3, 27)),
      need: customer.orderSize === 0 ? null : random.pick(words.products),
      purchasingPower: random.pick(["strong", "ratherStrong", "average", "weak"]),
      // Fault (ACC-02): of a few nobody has judged what they want.
      purchaseIntent: index % 12 === 7 ? null : likes,
      creditRating: random.pick(["good", "good", "fair"]),
      contractNo: contract ? `HT-${String(1000 + index)}` : null,
      contractDate: signed === undefined ? null : day(contractDay(signed, index, this.days)),
      // Fault (TIR-02): one expected amount was typed in 万元, a few are blank.
      expectedAnnualSales:
        index === 17 ? expected / 10000 : index % 37 === 5 ? null : Math.round(expected * this.outlook(index, on)),
      nextStep: index % 11 === 3 ? null : random.pick(words.nextSteps),
      nextContactDate: nextContact(random.integer(0, 59), index, asOf),
      nextContactMode: index % 17 === 8 ? null : random.pick(["phone", "visit", "wechat"]),
    };
  }

  /** What is expected changes for some: in the last quarter, and in the weeks since the last review of tiers. */
  private outlook(index: number, on: number): number {
    const [, last] = this.days.quarters;
    if (index % 7 === 2 && on > last.start + 10) return index % 2 === 0 ? 2.6 : 0.35;
    if (index % 11 === 6 && on > this.days.running.start + 6) return index % 2 === 0 ? 0.3 : 3;
    return 1;
  }

  /** The tier of the old list: mostly what the sales said then, some customers not graded yet. */
  private oldTier(row: SampleRow): SampleRow {
    const random = seededRandom(31 * Number(String(row.accountId).slice(1)));
    if (random.chance(0.12)) return { tier: null, tierEffectiveDate: null };
    const then = Number(row.expectedAnnualSales) * (0.8 + random.next() * 0.35);
    const { "tier.aMin": a, "tier.bMin": b, "tier.cMin": c } = samplePolicy.parameters;
    const tier = then >= a ? "A" : then >= b ? "B" : then >= c ? "C" : "D";
    return { tier, tierEffectiveDate: day(this.days.setUp - random.integer(20, 80)) };
  }

  /** Fault (ACC-19): two customers stand in the list a second time, one of them under another owner. */
  private twins(): readonly SampleRow[] {
    const old = this.customers
      .map((customer, index) => ({ customer, index }))
      .filter(({ customer }) => !customer.isNew && customer.buys);
    return [3, 8].flatMap((at, twin) => {
      const found = old[at];
      if (!found) return [];
      const row = this.row(found.customer, found.index, this.days.setUp);
      const own = {
        accountId: numbered("C", this.customers.length + twin),
        accountName: `${found.customer.name}（本部）`,
      };
      return [{ ...row, ...own, isKeyAccount: false, owner: twin === 0 ? "徐磊" : (row.owner ?? null) }];
    });
  }
}

/** Fault (ACC-15): some intent customers have nobody, or somebody who has left. */
function ownerOf(customer: Customer, index: number): string | null {
  if (customer.buys !== null) return customer.owner;
  return index % 9 === 0 ? null : index % 11 === 0 ? "马超" : customer.owner;
}

/** Contracts are signed with the first order, some of them anew in the closed quarters. */
function contractDay(first: number, index: number, { quarters }: StoryDays): number {
  const renewed = quarters[index % 2]?.start ?? first;
  return index % 4 === 1 ? Math.max(first, renewed + 20 + (index % 30)) : first;
}

/** What was agreed: today, in the next days, or some days ago and forgotten. */
function nextContact(dice: number, index: number, asOf: number): string | null {
  if (index % 40 === 9) return day(asOf);
  if (index % 40 === 21) return day(asOf - 4);
  // Fault (COM-10): with some nothing was agreed.
  return index % 14 === 5 ? null : day(asOf + 1 + dice);
}
