/**
 * The CRM export and the visit log as tables of a workbook, for figures that are computed twice. Amounts, days, people and customers are
 * those of the files; what the files do not have (complaints, questions, budgets, ratings, plans) is made of the same rows, so that
 * every figure has something real to count.
 */
import { day, type Row } from "../core/support";
import { crmExport, records } from "./mavenCrm";
import { visitLog } from "./fieldVisits";

export interface RealBook {
  readonly name: string;
  readonly tables: Readonly<Record<string, readonly Row[]>>;
  /** Evaluation day, periods and people to ask for. */
  readonly today: string;
  readonly periods: readonly string[];
  readonly people: readonly (string | null)[];
}

type Line = Readonly<Record<string, string>>;
const text = (line: Line, key: string): string => line[key] ?? "";
const number = (line: Line, key: string): number => Number(text(line, key));
const byDay =
  (key: string) =>
  (a: Line, b: Line): number =>
    text(a, key) < text(b, key) ? -1 : text(a, key) > text(b, key) ? 1 : 0;
const groups = (lines: readonly Line[], key: string): ReadonlyMap<string, readonly Line[]> => {
  const found = new Map<string, Line[]>();
  for (const line of lines) found.set(text(line, key), [...(found.get(text(line, key)) ?? []), line]);
  return found;
};
const quarterOf = (iso: string): string => `${iso.slice(0, 4)}-Q${Math.ceil(Number(iso.slice(5, 7)) / 3)}`;
const quarterStart = (label: string): string =>
  `${label.slice(0, 4)}-${String(Number(label.slice(6)) * 3 - 2).padStart(2, "0")}-01`;
const plans: readonly Row[] = [{ planId: "P", planType: "KA" }];
const ratings = (period: string): readonly Row[] =>
  ["K9", "K10", "K11", "K12"].map((kpiId) => ({
    kpiId,
    period,
    owner: null,
    rating: "good",
    value: null,
    marketSize: null,
  }));

/** Targets of a person and quarter: the sales of the quarter before, and a number of customers to win. */
function targets(orders: readonly Row[], quarters: readonly string[], isoOf: (row: Row) => string): readonly Row[] {
  const sums = new Map<string, number>();
  for (const row of orders) {
    const key = `${String(row.salesperson)} ${quarterOf(isoOf(row))}`;
    sums.set(key, (sums.get(key) ?? 0) + Math.round(row.amount as number));
  }
  const people = [...new Set(orders.map((row) => String(row.salesperson)))];
  return people.flatMap((owner) =>
    quarters.slice(1).flatMap((period, at): Row[] => {
      const own = { planId: "P", periodType: "quarter", period, owner, effectiveTarget: null };
      const before = sums.get(`${owner} ${quarters[at]}`) ?? 0;
      return [
        { ...own, metric: "salesAmount", targetValue: before, effectiveTarget: before > 1000 ? before + 500 : null },
        { ...own, metric: "signedCount", targetValue: 5 },
      ];
    }),
  );
}

/** Costs: one line a person and month, so much a row of theirs; a budget with the first month of a quarter. */
function costs(lines: readonly Line[], person: string, date: string, each: number): readonly Row[] {
  const counts = new Map<string, number>();
  for (const line of lines) {
    if (text(line, date) === "") continue;
    const key = `${text(line, person)}|${text(line, date).slice(0, 7)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const budgeted = new Set<string>();
  return [...counts].sort().map(([key, count]): Row => {
    const [owner = "", month = ""] = key.split("|");
    const quarter = `${owner} ${quarterOf(month)}`;
    const budget = budgeted.has(quarter) ? null : 40 * each;
    budgeted.add(quarter);
    return { date: day(`${month}-15`), period: null, owner, category: "travel", amount: count * each, budget };
  });
}

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

/** Retailers, visits and monthly sales of the field force; a visit that brought an order is a development that was won. */
export function visitBook(): RealBook {
  const file = visitLog();
  const today = "2026-05-11";
  const visits = [...records(file.visits)].sort(byDay("visit_date"));
  const own = groups(visits, "retailer_id");
  const retailers = records(file.retailers);
  const ownerOf = (id: string): string => text(own.get(id)?.at(-1) ?? {}, "rep_id");
  const logged = visits.map((visit, at): Row => {
    const id = text(visit, "retailer_id");
    const date = text(visit, "visit_date");
    const others = own.get(id) ?? [];
    const place = others.indexOf(visit);
    const next = others[place + 1];
    const minutes = number(visit, "duration_min");
    return {
      visitId: `V${at}`,
      accountId: id,
      date: day(date),
      actualDate: null,
      status: date > today ? "planned" : minutes < 20 ? "missed" : "done",
      // Without an order and with an even length of minutes nobody had planned it.
      origin: visit.converted === "0" && minutes % 2 === 0 ? "adhoc" : "planned",
      mode: minutes >= 80 ? "phone" : "visit",
      contactKind: place === 0 ? "visit" : "revisit",
      visitor: text(visit, "rep_id"),
      who: "Dealer",
      topic: visit.converted === "1" ? "Order" : null,
      place: minutes > 30 ? "Shop" : null,
      plannedStart: 0.4,
      purpose: place > 0 ? "Stock" : null,
      followUpDate: next ? day(text(next, "visit_date")) : null,
      followUpMode: next ? "phone" : null,
      failReason: null,
    };
  });
  const converted = visits.filter((visit) => visit.converted === "1" && text(visit, "visit_date") <= today);
  const orders = [
    ...converted.map((visit, at): Row => ({
      orderId: `V${at}`,
      accountId: text(visit, "retailer_id"),
      orderDate: day(text(visit, "visit_date")),
      amount: number(visit, "order_value_inr"),
      salesperson: text(visit, "rep_id"),
      isSample: null,
      isReturn: null,
    })),
    ...records(file.sales).flatMap((line, at): Row[] => {
      const units = number(line, "units_sold");
      const orderDate = day(`${text(line, "month")}-28`);
      if (orderDate > day(today)) return [];
      // The few units of a month are the sample bags, those of Amistar in April came back.
      return [
        {
          orderId: `S${at}`,
          accountId: text(line, "retailer_id"),
          orderDate,
          amount: units,
          salesperson: ownerOf(text(line, "retailer_id")),
          isSample: units < 5,
          isReturn: text(line, "month") === "2026-04" && text(line, "product").startsWith("Amistar"),
        },
      ];
    }),
  ];
  const first = new Map([...converted].reverse().map((visit) => [text(visit, "retailer_id"), visit]));
  const vain = visits.filter((visit) => visit.converted === "0" && text(visit, "visit_date") <= today);
  const reps = [...new Set(visits.map((visit) => text(visit, "rep_id")))].sort();
  const isoOf = new Map(orders.map((row) => [row.orderDate, isoText(row.orderDate as number)]));
  return {
    name: file.real ? "the visit log" : "a generated visit log",
    today,
    periods: ["2025-Q4", "2026-Q1", "2026-Q2", "2026-04", "2026-03"],
    people: [null, reps[0] ?? null, reps.at(-1) ?? null],
    tables: {
      Accounts: retailers.map((retailer): Row => {
        const accountId = text(retailer, "retailer_id");
        return {
          accountId,
          accountName: text(retailer, "retailer_name"),
          owner: ownerOf(accountId) || null,
          isKeyAccount: retailer.tier === "A",
          isKaProspect: retailer.tier === "B",
          class: first.has(accountId) ? "won" : "intent",
          status: "active",
          tier: text(retailer, "tier"),
          tierEffectiveDate: day("2025-06-01"),
          createdDate: day("2025-06-01"),
          classChangedDate: null,
          contractDate: own.get(accountId)?.[0] ? day(text(own.get(accountId)![0]!, "visit_date")) : null,
          lostDate: null,
          planId: "P",
        };
      }),
      Orders: orders,
      Visits: logged,
      Development: visits.map((visit): Row => ({
        accountId: text(visit, "retailer_id"),
        owner: text(visit, "rep_id"),
        result: visit.converted === "1" ? "won" : "lost",
        resultDate: day(text(visit, "visit_date")),
        planType: "KA",
      })),
      Plans: plans,
      PlanTargets: targets(orders, ["2025-Q4", "2026-Q1", "2026-Q2"], (row) => isoOf.get(row.orderDate ?? null) ?? ""),
      Surveys: retailers.flatMap((retailer): Row[] => {
        const latest = own.get(text(retailer, "retailer_id"))?.at(-1);
        const credit = number(retailer, "credit_score");
        return latest
          ? [
              {
                accountId: text(retailer, "retailer_id"),
                date: day(text(latest, "visit_date")),
                score: credit,
                scaleMin: 0,
                scaleMax: 100,
              },
            ]
          : [];
      }),
      ServiceCosts: costs(visits, "rep_id", "visit_date", 12),
      Complaints: vain.map((visit) => ({
        accountId: text(visit, "retailer_id"),
        receivedDate: day(text(visit, "visit_date")),
        causeType: number(visit, "duration_min") > 60 ? "staff" : "customer",
      })),
      FeedbackItems: vain.map((visit, at) => {
        const next = own
          .get(text(visit, "retailer_id"))
          ?.find((one) => text(one, "visit_date") > text(visit, "visit_date"));
        return {
          accountId: text(visit, "retailer_id"),
          kind: at % 2 === 0 ? "opinion" : "question",
          receivedAt: day(text(visit, "visit_date")),
          repliedAt: next ? day(text(next, "visit_date")) : null,
          owner: text(visit, "rep_id"),
        };
      }),
      NewCustomerApps: [...first].map(([accountId, visit]) => ({
        accountId,
        firstTransDate: day(text(visit, "visit_date")),
        recognised: true,
        applicant: text(visit, "rep_id"),
        status: "approved",
      })),
      AuditLog: [
        { sheet: "", rowId: "", field: "run", oldValue: "", newValue: "done", at: day("2025-06-01") },
        ...[...first].map(([rowId, visit]) => ({
          sheet: "Accounts",
          rowId,
          field: "class",
          oldValue: "intent",
          newValue: "won",
          at: day(text(visit, "visit_date")) + 0.5,
        })),
      ],
      KpiInputs: ratings("2026-Q1"),
      ScorecardSnapshots: [
        {
          kind: "planFrozen",
          kpiId: "K7",
          period: "2026-Q2",
          owner: null,
          closedAt: day("2026-04-01"),
          frozenKeys: logged
            .filter((row) => row.contactKind === "revisit" && (row.date as number) >= day("2026-04-01"))
            .map(({ visitId }) => String(visitId))
            .join(","),
        },
      ],
    },
  };
}

const isoText = (serial: number): string => new Date((serial - 25569) * 86400000).toISOString().slice(0, 10);
