/** The visit log as tables. */
import { day, type Row } from "../../core/support";
import { visitLog } from "../fieldVisits";
import { records } from "../mavenCrm";
import { byDay, costs, groups, number, plans, ratings, targets, text, word, type RealBook } from "./rows";

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
          // What the tier models read: sales, credit, how often somebody came, and what came of it.
          expectedAnnualSales: 12 * number(retailer, "avg_monthly_sales_inr"),
          purchasingPower: word(
            number(retailer, "credit_score"),
            [50, 65, 80],
            ["weak", "average", "ratherStrong", "strong"],
          ),
          purchaseFrequency: word(
            own.get(accountId)?.length ?? 0,
            [2, 4, 5],
            ["low", "moderate", "ratherHigh", "high"],
          ),
          growthPotential: retailer.state === "Karnataka" ? "high" : null,
          recognition: first.has(accountId) ? "high" : "low",
          intentLevel: first.has(accountId) ? "some" : "none",
          channelClass: retailer.tier === "A" ? "C1" : "C2",
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
