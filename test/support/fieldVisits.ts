/** The visit log of a field force: the real one beside the repository where it is, else a small one made here with the same columns. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { seededRandom } from "../../embedded/sample/random";
import { csv } from "./mavenCrm";

export interface VisitLog {
  readonly real: boolean;
  readonly retailers: Uint8Array;
  readonly visits: Uint8Array;
  readonly sales: Uint8Array;
}

const folder = join(__dirname, "../../../shared/data/field-visits");

export function visitLog(): VisitLog {
  const file = (name: string): Uint8Array => readFileSync(join(folder, `${name}.csv`));
  return existsSync(join(folder, "visits.csv"))
    ? { real: true, retailers: file("retailers"), visits: file("visits"), sales: file("sales") }
    : standIn();
}

function standIn(): VisitLog {
  const random = seededRandom(11);
  const ids = Array.from({ length: 24 }, (_, index) => `R${String(index + 1).padStart(4, "0")}`);
  const retailers = [
    "retailer_id,retailer_name,district,state,tier,avg_monthly_sales_inr,credit_score",
    ...ids.map((id) =>
      [
        id,
        `Shop ${id}`,
        "North",
        "Up",
        random.pick(["A", "B", "C"]),
        random.integer(2e4, 3e5),
        random.integer(1, 99),
      ].join(","),
    ),
  ];
  const visits = ["visit_date,retailer_id,rep_id,duration_min,converted,order_value_inr"];
  for (let at = 0; at < 150; at++) {
    const date = `2026-0${random.integer(3, 5)}-${String(random.integer(1, 22)).padStart(2, "0")}`;
    const won = random.chance(0.5);
    visits.push(
      [
        date,
        random.pick(ids),
        `REP0${random.integer(1, 4)}`,
        random.integer(15, 90),
        Number(won),
        won ? random.integer(9e3, 8e4) : 0,
      ].join(","),
    );
  }
  const sales = ["month,retailer_id,product,units_sold"];
  for (const id of ids)
    for (const month of ["2025-10", "2025-11", "2025-12", "2026-01", "2026-03", "2026-04"])
      if (random.chance(0.7)) sales.push([month, id, "Seed", random.integer(1, 60)].join(","));
  return { real: false, retailers: csv(retailers), visits: csv(visits), sales: csv(sales) };
}
