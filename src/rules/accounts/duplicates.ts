/** ACC-19: the same customer kept twice. Exact equality decides; likeness and the two scripts only propose (ruling 6). */
import { halfWidth } from "../../calendar/text";
import { accountText } from "../../locales/rules";
import type { CellValue } from "../../policy/values";
import { filled, plainText, shown } from "../define";
import { folded } from "../fixes/script";
import type { RuleContext } from "../types";
import { alike, coreName } from "./nearNames";

export interface Duplicate {
  readonly row: number;
  /** The column that is equal. */
  readonly key: string;
  /** The other rows, in order. */
  readonly others: readonly number[];
}

/** What looking for customers kept twice needs: the whole register, the rows to judge. */
export type Register = Pick<RuleContext, "column" | "allRows" | "rows" | "rowCount" | "policy">;

/** Columns of Accounts by which a customer is known to be kept twice, the strongest first. */
export const twinColumns = ["accountId", "taxId", "accountName", "phone"] as const;

/** Text as it is compared: full-width and half-width forms are equal only where name.normalise says so. */
function comparable({ policy }: Pick<Register, "policy">): (cell: CellValue | undefined) => string | null {
  const loose = policy.text("name.normalise") === "normalised";
  return (cell) => {
    const text = plainText(cell);
    return text === null || !loose ? text : halfWidth(text);
  };
}

/** Rows with a twin, each once: the first of the keys (columns of Accounts, the strongest first) that is equal counts. */
export function twins(context: Register, keys: readonly string[]): readonly Duplicate[] {
  const { column, allRows, rows } = context;
  const textOf = comparable(context);
  const done = new Set<number>();
  const found: Duplicate[] = [];
  for (const key of keys) {
    const cells = column(`Accounts.${key}`);
    const first = new Map<string, number>();
    const several = new Map<string, number[]>();
    for (const row of allRows("Accounts")) {
      const text = textOf(cells[row]);
      if (text === null) continue;
      const known = first.get(text);
      if (known === undefined) first.set(text, row);
      else {
        const same = several.get(text);
        if (same) same.push(row);
        else several.set(text, [known, row]);
      }
    }
    if (several.size === 0) continue;
    for (const row of rows("Accounts")) {
      const text = textOf(cells[row]);
      const same = text === null ? undefined : several.get(text);
      if (!same || done.has(row)) continue;
      done.add(row);
      found.push({ row, key, others: same.filter((other) => other !== row) });
    }
  }
  return found;
}

/** Rows as people count them: 1-based, the first five. */
const lines = (others: readonly number[]): string =>
  `${others
    .slice(0, 5)
    .map((other) => other + 1)
    .join(", ")}${others.length > 5 ? " …" : ""}`;

/** ACC-19. In profile basic only numbers, tax numbers and names that are equal. */
export function keptTwice(context: RuleContext): void {
  const { column, fail, policy } = context;
  const owners = column("Accounts.owner");
  const shared = column("Accounts.coOwners");
  const basic = policy.profile === "basic";
  const keys = basic ? twinColumns.slice(0, 3) : twinColumns;
  const exact = twins(context, keys);
  const together = (row: number, others: readonly number[]): boolean =>
    filled(shared[row]) && others.every((other) => filled(shared[other]));
  for (const { row, key, others } of exact) {
    const args = { found: shown(column(`Accounts.${key}`)[row]), rows: lines(others) };
    if (key === "accountId") {
      fail({
        table: "Accounts",
        row,
        column: key,
        message: { text: accountText.sameId, args },
        expected: { text: accountText.mergeRows },
      });
      continue;
    }
    if (together(row, others)) continue;
    const elsewhere = others.some((other) => plainText(owners[other]) !== plainText(owners[row]));
    fail({
      table: "Accounts",
      row,
      column: key,
      message: { text: elsewhere ? accountText.sameOtherOwner : accountText.sameOwner, args },
      expected: { text: accountText.mergeRows },
      ...(elsewhere ? {} : { severity: "warn" as const }),
    });
  }
  if (basic) return;
  const known = new Map(exact.map(({ row, others }) => [row, new Set(others)]));
  for (const [row, others] of proposals(context)) {
    const fresh = others.filter((other) => known.get(row)?.has(other) !== true);
    if (fresh.length === 0 || together(row, fresh)) continue;
    const args = { found: shown(column("Accounts.accountName")[row]), rows: lines(fresh) };
    fail({
      table: "Accounts",
      row,
      column: "accountName",
      message: { text: accountText.likeName, args },
      expected: { text: accountText.compareRows },
      severity: "info",
    });
  }
}

/** Rows whose names may mean the same customer: alike in the same region, or equal once script, width and spaces are left aside. */
export function* proposals({
  column,
  allRows,
  rowCount,
  rows,
  policy,
}: Register): Iterable<readonly [number, number[]]> {
  const names = column("Accounts.accountName");
  const regions = column("Accounts.region");
  const cores = new Array<string>(rowCount("Accounts")).fill("");
  const groups = new Array<string>(rowCount("Accounts")).fill("");
  const byFold = new Map<string, number[]>();
  for (const row of allRows("Accounts")) {
    const name = plainText(names[row]);
    if (name === null) continue;
    cores[row] = coreName(name);
    groups[row] = plainText(regions[row]) ?? "";
    const key = folded(name);
    const same = byFold.get(key);
    if (same) same.push(row);
    else byFold.set(key, [row]);
  }
  const near = alike(cores, groups, policy.number("dedupe.nameThreshold") ?? 1);
  for (const row of rows("Accounts")) {
    const name = plainText(names[row]);
    if (name === null) continue;
    const others = new Set(near.get(row));
    for (const other of byFold.get(folded(name)) ?? []) if (other !== row) others.add(other);
    if (others.size > 0) yield [row, [...others].sort((a, b) => a - b)];
  }
}
