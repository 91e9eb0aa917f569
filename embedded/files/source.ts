import type { Package } from "../../src/import/xlsx/package";
import type { SharedStrings } from "../../src/import/xlsx/sharedStrings";
import type { SheetModel, WorkbookModel } from "../model/contract";
import type { TableData } from "../model/types";
import type { FileStyles } from "./stylesRead";

/** What a cell of the file has that the model does not describe; it is written back while the cell stays as it was. */
export interface CellExtra {
  /** Attributes as written, with a leading space: ` cm="1"`. */
  attributes: string;
  /** A formula element the model has no words for (data tables). */
  formulaXml?: string;
  formula: string | undefined;
  value: unknown;
  /** The attributes mark a dynamic array formula. */
  isDynamic?: boolean;
}

/** Where a sheet of the model comes from, and how its small parts looked when it was read. */
export interface SheetSource {
  part: string;
  /** Attributes of the `sheet` element in the workbook part. */
  sheetId: number;
  relationshipId: string;
  /** By `row * 16384 + column`. */
  cellExtras: Map<number, CellExtra>;
  /** Shared-string index of texts with formats inside, by cell. */
  richCells: Map<number, number>;
  /** Heights Excel found by itself, by row. */
  automaticHeights: Map<number, number>;
  /** Fingerprints of the small parts. */
  prints: Map<string, string>;
  /** Text of unchanged items of lists, by their fingerprint. */
  keptValidations: Map<string, string>;
  keptFormats: Map<string, string>;
  keptComments: Map<string, string>;
  /** Charts by id: the anchor's relationship in the drawing part. */
  charts: Map<string, string>;
}

/** A workbook's file, kept beside the model (`model.source`). */
export class FileSource {
  readonly sheets = new Map<string, SheetSource>();
  /** Table part and fingerprint by table id. */
  readonly tables = new Map<number, { part: string; sheetId: string; print: string }>();
  readonly prints = new Map<string, string>();
  keptNames = new Map<string, string>();
  builtInNames: { name: string; sheetId: string | undefined; raw: string }[] = [];
  /** Parts of the add-in's settings and of custom XML, by what the model calls them. */
  settingsPart: string | undefined;
  readonly customXml = new Map<string, string>();
  activeSheetId = "";
  /** Values of a cell's attribute `cm` that mark a dynamic array formula. */
  dynamicMarks: ReadonlySet<number> = new Set();

  constructor(
    readonly pack: Package,
    readonly styles: FileStyles,
    readonly shared: SharedStrings,
  ) {}
}

const json = JSON.stringify;

/** The small parts of a sheet as text, to see later whether they changed. Cells and rows are too many: the model marks those. */
export const sheetPrints: Readonly<Record<string, (sheet: SheetModel) => string>> = {
  columns: (sheet) => json([...sheet.columns].sort(([a], [b]) => a - b)),
  views: (sheet) => json([sheet.freeze, sheet.showGridlines]),
  properties: (sheet) => json([sheet.tabColor, sheet.standardWidth, sheet.standardHeight]),
  protection: (sheet) => json(sheet.protection),
  merges: (sheet) => json(sheet.merges),
  validations: (sheet) => json(sheet.validations),
  conditionalFormats: (sheet) => json(sheet.conditionalFormats),
  // Print area and titles are names of the workbook, not part of the sheet.
  pageSetup: (sheet) =>
    json({ ...sheet.pageLayout, printArea: undefined, printTitleRows: undefined, printTitleColumns: undefined }),
  comments: (sheet) => json(sheet.comments),
  drawings: (sheet) => json(sheet.charts.map((chart) => chart.id)),
};

/** The same for the workbook. */
export const workbookPrints: Readonly<Record<string, (model: WorkbookModel) => string>> = {
  sheets: (model) => json(model.sheets.map((sheet) => [sheet.id, sheet.name, sheet.visibility])),
  names: (model) =>
    json([
      model.names,
      model.sheets.map(({ id, pageLayout: p }) => [id, p.printArea, p.printTitleRows, p.printTitleColumns]),
    ]),
  active: (model) => model.activeSheetId,
  protection: (model) => json(model.structureProtected),
  calculation: (model) => model.calculationMode,
  settings: (model) => json([...model.settings]),
  properties: (model) => json(model.properties),
  customXml: (model) => json(model.customXmlParts),
};

/** A table as text. */
export const tablePrint = (table: TableData): string => json({ ...table, filters: [...table.filters] });

/** Notes how the model looks now. */
export function takePrints(source: FileSource, model: WorkbookModel): void {
  for (const [name, print] of Object.entries(workbookPrints)) source.prints.set(name, print(model));
  for (const sheet of model.sheets) {
    const prints = source.sheets.get(sheet.id)?.prints;
    if (prints) for (const [name, print] of Object.entries(sheetPrints)) prints.set(name, print(sheet));
  }
  source.activeSheetId = model.activeSheetId;
}

/** Key of a cell in the sparse maps. */
export const cellKey = (row: number, column: number): number => row * 16_384 + column;
