/** The version of the policy, and the log of what changed between two versions: who, when, old, new. */
import { z } from "zod";
import { setUpText } from "../locales/setup";
import { canonicalPolicy, policyContent, type PolicyContent } from "../policy";
import type { CellValue } from "../policy/values";
import { appendRows } from "./append";
import { cellNames } from "./blueprint/names";
import type { Book } from "./book";
import { policySetting } from "./build/metadata";
import { auditLog, journalColumns } from "./journal";
import { readRawPolicy } from "./policySheet";

z.config({ jitless: true });

const storedSchema = z.object({ version: z.number().int().min(1), values: z.record(z.string(), z.string()) });

export interface RecordOptions {
  /** Serial date and time for the log. */
  readonly at: number;
  /** Who runs the command; "" when unknown. */
  readonly user: string;
  /** Keys that the command itself changed and logged. */
  readonly logged?: ReadonlySet<string>;
}

export interface RecordedPolicy extends PolicyContent {
  readonly version: number;
}

function stored(value: unknown): z.infer<typeof storedSchema> | null {
  if (typeof value !== "string") return null;
  try {
    const checked = storedSchema.safeParse(JSON.parse(value));
    return checked.success ? checked.data : null;
  } catch {
    return null;
  }
}

/**
 * Compares the policy with its last version. Where it changed, whoever changed it, the version is raised by one and every change that
 * is not in the log yet is logged; what was typed on the sheet has no user. Log first, version last: a run that failed half way can
 * be repeated, its log entries are found by their ids.
 * @returns the policy as a file with its version
 */
export async function recordPolicy(
  context: Excel.RequestContext,
  book: Book,
  options: RecordOptions,
): Promise<RecordedPolicy> {
  const setting = context.workbook.settings.getItemOrNullObject(policySetting).load("value");
  const name = context.workbook.names
    .getItemOrNullObject(book.names.get(cellNames.policyVersion) ?? cellNames.policyVersion)
    .load("formula");
  const content = policyContent(await readRawPolicy(context, book));
  const cell = name.isNullObject || String(name.formula).includes("#REF!") ? null : name.getRange().load("values");
  await context.sync();
  const shown: unknown = cell?.values[0]?.[0];
  const before = setting.isNullObject ? null : stored(setting.value);
  const values = canonicalPolicy(content);
  const last = Math.max(before?.version ?? 1, typeof shown === "number" && shown >= 1 ? Math.floor(shown) : 1);
  const keys = before ? [...new Set([...Object.keys(before.values), ...Object.keys(values)])] : [];
  const changed = keys.filter((key) => before?.values[key] !== values[key]);
  const version = changed.length > 0 ? last + 1 : last;
  if (changed.length > 0 && book.tables.has(auditLog)) {
    const sheet = book.tables.get("Parameters")?.sheetName ?? "";
    const entry = (key: string, old: string, value: string, typed: boolean): CellValue[] => [
      `P${version}-${key}`,
      sheet,
      key,
      setUpText.panel.policyVersion[book.lang],
      old,
      value,
      typed ? "" : options.user,
      options.at,
      typed ? "typed" : "policy",
    ];
    await appendRows(context, book, auditLog, journalColumns, [
      ...changed
        .filter((key) => options.logged?.has(key) !== true)
        .map((key) =>
          entry(key, before?.values[key] ?? "", values[key] ?? "", options.logged === undefined || !isChoice(key)),
        ),
      entry("version", String(last), String(version), false),
    ]);
  }
  // The cell last: a run that stops before it is the same version when it is run again.
  if (before === null || version !== before.version || changed.length > 0)
    context.workbook.settings.add(policySetting, JSON.stringify({ version, values }));
  if (cell && shown !== version) cell.values = [[version]];
  await context.sync();
  return { ...content, file: { version, ...content.file }, version };
}

/** Packs and profile change by a command only. */
const isChoice = (key: string): boolean => key === "packs" || key === "policy.profile";
