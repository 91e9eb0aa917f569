/** What a roll-up told against what was counted while its workbooks were made. */
import { size, type Books } from "./books";

/** The roll-up as JSON. */
export interface Told {
  readonly read: number;
  readonly books: readonly {
    readonly book: string;
    readonly taken: boolean;
    readonly rows: Readonly<Record<string, number>>;
    readonly findings: readonly { readonly code: string }[];
  }[];
  readonly scorecards: readonly {
    readonly owner: string | null;
    readonly team: string | null;
    readonly kpis: readonly { readonly id: string; readonly actual: number | null }[];
  }[];
  readonly shared: readonly unknown[];
  readonly claims: readonly unknown[];
  readonly leftOut: readonly string[];
}

/** Every difference in words; none when all is as counted. */
export function* faultsOf(books: Books, told: Told): Iterable<string> {
  const byName = new Map(told.books.map((one) => [one.book, one]));
  if (told.books.length !== books.count) yield `${told.books.length} books told`;
  for (let number = 0; number < books.count; number++) {
    const one = byName.get(`book${number}`);
    const trouble = books.troubleOf(number);
    const expected = [
      trouble?.code,
      books.isTaken(number) && books.langOf(number) !== "zh-CN" ? "otherLanguage" : undefined,
    ];
    const codes = expected.filter((code) => code !== undefined).join(", ");
    const said = one?.findings.map(({ code }) => code).join(", ");
    if (one?.taken !== books.isTaken(number) || said !== codes) yield `book${number}: "${said}" instead of "${codes}"`;
    if (!one?.taken) continue;
    for (const [table, rows] of [
      ["Accounts", size.customers],
      ["Visits", size.visits],
      ["Orders", size.orders],
    ] as const)
      if (one.rows[table] !== rows) yield `book${number}: ${one.rows[table]} rows of ${table}`;
  }
  const sales = new Map(
    told.scorecards.map(({ owner, team, kpis }) => [
      owner ?? `team ${team ?? ""}`,
      kpis.find(({ id }) => id === "S1")?.actual,
    ]),
  );
  const counted = books.taken.map((number) => books.counted[number]!);
  const expected = new Map([["team ", books.sales(() => true)]]);
  for (const { team } of counted)
    expected.set(
      `team ${team}`,
      books.sales((one) => one.team === team),
    );
  for (const { owner, cents } of counted) expected.set(owner, cents / 100);
  for (const [who, amount] of expected) if (sales.get(who) !== amount) yield `sales of ${who}: ${sales.get(who)}`;
  if (sales.size !== expected.size) yield `${sales.size} scorecards`;
  if (told.shared.length !== books.shared) yield `${told.shared.length} shared customers`;
  const claims = books.taken.filter((number) => number > 0).length;
  if (told.claims.length !== claims) yield `${told.claims.length} claims`;
}
