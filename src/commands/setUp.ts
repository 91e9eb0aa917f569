/** Set up: structures a workbook as a Tierbook, or repairs and widens one that is. */
import { periodContaining } from "../calendar";
import type { Progress } from "../locales/progress";
import { setUpMessage, setUpNote, setUpStep, setUpText } from "../locales/setup";
import { languages } from "../locales/types";
import type { Lang, Message } from "../locales/types";
import { UserError } from "../locales/userError";
import { readPolicyFile, type PolicyFile } from "../policy";
import { packs as knownPacks, questions } from "../policy/catalogue";
import type { Policy, Profile } from "../policy/types";
import type { CellValue } from "../policy/values";
import type { SalesBasis } from "../workbook/blueprint/orderFormulas";
import { makeScope, type ScopeSource } from "../workbook/blueprint/scope";
import { figureWay } from "../workbook/blueprint/scorecard/way";
import { bookModes, type BookMode } from "../workbook/book";
import { build } from "../workbook/build/build";
import { readDetails, type Details } from "../workbook/build/details";
import { refuseOccupied } from "../workbook/build/place";
import { readState, type WorkbookState } from "../workbook/build/state";
import { finish } from "../workbook/build/store";
import {
  newHeader,
  planTarget,
  targetHeaders,
  targetTableNames,
  type Target,
  type Wanted,
} from "../workbook/build/target";
import { asUserError } from "../workbook/hostErrors";
import { nowSerial } from "../workbook/journal";
import { relabel } from "../workbook/language/relabel";
import { recordPolicy } from "../workbook/policyLog";
import { readPolicy, setToday } from "../workbook/policySheet";
import { refuseBadPolicyFile, writePolicy } from "../workbook/policyWrite";
import { bookOf } from "../workbook/recognise";
import { recogniseTables, type Recognised } from "../workbook/recogniseTables";
import { conflictMessages } from "./conflictNotes";

export interface SetUpOptions {
  /** Language of the workbook: a Tierbook in another language is changed to it. Absent: that of the workbook, zh-CN for a new one. */
  readonly lang?: Lang;
  /** Packs to switch on; core is always there. Those of the workbook, or core, orders, newCustomers, contactCadence. "all" for every one. */
  readonly packs?: readonly string[];
  readonly profile?: Profile;
  readonly mode?: BookMode;
  /** Columns for the private circumstances of persons (family, hobbies, health); as the workbook has it when absent, else off. */
  readonly personalData?: boolean;
  /** Content of a policy.json, parsed: what it names overwrites the workbook's policy. */
  readonly policyFile?: unknown;
  /** What cells of Parameters held when it was decided, by id: one that holds something else by now is left alone and told. */
  readonly seen?: Readonly<Record<string, CellValue>>;
  /** Date that the sheets count from (serial); the current day for a new workbook when absent. */
  readonly asOf?: number;
  /** Who runs it, for the log; "" when unknown. */
  readonly user?: string;
  readonly signal?: AbortSignal;
}

export interface SetUpResult {
  readonly lang: Lang;
  readonly mode: BookMode;
  readonly packs: readonly string[];
  readonly profile: Profile;
  /** true: the workbook was no Tierbook before. */
  readonly created: boolean;
  /** Keys of tables added, "Accounts.phone" for columns added. */
  readonly added: readonly string[];
  /** What was repaired, renamed because of a clash, hidden, or kept: for people, in order. */
  readonly notes: readonly Message[];
  /** Must-fill parameters that are still blank. */
  readonly gaps: readonly string[];
  /** Version of the policy, and how many of its values this run wrote. */
  readonly policyVersion: number;
  readonly policyChanges: number;
  /** Cells of the policy left alone because somebody changed them meanwhile; they stand in the notes too. */
  readonly left: readonly Message[];
}

const firstPacks = ["core", "orders", "newCustomers", "contactCadence"];
const salesBases: readonly SalesBasis[] = ["order", "ship", "invoice", "collected"];

/**
 * Structures the workbook. Safe to run again at any time: what is there stays, what is missing comes back, what people entered is
 * never written over. A run that failed half way goes on where it stopped.
 * @throws UserError before anything is written: locked structure, protected sheet, unusable policy.json, unknown pack
 */
export async function setUp(
  context: Excel.RequestContext,
  options: SetUpOptions = {},
  progress?: Progress,
): Promise<SetUpResult> {
  progress?.({ text: setUpStep.reading });
  const file = options.policyFile === undefined ? null : readPolicyFile(options.policyFile);
  const found = await readState(context);
  const known = recogniseTables(found);
  const policy = known?.tables.has("Parameters") ? (await readPolicy(context, bookOf(found))).policy : null;
  const wanted = wantedBook(options, file, found, known, policy);
  if (file) refuseBadPolicyFile(file, wanted.lang);
  const asOf = Math.floor(options.asOf ?? policy?.number("today") ?? nowSerial());

  const basis = salesBasis(policy, file);
  const runId = found.journal?.id ?? `S${nowSerial().toFixed(5).replace(".", "")}`;
  const change = options.signal ? { runId, signal: options.signal } : { runId };
  const speaks = known !== null && (wanted.lang !== known.lang || typeof found.journal?.relabel === "string");
  if (speaks) {
    // What would be refused is refused in the old language, before anything is written; an interrupted run has been through that.
    if (typeof found.journal?.relabel !== "string") {
      const now = await look(context, found, known, { ...wanted, lang: known.lang }, basis, asOf);
      refuseOccupied(now.target, now.details, makeScope(now.source));
    }
    await relabel(context, found, known, wanted.lang, { ...change, ...(progress ? { progress } : {}) }).catch(
      (error: unknown) => {
        throw asUserError(error, known.tables.get("Accounts")?.sheetName ?? "");
      },
    );
  }
  const state = speaks ? await readState(context) : found;
  const book = speaks ? recogniseTables(state) : known;
  const blankSheet = book === null ? await onlyBlankSheet(context, state) : null;
  const asked = blankSheet === null ? wanted : { ...wanted, blankSheet };
  const { target, details, source } = await look(context, state, book, asked, basis, asOf);
  refuseOccupied(target, details, makeScope(source));
  const variants = languages.flatMap((lang) =>
    bookModes.flatMap((mode) =>
      salesBases.map((salesBasisCode) =>
        makeScope({
          ...source,
          lang,
          mode,
          salesBasis: salesBasisCode,
          figures: mode === "functions" ? "formulas" : "values",
        }),
      ),
    ),
  );
  const input = {
    state,
    target,
    details,
    scope: makeScope(source),
    variants,
    runId,
    ...(options.signal ? { signal: options.signal } : {}),
    ...(progress ? { progress } : {}),
  };
  const made = await build(context, input).catch((error: unknown) => {
    throw asUserError(error, target.sheets[0]?.name ?? "");
  });

  progress?.({ text: setUpStep.storing });
  const ready = await finish(context, target);
  const decided = policyToWrite(file, wanted.profile);
  const by = { at: nowSerial(), user: options.user ?? "" };
  const { changed, refused } = await writePolicy(context, ready, decided, { id: runId, ...by }, options.seen);
  const left = refused.flatMap(conflictMessages);
  const logged = new Set([
    ...Object.keys(decided.parameters ?? {}),
    ...Object.keys(decided.rules ?? {}),
    ...(decided.holidays ?? []).map(({ date }) => date),
  ]);
  const { version } = await recordPolicy(context, ready, { ...by, logged });
  if (options.asOf !== undefined) await setToday(context, ready, Math.floor(options.asOf));
  await ready.done();
  const { policy: now } = await readPolicy(context, ready);
  return {
    lang: target.lang,
    mode: target.mode,
    packs: [...target.choice.packs],
    profile: target.choice.profile,
    created: known === null,
    added: made.added,
    notes: [
      ...(speaks ? [{ text: setUpNote.languageChanged, args: { language: setUpText.languageName[target.lang] } }] : []),
      ...target.notes,
      // A change of language writes every formula anew: that is no repair to tell of.
      ...made.notes.filter(
        ({ text }) => !speaks || (text !== setUpNote.formulaRepaired && text !== setUpNote.formulaKept),
      ),
      ...(changed > 0 ? [{ text: setUpNote.policyWritten, args: { count: changed } }] : []),
      ...left,
    ],
    gaps: questions(target.choice)
      .map((entry) => entry.id)
      .filter((id) => now.isGap(id)),
    policyVersion: version,
    policyChanges: changed,
    left,
  };
}

/** What the options, the policy file and the workbook ask for, in this order. */
function wantedBook(
  options: SetUpOptions,
  file: PolicyFile | null,
  state: WorkbookState,
  book: Recognised | null,
  policy: Policy | null,
): Wanted {
  const asked = options.packs ?? file?.packs;
  const all = knownPacks.map((pack) => pack.code);
  const chosen = asked?.includes("all") ? all : asked;
  const unknown = chosen?.find((pack) => !all.includes(pack));
  if (unknown !== undefined) throw new UserError(setUpMessage.unknownPack, { found: unknown, packs: all.join(", ") });
  const journal = state.journal;
  return {
    lang: options.lang ?? journal?.relabel ?? book?.lang ?? journal?.lang ?? "zh-CN",
    mode: options.mode ?? book?.mode ?? journal?.mode ?? "functions",
    packs: new Set(["core", ...(chosen ?? book?.packs ?? journal?.packs ?? firstPacks)]),
    profile: options.profile ?? file?.profile ?? policy?.profile ?? book?.profile ?? journal?.profile ?? "basic",
    extraParameters: new Set(Object.keys(file?.parameters ?? {})),
    extraRules: new Set(Object.keys(file?.rules ?? {})),
    personalData: options.personalData ?? book?.personalData ?? false,
    ownHolidays: (file?.holidays?.length ?? 0) > 0,
  };
}

/** Name of the sheet of a workbook that holds nothing at all: it becomes the first sheet of the book. */
async function onlyBlankSheet(context: Excel.RequestContext, state: WorkbookState): Promise<string | null> {
  const [sheet, ...others] = state.sheets;
  if (!sheet || others.length > 0 || state.tables.length > 0 || state.names.length > 0 || sheet.protected) return null;
  const item = context.workbook.worksheets.getItem(sheet.name);
  const used = item.getUsedRangeOrNullObject().load("address");
  const charts = item.charts.getCount();
  await context.sync();
  // eslint-disable-next-line office-addins/load-object-before-read -- `getCount` gives a result, not an object to load
  return used.isNullObject && charts.value === 0 ? sheet.name : null;
}

/** The profile stands in the Policy sheet too: there it is typed, from there it is read. */
const policyToWrite = (file: PolicyFile | null, profile: Profile): PolicyFile => ({
  ...file,
  parameters: { ...file?.parameters, "policy.profile": profile },
});

function salesBasis(policy: Policy | null, file: PolicyFile | null): SalesBasis {
  const given = file?.parameters?.["sales.basis"];
  const code = given !== undefined ? given : policy?.text("sales.basis");
  return salesBases.find((basis) => basis === code) ?? "order";
}

/** Plans the target and reads what is there; a sheet that turns out to hold something else makes the plan move elsewhere. */
async function look(
  context: Excel.RequestContext,
  state: WorkbookState,
  book: Recognised | null,
  wanted: Wanted,
  basis: SalesBasis,
  asOf: number,
): Promise<{ target: Target; details: Details; source: ScopeSource }> {
  const plan = async (unusable: ReadonlySet<string>) => {
    const target = planTarget(state, book, wanted, unusable);
    const source: ScopeSource = {
      lang: target.lang,
      mode: target.mode,
      salesBasis: basis,
      figures: figureWay(target.mode, (table) => book?.tables.get(table)?.rowCount ?? 0),
      tableNames: targetTableNames(target, book),
      headers: targetHeaders(target, book),
      names: target.names,
      initial: { today: asOf, period: periodContaining("quarter", asOf)?.label ?? "" },
    };
    const scope = makeScope(source);
    const details = await readDetails(
      context,
      state,
      target,
      (table) => table.plan.columns.map((column) => newHeader(column, target.lang, new Set())),
      (table) => table.plan.rows(scope),
    );
    return { target, details, source };
  };
  const first = await plan(new Set());
  return first.details.unusable.size === 0 ? first : plan(first.details.unusable);
}
