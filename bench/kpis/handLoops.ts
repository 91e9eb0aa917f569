/** The yardsticks: the same four KPIs by hand, once over encoded columns and once over `values[][]`, and the encoding between them. */
import { addMonths } from "../../src/calendar";
import { emptyFigures, inactiveMonths, placeOf, type Figures } from "./figures";
import { firstDay, label, lastDay, months, owners, type Cell, type Sheet, type Sheets } from "./sheets";

/** Columns as numbers: customers by row, people by place, marks as 0 and 1. */
export interface Encoded {
  readonly owner: Int32Array;
  /** 0 where blank. */
  readonly lostDate: Float64Array;
  readonly orders: {
    readonly account: Int32Array;
    readonly person: Int32Array;
    readonly day: Float64Array;
    readonly cents: Float64Array;
    /** 0 ordinary, 1 sample, 2 return. */
    readonly kind: Uint8Array;
  };
  readonly visits: {
    readonly person: Int32Array;
    readonly day: Float64Array;
    readonly actual: Float64Array;
    readonly planned: Uint8Array;
    readonly done: Uint8Array;
  };
  readonly complaints: { readonly account: Int32Array; readonly day: Float64Array; readonly effective: Uint8Array };
}

const at = ({ columns }: Sheet, column: string): number => columns.indexOf(column);
const [planned, done] = [label("visitOrigin", "planned"), label("visitStatus", "done")];

/** Rows of cells to columns of numbers, one pass a table. */
export function encodeByHand({ Accounts, Orders, Visits, Complaints }: Sheets): Encoded {
  const [accounts, orders, visits, complaints] = [Accounts!, Orders!, Visits!, Complaints!];
  const people = new Map<Cell | undefined, number>(owners.map((name, index) => [name, index]));
  const byId = new Map<Cell | undefined, number>();
  const count = accounts.values.length;
  const [id, owner, lost] = [at(accounts, "accountId"), at(accounts, "owner"), at(accounts, "lostDate")];
  const encoded: Encoded = {
    owner: new Int32Array(count),
    lostDate: new Float64Array(count),
    orders: {
      account: new Int32Array(orders.values.length),
      person: new Int32Array(orders.values.length),
      day: new Float64Array(orders.values.length),
      cents: new Float64Array(orders.values.length),
      kind: new Uint8Array(orders.values.length),
    },
    visits: {
      person: new Int32Array(visits.values.length),
      day: new Float64Array(visits.values.length),
      actual: new Float64Array(visits.values.length),
      planned: new Uint8Array(visits.values.length),
      done: new Uint8Array(visits.values.length),
    },
    complaints: {
      account: new Int32Array(complaints.values.length),
      day: new Float64Array(complaints.values.length),
      effective: new Uint8Array(complaints.values.length),
    },
  };
  for (let row = 0; row < count; row++) {
    const cells = accounts.values[row]!;
    byId.set(cells[id], row);
    encoded.owner[row] = people.get(cells[owner]) ?? -1;
    encoded.lostDate[row] = Number(cells[lost] ?? 0);
  }
  const order = ["accountId", "salesperson", "orderDate", "amount", "isSample", "isReturn"].map((key) =>
    at(orders, key),
  );
  for (let row = 0; row < orders.values.length; row++) {
    const cells = orders.values[row]!;
    encoded.orders.account[row] = byId.get(cells[order[0]!]) ?? -1;
    encoded.orders.person[row] = people.get(cells[order[1]!]) ?? -1;
    encoded.orders.day[row] = Math.floor(Number(cells[order[2]!]));
    encoded.orders.cents[row] = Math.round(Number(cells[order[3]!]) * 100);
    encoded.orders.kind[row] = cells[order[4]!] === true ? 1 : cells[order[5]!] === true ? 2 : 0;
  }
  const visit = ["visitor", "date", "actualDate", "origin", "status"].map((key) => at(visits, key));
  for (let row = 0; row < visits.values.length; row++) {
    const cells = visits.values[row]!;
    encoded.visits.person[row] = people.get(cells[visit[0]!]) ?? -1;
    encoded.visits.day[row] = Math.floor(Number(cells[visit[1]!]));
    encoded.visits.actual[row] = Math.floor(Number(cells[visit[2]!] ?? cells[visit[1]!]));
    encoded.visits.planned[row] = cells[visit[3]!] === planned ? 1 : 0;
    encoded.visits.done[row] = cells[visit[4]!] === done ? 1 : 0;
  }
  const complaint = ["accountId", "receivedDate", "isEffective"].map((key) => at(complaints, key));
  for (let row = 0; row < complaints.values.length; row++) {
    const cells = complaints.values[row]!;
    encoded.complaints.account[row] = byId.get(cells[complaint[0]!]) ?? -1;
    encoded.complaints.day[row] = Math.floor(Number(cells[complaint[1]!]));
    encoded.complaints.effective[row] = cells[complaint[2]!] === true ? 1 : 0;
  }
  return encoded;
}

/** Month of every day: 0 before the year, 1 to 12, 13 after it. */
const slots = Uint8Array.from({ length: lastDay - firstDay + 400 }, (_, offset) => {
  const day = firstDay + offset;
  if (day < months[0]!.start) return 0;
  const month = months.findIndex(({ end }) => day <= end);
  return month < 0 ? 13 : month + 1;
});
const slotOf = (day: number): number => slots[day - firstDay] ?? 13;

/** First day without an order for the months, by day of the last order. */
const silentFrom = Float64Array.from(slots, (_, offset) => (addMonths(firstDay + offset, inactiveMonths) ?? 0) + 1);

/** Days that decide in each month. */
const bounds = months.map(({ start, end }) => ({
  start,
  end,
  baseFrom: addMonths(start, -12) ?? 0,
  activeFrom: (addMonths(end, -inactiveMonths) ?? 0) + 1,
}));

/** What follows from the last order of every customer by month: who is in the base, who was lost, who is active. */
function customers(figures: Figures, owner: Int32Array, lostDate: Float64Array, last: Float64Array): void {
  for (let account = 0; account < owner.length; account++) {
    const person = owner[account]!;
    const left = lostDate[account]!;
    let before = last[account * 14]!;
    for (let month = 0; month < bounds.length; month++) {
      const { start, end, baseFrom, activeFrom } = bounds[month]!;
      const own = last[account * 14 + month + 1]!;
      const until = own > before ? own : before;
      const place = person * 12 + month;
      if (until >= activeFrom) figures.active[place]!++;
      if (before >= baseFrom && !(left > 0 && left < start) && silentFrom[before - firstDay]! >= start) {
        figures.base[place]!++;
        const silent = silentFrom[until - firstDay]!;
        if ((left > 0 && left <= end) || (silent >= start && silent <= end)) figures.lost[place]!++;
      }
      before = until;
    }
  }
}

/** One pass a table over typed arrays. */
export function typedLoop({ owner, lostDate, orders, visits, complaints }: Encoded): Figures {
  const figures = emptyFigures();
  const last = new Float64Array(owner.length * 14);
  for (let row = 0; row < orders.day.length; row++) {
    const kind = orders.kind[row]!;
    if (kind === 1) continue;
    const slot = slotOf(orders.day[row]!);
    const cents = orders.cents[row]!;
    if (slot > 0 && slot < 13)
      figures.sales[placeOf(orders.person[row]!, slot - 1)]! += kind === 2 ? -Math.abs(cents) : cents;
    if (kind === 2) continue;
    const place = orders.account[row]! * 14 + slot;
    if (orders.day[row]! > last[place]!) last[place] = orders.day[row]!;
  }
  customers(figures, owner, lostDate, last);
  for (let row = 0; row < visits.day.length; row++) {
    if (visits.planned[row] === 0) continue;
    const slot = slotOf(visits.day[row]!);
    if (slot === 0 || slot > 12) continue;
    const place = placeOf(visits.person[row]!, slot - 1);
    figures.due[place]!++;
    if (visits.done[row] === 1 && visits.actual[row] === visits.day[row]) figures.done[place]!++;
  }
  for (let row = 0; row < complaints.day.length; row++) {
    const slot = slotOf(complaints.day[row]!);
    if (complaints.effective[row] === 1 && slot > 0 && slot < 13)
      figures.complaints[placeOf(owner[complaints.account[row]!]!, slot - 1)]!++;
  }
  return figures;
}

/** The same in one pass a table over `values[][]`, people and customers by their text. */
export function valuesLoop({ Accounts, Orders, Visits, Complaints }: Sheets): Figures {
  const [accounts, orders, visits, complaints] = [Accounts!, Orders!, Visits!, Complaints!];
  const figures = emptyFigures();
  const people = new Map<Cell | undefined, number>(owners.map((name, index) => [name, index]));
  const byId = new Map<Cell | undefined, number>();
  const count = accounts.values.length;
  const owner = new Int32Array(count);
  const lostDate = new Float64Array(count);
  const [id, named, lost] = [at(accounts, "accountId"), at(accounts, "owner"), at(accounts, "lostDate")];
  for (let row = 0; row < count; row++) {
    const cells = accounts.values[row]!;
    byId.set(cells[id], row);
    owner[row] = people.get(cells[named])!;
    lostDate[row] = Number(cells[lost] ?? 0);
  }
  const last = new Float64Array(count * 14);
  const order = ["accountId", "salesperson", "orderDate", "amount", "isSample", "isReturn"].map((key) =>
    at(orders, key),
  );
  for (const cells of orders.values) {
    if (cells[order[4]!] === true) continue;
    const back = cells[order[5]!] === true;
    const day = Math.floor(Number(cells[order[2]!]));
    const slot = slotOf(day);
    const cents = Math.round(Number(cells[order[3]!]) * 100);
    if (slot > 0 && slot < 13)
      figures.sales[placeOf(people.get(cells[order[1]!])!, slot - 1)]! += back ? -Math.abs(cents) : cents;
    const place = byId.get(cells[order[0]!])! * 14 + slot;
    if (!back && day > last[place]!) last[place] = day;
  }
  customers(figures, owner, lostDate, last);
  const visit = ["visitor", "date", "actualDate", "origin", "status"].map((key) => at(visits, key));
  for (const cells of visits.values) {
    if (cells[visit[3]!] !== planned) continue;
    const day = Math.floor(Number(cells[visit[1]!]));
    const slot = slotOf(day);
    if (slot === 0 || slot > 12) continue;
    const place = placeOf(people.get(cells[visit[0]!])!, slot - 1);
    figures.due[place]!++;
    const actual = cells[visit[2]!];
    if (cells[visit[4]!] === done && (actual === null || actual === undefined || Math.floor(Number(actual)) === day))
      figures.done[place]!++;
  }
  const complaint = ["accountId", "receivedDate", "isEffective"].map((key) => at(complaints, key));
  for (const cells of complaints.values) {
    const slot = slotOf(Math.floor(Number(cells[complaint[1]!])));
    if (cells[complaint[2]!] === true && slot > 0 && slot < 13)
      figures.complaints[placeOf(owner[byId.get(cells[complaint[0]!])!]!, slot - 1)]!++;
  }
  return figures;
}
