/** Developments of prospects with their samples, and the people who decide at key accounts. */
import type { Customer } from "./customers";
import { engineer } from "./people";
import type { Random } from "./random";
import { day, numbered, type SampleRow, type SampleTables } from "./rows";
import type { StoryDays } from "./storyDays";
import * as words from "./vocabulary";

const stages = ["identify", "firstContact", "needSurvey", "negotiation", "contract"] as const;

interface Outcome {
  readonly result: "won" | "lost" | "terminated";
  readonly resultDate: number;
}

export function developmentTables(random: Random, customers: readonly Customer[], days: StoryDays): SampleTables {
  const developments = [...open(random, customers, days), ...ended(random, customers, days)].map((row, index) => ({
    devId: numbered("D", index),
    ...row,
  }));
  return {
    Development: developments,
    Samples: sampleRows(developments, days.asOf),
    Contacts: contactRows(customers),
  };
}

/** Prospects that somebody works on, at every stage. */
function open(random: Random, customers: readonly Customer[], { asOf }: StoryDays): readonly SampleRow[] {
  const worked = customers.filter(
    ({ buys, classes }) => buys === null && classes[classes.length - 1]?.[1] === "intent",
  );
  return worked.map((customer, index) => {
    const stage = index % 4;
    const start = Math.max(customer.created, asOf - random.integer(70, 160));
    return {
      ...base(random, customer, start, index),
      stage: stages[stage] ?? "identify",
      prevStage: stage === 0 ? null : (stages[stage - 1] ?? null),
      stageEnteredDate: day(asOf - random.integer(4, 40)),
      planType: index % 3 === 0 ? "KA" : "general",
      kaPhase: index % 3 === 0 ? `p${String(1 + (index % 4))}` : null,
      status: index % 9 === 8 ? "paused" : "open",
      result: "open",
      // Fault (DEV): some have no word on how it stands.
      stageAssessment: index % 5 === 1 ? null : "进展正常，等客户确认样品",
      nextFocus: index % 5 === 1 ? null : random.pick(words.nextSteps),
    };
  });
}

/** What ended in the closed quarters: key accounts and others won, others lost. */
function ended(random: Random, customers: readonly Customer[], { quarters }: StoryDays): readonly SampleRow[] {
  const buyers = customers.filter(({ buys, isNew }) => buys !== null && !isNew);
  const key = buyers.filter(({ isKeyAccount }) => isKeyAccount);
  return quarters.flatMap(({ start }, quarter) =>
    Array.from({ length: 7 }, (_, index) => {
      const won = index < 4;
      const customer = (index < 2 ? key[quarter * 2 + index] : buyers[20 + quarter * 8 + index]) ?? random.pick(buyers);
      const outcome: Outcome = {
        result: won ? "won" : index === 6 ? "terminated" : "lost",
        resultDate: start + 12 + index * 10,
      };
      return {
        ...base(random, customer, outcome.resultDate - 90, index),
        stage: won ? "contract" : "negotiation",
        prevStage: won ? "negotiation" : "needSurvey",
        stageEnteredDate: day(outcome.resultDate),
        planType: index < 2 ? "KA" : "general",
        kaPhase: index < 2 ? "p5" : null,
        status: index === 6 ? "terminated" : "finished",
        result: outcome.result,
        resultDate: day(outcome.resultDate),
        resultReason: won ? random.pick(["product", "relation", "support"]) : random.pick(["price", "competitor"]),
        resultNote: won ? "样品效果好，交期有保证" : "对方选了报价更低的一家",
        contractNo: won ? `HT-${String(2000 + quarter * 10 + index)}` : null,
        contractDate: won ? day(outcome.resultDate) : null,
        winProbability: won ? 1 : 0,
      };
    }),
  );
}

const base = (random: Random, customer: Customer, start: number, index: number): SampleRow => ({
  accountId: customer.name,
  owner: customer.owner,
  startDate: day(start),
  need: random.pick(words.products),
  painPoints: "现有供应商交期不稳",
  solution: "按周补货，专人跟单",
  opportunityExists: true,
  price: "按年用量三档",
  deliveryTerm: "七天",
  afterSalesTerm: "质保两年",
  forecastSales: random.integer(10, 90) * 10000,
  forecastProfit: random.integer(2, 18) * 10000,
  winProbability: random.integer(2, 8) / 10,
  costInventoryInterest: 1500,
  costStaff: 6000,
  costTravel: 2500,
  costManagement: 1200,
  riskFactor: 0.05,
  devFormDone: index % 6 !== 2,
});

/** Samples: promised for the next days, overdue, delivered and not judged yet, found good or not. */
function sampleRows(developments: readonly SampleRow[], asOf: number): readonly SampleRow[] {
  const cases: readonly (readonly [promised: number, delivered: number | null, meetsSpec: boolean | null])[] = [
    [asOf + 3, null, null],
    [asOf - 5, null, null],
    [asOf - 9, asOf - 10, null],
    [asOf - 30, asOf - 32, true],
    [asOf - 45, asOf - 41, true],
    [asOf - 60, asOf - 61, false],
  ];
  return cases.flatMap(([promised, delivered, meetsSpec], index) => {
    const development = developments[index];
    if (!development) return [];
    return [
      {
        sampleId: numbered("SM", index),
        devId: development.devId ?? null,
        specAgreed: "18毫米，E0级，按色板",
        techResponsible: engineer,
        promisedDate: day(promised),
        deliveredDate: delivered === null ? null : day(delivered),
        meetsSpec,
      },
    ];
  });
}

const contactRows = (customers: readonly Customer[]): readonly SampleRow[] =>
  customers
    .filter(({ isKeyAccount }) => isKeyAccount)
    .flatMap((customer, index) =>
      (["总经理", "采购经理"] as const).map((position, at) => ({
        contactId: numbered("K", index * 2 + at),
        accountId: customer.name,
        name: at === 0 ? `${customer.contact.slice(0, 1)}总` : customer.contact,
        position,
        isDecisionMaker: at === 0,
        phone: `137${String(20000000 + index * 331 + at)}`,
        decisionPressure: at === 0 ? "旺季前要备足货" : null,
      })),
    );
