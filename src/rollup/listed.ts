/** The workbooks of a roll-up, with what is to be said of each. */
import { rollupText } from "../locales/rollup";
import { bookFinding, bookFindings, otherPolicies, type BookFinding, type Expected } from "./findings";
import type { BookRecord } from "./records";

/** A workbook of the roll-up. */
export interface RolledBook {
  readonly name: string;
  readonly record: BookRecord;
  /** Serial with time; null when nobody knows. */
  readonly savedAt: number | null;
  readonly findings: readonly BookFinding[];
  /** Something of it was taken. */
  readonly taken: boolean;
}

/** A file with what was found in it. */
export interface ListedFile {
  readonly name: string;
  /** When the file was written, serial with time; null when nobody knows. Counts where the file itself does not say. */
  readonly savedAt: number | null;
  readonly record: BookRecord;
  /** What is to be said of it besides; one that is "refused" keeps it out. */
  readonly also?: BookFinding;
}

/** The workbooks in the order given, with what is to be said of each. A second file with the same content is not counted. */
export function listed(files: readonly ListedFile[], { lang, savedSince }: Expected): readonly RolledBook[] {
  const first = new Map<string, string>();
  const books = files.flatMap(({ name, record, savedAt: changed, also }): readonly RolledBook[] => {
    const savedAt = record.savedAt ?? changed;
    const refused = (finding: BookFinding): readonly RolledBook[] => [
      { name, record, savedAt, findings: [finding], taken: false },
    ];
    if (record.refused) return refused(record.refused);
    if (also?.weight === "refused") return refused(also);
    const twin = first.get(record.hash);
    if (twin !== undefined) return refused(bookFinding("copy", rollupText.copyOf, { book: twin }));
    first.set(record.hash, name);
    const { problems, repeated, blueprint, policyVersion } = record;
    const known = { lang: record.lang ?? lang, blueprint, policyVersion };
    const findings = bookFindings(known, { savedAt, problems, repeated }, { lang, savedSince });
    return [{ name, record, savedAt, findings: also ? [also, ...findings] : findings, taken: true }];
  });
  const versions = new Map(books.filter(({ taken }) => taken).map(({ name, record }) => [name, record.policyVersion]));
  const { findings } = otherPolicies(versions);
  return books.map((book) => {
    const other = findings.get(book.name);
    return other && book.taken ? { ...book, findings: [...book.findings, other] } : book;
  });
}
