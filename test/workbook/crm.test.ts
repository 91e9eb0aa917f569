/** A real customer list, end to end: set up, import, recalculate, twice; counted again here in another way. */
import { importRows, type ImportResult } from "../../src/commands/importRows";
import { recalculateTiers } from "../../src/commands/recalculateTiers";
import { setUp } from "../../src/commands/setUp";
import { serialFromIso } from "../../src/calendar";
import { startEmbeddedExcel, type EmbeddedExcel } from "../../embedded/node";
import { crmExport, records } from "../support/mavenCrm";

const crm = crmExport();
const deals = records(crm.deals);
const won = deals.filter((deal) => deal.deal_stage === "Won");
/** Bands that spread the customers over all four tiers. */
const bands = crm.real ? { a: 150000, b: 110000, c: 80000 } : { a: 60000, b: 40000, c: 20000 };
const dealMap = {
  opportunity_id: "orderId",
  close_date: "orderDate",
  close_value: "amount",
  deal_stage: "",
  engage_date: "",
};
const policyFile = {
  packs: ["core", "orders"],
  parameters: {
    "tier.aMin": bands.a,
    "tier.bMin": bands.b,
    "tier.cMin": bands.c,
    "tier.salesSource": "last12Months",
    "orders.completeSince": "2016-10-01",
  },
};

/** Tier counts straight from the file: ISO dates compare as texts, amounts are whole dollars. */
function expectedTiers(asOf: string): Record<string, number> {
  const from = `${Number(asOf.slice(0, 4)) - 1}${asOf.slice(4)}`;
  const counts: Record<string, number> = { A: 0, B: 0, C: 0, D: 0, unrated: 0 };
  const { a, b, c } = bands;
  for (const account of records(crm.accounts)) {
    let sales = 0;
    for (const deal of won) {
      if (deal.account === account.account && deal.close_date! > from && deal.close_date! <= asOf)
        sales += parseInt(deal.close_value!, 10);
    }
    const tier = sales < c ? "D" : sales < b ? "C" : sales < a ? "B" : "A";
    counts[tier] = counts[tier]! + 1;
  }
  return counts;
}

const day = (iso: string): number => serialFromIso(iso) ?? NaN;

describe(crm.real ? "the CRM export" : "a generated CRM export", () => {
  let excel: EmbeddedExcel;
  const importAccounts = (dryRun = false): Promise<ImportResult> =>
    excel.client.run((context) =>
      importRows(context, { table: "Accounts", source: { name: "accounts.csv", bytes: crm.accounts }, dryRun }),
    );
  const importDeals = (where: { column: string; value: string }[]): Promise<ImportResult> =>
    excel.client.run((context) =>
      importRows(context, {
        table: "Orders",
        source: { name: "sales_pipeline.csv", bytes: crm.deals },
        map: dealMap,
        where,
      }),
    );

  beforeAll(async () => {
    excel = await startEmbeddedExcel({ locale: "en-US" });
    await excel.client.run((context) => setUp(context, { lang: "en-US", profile: "basic", policyFile }));
  });
  afterAll(() => excel.dispose());

  test("accounts come in, all of them", async () => {
    const preview = await importAccounts(true);
    const done = await importAccounts();
    const count = records(crm.accounts).length;
    expect([preview.inserted, done.inserted, done.skipped]).toEqual([count, count, []]);
    if (crm.real) expect(count).toBe(85);
  });

  test("won deals come in as orders, the others stay out", async () => {
    const done = await importDeals([{ column: "deal_stage", value: "Won" }]);
    expect([done.read, done.inserted, done.skipped, done.filtered]).toEqual([
      won.length,
      won.length,
      [],
      deals.length - won.length,
    ]);
    if (crm.real) expect(won.length).toBe(4238);
  });

  test("importing the same files again changes nothing", async () => {
    const accounts = await importAccounts();
    const orders = await importDeals([{ column: "deal_stage", value: "Won" }]);
    expect([accounts.inserted, accounts.updated, orders.inserted, orders.updated]).toEqual([0, 0, 0, 0]);
  });

  test.each(["2017-12-31", "2018-06-30"])(
    "tiers as of %s equal a count straight from the file; a second run changes nothing",
    async (asOf) => {
      const first = await excel.client.run((context) => recalculateTiers(context, { asOf: day(asOf) }));
      expect(first.tiers).toEqual(expectedTiers(asOf));
      expect(first.notEvaluable).toEqual([]);
      expect(first.changed).toBeGreaterThan(0);
      const second = await excel.client.run((context) => recalculateTiers(context, { asOf: day(asOf) }));
      expect([second.tiers, second.changed, second.moves]).toEqual([first.tiers, 0, []]);
    },
  );

  test("the unfiltered file in a copy: every row without customer, date or amount is reported with its number", async () => {
    const copy = await startEmbeddedExcel({ file: await excel.save(), locale: "en-US" });
    try {
      const done = await copy.client.run((context) =>
        importRows(context, {
          table: "Orders",
          source: { name: "sales_pipeline.csv", bytes: crm.deals },
          map: dealMap,
        }),
      );
      const lacking = deals.flatMap((deal, index) =>
        deal.account === "" || deal.close_date === "" || deal.close_value === "" ? [index + 2] : [],
      );
      expect(done.skipped.map((skipped) => skipped.row)).toEqual(lacking);
      const nameless = done.skipped.filter((skipped) => skipped.reason.includes("Customer is missing"));
      expect(nameless.length).toBe(deals.filter((deal) => deal.account === "").length);
      if (crm.real) expect(nameless.length).toBe(1425);
      expect(done.inserted).toBe(deals.length - lacking.length - won.length);
    } finally {
      copy.dispose();
    }
  });
});
