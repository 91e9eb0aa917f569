/** Where everything of a form stands on its sheet: texts, merged cells, looks, heights. Plain data. */
import { say } from "../../locales/format";
import { formText } from "../../locales/forms";
import type { Lang } from "../../locales/types";
import { lineHeight, linesOf } from "../reportSheet";
import type { FormField, FormPage, FormSection } from "./types";

export type FormLook = "title" | "section" | "fields" | "head" | "lines" | "label" | "value" | "sign";

/** A rectangle of one look (0-based). */
export interface FormArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly look: FormLook;
}

export interface FormGrid {
  /** Texts, all rows of the same width. */
  readonly cells: readonly (readonly string[])[];
  readonly areas: readonly FormArea[];
  /** Cells that are one cell: row, first column, number of columns. */
  readonly merges: readonly { readonly row: number; readonly column: number; readonly columns: number }[];
  /** Row → points. */
  readonly heights: ReadonlyMap<number, number>;
  /** First row of every page. */
  readonly starts: readonly number[];
}

/** Widths of a card's four columns: label, value, label, value. */
export const cardWidths = [84, 140, 84, 140] as const;
/** Widths of the twelve columns that the tables of a page in sections share. */
export const sectionWidths: readonly number[] = new Array<number>(12).fill(40);

const titleHeight = 30;
const fieldHeight = 20;
const signHeight = 40;
/** A field of sentences on a card. */
const roomHeight = 44;
/** Lines are written on by hand too. */
const leastLine = 30;

/** The columns that two of a row's boxes part between them: as even as the widths allow. */
function spans(widths: readonly number[], count: number): readonly { column: number; columns: number }[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const result: { column: number; columns: number }[] = [];
  let column = 0;
  let passed = 0;
  for (let part = 1; part <= count; part++) {
    const first = column;
    // Every part has a column at least, also where few are left.
    while (
      column < widths.length - (count - part) &&
      (column === first || passed + (widths[column] ?? 0) / 2 < (total * part) / count)
    )
      passed += widths[column++] ?? 0;
    if (part === count) column = widths.length;
    result.push({ column: first, columns: column - first });
  }
  return result;
}

class Grid {
  readonly cells: string[][] = [];
  readonly areas: FormArea[] = [];
  readonly merges: { row: number; column: number; columns: number }[] = [];
  readonly heights = new Map<number, number>();
  readonly starts: number[] = [];

  constructor(
    private readonly widths: readonly number[],
    private readonly lang: Lang,
  ) {}

  /** Adds a row of texts at their columns. */
  row(texts: readonly (readonly [number, string])[], height: number): number {
    const cells = new Array<string>(this.widths.length).fill("");
    for (const [column, text] of texts) cells[column] = text;
    this.heights.set(this.cells.length, height);
    return this.cells.push(cells) - 1;
  }

  area(row: number, column: number, rows: number, columns: number, look: FormLook): void {
    this.areas.push({ row, column, rows, columns, look });
  }

  merge(row: number, column: number, columns: number): void {
    if (columns > 1) this.merges.push({ row, column, columns });
  }

  width(column: number, columns: number): number {
    return this.widths.slice(column, column + columns).reduce((sum, width) => sum + width, 0);
  }

  title(text: string): void {
    const row = this.row([[0, text]], titleHeight);
    this.starts.push(row);
    this.merge(row, 0, this.widths.length);
    this.area(row, 0, 1, this.widths.length, "title");
  }

  /** Fields beside each other on one line, as "label: value". */
  fieldLine(fields: readonly FormField[]): void {
    if (fields.length === 0) return;
    const parts = spans(this.widths, fields.length);
    const texts = fields.map(({ label, value }) => say(this.lang, formText.field, { name: label, value }));
    const row = this.row(
      texts.map((text, at) => [parts[at]?.column ?? 0, text] as const),
      Math.max(
        fieldHeight,
        ...texts.map(
          (text, at) => linesOf(text, this.width(parts[at]?.column ?? 0, parts[at]?.columns ?? 1)) * lineHeight + 4,
        ),
      ),
    );
    for (const { column, columns } of parts) this.merge(row, column, columns);
    this.area(row, 0, 1, this.widths.length, "fields");
  }

  lines(heads: readonly string[], lines: readonly (readonly string[])[]): void {
    const tall = (texts: readonly string[]): number =>
      Math.max(...texts.map((text, column) => linesOf(text, this.widths[column] ?? 0))) * lineHeight;
    const head = this.row(
      heads.map((text, column) => [column, text] as const),
      tall(heads) + 6,
    );
    this.area(head, 0, 1, this.widths.length, "head");
    for (const line of lines)
      this.row(
        line.map((text, column) => [column, text] as const),
        Math.max(leastLine, tall(line) + 4),
      );
    if (lines.length > 0) this.area(head + 1, 0, lines.length, this.widths.length, "lines");
  }

  /** A table of its own columns, which part the sheet's between them, under its title. */
  section({ title, columns, heads, lines }: FormSection): void {
    const row = this.row(
      [[0, title]],
      Math.max(fieldHeight, linesOf(title, this.width(0, this.widths.length)) * lineHeight + 4),
    );
    this.merge(row, 0, this.widths.length);
    this.area(row, 0, 1, this.widths.length, columns.length === 0 ? "fields" : "section");
    if (lines.length === 0) return;
    const boxes = columns.map(({ width }, at) => ({
      column: columns.slice(0, at).reduce((sum, before) => sum + before.width, 0),
      columns: width,
    }));
    const put = (texts: readonly string[]): number => {
      const cells = boxes.map(({ column }, at) => [column, texts[at] ?? ""] as const);
      const tall = boxes.map(({ column, columns: over }, at) => linesOf(texts[at] ?? "", this.width(column, over)));
      const added = this.row(cells, Math.max(fieldHeight, Math.max(...tall) * lineHeight + 4));
      for (const { column, columns: over } of boxes) this.merge(added, column, over);
      return added;
    };
    this.area(put(heads), 0, 1, this.widths.length, "head");
    const [first = 0] = lines.map(put);
    this.area(first, 0, lines.length, this.widths.length, "lines");
  }

  /** Fields of a card: two beside each other, long ones over the whole width. */
  card(fields: readonly FormField[]): void {
    let open: FormField | null = null;
    for (const field of fields) {
      if (field.long) {
        if (open) this.pair(open, null);
        this.pair(field, null);
        open = null;
      } else if (open) {
        this.pair(open, field);
        open = null;
      } else open = field;
    }
    if (open) this.pair(open, null);
  }

  private pair(left: FormField, right: FormField | null): void {
    const over = right ? 1 : 3;
    const row = this.row(
      [
        [0, left.label],
        [1, left.value],
        ...(right
          ? ([
              [2, right.label],
              [3, right.value],
            ] as const)
          : []),
      ],
      Math.max(
        left.tall ? roomHeight : fieldHeight,
        linesOf(left.label, this.width(0, 1)) * lineHeight + 4,
        linesOf(left.value, this.width(1, over)) * lineHeight + 4,
        right ? linesOf(right.label, this.width(2, 1)) * lineHeight + 4 : 0,
        right ? linesOf(right.value, this.width(3, 1)) * lineHeight + 4 : 0,
      ),
    );
    this.area(row, 0, 1, 1, "label");
    this.area(row, 1, 1, over, "value");
    this.merge(row, 1, over);
    if (right) {
      this.area(row, 2, 1, 1, "label");
      this.area(row, 3, 1, 1, "value");
    }
  }

  signatures(texts: readonly string[]): void {
    if (texts.length === 0) return;
    this.row([], 8);
    const parts = spans(this.widths, texts.length);
    const row = this.row(
      texts.map(
        (text, at) => [parts[at]?.column ?? 0, say(this.lang, formText.field, { name: text, value: "" })] as const,
      ),
      signHeight,
    );
    for (const { column, columns } of parts) {
      this.merge(row, column, columns);
      this.area(row, column, 1, columns, "sign");
    }
  }
}

/**
 * Lays the pages of a form out below each other.
 * @param widths of the sheet's columns in points: those of the lines, `cardWidths` or `sectionWidths`
 */
export function layOutForm(pages: readonly FormPage[], widths: readonly number[], lang: Lang): FormGrid {
  const grid = new Grid(widths, lang);
  for (const page of pages) {
    grid.title(page.title);
    const fieldLines = (fields: readonly FormField[], beside: number): void => {
      for (let at = 0; at < fields.length; at += beside) grid.fieldLine(fields.slice(at, at + beside));
    };
    if (page.sections) {
      fieldLines(page.header, 2);
      for (const section of page.sections) grid.section(section);
      fieldLines(page.footer, 3);
    } else if (page.heads.length > 0) {
      grid.fieldLine(page.header);
      grid.lines(page.heads, page.lines);
      fieldLines(page.footer, 3);
    } else grid.card([...page.header, ...page.body, ...page.footer]);
    grid.signatures(page.signatures);
  }
  const { cells, areas, merges, heights, starts } = grid;
  return { cells, areas, merges, heights, starts };
}
