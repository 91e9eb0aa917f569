/** The roll-up: which workbooks are read again, what they say together. Of each only a small record is held in memory. */
import { kpiIds } from "../../src/kpis/registry";
import { rollupText } from "../../src/locales/rollup";
import type { Lang } from "../../src/locales/types";
import { judgeClaim, type JudgedClaim, type OtherAnswer } from "../../src/rollup/claims";
import { FigureSum, type CombinedFigure } from "../../src/rollup/combine";
import type { BookCustomer, Claim } from "../../src/rollup/customers";
import type { FigureQuestion, FigureSet } from "../../src/rollup/figures";
import { bookFinding, bookFindings, otherPolicies, type BookFinding } from "../../src/rollup/findings";
import { PolicyDifferences, type PolicyDifference } from "../../src/rollup/policyDifferences";
import { SharedCustomers, type SharedCustomer } from "../../src/rollup/sharedCustomers";
import type { Narrowing } from "../../src/rollup/taken";
import type { BookPath } from "./bookPaths";
import { runTasks } from "./pool";
import { judgeKept, type Task } from "./readOne";
import type { BookRecord, IndexEntry, RollupStore } from "./store";

export interface RollUpOptions {
  readonly lang: Lang;
  readonly question: FigureQuestion;
  readonly narrowing: Narrowing;
  /** Serial day since which workbooks must have been saved; null: not asked. */
  readonly savedSince: number | null;
  readonly workers: number;
}

/** A workbook of the roll-up. */
export interface RolledBook {
  readonly name: string;
  readonly record: BookRecord;
  /** Serial with time; null when nobody knows. */
  readonly savedAt: number | null;
  readonly findings: readonly BookFinding[];
  /** Something of it was taken. */
  readonly taken: boolean;
}

/** Figures of a person, a department or everybody over the workbooks. */
export interface RolledSet {
  readonly owner: string | null;
  readonly team: string | null;
  readonly figures: readonly CombinedFigure[];
  /** Scores of a person who stands in one workbook alone, by KPI, and the card's total. */
  readonly scores: ReadonlyMap<string, number | null>;
  readonly total: number | null;
}

export interface RolledClaim extends JudgedClaim {
  /** The claim's own workbook. */
  readonly of: string;
  readonly claim: Claim;
}

export interface RollUp {
  readonly books: readonly RolledBook[];
  /** How many workbooks were read; the others are as they were. */
  readonly read: number;
  readonly period: string;
  readonly sets: readonly RolledSet[];
  readonly shared: readonly SharedCustomer[];
  readonly claims: readonly RolledClaim[];
  readonly policies: readonly PolicyDifference[];
}

/**
 * Rolls workbooks up. What is kept of them beside the output is brought up to date; the output itself is the caller's.
 * @throws UserError when the period is none
 */
export async function rollUp(
  store: RollupStore,
  out: string,
  paths: readonly BookPath[],
  options: RollUpOptions,
  progress: (done: number, of: number) => void,
): Promise<RollUp> {
  store.open();
  const { entries, read } = await readChanged(store, out, paths, options, progress);
  const books = listed(paths, entries, options);
  const taken = books.flatMap((book, at) => (book.taken ? [{ name: book.name, hash: book.record.hash, at }] : []));
  const together = new Together(store);
  for (const { name, hash } of taken) together.add(name, hash);
  const claims = options.narrowing.figuresOnly === true ? [] : judgedClaims(store, taken, together, options.question);
  return {
    books,
    read,
    period: together.period,
    sets: together.sets(),
    shared: together.shared.found().map(({ places, by }) => ({
      by,
      places: places.map(({ book, customer }) => ({ book: taken[book]?.at ?? -1, customer })),
    })),
    claims,
    policies: together.policies.found(),
  };
}

/** Reads what is new or changed, and computes what was asked otherwise last time. */
async function readChanged(
  store: RollupStore,
  out: string,
  paths: readonly BookPath[],
  { question, narrowing, workers }: RollUpOptions,
  progress: (done: number, of: number) => void,
): Promise<{ entries: ReadonlyMap<string, IndexEntry>; read: number }> {
  const index = store.readIndex();
  const asked = JSON.stringify(question);
  const taken = JSON.stringify(narrowing);
  const keepsRows = narrowing.figuresOnly !== true;
  const entries = new Map<string, IndexEntry>();
  const tasks: Task[] = [];
  const places: BookPath[] = [];
  for (const path of paths) {
    const before = index.narrowing === taken ? index.books[path.name] : undefined;
    const kept = before && (before.record.refused !== null || store.has(before.record.hash, keepsRows));
    const same = kept === true && before.size === path.size && before.mtime === path.mtime && before.record.hash !== "";
    if (same) entries.set(path.name, before);
    const answered = index.question === asked || before?.record.refused;
    if (same && answered) continue;
    places.push(path);
    const figuresOf = same && keepsRows ? before.record.hash : null;
    // With another question a workbook whose tables are not kept is read again.
    const known = kept === true && answered ? before.record.hash : "";
    if (known !== "" && before) entries.set(path.name, { ...before, size: path.size, mtime: path.mtime });
    tasks.push({ file: path.file, known, figuresOf, question, narrowing });
  }
  let read = 0;
  let done = 0;
  await runTasks(store, out, tasks, workers, (at, answer) => {
    const path = places[at];
    if (answer.read) read++;
    if (answer.record && path) entries.set(path.name, { size: path.size, mtime: path.mtime, record: answer.record });
    progress(++done, tasks.length);
  });
  store.writeIndex({ question: asked, narrowing: taken, books: Object.fromEntries(entries) });
  const refused = ({ record }: IndexEntry): boolean => record.refused !== null;
  store.keepOnly(
    new Set([...entries.values()].filter((entry) => !refused(entry)).map(({ record }) => record.hash)),
    keepsRows,
  );
  return { entries, read };
}

/** The workbooks in order of their names, with what is to be said of each. A second file with the same content is not counted. */
function listed(
  paths: readonly BookPath[],
  entries: ReadonlyMap<string, IndexEntry>,
  { lang, savedSince }: RollUpOptions,
): readonly RolledBook[] {
  const first = new Map<string, string>();
  const books = paths.flatMap((path): readonly RolledBook[] => {
    const record = entries.get(path.name)?.record;
    if (!record) return [];
    const savedAt = record.savedAt ?? path.savedAt;
    const refused = (finding: BookFinding): readonly RolledBook[] => [
      { name: path.name, record, savedAt, findings: [finding], taken: false },
    ];
    if (record.refused) return refused(record.refused);
    const twin = first.get(record.hash);
    if (twin !== undefined) return refused(bookFinding("copy", rollupText.copyOf, { book: twin }));
    first.set(record.hash, path.name);
    const { problems, repeated, blueprint, policyVersion } = record;
    const known = { lang: record.lang ?? lang, blueprint, policyVersion };
    const findings = bookFindings(known, { savedAt, problems, repeated }, { lang, savedSince });
    return [{ name: path.name, record, savedAt, findings, taken: true }];
  });
  const versions = new Map(books.filter(({ taken }) => taken).map(({ name, record }) => [name, record.policyVersion]));
  const { findings } = otherPolicies(versions);
  return books.map((book) => {
    const other = findings.get(book.name);
    return other && book.taken ? { ...book, findings: [...book.findings, other] } : book;
  });
}

interface Adding {
  readonly owner: string | null;
  readonly team: string | null;
  readonly sums: readonly FigureSum[];
  readonly sources: FigureSet[];
  books: number;
}

/** What the workbooks say together, one after the other. */
class Together {
  readonly shared = new SharedCustomers();
  readonly policies = new PolicyDifferences();
  readonly claims: { readonly book: number; readonly claims: readonly Claim[] }[] = [];
  period = "";
  private days: readonly [number, number] | null = null;
  private count = 0;
  private readonly adding = new Map<string, Adding>();

  constructor(private readonly store: RollupStore) {}

  add(name: string, hash: string): void {
    const { figures, customers, claims, policy } = this.store.readFigures(hash);
    const book = this.count++;
    this.shared.add(book, customers);
    this.policies.add(name, policy);
    if (claims.length > 0) this.claims.push({ book, claims });
    this.days ??= [figures.from, figures.to];
    this.period ||= figures.period;
    const other = figures.from !== this.days[0] || figures.to !== this.days[1];
    for (const set of figures.sets) this.addSet(name, set, other);
  }

  private addSet(name: string, set: FigureSet, otherDays: boolean): void {
    const { owner, team } = set;
    const key = JSON.stringify(owner === null ? [team] : [owner, "person"]);
    let known = this.adding.get(key);
    if (!known) {
      known = { owner, team, sums: kpiIds.map((id) => new FigureSum(id)), sources: [], books: 0 };
      this.adding.set(key, known);
    }
    known.books++;
    // Scores are kept of one workbook only: a second one makes them nobody's.
    if (known.sources.length === 0 && owner !== null) known.sources.push(set);
    known.sums.forEach((sum, at) => {
      const figure = set.figures[at];
      if (figure) sum.add(name, figure, otherDays ? { text: rollupText.otherCalendar } : null);
    });
  }

  /** Everybody first, then departments, then persons, by name. */
  sets(): readonly RolledSet[] {
    const rank = ({ owner, team }: RolledSet): number => (owner !== null ? 2 : team !== null ? 1 : 0);
    const text = ({ owner, team }: RolledSet): string => `${team ?? ""}\n${owner ?? ""}`;
    return [...this.adding.values()]
      .map(({ owner, team, sums, sources, books }): RolledSet => {
        const alone = books === 1 ? sources[0] : undefined;
        return {
          owner,
          team,
          figures: sums.map((sum) => sum.result()),
          scores: new Map(alone?.figures.map(({ id, score }) => [id, score])),
          total: alone?.total ?? null,
        };
      })
      .sort((a, b) => rank(a) - rank(b) || (text(a) < text(b) ? -1 : 1));
  }
}

/** Judges each claim by the orders of every other workbook that has the customer; each of those is opened once. */
function judgedClaims(
  store: RollupStore,
  taken: readonly { readonly name: string; readonly hash: string }[],
  together: Together,
  { asOf }: FigureQuestion,
): readonly RolledClaim[] {
  const groups = new Map<string, SharedCustomer>();
  for (const group of together.shared.found())
    for (const { book, customer } of group.places) groups.set(`${book}/${customer}`, group);
  const claims = together.claims.flatMap(({ book, claims: all }) => all.map((claim) => ({ book, claim })));
  const claimed = new Map<SharedCustomer, Set<number>>();
  const othersOf = ({ book, claim }: (typeof claims)[number]): SharedCustomer | undefined =>
    groups.get(`${book}/${claim.customer}`);
  for (const one of claims) {
    const group = othersOf(one);
    if (group) claimed.set(group, (claimed.get(group) ?? new Set<number>()).add(one.book));
  }
  const questions = new Map<number, { readonly at: number; readonly customer: number; readonly firstDeal: number }[]>();
  claims.forEach((one, at) => {
    const { firstDeal } = one.claim;
    if (firstDeal === null) return;
    for (const { book, customer } of othersOf(one)?.places ?? [])
      if (book !== one.book) questions.set(book, [...(questions.get(book) ?? []), { at, customer, firstDeal }]);
  });
  const answers = new Map<number, OtherAnswer[]>();
  for (const [book, asked] of questions) {
    const { name = "", hash = "" } = taken[book] ?? {};
    judgeKept(store, hash, asOf, asked).forEach(({ state, last, reason }, place) => {
      const { at = -1 } = asked[place] ?? {};
      answers.set(at, [...(answers.get(at) ?? []), { book: name, state, last, reason }]);
    });
  }
  return claims.map((one, at): RolledClaim => {
    const group = othersOf(one);
    const rivals = [...((group && claimed.get(group)) ?? [])].filter((book) => book !== one.book);
    const judged = judgeClaim(
      one.claim,
      answers.get(at) ?? [],
      rivals.map((book) => taken[book]?.name ?? ""),
    );
    return { ...judged, of: taken[one.book]?.name ?? "", claim: one.claim };
  });
}

/** The customers of a group with their workbooks, for a list of evidence. */
export function evidenceOf(
  store: RollupStore,
  books: readonly RolledBook[],
  shared: readonly SharedCustomer[],
): ReadonlyMap<string, BookCustomer> {
  const wanted = new Map<number, number[]>();
  for (const { places } of shared)
    for (const { book, customer } of places) wanted.set(book, [...(wanted.get(book) ?? []), customer]);
  const found = new Map<string, BookCustomer>();
  for (const [book, customers] of wanted) {
    const hash = books[book]?.record.hash ?? "";
    const all = store.readFigures(hash).customers;
    for (const customer of customers) {
      const one = all[customer];
      if (one) found.set(`${book}/${customer}`, one);
    }
  }
  return found;
}
