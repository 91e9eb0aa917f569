/** An .xlsx file as far as recognising a Tierbook needs it: tables with their places, defined names, our settings, when it was saved. */
import { parseArea, type CellArea } from "../import/xlsx/cellRefs";
import { about, openPackage, readSheetList, type Package } from "../import/xlsx/package";
import { attribute, child, decodeXString, elements, parseXml, textOf, type XmlElement } from "../import/xlsx/xml";
import { XlsxError } from "../import/xlsx/xlsxError";
import { bookSetting, readJournal, readMetadata, setUpSetting } from "../workbook/build/metadata";
import type { TableState, WorkbookState } from "../workbook/build/state";

/** A table with the part that holds its cells and the rectangle of its data rows. */
export interface FileTable extends TableState {
  readonly part: string;
  readonly body: CellArea;
}

/** A file that was opened; its cells are not read yet. */
export interface WorkbookFile {
  readonly pack: Package;
  readonly date1904: boolean;
  /** When it was last saved, as the file itself says (serial with time, UTC); null when it does not say. */
  readonly savedAt: number | null;
  readonly tables: readonly FileTable[];
  /** The part of a sheet by the sheet's name. */
  readonly parts: ReadonlyMap<string, string>;
  readonly state: WorkbookState;
}

/**
 * Opens a file.
 * @throws XlsxError when it is locked by a password, damaged or no workbook
 */
export function openWorkbookFile(bytes: Uint8Array): WorkbookFile {
  const pack = openPackage(bytes);
  const { sheets, date1904 } = readSheetList(pack);
  const targets = new Map(pack.relationships(pack.workbookPart).map(({ id, target }) => [id, target]));
  const parts = new Map(
    sheets.flatMap(({ name, relationshipId }) => {
      const part = pack.find(targets.get(relationshipId) ?? "");
      return part === undefined ? [] : [[name, part] as const];
    }),
  );
  const tables = [...parts].flatMap(([sheet, part]) =>
    pack
      .relationships(part)
      .filter(({ kind }) => kind === "table")
      .flatMap(({ target }) => tableOf(pack, sheet, part, target)),
  );
  const settings = settingsOf(pack);
  const workbook = about(pack.workbookPart, () => parseXml(pack.text(pack.workbookPart)));
  return {
    pack,
    date1904,
    savedAt: savedAt(pack),
    tables,
    parts,
    state: {
      structureLocked: false,
      sheets: sheets.map(({ name, state }) => ({ name, visible: state === "visible", protected: false })),
      tables,
      names: namesOf(workbook),
      metadata: readMetadata(settings.get(bookSetting)),
      journal: readJournal(settings.get(setUpSetting)),
    },
  };
}

function tableOf(pack: Package, sheetName: string, part: string, target: string): readonly FileTable[] {
  const found = pack.find(target);
  if (found === undefined) return [];
  const root = about(found, () => parseXml(pack.text(found)));
  const name = attribute(root, "displayName") ?? attribute(root, "name") ?? "";
  const area = parseArea(attribute(root, "ref") ?? "");
  if (!area) throw new XlsxError("broken", found);
  const headers = attribute(root, "headerRowCount") === "0" ? 0 : 1;
  const totals = Number(attribute(root, "totalsRowCount") ?? 0);
  const rowCount = Math.max(0, area.rowCount - headers - totals);
  return [
    {
      // Not Excel's own id, which no file holds: the table is found by its name.
      id: `file ${attribute(root, "id") ?? ""}`,
      name,
      sheetName,
      rowCount,
      columns: elements(child(root, "tableColumns"), "tableColumn").map((column, index) => ({
        id: Number(attribute(column, "id")),
        name: decodeXString(attribute(column, "name") ?? ""),
        index,
      })),
      part,
      body: { ...area, row: area.row + headers, rowCount },
    },
  ];
}

/** Names of the whole workbook; those of a sheet are none of ours. */
const namesOf = (workbook: XmlElement): WorkbookState["names"] =>
  elements(child(workbook, "definedNames"), "definedName")
    .filter((element) => attribute(element, "localSheetId") === undefined)
    .map((element) => ({
      name: attribute(element, "name") ?? "",
      formula: `=${textOf(element)}`,
      visible: attribute(element, "hidden") !== "1",
    }));

/** Settings of add-ins by name. Ours have names that nobody else uses, whoever stored them. */
function settingsOf(pack: Package): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  const related = (part: string, kind: string): readonly string[] =>
    pack
      .relationships(part)
      .filter((relationship) => relationship.kind === kind && !relationship.external)
      .flatMap(({ target }) => pack.find(target) ?? []);
  for (const list of related("", "webextensiontaskpanes"))
    for (const part of related(list, "webextension")) {
      const root = about(part, () => parseXml(pack.text(part)));
      for (const property of elements(child(root, "properties"), "property"))
        found.set(attribute(property, "name") ?? "", jsonOf(attribute(property, "value")));
    }
  return found;
}

/** A setting is stored as JSON; what is none counts as lost. */
function jsonOf(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? "null") as unknown;
  } catch {
    return null;
  }
}

const dayOf1970 = 25569;

function savedAt(pack: Package): number | null {
  const target = pack.relationships("").find(({ kind }) => kind === "core-properties")?.target;
  const part = target === undefined ? undefined : pack.find(target);
  if (part === undefined) return null;
  const root = about(part, () => parseXml(pack.text(part)));
  const modified = elements(root).find(({ name }) => name.endsWith("modified"));
  const time = modified ? Date.parse(textOf(modified)) : Number.NaN;
  return Number.isNaN(time) ? null : time / 86_400_000 + dayOf1970;
}
