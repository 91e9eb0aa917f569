/** Small workbooks for tests of the core: tables as rows, and a policy with only what a test changes. */
import { serialFromIso } from "../../src/calendar";
import { buildDataset, type Dataset } from "../../src/kpis";
import { parsePolicy } from "../../src/policy";
import type { Policy, Profile, RawPolicy } from "../../src/policy";
import type { BookTables, CellValue, TableColumns } from "../../src/policy/values";

/** Serial of an ISO day. */
export const day = (iso: string): number => {
  const serial = serialFromIso(iso);
  if (serial === null) throw new Error(`no such day: ${iso}`);
  return serial;
};

export type Row = Readonly<Record<string, CellValue>>;

/** A table from rows; the columns are those any row names, blank where a row has none. `empty`: columns of a table without rows. */
export function table(key: string, rows: readonly Row[], empty: readonly string[] = []): TableColumns {
  const keys = [...new Set([...empty, ...rows.flatMap((row) => Object.keys(row))])];
  return {
    key,
    rowCount: rows.length,
    columns: Object.fromEntries(keys.map((name) => [name, rows.map((row) => row[name] ?? null)])),
  };
}

/** Tables by key from rows by key. */
export const book = (tables: Readonly<Record<string, readonly Row[]>>): BookTables =>
  Object.fromEntries(Object.entries(tables).map(([key, rows]) => [key, table(key, rows)]));

export interface PolicyOptions {
  readonly profile?: Profile;
  readonly parameters?: Readonly<Record<string, CellValue>>;
  readonly packs?: readonly string[];
  readonly rules?: RawPolicy["rules"];
  readonly holidays?: RawPolicy["holidays"];
  readonly lists?: RawPolicy["lists"];
  readonly lang?: RawPolicy["lang"];
}

/** What a test says of the policy, with the limits 1,000,000 / 500,000 / 100,000 unless it says otherwise. */
export const rawPolicy = (options: PolicyOptions = {}): RawPolicy => ({
  lang: options.lang ?? "zh-CN",
  packs: options.packs ?? ["core", "orders", "newCustomers", "contactCadence"],
  profile: options.profile ?? "basic",
  parameters: Object.entries({
    "tier.aMin": 1000000,
    "tier.bMin": 500000,
    "tier.cMin": 100000,
    ...options.parameters,
  }).map(([id, value]) => ({
    id,
    value,
    where: `制度设置!${id}`,
  })),
  rules: options.rules ?? [],
  holidays: options.holidays ?? [],
  lists: options.lists ?? [],
});

/** The parsed policy; a test that wants problems asks `parsePolicy` itself. */
export const policyOf = (options: PolicyOptions = {}): Policy => parsePolicy(rawPolicy(options)).policy;

/** A data set of rows. */
export const dataset = (
  tables: Readonly<Record<string, readonly Row[]>>,
  today: string,
  options: PolicyOptions = {},
): Dataset => buildDataset(book(tables), policyOf(options), day(today));

/** "1 row has" or "3 rows have", as English sentences count. */
export const counted = (count: number, one: string, other: string): string => `${count} ${count === 1 ? one : other}`;
