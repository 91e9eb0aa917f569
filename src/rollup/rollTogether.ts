/** The result of a roll-up from what is kept of each workbook. */
import { judgeClaim, type JudgedClaim, type OtherAnswer } from "./claims";
import { missingPeople } from "./coverage";
import type { BookCustomer, Claim } from "./customers";
import type { FigureQuestion } from "./figures";
import type { RolledBook } from "./listed";
import type { PolicyDifference } from "./policyDifferences";
import type { KeptBooks } from "./records";
import type { SharedCustomer } from "./sharedCustomers";
import { judgeKept } from "./takeBook";
import type { Narrowing } from "./taken";
import { Together, type RolledSet } from "./together";

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
  /** People who should stand in a workbook and stand in none. */
  readonly missing: readonly string[];
}

export interface RollOptions {
  readonly question: FigureQuestion;
  readonly narrowing: Narrowing;
  /** How many workbooks were read for it. */
  readonly read: number;
  /** Names of people who should stand in a workbook. */
  readonly people?: readonly string[];
}

/** Adds up what the workbooks that were taken bring. */
export function rollTogether(
  kept: KeptBooks,
  books: readonly RolledBook[],
  { question, narrowing, read, people = [] }: RollOptions,
): RollUp {
  const taken = books.flatMap((book, at) => (book.taken ? [{ name: book.name, hash: book.record.hash, at }] : []));
  const together = new Together();
  for (const { name, hash } of taken) together.add(name, kept.readFigures(hash));
  const claims = narrowing.figuresOnly === true ? [] : judgedClaims(kept, taken, together, question);
  const sets = together.sets();
  return {
    books,
    read,
    period: together.period,
    sets,
    shared: together.shared.found().map(({ places, by }) => ({
      by,
      places: places.map(({ book, customer }) => ({ book: taken[book]?.at ?? -1, customer })),
    })),
    claims,
    policies: together.policies.found(),
    missing: missingPeople(sets, people),
  };
}

/** Judges each claim by the orders of every other workbook that has the customer; each of those is opened once. */
function judgedClaims(
  kept: KeptBooks,
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
    judgeKept(kept.readTables(hash), asOf, asked).forEach(({ state, last, reason }, place) => {
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
  kept: KeptBooks,
  books: readonly RolledBook[],
  shared: readonly SharedCustomer[],
): ReadonlyMap<string, BookCustomer> {
  const wanted = new Map<number, number[]>();
  for (const { places } of shared)
    for (const { book, customer } of places) wanted.set(book, [...(wanted.get(book) ?? []), customer]);
  const found = new Map<string, BookCustomer>();
  for (const [book, customers] of wanted) {
    const hash = books[book]?.record.hash ?? "";
    const all = kept.readFigures(hash).customers;
    for (const customer of customers) {
      const one = all[customer];
      if (one) found.set(`${book}/${customer}`, one);
    }
  }
  return found;
}
