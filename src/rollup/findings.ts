/** What is wrong with a manager's workbook, as a table: which finding, how heavy, in which words. */
import { isoDate } from "../calendar/serial";
import { XlsxError, type XlsxErrorCode } from "../import/xlsx/xlsxError";
import { rollupText } from "../locales/rollup";
import { setUpMessage } from "../locales/setup";
import type { Lang, LocalText, Message } from "../locales/types";
import { UserError } from "../locales/userError";
import { blueprintVersion } from "../workbook/build/metadata";
import type { ManagerBook } from "./readBook";

/** "refused": nothing of the workbook was taken. */
export type Weight = "refused" | "warn" | "info";

/** Every finding with its weight. */
export const findingWeights = {
  locked: "refused",
  damaged: "refused",
  otherFormat: "refused",
  notTierbook: "refused",
  newerBlueprint: "refused",
  dates1904: "refused",
  secondHeader: "refused",
  unreadable: "refused",
  copy: "refused",
  notAtHand: "refused",
  olderBlueprint: "warn",
  lostDescription: "warn",
  otherLanguage: "info",
  otherPolicy: "warn",
  noPolicyVersion: "warn",
  policyProblems: "warn",
  notSavedSince: "warn",
  savedUnknown: "warn",
  keysRepeated: "warn",
  notChosen: "warn",
} as const satisfies Readonly<Record<string, Weight>>;
export type FindingCode = keyof typeof findingWeights;

export interface BookFinding {
  readonly code: FindingCode;
  readonly weight: Weight;
  readonly message: Message;
}

export const bookFinding = (code: FindingCode, text: LocalText, args: Message["args"] = {}): BookFinding => ({
  code,
  weight: findingWeights[code],
  message: { text, args },
});

const fileFaults: Readonly<Record<XlsxErrorCode, FindingCode>> = {
  notZip: "otherFormat",
  oldFormat: "otherFormat",
  binaryFormat: "otherFormat",
  passwordProtected: "locked",
  notWorkbook: "damaged",
  broken: "damaged",
  unsafeXml: "damaged",
  tooLarge: "damaged",
  sheetNotFound: "damaged",
};

const bookFaults: ReadonlyMap<LocalText, FindingCode> = new Map<LocalText, FindingCode>([
  [setUpMessage.noTierbook, "notTierbook"],
  [rollupText.noAccounts, "notTierbook"],
  [setUpMessage.newerBook, "newerBlueprint"],
  [setUpMessage.dates1904, "dates1904"],
]);

/**
 * Why a workbook could not be read. A fault of ours is no finding: it is thrown on.
 * @param bytes the file: one that begins as a workbook and is none was cut off
 */
export function refusal(error: unknown, bytes: Uint8Array): BookFinding {
  if (error instanceof XlsxError && error.code === "notZip" && bytes[0] === 0x50 && bytes[1] === 0x4b)
    return bookFinding("damaged", rollupText.cutOff);
  if (error instanceof XlsxError) return bookFinding(fileFaults[error.code], error.text, error.args);
  if (error instanceof UserError)
    return bookFinding(bookFaults.get(error.text) ?? "secondHeader", error.text, error.args);
  throw error;
}

/** What the books are compared with. */
export interface Expected {
  /** Language of the roll-up. */
  readonly lang: Lang;
  /** Serial day on or after which a workbook must have been saved; null: not asked. */
  readonly savedSince: number | null;
}

/**
 * What is worth knowing of a workbook that was read.
 * @param savedAt when it was saved (serial with time); null when nobody knows
 * @param problems cells of its policy that cannot be used
 * @param repeated rows whose number another row of the table has too, by table
 */
export function bookFindings(
  book: Pick<ManagerBook, "lang" | "blueprint" | "policyVersion">,
  facts: {
    readonly savedAt: number | null;
    readonly problems: number;
    readonly repeated: Readonly<Record<string, number>>;
  },
  expected: Expected,
): readonly BookFinding[] {
  const found: BookFinding[] = [];
  const { savedSince } = expected;
  if (book.blueprint === null) found.push(bookFinding("lostDescription", rollupText.lostDescription));
  else if (book.blueprint < blueprintVersion) found.push(bookFinding("olderBlueprint", rollupText.olderBlueprint));
  if (book.lang !== expected.lang)
    found.push(bookFinding("otherLanguage", rollupText.otherLanguage, { lang: rollupText.languageNames[book.lang] }));
  if (book.policyVersion === "") found.push(bookFinding("noPolicyVersion", rollupText.noPolicyVersion));
  if (facts.problems > 0)
    found.push(bookFinding("policyProblems", rollupText.policyProblems, { count: facts.problems }));
  for (const [table, count] of Object.entries(facts.repeated))
    found.push(bookFinding("keysRepeated", rollupText.keysRepeated, { table, count }));
  if (savedSince !== null && facts.savedAt === null) found.push(bookFinding("savedUnknown", rollupText.savedUnknown));
  if (savedSince !== null && facts.savedAt !== null && facts.savedAt < savedSince)
    found.push(
      bookFinding("notSavedSince", rollupText.notSavedSince, {
        since: isoDate(savedSince),
        saved: isoDate(Math.floor(facts.savedAt)),
      }),
    );
  return found;
}

/**
 * The policy version that most of the books have, and findings for those with another one. Between two with as many books the
 * higher one is taken.
 * @param versions policy version by book; "" where it is gone
 */
export function otherPolicies(versions: ReadonlyMap<string, string>): {
  readonly common: string;
  readonly findings: ReadonlyMap<string, BookFinding>;
} {
  const counts = new Map<string, number>();
  for (const version of versions.values()) if (version !== "") counts.set(version, (counts.get(version) ?? 0) + 1);
  const newer = (a: string, b: string): number => Number(b) - Number(a) || (a < b ? 1 : a > b ? -1 : 0);
  const common = [...counts].sort((a, b) => b[1] - a[1] || newer(a[0], b[0]))[0]?.[0] ?? "";
  const findings = new Map<string, BookFinding>();
  for (const [book, version] of versions)
    if (version !== "" && version !== common)
      findings.set(book, bookFinding("otherPolicy", rollupText.otherPolicy, { version, common }));
  return { common, findings };
}
