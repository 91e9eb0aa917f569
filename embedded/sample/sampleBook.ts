/**
 * The sample as a workbook, made as a company would have made it, by the product's own commands on the days on which they would have run:
 * set up, decided and imported, tiers reviewed, quarters closed, a change of a target asked for, contacts noted on phones.
 */
import { closePeriod, freezeRevisits } from "../../src/commands/closePeriod";
import { importRows } from "../../src/commands/importRows";
import { readPlans } from "../../src/commands/readPlans";
import { recalculateTiers } from "../../src/commands/recalculateTiers";
import { refreshScorecard } from "../../src/commands/refreshScorecard";
import { requestChange } from "../../src/commands/requestChange";
import { setUp } from "../../src/commands/setUp";
import type { Lang } from "../../src/locales/types";
import type { BookMode } from "../../src/workbook/book";
import { openBook } from "../../src/workbook/recognise";
import type { NodeClient } from "../clients/nodeClient";
import { onDay } from "./clock";
import { buildSample, type Sample, type SampleOptions } from "./company";
import { toCsv } from "./csv";
import { clerk, director, keyAccountManager, salesManager } from "./people";
import { samplePolicy } from "./policy";
import { quickLogRows } from "./quickLog";
import { day, type SampleRow } from "./rows";
import { updateDays } from "./storyDays";

export interface SampleBookOptions extends SampleOptions {
  readonly lang?: Lang;
  readonly mode?: BookMode;
}

/** What a file is matched by where the table's own keys do not say it. */
const keyOf: Readonly<Record<string, string>> = { KpiBook: "kpiId" };

/** How Excel shows a date that a person types. */
const dateFormat = "yyyy-mm-dd";

/** One morning of the story. */
interface Event {
  readonly day: number;
  readonly work: () => Promise<unknown>;
}

/**
 * Sets the client's workbook up as the sample company's book and fills it.
 * @param client a Node client of an embedded Excel with an empty workbook
 * @throws Error when a row of a file was not taken or a step was refused: the sample itself is wrong then
 */
export async function buildSampleBook(client: NodeClient, options: SampleBookOptions): Promise<void> {
  const { lang = "zh-CN", mode = "compatible" } = options;
  const sample = buildSample(options);
  const { days } = sample;
  const take = (table: string, rows: readonly SampleRow[]) => () => importTable(client, table, rows);
  const review = (asOf: number) => () =>
    client.run((context) => recalculateTiers(context, { asOf, user: salesManager }));

  const parameters = { ...samplePolicy.parameters, "orders.completeSince": day(days.ordersSince) };
  const policyFile = { parameters, rules: samplePolicy.rules };
  const begin = async (): Promise<void> => {
    await client.run((context) =>
      setUp(context, { lang, mode, packs: ["all"], profile: "standard", policyFile, asOf: days.setUp, user: director }),
    );
    for (const [table, rows] of Object.entries(sample.tables)) await importTable(client, table, rows);
    // Last: what an account's orders and contacts come to is computed once, not with every file.
    await importTable(client, "Accounts", sample.register.first());
  };
  const events: readonly Event[] = [
    { day: days.setUp, work: begin },
    ...updateDays(days).map((update) => ({ day: update, work: take("Accounts", sample.register.on(update)) })),
    ...days.quarters.flatMap((period): readonly Event[] => [
      { day: period.start, work: review(period.start) },
      { day: period.start, work: () => freeze(client, period.label, period.start) },
      // On a day of the first week of a quarter the last one may not be closed yet; here it is.
      {
        day: Math.min(period.end + 5, days.asOf),
        work: () => close(client, period.label, Math.min(period.end + 5, days.asOf)),
      },
    ]),
    { day: days.running.start, work: review(days.running.start) },
    { day: days.asOf, work: take("Accounts", sample.register.on(days.asOf)) },
    { day: days.asOf, work: () => askForChange(client, days.asOf) },
    { day: days.asOf, work: () => typeQuickLog(client, sample, lang) },
    {
      day: days.asOf,
      work: () =>
        client.run((context) =>
          refreshScorecard(context, { period: days.quarters[1].label, asOf: days.asOf, user: clerk }),
        ),
    },
  ];
  // Sorting keeps what happens on one day in its order.
  for (const [index, { day: on, work }] of [...events].sort((a, b) => a.day - b.day).entries())
    await onDay(on, 9 * 60 + index, work);
}

async function importTable(client: NodeClient, table: string, rows: readonly SampleRow[]): Promise<void> {
  if (rows.length === 0) return;
  const key = keyOf[table];
  const source = { name: `${table}.csv`, bytes: toCsv(rows) };
  const { skipped } = await client.run((context) =>
    importRows(context, { table, source, ...(key === undefined ? {} : { key }) }),
  );
  if (skipped.length > 0) throw new Error(`${table}: ${JSON.stringify(skipped.slice(0, 3))}`);
}

async function freeze(client: NodeClient, period: string, asOf: number): Promise<void> {
  const { written, notes } = await client.run((context) =>
    freezeRevisits(context, { period, asOf, everyone: true, user: keyAccountManager }),
  );
  if (!written) throw new Error(`${period}: ${JSON.stringify(notes)}`);
}

async function close(client: NodeClient, period: string, asOf: number): Promise<void> {
  const { written, notes } = await client.run((context) =>
    closePeriod(context, { period, asOf, everyone: true, user: salesManager }),
  );
  if (!written) throw new Error(`${period}: ${JSON.stringify(notes)}`);
}

/** The year's target of visits is to fall from 500 to 450. */
async function askForChange(client: NodeClient, asOf: number): Promise<void> {
  const { plans } = await client.run((context) => readPlans(context, { asOf }));
  const target = plans
    .filter(({ card }) => card.state === "executing")
    .flatMap(({ card }) => card.targets)
    .find(({ inForce }) => inForce === 500);
  if (!target) throw new Error("no target of 500");
  const input = {
    value: 450,
    reason: "两个月用于展会，走访时间减少",
    content: "全年拜访次数由500次调整为450次",
    expectedEffect: "每次拜访准备更充分，意向转化率提高",
    effect: null,
  };
  const { batch, summary } = await client.run((context) =>
    requestChange(context, { ref: target.id, inForce: 500 }, input, { asOf, user: "林晓东" }),
  );
  if (batch === null) throw new Error(summary);
}

/** What came in from phones and nobody has taken over yet. */
async function typeQuickLog(client: NodeClient, { register, days }: Sample, lang: Lang): Promise<void> {
  const lines = quickLogRows(register.on(days.asOf), days.asOf, lang);
  await client.run(async (context) => {
    const sheet = (await openBook(context)).tables.get("QuickLog");
    const body = context.workbook.tables.getItem("QuickLog").getDataBodyRange();
    for (const [row, line] of lines.entries())
      for (const [key, cell] of Object.entries(line)) {
        const column = sheet?.indexOf(key);
        if (column === undefined) throw new Error(`QuickLog.${key}`);
        if (cell === null) continue;
        const place = body.getCell(row, column);
        place.values = [[cell]];
        if (typeof cell === "number") place.numberFormat = [[dateFormat]];
      }
    await context.sync();
  });
}
