/** What a roll-up keeps beside its output, so that the next one reads only workbooks that changed: an index, and two files a workbook. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { BookRecord, KeptBooks, KeptFigures, KeptRows, KeptTables } from "../../src/rollup/records";

/** Raised when what is kept changes its form: older ones are read again. */
const form = 1;

export interface IndexEntry {
  readonly size: number;
  readonly mtime: number;
  readonly record: BookRecord;
}

/** The index: workbooks by path, and what was asked when they were read. */
export interface RollupIndex {
  readonly form: number;
  /** Period and day of the figures. */
  readonly question: string;
  /** What was taken. */
  readonly narrowing: string;
  readonly books: Readonly<Record<string, IndexEntry>>;
}

const pack = (value: unknown): Buffer => deflateRawSync(serialize(value), { level: 1 });
const unpack = (bytes: Uint8Array): unknown => deserialize(inflateRawSync(bytes));

export const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Where the rows of each table stand in a file of rows: name → [from, to]. */
type Directory = Readonly<Record<string, readonly [number, number]>>;

export class RollupStore implements KeptBooks {
  private constructor(private readonly folder: string) {}

  /** The store beside an output file. */
  static beside(out: string): RollupStore {
    return new RollupStore(`${out}.rollup`);
  }

  get path(): string {
    return this.folder;
  }

  open(): void {
    mkdirSync(this.folder, { recursive: true });
  }

  /** The index of the last roll-up; an empty one where there is none that can be read. */
  readIndex(): RollupIndex {
    const none: RollupIndex = { form, question: "", narrowing: "", books: {} };
    try {
      const index = JSON.parse(readFileSync(join(this.folder, "index.json"), "utf8")) as RollupIndex;
      return index.form === form ? index : none;
    } catch {
      return none;
    }
  }

  writeIndex(index: Omit<RollupIndex, "form">): void {
    this.write("index.json", Buffer.from(JSON.stringify({ form, ...index })));
  }

  writeFigures(hash: string, kept: KeptFigures): void {
    this.write(`${hash}.figures`, pack(kept));
  }

  readFigures(hash: string): KeptFigures {
    return unpack(this.read(`${hash}.figures`)) as KeptFigures;
  }

  has(hash: string, rows: boolean): boolean {
    return existsSync(join(this.folder, `${hash}.figures`)) && (!rows || existsSync(join(this.folder, `${hash}.rows`)));
  }

  writeTables(hash: string, kept: KeptTables, taken: Readonly<Record<string, KeptRows>>): void {
    this.write(`${hash}.tables`, pack(kept));
    const directory: Record<string, [number, number]> = {};
    const parts: Buffer[] = [];
    let at = 0;
    for (const [table, rows] of Object.entries(taken)) {
      const part = pack(rows);
      directory[table] = [at, at + part.length];
      parts.push(part);
      at += part.length;
    }
    const head = Buffer.from(JSON.stringify(directory));
    const length = Buffer.alloc(4);
    length.writeUInt32LE(head.length);
    this.write(`${hash}.rows`, Buffer.concat([length, head, ...parts]));
  }

  readTables(hash: string): KeptTables {
    return unpack(this.read(`${hash}.tables`)) as KeptTables;
  }

  readRows(hash: string, table: string): KeptRows | null {
    const bytes = this.read(`${hash}.rows`);
    const start = 4 + bytes.readUInt32LE(0);
    const place = (JSON.parse(bytes.toString("utf8", 4, start)) as Directory)[table];
    return place ? (unpack(bytes.subarray(start + place[0], start + place[1])) as KeptRows) : null;
  }

  /** Takes away what no workbook of this roll-up has, and rows where none are to be kept. */
  keepOnly(hashes: ReadonlySet<string>, rows: boolean): void {
    for (const name of readdirSync(this.folder)) {
      const [hash = "", kind] = name.split(".");
      if (name === "index.json") continue;
      if (!hashes.has(hash) || (kind !== "figures" && !rows)) rmSync(join(this.folder, name), { force: true });
    }
  }

  private read(name: string): Buffer {
    return readFileSync(join(this.folder, name));
  }

  /** Whole or not at all: two workers may keep copies of one workbook. */
  private write(name: string, bytes: Uint8Array): void {
    const temporary = join(this.folder, `.${basename(name)}.${process.pid}.${Math.random().toString(36).slice(2)}`);
    writeFileSync(temporary, bytes);
    renameSync(temporary, join(this.folder, name));
  }
}
