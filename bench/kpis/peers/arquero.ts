/** arquero: tables of columns, filtered, joined, grouped and rolled up month by month. */
import { escape, op, table, type ColumnTable } from "arquero";
import { addMonths } from "../../../src/calendar";
import type { Candidate } from "../candidate";
import { emptyFigures, inactiveMonths, placeOf, type Figures } from "../figures";
import { label, months, owners, type Cell, type Sheet, type Sheets } from "../sheets";

type Row = Readonly<Record<string, Cell>>;

const take = (sheet: Sheet, ...keys: readonly string[]): ColumnTable =>
  table(
    Object.fromEntries(
      keys.map((key) => {
        const place = sheet.columns.indexOf(key);
        return [key, sheet.values.map((row) => row[place] ?? null)];
      }),
    ),
  );

const people = new Map<unknown, number>(owners.map((name, place) => [name, place]));
const silent = (day: number): number => (addMonths(day, inactiveMonths) ?? 0) + 1;
const [done, planned] = [label("visitStatus", "done"), label("visitOrigin", "planned")];

/** Sums of a table by person, into the figures of a month. */
function roll(target: Float64Array, month: number, from: ColumnTable, person: string, value: string): void {
  const rolled = from.groupby(person).rollup({ sum: op.sum(value) });
  for (const row of rolled.objects() as Row[]) target[placeOf(people.get(row[person]) ?? 0, month)] = Number(row.sum);
}

const lastOrders = (bought: ColumnTable, to: number, name: string): ColumnTable =>
  bought
    .filter(escape((row: Row) => Number(row.orderDate) <= to))
    .groupby("accountId")
    .rollup({ [name]: op.max("orderDate") });

async function ingest(sheets: Sheets) {
  const accounts = take(sheets.Accounts!, "accountId", "owner", "lostDate");
  const orders = take(sheets.Orders!, "accountId", "salesperson", "orderDate", "amount", "isSample", "isReturn");
  const visits = take(sheets.Visits!, "visitor", "date", "actualDate", "origin", "status");
  const complaints = take(sheets.Complaints!, "accountId", "receivedDate", "isEffective");
  const figures = async (): Promise<Figures> => {
    const found = emptyFigures();
    const kept = orders.filter(escape((row: Row) => row.isSample !== true)).derive({
      cents: escape((row: Row) =>
        Math.round((row.isReturn === true ? -Math.abs(Number(row.amount)) : Number(row.amount)) * 100),
      ),
    });
    const bought = kept.filter(escape((row: Row) => row.isReturn !== true));
    const owned = complaints.filter(escape((row: Row) => row.isEffective === true)).join(accounts, "accountId");
    const due = visits.filter(escape((row: Row) => row.origin === planned)).derive({
      one: () => 1,
      met: escape((row: Row) => (row.status === done && (row.actualDate ?? row.date) === row.date ? 1 : 0)),
    });
    months.forEach(({ start, end }, month) => {
      const during = (from: ColumnTable, column: string): ColumnTable =>
        from.filter(escape((row: Row) => Number(row[column]) >= start && Number(row[column]) <= end));
      roll(found.sales, month, during(kept, "orderDate"), "salesperson", "cents");
      const [baseFrom, activeFrom] = [addMonths(start, -12) ?? 0, (addMonths(end, -inactiveMonths) ?? 0) + 1];
      const judged = accounts
        .join(lastOrders(bought, end, "until"), "accountId")
        .join_left(lastOrders(bought, start - 1, "before"), "accountId")
        .derive({
          active: escape((row: Row) => (Number(row.until) >= activeFrom ? 1 : 0)),
          base: escape((row: Row) => {
            const left = row.lostDate !== null && Number(row.lostDate) < start;
            return Number(row.before ?? 0) >= baseFrom && !left && silent(Number(row.before)) >= start ? 1 : 0;
          }),
        })
        .derive({
          lost: escape((row: Row) => {
            const day = silent(Number(row.until));
            const gone = (row.lostDate !== null && Number(row.lostDate) <= end) || (day >= start && day <= end);
            return row.base === 1 && gone ? 1 : 0;
          }),
        });
      for (const part of ["base", "lost", "active"] as const) roll(found[part], month, judged, "owner", part);
      const visited = during(due, "date");
      roll(found.due, month, visited, "visitor", "one");
      roll(found.done, month, visited, "visitor", "met");
      roll(found.complaints, month, during(owned, "receivedDate").derive({ one: () => 1 }), "owner", "one");
    });
    return found;
  };
  return { figures };
}

export const candidate: Candidate = { name: "arquero", note: "tables of columns, month by month", ingest };
