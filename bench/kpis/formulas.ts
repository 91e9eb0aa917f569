/** The four KPIs as plain formulas of a workbook, for programs that compute sheets. No dynamic arrays. */
import { addMonths } from "../../src/calendar";
import { emptyFigures, inactiveMonths, parts, placeOf, type Figures } from "./figures";
import { label, months, owners, type Cell, type Sheet, type Sheets } from "./sheets";

/** Sheets by name: cells, formulas begin with "=". Every row of a sheet is as long as its first. */
export type Grids = Readonly<Record<string, readonly (readonly Cell[])[]>>;

/** "A" for 0, "AA" for 26. */
export function letters(column: number): string {
  let text = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  return text;
}

const pick = (sheet: Sheet, ...keys: readonly string[]): Cell[][] => {
  const places = keys.map((key) => sheet.columns.indexOf(key));
  return sheet.values.map((row) => places.map((place) => row[place] ?? null));
};

/** Columns of the sheet of customers after number, owner and date of loss: last orders, then base, lost and active by month. */
const [lastAt, baseAt] = [3, 3 + 13];

/** @returns the workbook; sheet "R" holds the figures, a row a person and month, a column a part */
export function workbook(sheets: Sheets): Grids {
  const orders = pick(sheets.Orders!, "accountId", "salesperson", "orderDate", "amount", "isSample", "isReturn").map(
    ([account, person, day, amount, sample, back], at): Cell[] => [
      account!,
      person!,
      day!,
      amount!,
      sample === true ? 1 : 0,
      back === true ? 1 : 0,
      `=IF(E${at + 1}=1,0,IF(F${at + 1}=1,-ABS(D${at + 1}),D${at + 1}))`,
    ],
  );
  const [done, planned] = [label("visitStatus", "done"), label("visitOrigin", "planned")];
  const visits = pick(sheets.Visits!, "visitor", "date", "actualDate", "origin", "status").map(
    ([person, day, actual, origin, status], at): Cell[] => [
      person!,
      day!,
      actual ?? day!,
      origin === planned ? 1 : 0,
      status === done ? 1 : 0,
      `=IF(AND(D${at + 1}=1,E${at + 1}=1,C${at + 1}=B${at + 1}),1,0)`,
    ],
  );
  const count = sheets.Accounts!.values.length;
  const complaints = pick(sheets.Complaints!, "accountId", "receivedDate", "isEffective").map(
    ([account, day, effective], at): Cell[] => [
      account!,
      day!,
      effective === true ? 1 : 0,
      `=INDEX(A!$B$1:$B$${count},MATCH(A${at + 1},A!$A$1:$A$${count},0))`,
    ],
  );
  const column = (sheet: string, letter: string, rows: number): string => `${sheet}!$${letter}$1:$${letter}$${rows}`;
  const order = (letter: string): string => column("O", letter, orders.length);
  const bounds = [months[0]!.start - 1, ...months.map(({ end }) => end)];
  const accounts = pick(sheets.Accounts!, "accountId", "owner", "lostDate").map((cells, at): Cell[] => {
    const row = at + 1;
    const last = bounds.map(
      (bound) =>
        `=MAXIFS(${order("C")},${order("A")},$A${row},${order("C")},"<=${bound}",${order("E")},0,${order("F")},0)`,
    );
    const own = (place: number): string => `$${letters(place)}${row}`;
    const flags = months.flatMap(({ start, end }, month) => {
      const [before, until] = [own(lastAt + month), own(lastAt + month + 1)];
      const base = own(baseAt + month * 3);
      const silent = (cell: string): string => `(EDATE(${cell},${inactiveMonths})+1)`;
      const gone = `OR(AND($C${row}>0,$C${row}<=${end}),AND(${silent(until)}>=${start},${silent(until)}<=${end}))`;
      return [
        `=IF(${before}<${addMonths(start, -12)},0,IF(AND(OR($C${row}=0,$C${row}>=${start}),${silent(before)}>=${start}),1,0))`,
        `=IF(${base}=0,0,IF(${gone},1,0))`,
        `=IF(${until}>=${(addMonths(end, -inactiveMonths) ?? 0) + 1},1,0)`,
      ];
    });
    return [cells[0]!, cells[1]!, cells[2] ?? 0, ...last, ...flags];
  });
  const results = owners.flatMap((owner) =>
    months.map(({ start, end }, month): Cell[] => {
      const during = (range: string): string => `${range},">=${start}",${range},"<=${end}"`;
      const flag = (offset: number): string =>
        `=SUMIFS(${column("A", letters(baseAt + month * 3 + offset), count)},${column("A", "B", count)},"${owner}")`;
      const visit = (letter: string): string => column("V", letter, visits.length);
      const complaint = (letter: string): string => column("C", letter, complaints.length);
      const visited = `${visit("A")},"${owner}",${during(visit("B"))},${visit("D")},1`;
      return [
        `=SUMIFS(${order("G")},${order("B")},"${owner}",${during(order("C"))})`,
        flag(0),
        flag(1),
        `=COUNTIFS(${visited})`,
        `=COUNTIFS(${visited},${visit("F")},1)`,
        flag(2),
        `=COUNTIFS(${complaint("D")},"${owner}",${during(complaint("B"))},${complaint("C")},1)`,
      ];
    }),
  );
  return { A: accounts, O: orders, V: visits, C: complaints, R: results };
}

/** The figures as sheet "R" shows them. */
export function readFigures(cells: readonly (readonly unknown[])[]): Figures {
  const figures = emptyFigures();
  owners.forEach((_, owner) =>
    months.forEach((_month, month) => {
      const place = placeOf(owner, month);
      parts.forEach((part, at) => {
        const value = Number(cells[place]?.[at]);
        figures[part][place] = part === "sales" ? Math.round(value * 100) : value;
      });
    }),
  );
  return figures;
}
