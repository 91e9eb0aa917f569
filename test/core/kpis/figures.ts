/** One figure of a small workbook, as a table of cases writes it. */
import { parsePeriod } from "../../../src/calendar";
import { kpiFunctions, type KpiId, type KpiResult } from "../../../src/kpis";
import { say } from "../../../src/locales/format";
import { languages } from "../../../src/locales/types";
import { dataset, type PolicyOptions, type Row } from "../support";

export type Tables = Readonly<Record<string, readonly Row[]>>;

export interface FigureCase {
  readonly what: string;
  readonly tables: Tables;
  /** 2026-Q1 unless the case says otherwise. */
  readonly period?: string;
  readonly owner?: string;
  /** 2026-03-16, a Monday, unless the case says otherwise. */
  readonly today?: string;
  readonly policy?: PolicyOptions;
  /** Members of the result; a reason or notes as English text. */
  readonly gives: {
    readonly actual: number | null;
    readonly numerator?: number | null;
    readonly denominator?: number | null;
    readonly target?: number | null;
    readonly pace?: number | null;
    readonly scoring?: string;
    readonly reason?: string;
    /** Notes besides the one that the period is not over. */
    readonly notes?: readonly string[];
  };
}

/** Figure of a case. */
export function figure(id: KpiId, { tables, period, owner, today, policy }: FigureCase): KpiResult {
  return kpiFunctions[id](dataset(tables, today ?? "2026-03-16", policy), {
    period: parsePeriod(period ?? "2026-Q1")!,
    owner: owner ?? null,
  });
}

/** A result in one line: figure, parts, target, pace, how it is scored, then the reason or notes in English. */
export function inWords({ actual, numerator, denominator, target, pace, scoring, reason, notes }: KpiResult): string {
  const numbers = [
    `${actual} = ${numerator} / ${denominator}`,
    ...(target === null ? [] : [`target ${target}`]),
    ...(pace === null || pace === undefined ? [] : [`pace ${pace}`]),
    ...(scoring ? [`scoring ${scoring}`] : []),
  ];
  const words = [...(reason ? [reason] : []), ...(notes ?? [])].map((message) => say("en-US", message));
  return [numbers.join(", "), ...words].join(" | ");
}

/** The cases of KPIs as tests; every text is said in all languages. */
export function testFigures(cases: Readonly<Partial<Record<KpiId, readonly FigureCase[]>>>): void {
  describe.each(Object.entries(cases) as [KpiId, readonly FigureCase[]][])("%s", (id, rows) => {
    test.each(rows.map((row) => [row.what, row] as const))("%s", (_, row) => {
      const result = figure(id, row);
      const { reason, notes, ...numbers } = row.gives;
      expect(result).toMatchObject(numbers);
      expect(result.reason === null).toBe(result.actual !== null);
      if (reason !== undefined) expect(result.reason && say("en-US", result.reason)).toBe(reason);
      const said = (result.notes ?? []).map((note) => say("en-US", note));
      if (notes !== undefined) expect(said.filter((note) => !note.startsWith("The period is not over"))).toEqual(notes);
      for (const lang of languages)
        for (const message of [...(result.reason ? [result.reason] : []), ...(result.notes ?? [])])
          expect(say(lang, message)).not.toMatch(/[{}]|undefined|NaN/);
    });
  });
}
