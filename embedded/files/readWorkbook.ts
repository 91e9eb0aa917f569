import { about, openPackage, readSheetList, type Package } from "../../src/import/xlsx/package";
import { readSharedStrings } from "../../src/import/xlsx/sharedStrings";
import { attribute, child, elements, flag, parseXml, textOf, type XmlElement } from "../../src/import/xlsx/xml";
import { createWorkbook, type Workbook } from "../model";
import type { SheetModel, WorkbookModel } from "../model/contract";
import { readTheme } from "./colors";
import { styleLookup } from "./cellsRead";
import { dynamicMarks, metadataKind } from "./arrayMarks";
import { readCustomXml } from "./customXml";
import { namesElement, readNames } from "./definedNames";
import { addInReference } from "./addIn";
import { FileError } from "./fileError";
import { readSettings, webExtensionParts } from "./settings";
import { readSheet } from "./sheetRead";
import { FileSource, tablePrint, takePrints, type SheetSource } from "./source";
import { readStyles } from "./stylesRead";
import { readTable } from "./tables";
import { plainStyles } from "./template";

const calculationModes: Readonly<Record<string, WorkbookModel["calculationMode"]>> = {
  auto: "Automatic",
  autoNoTable: "AutomaticExceptTables",
  manual: "Manual",
};
const visibilities = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/** Core properties: API name → element of docProps/core.xml. */
export const coreProperties: Readonly<Record<string, string>> = {
  title: "dc:title",
  subject: "dc:subject",
  author: "dc:creator",
  keywords: "cp:keywords",
  comments: "dc:description",
  category: "cp:category",
};

/**
 * Reads an .xlsx or .xlsm file into a workbook model. The file is kept beside the model, so that writing can leave what
 * nobody changed as it was.
 * @param bytes the file
 * @throws FileError when the file cannot be read
 */
export function readWorkbook(bytes: Uint8Array): Workbook {
  const pack = openPackage(bytes);
  const source = openSource(pack);
  const model = createWorkbook(false);
  const root = about(pack.workbookPart, () => parseXml(pack.text(pack.workbookPart)));
  readWorkbookPart(model, root);
  let lastId = 0;
  const newId = (): string => `{00000000-0003-0000-0000-${(++lastId).toString(16).toUpperCase().padStart(12, "0")}}`;

  const list = readSheetList(pack);
  model.date1904 = list.date1904;
  const targets = new Map(pack.relationships(pack.workbookPart).map((relationship) => [relationship.id, relationship]));
  const ids: string[] = [];
  const loaded: { sheet: SheetModel; from: SheetSource }[] = [];
  for (const entry of list.sheets) {
    const relationship = targets.get(entry.relationshipId);
    const part = relationship?.kind === "worksheet" ? pack.find(relationship.target) : undefined;
    // A sheet that points nowhere could be shown, but what is written there would be lost.
    if (!relationship || (relationship.kind === "worksheet" && part === undefined))
      throw new FileError("broken", entry.name);
    const sheet = model.loadSheet(entry.name);
    sheet.visibility = visibilities[entry.state];
    ids.push(sheet.id);
    const from: SheetSource = {
      part: part ?? "",
      sheetId: entry.sheetId,
      relationshipId: entry.relationshipId,
      cellExtras: new Map(),
      richCells: new Map(),
      automaticHeights: new Map(),
      prints: new Map(),
      keptValidations: new Map(),
      keptFormats: new Map(),
      keptComments: new Map(),
      charts: new Map(),
    };
    source.sheets.set(sheet.id, from);
    // Chart sheets keep their place and their part; there is nothing in them the model describes.
    if (part !== undefined) loaded.push({ sheet, from });
  }
  const firstShown = Number(attribute(child(child(root, "bookViews"), "workbookView"), "activeTab") ?? 0);
  model.activeSheetId = ids[firstShown] ?? ids[0] ?? "";

  for (const { sheet, from } of loaded) readTables(model, source, sheet, from);
  const styleOf = styleLookup(source, model.styles);
  for (const { sheet, from } of loaded)
    readSheet(sheet, from, {
      source,
      tables: model.tables.filter((table) => table.sheetId === sheet.id),
      styleOf,
      newId,
    });

  const names = readNames(namesElement(root), ids);
  model.names = names.names.map(({ data }) => data);
  source.keptNames = new Map(names.names.map(({ data, raw }) => [JSON.stringify(data), raw]));
  source.builtInNames = names.builtIn.map(({ name, sheet, raw }) => ({
    name,
    raw,
    sheetId: sheet === undefined ? undefined : ids[sheet],
  }));
  for (const [index, layout] of names.print) Object.assign(model.sheets[index]?.pageLayout ?? {}, layout);

  readSettingsOf(model, source);
  for (const { data, part } of readCustomXml(pack, newId)) {
    model.customXmlParts.push(data);
    source.customXml.set(data.id, part);
  }
  model.properties = readProperties(pack);
  model.source = source;
  takePrints(source, model);
  return model;
}

/** Opens what the whole workbook shares: styles, theme, shared strings. */
export function openSource(pack: Package): FileSource {
  const related = new Map(pack.relationships(pack.workbookPart).map(({ kind, target }) => [kind, target]));
  const text = (kind: string): string | undefined => {
    const part = related.get(kind);
    return part !== undefined && pack.find(part) !== undefined ? pack.text(part) : undefined;
  };
  const theme = about(related.get("theme") ?? "theme", () => readTheme(text("theme")));
  const styles = about(related.get("styles") ?? "styles", () => readStyles(text("styles") ?? plainStyles, theme));
  const sharedXml = text("sharedStrings");
  const shared =
    sharedXml === undefined
      ? { texts: [], rich: new Set<number>() }
      : about(related.get("sharedStrings") ?? "", () => readSharedStrings(sharedXml));
  const source = new FileSource(pack, styles, shared);
  const metadata = text(metadataKind);
  if (metadata !== undefined)
    source.dynamicMarks = about(related.get(metadataKind) ?? "", () => dynamicMarks(metadata));
  return source;
}

function readWorkbookPart(model: Workbook, root: XmlElement): void {
  model.structureProtected = flag(child(root, "workbookProtection"), "lockStructure");
  model.calculationMode = calculationModes[attribute(child(root, "calcPr"), "calcMode") ?? "auto"] ?? "Automatic";
}

function readTables(model: Workbook, source: FileSource, sheet: SheetModel, from: SheetSource): void {
  for (const { kind, target } of source.pack.relationships(from.part)) {
    const part = kind === "table" ? source.pack.find(target) : undefined;
    if (part === undefined) continue;
    const table = about(part, () => readTable(source.pack.text(part), sheet.id));
    model.loadTable(table);
    source.tables.set(table.id, { part, sheetId: sheet.id, print: tablePrint(table) });
  }
}

function readSettingsOf(model: Workbook, source: FileSource): void {
  for (const part of webExtensionParts(source.pack).extensions) {
    const settings = about(part, () => readSettings(source.pack.text(part), addInReference.id));
    if (!settings) continue;
    source.settingsPart = part;
    for (const [name, value] of settings) model.settings.set(name, value);
    return;
  }
}

function readProperties(pack: Package): Record<string, string> {
  const part = pack.relationships("").find(({ kind }) => kind === "core-properties")?.target;
  if (part === undefined || pack.find(part) === undefined) return {};
  const root = about(part, () => parseXml(pack.text(part)));
  const properties: Record<string, string> = {};
  for (const [name, element] of Object.entries(coreProperties)) {
    const found = elements(root, element.slice(3))[0];
    if (found) properties[name] = textOf(found);
  }
  return properties;
}
