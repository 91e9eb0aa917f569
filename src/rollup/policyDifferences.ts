/** Which values of the policy differ between workbooks. */
import { listLabels, parsePolicy, readParameter, type ParameterValue } from "../policy";
import { parameterById } from "../policy/catalogue";
import type { RawPolicy } from "../policy/types";

/** Values that belong to the workbook alone: its day, its profile, from when its orders are there. */
const own: ReadonlySet<string> = new Set(["today", "policy.profile", "orders.completeSince", "import.historyBefore"]);

/** Values of a workbook's policy as texts that are equal where the values are, whatever the language of the workbook. */
export function policyValues(raw: RawPolicy): Readonly<Record<string, string>> {
  const labels = listLabels(raw.lists, raw.lang);
  const { policy } = parsePolicy(raw);
  const values: Record<string, string> = {};
  for (const { id, value } of raw.parameters) {
    const entry = parameterById.get(id);
    if (!entry || own.has(id)) continue;
    const reading = policy.isRefused(id) ? null : readParameter(entry, value, labels);
    values[id] = reading && "value" in reading ? valueText(reading.value) : "?";
  }
  return values;
}

function valueText(value: ParameterValue): string {
  if (value === null) return "";
  if (typeof value !== "object") return String(value);
  return "unit" in value ? `${value.count} ${value.unit}` : value.join(",");
}

/** A value that not all workbooks have. */
export interface PolicyDifference {
  readonly parameter: string;
  /** Every value with how many workbooks have it and the first of them by name, the commonest first. */
  readonly values: readonly { readonly value: string; readonly count: number; readonly books: readonly string[] }[];
}

/** Workbooks named beside a value. */
const named = 5;

/** Counts values over the workbooks; of every value a handful of names is kept. */
export class PolicyDifferences {
  private readonly counts = new Map<string, Map<string, { count: number; books: string[] }>>();

  add(book: string, values: Readonly<Record<string, string>>): void {
    for (const [id, value] of Object.entries(values)) {
      const known = this.counts.get(id) ?? new Map<string, { count: number; books: string[] }>();
      this.counts.set(id, known);
      const entry = known.get(value) ?? { count: 0, books: [] };
      known.set(value, entry);
      entry.count++;
      if (entry.books.length < named) entry.books.push(book);
    }
  }

  found(): readonly PolicyDifference[] {
    return [...this.counts]
      .filter(([, values]) => values.size > 1)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([parameter, values]) => ({
        parameter,
        values: [...values]
          .map(([value, { count, books }]) => ({ value, count, books }))
          .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)),
      }));
  }
}
