/** DuckDB: rows appended to tables, then one statement a KPI. */
import {
  DuckDBInstance,
  DuckDBDataChunk,
  type DuckDBConnection,
  VARCHAR,
  DOUBLE,
  BOOLEAN,
  type DuckDBType,
} from "@duckdb/node-api";
import type { Candidate } from "../candidate";
import { emptyFigures, inactiveMonths, placeOf, type Figures } from "../figures";
import { label, months, owners, type Sheet, type Sheets } from "../sheets";
import { addMonths } from "../../../src/calendar";

const wanted: Readonly<Record<string, Readonly<Record<string, DuckDBType>>>> = {
  Accounts: { accountId: VARCHAR, owner: VARCHAR, lostDate: DOUBLE },
  Orders: {
    accountId: VARCHAR,
    salesperson: VARCHAR,
    orderDate: DOUBLE,
    amount: DOUBLE,
    isSample: BOOLEAN,
    isReturn: BOOLEAN,
  },
  Visits: { visitor: VARCHAR, date: DOUBLE, actualDate: DOUBLE, origin: VARCHAR, status: VARCHAR },
  Complaints: { accountId: VARCHAR, receivedDate: DOUBLE, isEffective: BOOLEAN },
};

async function append(connection: DuckDBConnection, name: string, sheet: Sheet): Promise<void> {
  const columns = Object.entries(wanted[name]!);
  const types = columns.map(([, type]) => type);
  await connection.run(
    `create table ${name} (${columns.map(([key, type]) => `"${key}" ${type.toString()}`).join(", ")})`,
  );
  const places = columns.map(([key]) => sheet.columns.indexOf(key));
  const appender = await connection.createAppender(name);
  for (let start = 0; start < sheet.values.length; start += 2048) {
    const rows = sheet.values.slice(start, start + 2048);
    const chunk = DuckDBDataChunk.create(types);
    chunk.setColumns(places.map((place) => rows.map((row) => row[place] ?? null)));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

const silent = (column: string): string =>
  `(date_diff('day', date '1899-12-30', (date '1899-12-30' + cast(${column} as integer)) + interval ${inactiveMonths} month) + 1)`;

const statements: readonly (readonly [string, readonly (keyof Figures)[]])[] = [
  [
    `select o.place, m.place, round(sum(case when isReturn then -abs(amount) else amount end) * 100)
     from Orders join People o on o.name = salesperson join Months m on orderDate between m.first and m.last
     where not isSample group by all`,
    ["sales"],
  ],
  [
    `with lasts as (
       select a.accountId, a.owner, a.lostDate, m.place as month, m.first, m.last, m.baseFrom, m.activeFrom,
         max(case when orderDate < m.first then orderDate end) as before, max(orderDate) as until
       from Accounts a join Orders on Orders.accountId = a.accountId join Months m on orderDate <= m.last
       where not isSample and not isReturn group by all),
     judged as (
       select owner, month, until >= activeFrom as active,
         before >= baseFrom and not coalesce(lostDate < first, false) and ${silent("before")} >= first as base,
         coalesce(lostDate <= last, false) or ${silent("until")} between first and last as gone
       from lasts)
     select p.place, month, count(*) filter (base), count(*) filter (base and gone), count(*) filter (active)
     from judged join People p on p.name = owner group by all`,
    ["base", "lost", "active"],
  ],
  [
    `select p.place, m.place, count(*), count(*) filter (status = '${label("visitStatus", "done")}' and coalesce(actualDate, date) = date)
     from Visits join People p on p.name = visitor join Months m on date between m.first and m.last
     where origin = '${label("visitOrigin", "planned")}' group by all`,
    ["due", "done"],
  ],
  [
    `select p.place, m.place, count(*) from Complaints c join Accounts a on a.accountId = c.accountId
     join People p on p.name = a.owner join Months m on receivedDate between m.first and m.last
     where isEffective group by all`,
    ["complaints"],
  ],
];

async function ingest(sheets: Sheets) {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  for (const name of Object.keys(wanted)) await append(connection, name, sheets[name]!);
  await connection.run("create table People (name varchar, place integer)");
  await connection.run(`insert into People values ${owners.map((name, place) => `('${name}', ${place})`).join(", ")}`);
  await connection.run(
    "create table Months (place integer, first double, last double, baseFrom double, activeFrom double)",
  );
  const lines = months.map(
    ({ start, end }, place) =>
      `(${place}, ${start}, ${end}, ${addMonths(start, -12) ?? 0}, ${(addMonths(end, -inactiveMonths) ?? 0) + 1})`,
  );
  await connection.run(`insert into Months values ${lines.join(", ")}`);
  return {
    figures: async (): Promise<Figures> => {
      const figures = emptyFigures();
      for (const [sql, targets] of statements) {
        const reader = await connection.runAndReadAll(sql);
        for (const [owner, month, ...values] of reader.getRows())
          targets.forEach((target, index) => {
            figures[target][placeOf(Number(owner), Number(month))] = Number(values[index]);
          });
      }
      return figures;
    },
    close: () => connection.closeSync(),
  };
}

export const candidate: Candidate = { name: "DuckDB", note: "one thread, in memory, a statement a KPI", ingest };
