/** What workbooks say together: figures added, policies compared, customers found again. One workbook after the other. */
import { kpiIds } from "../kpis/registry";
import { rollupText } from "../locales/rollup";
import type { Message } from "../locales/types";
import { FigureSum, type CombinedFigure } from "./combine";
import type { Claim } from "./customers";
import type { FigureSet } from "./figures";
import { groupCard } from "./groupScore";
import { PolicyDifferences } from "./policyDifferences";
import type { KeptFigures } from "./records";
import { SharedCustomers } from "./sharedCustomers";

/** Figures of a person, a department or everybody over the workbooks. */
export interface RolledSet {
  readonly owner: string | null;
  readonly team: string | null;
  readonly figures: readonly CombinedFigure[];
  /** By KPI: scores of who stands in one workbook alone; of a department in several, from its combined figures. */
  readonly scores: ReadonlyMap<string, number | null>;
  /** Why a figure that stands has no score. */
  readonly unscored: ReadonlyMap<string, Message>;
  /** The card's total. */
  readonly total: number | null;
  /** Why a department of several workbooks has no total. */
  readonly totalReason: Message | null;
}

interface Adding {
  readonly owner: string | null;
  readonly team: string | null;
  readonly sums: readonly FigureSum[];
  readonly sources: { readonly book: string; readonly set: FigureSet }[];
  books: number;
  /** A business year that begins in another month: its targets mean other days. */
  otherDays: boolean;
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
      known = { owner, team, sums: kpiIds.map((id) => new FigureSum(id)), sources: [], books: 0, otherDays: false };
      this.adding.set(key, known);
    }
    known.books++;
    known.otherDays ||= otherDays;
    // A person's scores are those of one workbook: a second one makes them nobody's.
    if (owner === null || known.sources.length === 0) known.sources.push({ book: name, set });
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
      .map((adding) => this.setOf(adding))
      .sort((a, b) => rank(a) - rank(b) || (text(a) < text(b) ? -1 : 1));
  }

  private setOf({ owner, team, sums, sources, books, otherDays }: Adding): RolledSet {
    const figures = sums.map((sum) => sum.result());
    const none = { owner, team, figures, unscored: new Map<string, Message>(), totalReason: null };
    const alone = books === 1 && !otherDays ? sources[0]?.set : undefined;
    if (alone)
      return { ...none, scores: new Map(alone.figures.map(({ id, score }) => [id, score])), total: alone.total };
    if (owner !== null) return { ...none, scores: new Map(), total: null };
    const twice = this.personTwice(team);
    const barred = otherDays
      ? { text: rollupText.otherCalendar }
      : twice === null
        ? null
        : { text: rollupText.memberTwice, args: { name: twice } };
    const parts = sources.map(({ book, set }) => ({ book, scoring: set.scoring ?? [] }));
    const card = groupCard(parts, figures, barred);
    return {
      ...none,
      figures: figures.map((figure) => ({ ...figure, target: card.scores.get(figure.id)?.target ?? figure.target })),
      scores: new Map([...card.scores].map(([id, { score }]) => [id, score])),
      unscored: new Map(
        [...card.scores].flatMap(([id, { score, reason }]) =>
          score === null && reason ? [[id, reason] as const] : [],
        ),
      ),
      total: card.total,
      totalReason: card.reason,
    };
  }

  /** Somebody of the department who stands in several workbooks; null when nobody does. */
  private personTwice(team: string | null): string | null {
    const found = [...this.adding.values()].find(
      (one) => one.owner !== null && one.books > 1 && (team === null || one.team === team || one.team === null),
    );
    return found?.owner ?? null;
  }
}
