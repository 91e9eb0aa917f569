/** The column mappings that people gave by hand, remembered in the workbook for the next file of the same kind. */
import { headerKey } from "../import";

const settingKey = "tierbook.importMaps";

/** Table key → header as it is compared → column key ("" = left out). */
type StoredMaps = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What was remembered for a table; nothing when the workbook has lost it. Needs a sync of its own. */
export async function readImportMap(
  context: Excel.RequestContext,
  table: string,
): Promise<Readonly<Record<string, string>>> {
  return (await readAll(context))[table] ?? {};
}

/** Remembers what was given by hand. Queues the write only when it is new; the caller syncs. */
export async function rememberImportMap(
  context: Excel.RequestContext,
  table: string,
  given: Readonly<Record<string, string>>,
): Promise<void> {
  const stored = await readAll(context);
  const before = stored[table] ?? {};
  const entries = Object.entries(given).map(([header, key]) => [headerKey(header), key] as const);
  if (entries.every(([header, key]) => before[header] === key)) return;
  context.workbook.settings.add(settingKey, { ...stored, [table]: { ...before, ...Object.fromEntries(entries) } });
}

async function readAll(context: Excel.RequestContext): Promise<StoredMaps> {
  const setting = context.workbook.settings.getItemOrNullObject(settingKey);
  setting.load("value");
  await context.sync();
  return setting.isNullObject ? {} : asMaps(setting.value);
}

/** Settings can be edited by other add-ins; what does not look like ours is passed over. */
function asMaps(value: unknown): StoredMaps {
  if (typeof value !== "object" || value === null) return {};
  const maps: Record<string, Record<string, string>> = {};
  for (const [table, map] of Object.entries(value)) {
    if (typeof map !== "object" || map === null) continue;
    maps[table] = Object.fromEntries(
      Object.entries(map as object).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
    );
  }
  return maps;
}
