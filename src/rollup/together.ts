/** What workbooks say together: figures added, policies compared, customers found again. One workbook after the other. */
import { kpiIds } from "../kpis/registry";
import { rollupText } from "../locales/rollup";
import { FigureSum, type CombinedFigure } from "./combine";
import type { Claim } from "./customers";
import type { FigureSet } from "./figures";
import { PolicyDifferences } from "./policyDifferences";
import type { KeptFigures } from "./records";
import { SharedCustomers } from "./sharedCustomers";

/** Figures of a person, a department or everybody over the workbooks. */
export interface RolledSet {
  readonly owner: string | null;
  readonly team: string | null;
  readonly figures: readonly CombinedFigure[];
  /** Scores of a person who stands in one workbook alone, by KPI, and the card's total. */
  readonly scores: ReadonlyMap<string, number | null>;
  readonly total: number | null;
}

interface Adding {
  readonly owner: string | null;
  readonly team: string | null;
  readonly sums: readonly FigureSum[];
  readonly sources: FigureSet[];
  books: number;
}

/** What the workbooks say together, one after the other. */
export class Together {
  readonly shared = new SharedCustomers();
  readonly policies = new PolicyDifferences();
  readonly claims: { readonly book: number; readonly claims: readonly Claim[] }[] = [];
  period = "";
  private days: readonly [number, number] | null = null;
  private count = 0;
  private readonly adding = new Map<string, Adding>();

  /** @param name the workbook's name */
  add(name: string, { figures, customers, claims, policy }: KeptFigures): void {
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
