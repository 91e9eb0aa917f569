/** The CRM export as tables. */
import { day, type Row } from "../../core/support";
import { crmExport, records } from "../mavenCrm";
import { byDay, costs, groups, number, plans, ratings, targets, text, word, type Line, type RealBook } from "./rows";

/** Customers, deals, results and sales of the CRM export; deals lost stand for questions, answers and complaints. */
export function crmBook(): RealBook {
  const file = crmExport();
  const deals = records(file.deals);
  const prices = new Map(
    records(file.products).map((line) => [text(line, "product").replace(" ", ""), number(line, "sales_price")]),
  );
  const named = deals.filter((deal) => text(deal, "account") !== "");
  const won = deals.filter((deal) => deal.deal_stage === "Won");
  const lost = deals.filter((deal) => deal.deal_stage === "Lost");
  const engaged = groups(
    [...named.filter((deal) => text(deal, "engage_date") !== "")].sort(byDay("engage_date")),
    "account",
  );
  const bought = groups([...won].sort(byDay("close_date")), "account");
  const log: Row[] = [{ sheet: "", rowId: "", field: "run", oldValue: "", newValue: "done", at: day("2016-10-01") }];
  const accounts = records(file.accounts).map((account): Row => {
    const accountId = text(account, "account");
    const begun = engaged.get(accountId) ?? [];
    const orders = bought.get(accountId) ?? [];
    const created = text(begun[0] ?? {}, "engage_date");
    // Asked a second time it is an intent customer, by its first order one that is won.
    const steps = [
      { code: "intent", iso: begun.map((deal) => text(deal, "engage_date")).find((iso) => iso > created) },
      { code: "won", iso: orders[0] && text(orders[0], "close_date") },
    ].filter((step): step is { code: string; iso: string } => step.iso !== undefined);
    steps.sort((a, b) => (a.iso < b.iso ? -1 : 1));
    let now = "potential";
    for (const { code, iso } of steps) {
      if (now === "won") break;
      log.push({
        sheet: "Accounts",
        rowId: accountId,
        field: "class",
        oldValue: now,
        newValue: code,
        at: day(iso) + 0.5,
      });
      now = code;
    }
    return {
      accountId,
      accountName: accountId,
      owner: text(orders.at(-1) ?? {}, "sales_agent") || null,
      isKeyAccount: number(account, "revenue") >= 2000,
      isKaProspect: number(account, "employees") >= 5000,
      class: now,
      status: "active",
      createdDate: created === "" ? null : day(created),
      classChangedDate: null,
      contractDate: orders[0] ? day(text(orders[0], "close_date")) : null,
      lostDate: null,
      planId: "P",
      ...ratedCrm(account, named, orders),
    };
  });
  const orders = won.map((deal): Row => {
    const amount = number(deal, "close_value");
    return {
      orderId: text(deal, "opportunity_id"),
      accountId: text(deal, "account"),
      orderDate: day(text(deal, "close_date")),
      amount,
      // What it brought above the list price, or below.
      profit: amount - (prices.get(text(deal, "product").replace(" ", "")) ?? 0),
      salesperson: text(deal, "sales_agent"),
      product: text(deal, "product"),
      isSample: null,
      isReturn: null,
    };
  });
  const iso = new Map(won.map((deal) => [text(deal, "opportunity_id"), text(deal, "close_date")]));
  const results: Readonly<Record<string, string>> = { Won: "won", Lost: "lost" };
  const agents = [...new Set(won.map((deal) => text(deal, "sales_agent")))].sort();
  return {
    name: file.real ? "the CRM export" : "a generated CRM export",
    today: "2018-07-05",
    periods: ["2016-Q4", "2017-Q1", "2017-Q3", "2017-11", "2017", "2018-Q2", "2018-Q3"],
    people: [null, agents[0] ?? null, agents.at(-1) ?? null, "Nobody Known"],
    tables: {
      Accounts: accounts,
      Orders: orders,
      Development: deals.map((deal): Row => {
        const closed = text(deal, "close_date");
        return {
          accountId: text(deal, "account") || null,
          owner: text(deal, "sales_agent"),
          result: results[text(deal, "deal_stage")] ?? "open",
          resultDate: closed === "" ? null : day(closed),
          planType: "KA",
        };
      }),
      Plans: plans,
      PlanTargets: targets(
        orders,
        ["2017-Q1", "2017-Q2", "2017-Q3", "2017-Q4"],
        (row) => iso.get(String(row.orderId)) ?? "",
      ),
      Complaints: lost.map((deal) => ({
        accountId: text(deal, "account"),
        receivedDate: day(text(deal, "close_date")),
        causeType: day(text(deal, "close_date")) - day(text(deal, "engage_date")) > 60 ? "staff" : "customer",
      })),
      FeedbackItems: lost.map((deal, at) => ({
        accountId: text(deal, "account"),
        kind: at % 2 === 0 ? "opinion" : "question",
        receivedAt: day(text(deal, "engage_date")),
        repliedAt: day(text(deal, "close_date")),
        owner: text(deal, "sales_agent"),
      })),
      Surveys: accounts.flatMap(({ accountId }): Row[] => {
        const all = named.filter((deal) => deal.account === accountId && text(deal, "close_date") !== "");
        const good = all.filter((deal) => deal.deal_stage === "Won");
        const date = [...all].sort(byDay("close_date")).at(-1);
        return date === undefined || accountId === undefined
          ? []
          : [
              {
                accountId,
                date: day(text(date, "close_date")),
                score: Math.round((10 * good.length) / all.length),
                scaleMin: 0,
                scaleMax: 10,
              },
            ];
      }),
      ServiceCosts: costs(deals, "sales_agent", "engage_date", 30),
      KpiInputs: [
        ...ratings("2017"),
        { kpiId: "S4", period: "2017", owner: null, rating: null, value: null, marketSize: 25000000 },
        { kpiId: "K2", period: "2017-Q3", owner: null, rating: null, value: 7.5, marketSize: null },
      ],
      NewCustomerApps: [...bought].flatMap(([accountId, own]): Row[] =>
        // The first order, and one that is not a new customer's any more.
        [own[0], own[Math.floor(own.length / 2)]].flatMap((deal): Row[] =>
          deal === undefined
            ? []
            : [
                {
                  accountId,
                  firstTransDate: day(text(deal, "close_date")),
                  recognised: true,
                  applicant: text(deal, "sales_agent"),
                  status: "approved",
                },
              ],
        ),
      ),
      AuditLog: log,
    },
  };
}

/** What the tier models read: size, deals asked for, deals open and won, and what they brought. */
function ratedCrm(account: Line, named: readonly Line[], won: readonly Line[]): Row {
  const own = named.filter((deal) => deal.account === account.account);
  const open = own.filter((deal) => text(deal, "close_date") === "").length;
  const part = won.length / own.length;
  return {
    expectedAnnualSales: won.length === 0 ? null : won.reduce((sum, deal) => sum + number(deal, "close_value"), 0),
    purchasingPower: word(
      number(account, "employees"),
      [500, 2500, 8000],
      ["weak", "average", "ratherStrong", "strong"],
    ),
    purchaseFrequency: word(won.length, [35, 45, 65], ["low", "moderate", "ratherHigh", "high"]),
    growthPotential: open % 5 === 0 ? null : word(open, [8, 16], ["low", "medium", "high"]),
    recognition: word(part, [0.5, 0.55], ["low", "medium", "high"]),
    intentLevel: word(open, [7, 15], ["none", "some", "high"]),
    channelClass: account.subsidiary_of === "NULL" ? null : account.office_location === "United States" ? "C1" : "C2",
  };
}
