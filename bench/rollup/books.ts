/** The workbooks of the roll-up's benchmark: what was made, which of them are bad and how, and what was counted on the way. */
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import { lockedFile, managerBook, olderBook, type Counted, type Template } from "../../test/support/rollupBooks";

export const size = { customers: 200, visits: 1500, orders: 3000 };

/** Kinds of trouble, by the last two digits of a workbook's number: what is done to it, and what the roll-up must say. */
const troubles: Readonly<
  Record<number, { readonly code: string; readonly taken: boolean; make(bytes: Uint8Array): Uint8Array }>
> = {
  7: { code: "locked", taken: false, make: () => lockedFile() },
  23: { code: "damaged", taken: false, make: (bytes) => bytes.subarray(0, 50_000) },
  41: { code: "otherFormat", taken: false, make: () => new Uint8Array(Buffer.from("not a workbook")) },
  58: { code: "damaged", taken: false, make: () => zipSync({ "readme.txt": new Uint8Array([1, 2, 3]) }) },
  74: { code: "olderBlueprint", taken: true, make: olderBook },
};

/** A folder of workbooks. */
export class Books {
  readonly counted: Counted[] = [];
  bytes = 0;

  constructor(
    readonly folder: string,
    readonly count: number,
    private readonly templates: readonly Template[],
  ) {
    mkdirSync(folder, { recursive: true });
    for (let number = 0; number < count; number++) this.put(number, 0);
  }

  file(number: number): string {
    return join(this.folder, `book${number}.xlsx`);
  }

  /** What the roll-up must say of a workbook beside its language; null: nothing. */
  troubleOf(number: number): { readonly code: string; readonly taken: boolean } | null {
    return troubles[number % 100] ?? null;
  }

  isTaken(number: number): boolean {
    return this.troubleOf(number)?.taken ?? true;
  }

  langOf(number: number): string {
    return this.templates[number % this.templates.length]!.lang;
  }

  /** Makes a workbook. @param edition another one has other amounts: the same workbook a month later */
  put(number: number, edition: number): void {
    const { file, counted } = managerBook(this.templates[number % this.templates.length]!, number, size, edition);
    writeFileSync(this.file(number), troubles[number % 100]?.make(file) ?? file);
    this.bytes += statSync(this.file(number)).size;
    this.counted[number] = counted;
  }

  /** Numbers of the workbooks that bring something. */
  get taken(): readonly number[] {
    return Array.from({ length: this.count }, (_, number) => number).filter((number) => this.isTaken(number));
  }

  /** So many whole workbooks, for readers that stop at a bad one. */
  sample(count: number): readonly string[] {
    return Array.from({ length: this.count }, (_, number) => number)
      .filter((number) => this.troubleOf(number) === null)
      .slice(0, count)
      .map((number) => this.file(number));
  }

  /** Net sales counted, of those that a test picks. */
  sales(wanted: (one: Counted) => boolean): number {
    return (
      this.taken.reduce(
        (cents, number) => cents + (wanted(this.counted[number]!) ? this.counted[number]!.cents : 0),
        0,
      ) / 100
    );
  }

  /** Customers that stand in two workbooks, both of which can be read. */
  get shared(): number {
    const pairs = this.taken.filter((number) => number > 0 && this.isTaken(number - 1)).length;
    return (pairs * size.customers) / 10;
  }
}

/** Peak memory that `peak.js` wrote, in MB. */
export const peakOf = (file: string): number => Number(readFileSync(file, "utf8")) / 1024;
