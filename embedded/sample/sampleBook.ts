/** The sample as a workbook, made as a person would make it: set up, decide the policy, import. */
import { importRows } from "../../src/commands/importRows";
import { setUp } from "../../src/commands/setUp";
import type { Lang } from "../../src/locales/types";
import type { BookMode } from "../../src/workbook/book";
import type { NodeClient } from "../clients/nodeClient";
import { buildSample, type SampleOptions } from "./company";
import { toCsv } from "./csv";
import { samplePolicy } from "./policy";

export interface SampleBookOptions extends SampleOptions {
  readonly lang?: Lang;
  readonly mode?: BookMode;
}

/** People first, then customers, then what refers to them. */
const importOrder = ["Team", "Absences", "Accounts", "Orders", "Visits", "NewCustomerApps", "PlanTargets"] as const;

/**
 * Sets the client's workbook up as the sample company's book and fills it.
 * @param client a Node client of an embedded Excel with an empty workbook
 */
export async function buildSampleBook(client: NodeClient, options: SampleBookOptions): Promise<void> {
  const { asOf, lang = "zh-CN", mode = "functions" } = options;
  const tables = buildSample(options);
  const firstOrder = tables.Orders?.[0]?.orderDate ?? null;
  const parameters = {
    ...samplePolicy.parameters,
    "orders.completeSince": firstOrder === null ? null : String(firstOrder),
  };
  await client.run((context) => setUp(context, { lang, mode, profile: "basic", policyFile: { parameters }, asOf }));
  for (const table of importOrder) {
    const rows = tables[table] ?? [];
    if (rows.length === 0) continue;
    await client.run((context) => importRows(context, { table, source: { name: `${table}.csv`, bytes: toCsv(rows) } }));
  }
}
