/**
 * The CRM export used by the acceptance test: the real one beside the repository where it is, else a small one made here
 * with the same columns and the same faults.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { seededRandom } from "../../embedded/sample/random";

export interface CrmExport {
  readonly real: boolean;
  readonly accounts: Uint8Array;
  readonly deals: Uint8Array;
  readonly products: Uint8Array;
}

const folder = join(__dirname, "../../../shared/data/maven-crm");

export function crmExport(): CrmExport {
  const accounts = join(folder, "accounts.csv");
  if (!existsSync(accounts)) return standIn();
  return {
    real: true,
    accounts: readFileSync(accounts),
    deals: readFileSync(join(folder, "sales_pipeline.csv")),
    products: readFileSync(join(folder, "products.csv")),
  };
}

function standIn(): CrmExport {
  const random = seededRandom(7);
  const names = Array.from({ length: 24 }, (_, index) => `Customer ${String.fromCharCode(65 + index)}`);
  const accounts = [
    "account,sector,revenue,subsidiary_of",
    ...names.map((name) => `${name},retail,${random.integer(100, 9000)}.5,NULL`),
  ];
  const deals = ["opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value"];
  for (let index = 0; index < 900; index++) {
    const stage = random.pick(["Won", "Won", "Lost", "Engaging", "Prospecting"]);
    const closed = stage === "Won" || stage === "Lost";
    const name = !closed && random.chance(0.7) ? "" : random.pick(names);
    const date = `2017-${String(random.integer(3, 12)).padStart(2, "0")}-${String(random.integer(1, 28)).padStart(2, "0")}`;
    const value = stage === "Won" ? random.integer(50, 6000) : stage === "Lost" ? 0 : "";
    deals.push(
      `D${index},Agent ${random.integer(1, 5)},GTX,${name},${stage},2016-11-0${random.integer(1, 9)},${closed ? date : ""},${value}`,
    );
  }
  const products = ["product,series,sales_price", "GTX,GTX,3000"];
  return { real: false, accounts: csv(accounts), deals: csv(deals), products: csv(products) };
}

/** Lines as a file. */
export const csv = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(`${lines.join("\n")}\n`);

/** The export's own lines as records, read the plainest way: it has no quoted fields. */
export function records(file: Uint8Array): Record<string, string>[] {
  const [header = "", ...lines] = new TextDecoder().decode(file).trim().split(/\r?\n/);
  const keys = header.split(",");
  return lines.map((line) => Object.fromEntries(line.split(",").map((text, index) => [keys[index] ?? "", text])));
}
