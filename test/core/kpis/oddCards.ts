/** Scorecards, rankings, closings and trends of the odd workbook, in lines of words, under many KPI books. */
import { parsePeriod } from "../../../src/calendar";
import { buildDataset, closePeriod, freezeRevisits, kpiIds, ranking, scorecardOf, trendOf } from "../../../src/kpis";
import type { KpiScope, Scorecard } from "../../../src/kpis";
import { cardRow } from "../../../src/kpis/score/cardRow";
import { plainRanking, plainScorecard, shownFigure, shownLight, shownShare } from "../../../src/kpis/score/shown";
import { say } from "../../../src/locales/format";
import { languages } from "../../../src/locales/types";
import { book, day, type Row } from "../support";
import type { Tables } from "./figures";
import { oddBook, plainPolicy, rows } from "./oddBook";

const lines = rows(`
  kpiId on role periodType weight target direction cap floor zeroRule worst best stepPenalty kpiGroup definition dataSource
  K1 yes - quarter 0.1 0.5 - - - - - - - - - -
  K2 yes - - 0.05 4 lower 1.5 0.1 - - - 0.2 plan Own orders
  K3 yes - quarter 0.05 1 - - - - 3 0 - - - -
  K4 yes - quarter 0.05 - - - - - - - - - - -
  K5 yes - quarter 0.05 - - - - - - - 0.1 - - -
  K6 yes - quarter 0.05 0.9 - - - - - - - - - -
  K7 yes - month 0.05 - - - - - - - - - - -
  K8 yes - quarter 0.05 - - - - - - - - - - -
  K9 yes 销售代表 quarter 0.05 - - - - - - - - - - -
  K9 yes - quarter 0.02 0.8 higher 1 - full - - - - - -
  K10 yes - year 0.05 - - - - error - - - - - -
  K11 no - quarter 0.5 - - - - - - - - - - -
  D1 yes - month 0.05 2 - - - - - - - - - -
  D2 yes - quarter 0.05 - - - - - - - - - - -
  D3 yes - quarter 0.1 - - - - - - - - - - -
  M1 yes - quarter 0.05 0.1 - - - - 0.6 0.1 - - - -
  M5 yes - - - 0.5 - - - - - - - - - -
  S1 yes - quarter 0.1 - - - - - - - - - - -
  S2 yes - - 0 200 - - - - - - - - - -
  S3 yes - quarter 0.05 - band - - - - 3 - - - -
  S5 yes 大客户经理 quarter 0.3 - - - - - - - - - - -
  V2 yes - quarter 0.05 0.5 - - - - - - - - - -`);
const team = rows(`
  name department role active
  张三 一部 销售代表 yes
  李四 二部 大客户经理 yes
  王五 二部 - no`);
/** The line of a KPI otherwise. */
const changed = (kpiId: string, more: Row): readonly Row[] =>
  lines.map((line) => (line.kpiId === kpiId ? { ...line, ...more } : line));

/** KPI books by what is odd about them. */
const books: Readonly<Record<string, readonly Row[]>> = {
  "a line twice": [...lines, lines[0]!],
  "a KPI in small letters, one nobody knows": [...changed("K1", { kpiId: " k1 " }), { ...lines[0]!, kpiId: "K99" }],
  "a weight in words": changed("S1", { weight: "一半" }),
  "a weight below zero": changed("S1", { weight: -0.1 }),
  "a weight of zero that cannot be scored": changed("K4", { weight: 0, cap: 1, floor: 1 }),
  "cap and floor alike": changed("K1", { cap: 0.5, floor: 0.5 }),
  "a target in words": changed("V2", { target: "?" }),
  "an error as worst value": changed("M1", { worst: { error: "#N/A" } }),
  "no direction": changed("K6", { direction: "?" }),
  "a zero rule nobody knows": changed("K1", { zeroRule: "?" }),
  "a target of zero": changed("S3", { direction: "higher", target: 0, best: null }),
  "a band around zero": changed("M5", { direction: "band", target: 0, best: 0, weight: 0.1 }),
  "a target of a month": changed("S2", { periodType: "month", weight: 0.1 }),
  "a day's cycle": changed("S2", { periodType: "day", weight: 0.1, target: null }),
  "only one line": [lines[0]!],
  "no line at all": [],
  "nothing is on": lines.map((line) => ({ ...line, on: false })),
  "nothing says what is on": lines.map(({ on: _, ...line }): Row => line),
  "one weight and little scored": [changed("K1", { weight: 0.5 })[0]!, { ...lines[3]!, weight: 0.6 }],
};
const whole: Omit<KpiScope, "period"> = { owner: null };
const asked: Readonly<Record<string, Omit<KpiScope, "period">>> = {
  everybody: whole,
  张三: { owner: " 张三 " },
  李四: { owner: "李四" },
  二部: { owner: null, team: " 二部 " },
  华东: { owner: null, region: "华东" },
};

const dataOf = (tables: Tables, today = "2026-04-20") => buildDataset(book(tables), plainPolicy, day(today));
const withBook = (rowsOfBook: readonly Row[]): Tables => ({ ...oddBook, Team: team, KpiBook: rowsOfBook });
const quarter = parsePeriod("2026-Q1")!;

/** A card in lines: head, one a row, total. */
const wordsOf = (card: Scorecard): readonly string[] => {
  const { kpis, ...head } = plainScorecard(card, "en-US");
  return [JSON.stringify(head), ...kpis.map(({ definition: _, ...row }) => Object.values(row).map(String).join("; "))];
};

const closing = { at: day("2026-04-20") + 0.5, by: "财务", policyVersion: "3" };

/** What is said of cards, by name. */
export function cardsSaid(): Readonly<Record<string, readonly string[]>> {
  const said: Record<string, readonly string[]> = {};
  const full = withBook(lines);
  const cardBy = (rowsOfBook: readonly Row[]): readonly string[] =>
    wordsOf(scorecardOf(dataOf(withBook(rowsOfBook)), { period: quarter, ...whole }));
  const plain = cardBy(lines);
  said["the book as it is"] = plain;
  // Of the others only what differs: shares of the weight change in every row.
  for (const [name, rowsOfBook] of Object.entries(books)) {
    const [head = "", ...others] = cardBy(rowsOfBook);
    const bare = (line: string): string =>
      line
        .split("; ")
        .filter((_word, at) => at !== 14 && at !== 15)
        .join("; ");
    const known = new Set(plain.map(bare));
    said[`book: ${name}`] = [head, ...others.filter((line) => !known.has(bare(line)))];
  }
  for (const [name, scope] of Object.entries(asked))
    for (const today of ["2026-03-16", "2026-04-20"])
      said[`${name} on ${today}`] = wordsOf(
        scorecardOf(dataOf(full, today), { period: quarter, ...scope }, { policyVersion: "7" }),
      );
  for (const label of ["2026-02", "2026", "2026-W07", "2026-02-12", "2026-Q2"])
    said[`everybody in ${label}`] = wordsOf(scorecardOf(dataOf(full), { period: parsePeriod(label)!, ...whole }));
  const { KpiBook: _, ...noBook } = full;
  said["without a book"] = wordsOf(scorecardOf(dataOf(noBook), { period: quarter, ...whole }));
  said["two roles"] = wordsOf(
    scorecardOf(dataOf({ ...full, Team: [...team, { name: "张三", role: "x" }] }), { period: quarter, owner: "张三" }),
  );

  const rank = (tables: Tables, more: Parameters<typeof ranking>[2] = {}) =>
    plainRanking(ranking(dataOf(tables), quarter, more), "en-US").map((one) => JSON.stringify(one));
  said["ranking"] = rank(full);
  said["ranking of a team"] = rank(full, { team: "二部" });
  said["ranking of a team nobody knows"] = rank(full, { team: "三部" });
  said["ranking in a region"] = rank(full, { region: "华北" });
  said["ranking without a team"] = rank({ ...full, Team: [] });

  const shut = closePeriod(dataOf(full), { period: quarter, owner: "张三" }, closing);
  said["closing"] = [String(shut.refused), ...shut.rows.map((row) => Object.values(row).map(String).join("; "))];
  const closedRows: readonly Row[] = [...(full.ScorecardSnapshots ?? []), ...shut.rows];
  const closedBooks: Readonly<Record<string, readonly Row[]>> = {
    "as signed": closedRows,
    "without its moment": closedRows.map(({ closedAt: _at, ...row }) => row),
    "without any day": closedRows.map((row) => ({ ...row, closedAt: "?", asOf: null })),
    "with figures in words": closedRows.map((row) => ({ ...row, actual: "?", score: "?", weight: "?" })),
    "of nobody": closedRows.map((row) => ({ ...row, owner: { error: "#N/A" } })),
    "of a KPI nobody knows": closedRows.map((row) => ({
      ...row,
      kpiId: row.kpiId === "S1" ? "S99" : (row.kpiId ?? null),
    })),
    "by the period's first day": closedRows.map((row) => ({ ...row, period: quarter.start })),
    "of no period": closedRows.map((row) => ({ ...row, period: "?" })),
  };
  for (const [name, ScorecardSnapshots] of Object.entries(closedBooks)) {
    const data = dataOf({ ...full, ScorecardSnapshots }, "2026-06-30");
    said[`closed ${name}`] = wordsOf(scorecardOf(data, { period: quarter, owner: "张三" }));
    said[`rows of a card closed ${name}`] = kpiIds.map(
      (id) => `${id} ${String(cardRow(data, id, { period: quarter, owner: "张三" })?.score)}`,
    );
    said[`trend, closed ${name}`] = trendOf(data, "S1", { period: parsePeriod("2026-Q2")!, owner: "张三" }, 3).map(
      ({ period, actual, reason, closed }) =>
        `${period.label} ${actual} ${closed} ${reason === null ? "" : say("en-US", reason)}`,
    );
  }
  said["rows of an open card"] = kpiIds.map((id) =>
    JSON.stringify(cardRow(dataOf(full), id, { period: quarter, owner: null })?.score ?? null),
  );

  const freeze = (tables: Tables) => {
    const { rows: made, refused } = freezeRevisits(dataOf(tables), { period: quarter, owner: null }, closing);
    return [...(refused ? [say("en-US", refused)] : []), ...made.map((row) => JSON.stringify(row))];
  };
  const open = { ...full, ScorecardSnapshots: [] };
  said["freezing"] = freeze(open);
  said["freezing twice"] = freeze(full);
  for (const key of ["visitId", "accountId", "contactKind", "origin", "date"])
    said[`freezing without ${key}`] = freeze({
      ...open,
      Visits: oddBook.Visits!.map(({ [key]: _gone, ...row }) => row),
    });
  said["freezing ids alike"] = freeze({ ...open, Visits: oddBook.Visits!.map((row) => ({ ...row, visitId: "V" })) });

  for (const lang of languages)
    said[`shown ${lang}`] = [
      ...["K1", "K3", "K9", "S1", "S5", "M4", "X"].flatMap((id) =>
        [null, 0, 0.85674, 1234567.891, -2.5].map((value) => `${id} ${shownFigure(lang, id, value)}`),
      ),
      ...[null, 0.8567, 1].map((value) => shownShare(lang, value)),
      ...(["green", "yellow", "red", "notEvaluable"] as const).map((light) => shownLight(lang, light)),
    ];
  return said;
}
