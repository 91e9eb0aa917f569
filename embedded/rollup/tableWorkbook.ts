/** Writes a workbook of tables row by row into a file, so that a table may be larger than the memory. */
import { closeSync, existsSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, writeSync } from "node:fs";
import { randomBytes } from "node:crypto";
import { basename, dirname, join } from "node:path";
import { strToU8, Zip, ZipDeflate } from "fflate";
import { areaRef, columnName, maxRows } from "../../src/import/xlsx/cellRefs";
import { encodeXString, escapeAttribute, escapeText, xmlHeader } from "../../src/import/xlsx/xml";
import { isErrorCell, type CellValue } from "../../src/policy/values";
import { cellFormats, type CellFormat } from "../../src/rollup/reportSheets";

/** Most data rows that a table can have below its headers. */
export const mostRows = maxRows - 1;

export interface TableColumn {
  readonly header: string;
  readonly format: CellFormat;
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
const office = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The formats stand in the order of `cellFormats`. */
const styles = `${xmlHeader}<styleSheet xmlns="${main}"><numFmts count="4"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/><numFmt numFmtId="166" formatCode="0.0%"/><numFmt numFmtId="167" formatCode="#,##0.00"/></numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf/>${[164, 165, 166, 167].map((id) => `<xf numFmtId="${id}" applyNumberFormat="1"/>`).join("")}</cellXfs></styleSheet>`;

/** Rows are put together to pieces of about this many characters before they are packed. */
const pieceLength = 1 << 18;

/** A workbook that is being written. Nothing stands at its place before `close`. */
export class TableWorkbook {
  private readonly target: string;
  private readonly temporary: string;
  private readonly handle: number;
  private readonly zip: Zip;
  private readonly sheets: { readonly name: string; readonly hasTable: boolean }[] = [];
  private failed: Error | null = null;

  /** @throws the system's error when the file cannot be made */
  constructor(file: string) {
    this.target = existsSync(file) ? realpathSync(file) : file;
    this.temporary = join(dirname(this.target), `.${basename(this.target)}.${randomBytes(4).toString("hex")}.tmp`);
    this.handle = openSync(this.temporary, "wx");
    this.zip = new Zip((error, bytes) => {
      if (error) this.failed ??= error;
      else for (let at = 0; at < bytes.length;) at += writeSync(this.handle, bytes, at);
    });
  }

  /**
   * Adds a sheet with a table.
   * @param title name of the sheet; cut and told apart as Excel wants it
   * @param tableName name of the table
   * @returns how many rows were written
   */
  add(title: string, tableName: string, columns: readonly TableColumn[], rows: Iterable<readonly CellValue[]>): number {
    const number = this.sheets.length + 1;
    const headers = distinct(columns.map(({ header }) => header));
    const letters = columns.map((_, at) => columnName(at));
    const formats = columns.map(({ format }) => cellFormats.indexOf(format));
    const part = this.begin(`xl/worksheets/sheet${number}.xml`);
    const width = (header: string): number => Math.min(40, Math.max(10, 2 * header.length + 4));
    let piece = `${xmlHeader}<worksheet xmlns="${main}" xmlns:r="${relations}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${headers.map((header, at) => `<col min="${at + 1}" max="${at + 1}" width="${width(header)}" customWidth="1"/>`).join("")}</cols><sheetData>`;
    piece += rowXml(1, letters, formats, headers);
    let count = 0;
    for (const row of rows) {
      count++;
      piece += rowXml(count + 1, letters, formats, row);
      if (piece.length < pieceLength) continue;
      part(piece, false);
      piece = "";
    }
    // A table needs a row below its headers.
    const hasTable = count > 0;
    part(
      `${piece}</sheetData>${hasTable ? '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>' : ""}</worksheet>`,
      true,
    );
    if (hasTable) {
      const ref = areaRef({ row: 0, column: 0, rowCount: count + 1, columnCount: columns.length });
      const cells = headers.map(
        (header, at) => `<tableColumn id="${at + 1}" name="${escapeAttribute(encodeXString(header))}"/>`,
      );
      this.part(
        `xl/tables/table${number}.xml`,
        `${xmlHeader}<table xmlns="${main}" id="${number}" name="${tableName}" displayName="${tableName}" ref="${ref}" totalsRowShown="0"><autoFilter ref="${ref}"/><tableColumns count="${columns.length}">${cells.join("")}</tableColumns><tableStyleInfo name="TableStyleLight1" showRowStripes="1"/></table>`,
      );
      this.part(
        `xl/worksheets/_rels/sheet${number}.xml.rels`,
        relationships([["rId1", "table", `../tables/table${number}.xml`]]),
      );
    }
    this.sheets.push({
      name: sheetName(
        title,
        this.sheets.map(({ name }) => name),
      ),
      hasTable,
    });
    return count;
  }

  /** Finishes the file and puts it into its place. @throws the system's error; the file before is unchanged then */
  close(): void {
    const numbers = this.sheets.map((_, at) => at + 1);
    const override = (part: string, type: string): string =>
      `<Override PartName="/${part}" ContentType="${office}.${type}+xml"/>`;
    this.part(
      "[Content_Types].xml",
      `${xmlHeader}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("xl/workbook.xml", "sheet.main")}${override("xl/styles.xml", "styles")}${numbers.map((number) => override(`xl/worksheets/sheet${number}.xml`, "worksheet")).join("")}${numbers
        .filter((number) => this.sheets[number - 1]?.hasTable)
        .map((number) => override(`xl/tables/table${number}.xml`, "table"))
        .join("")}</Types>`,
    );
    this.part("_rels/.rels", relationships([["rId1", "officeDocument", "xl/workbook.xml"]]));
    this.part(
      "xl/workbook.xml",
      `${xmlHeader}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${this.sheets.map(({ name }, at) => `<sheet name="${escapeAttribute(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join("")}</sheets></workbook>`,
    );
    this.part(
      "xl/_rels/workbook.xml.rels",
      relationships([
        ...numbers.map((number): [string, string, string] => [
          `rId${number}`,
          "worksheet",
          `worksheets/sheet${number}.xml`,
        ]),
        [`rId${numbers.length + 1}`, "styles", "styles.xml"],
      ]),
    );
    this.part("xl/styles.xml", styles);
    this.zip.end();
    if (this.failed) throw this.failed;
    fsyncSync(this.handle);
    closeSync(this.handle);
    renameSync(this.temporary, this.target);
  }

  /** Takes away what was written so far. */
  abandon(): void {
    this.zip.terminate();
    closeSync(this.handle);
    rmSync(this.temporary, { force: true });
  }

  private begin(name: string): (text: string, last: boolean) => void {
    const part = new ZipDeflate(name, { level: 3 });
    this.zip.add(part);
    return (text, last) => part.push(strToU8(text), last);
  }

  private part(name: string, text: string): void {
    this.begin(name)(text, true);
  }
}

const relationships = (items: readonly (readonly [string, string, string])[]): string =>
  `${xmlHeader}<Relationships xmlns="${packageRelations}">${items.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"/>`).join("")}</Relationships>`;

function rowXml(
  number: number,
  letters: readonly string[],
  formats: readonly number[],
  cells: readonly CellValue[],
): string {
  let xml = `<row r="${number}">`;
  for (let at = 0; at < letters.length; at++) {
    const value = cells[at] ?? null;
    if (value === null || value === "") continue;
    const head = `<c r="${letters[at] ?? ""}${number}"`;
    if (typeof value === "number") xml += `${head} s="${formats[at] ?? 0}"><v>${value}</v></c>`;
    else if (typeof value === "boolean") xml += `${head} t="b"><v>${value ? 1 : 0}</v></c>`;
    else if (isErrorCell(value)) xml += `${head} t="e"><v>${escapeText(value.error)}</v></c>`;
    // Text stays text whatever it begins with.
    else xml += `${head} t="inlineStr"><is><t xml:space="preserve">${escapeText(encodeXString(value))}</t></is></c>`;
  }
  return `${xml}</row>`;
}

/** Headers of a table differ, also without regard to case. */
function distinct(headers: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return headers.map((header) => {
    const number = (seen.get(header.toLowerCase()) ?? 0) + 1;
    seen.set(header.toLowerCase(), number);
    return number === 1 ? header : `${header} ${number}`;
  });
}

function sheetName(title: string, taken: readonly string[]): string {
  const plain = title.replace(/[\\/?*[\]:]/g, " ").slice(0, 28);
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? plain : `${plain} ${number}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}
