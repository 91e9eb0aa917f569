/** What Tierbook stores in the workbook's settings. It may vanish: everything in it can be recognised again. */
// The small build of zod: this is read before anything of the pane is drawn.
import * as z from "zod/mini";
import { languages } from "../../locales/types";

z.config({ jitless: true });

/** Setting that holds the description of the book. */
export const bookSetting = "tierbook.book";
/** Setting that exists while a set-up is under way. */
export const setUpSetting = "tierbook.setUp";

/** Setting that holds the version of the policy with its values, to see what people typed since. */
export const policySetting = "tierbook.policy";

/** Raised when the blueprint changes in a way that older versions do not understand. */
export const blueprintVersion = 1;

const metadataSchema = z.object({
  version: z.int(),
  lang: z.enum(languages),
  mode: z.enum(["functions", "compatible"]),
  packs: z.array(z.string()),
  profile: z.enum(["basic", "standard", "full"]),
  /** Sheet names by key of the blueprint. */
  sheets: z.record(z.string(), z.string()),
  /** Tables by key: Excel's name and id, and the ids of their columns by column key. */
  tables: z.record(z.string(), z.object({ name: z.string(), id: z.string(), columns: z.record(z.string(), z.number()) })),
  /** Defined names that go by another name than ours. */
  names: z.record(z.string(), z.string()),
  /** The company keeps data about the private circumstances of persons. */
  personalData: z._default(z.boolean(), false),
});

export type Metadata = z.infer<typeof metadataSchema>;

const journalSchema = z.object({
  /** The run that began and did not end. */
  id: z.string(),
  /** Sheets (key → name) and tables (key → name) that the run makes or has made. */
  sheets: z.record(z.string(), z.string()),
  tables: z.record(z.string(), z.string()),
  names: z.record(z.string(), z.string()),
  lang: z.enum(languages),
  mode: z.enum(["functions", "compatible"]),
  packs: z.array(z.string()),
  profile: z.enum(["basic", "standard", "full"]),
  /** Keys of sheets whose looks the run still has to set. */
  looks: z.array(z.string()),
  /** Columns that the run adds to tables that were there before: "Accounts.email". */
  added: z.array(z.string()),
  /** Keys of sheets whose outlines the run has made: grouping again would nest them. */
  outlined: z._default(z.array(z.string()), []),
  /** Key of the table whose validation and conditional formats were being written. */
  ruling: z._default(z.nullable(z.string()), null),
  /** Names of the charts that the Scorecard had before the run. */
  charts: z._default(z.nullable(z.array(z.string())), null),
  /** "Accounts:2": the outline that was about to be made; grouping twice would nest it. */
  grouping: z.nullable(z.string()),
  /** The language that the workbook was being changed to; null while the sheets are built. */
  relabel: z._default(z.nullable(z.enum(languages)), null),
  /** The run has only begun to change the language: nothing is half built. */
  relabelOnly: z._default(z.boolean(), false),
});

/** Where a set-up stands; found in the workbook only when the last one did not end. */
export type SetUpJournal = z.infer<typeof journalSchema>;

function parsed<T>(schema: z.ZodMiniType<T>, value: unknown): T | null {
  if (typeof value !== "string") return null;
  let json: unknown;
  try {
    json = JSON.parse(value);
  } catch {
    return null;
  }
  const checked = schema.safeParse(json);
  return checked.success ? checked.data : null;
}

/** The stored description; null when there is none or it cannot be read. */
export const readMetadata = (value: unknown): Metadata | null => parsed(metadataSchema, value);
export const readJournal = (value: unknown): SetUpJournal | null => parsed(journalSchema, value);

/** Defined name that repeats the essentials as a text constant: names survive programs that drop an add-in's settings. */
export const bookName = "TB_Book";

/** The essentials of a book. */
export type Essentials = Pick<Metadata, "lang" | "mode" | "packs" | "profile">;

/** `="zh-CN;functions;basic;core,orders"` */
export const essentialsFormula = ({ lang, mode, packs, profile }: Essentials): string => `="${[lang, mode, profile, packs.join(",")].join(";")}"`;

const essentialsSchema = z.pick(metadataSchema, { lang: true, mode: true, packs: true, profile: true });

/** Reads `essentialsFormula` back; null when it says something else. */
export function readEssentials(formula: string): Essentials | null {
  const [lang, mode, profile, packs = ""] = formula.replace(/^="?|"$/g, "").split(";");
  const checked = essentialsSchema.safeParse({ lang, mode, profile, packs: packs.split(",").filter((pack) => pack !== "") });
  return checked.success ? checked.data : null;
}
