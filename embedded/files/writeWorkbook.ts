import { openPackage } from "../../src/import/xlsx/package";
import {
  child,
  elements,
  escapeAttribute,
  localName,
  parseXml,
  serialize,
  xmlHeader,
  type XmlElement,
} from "../../src/import/xlsx/xml";
import type { Deflate } from "../../src/import/xlsx/zip";
import type { WorkbookModel } from "../model/contract";
import { arrayFormulasOf } from "./arrayFormulas";
import { metadataContentType, metadataKind, withDynamicMark } from "./arrayMarks";
import { addInReference } from "./addIn";
import { itemProps, itemPropsContentType } from "./customXml";
import { writeNames } from "./definedNames";
import { PartStore } from "./partStore";
import { coreProperties, openSource } from "./readWorkbook";
import {
  taskpanesContentType,
  taskpanesType,
  taskpanesXml,
  taskpaneXml,
  webExtensionContentType,
  webExtensionParts,
  webExtensionType,
  writeSettings,
} from "./settings";
import { writeSheet, type Writing } from "./sheetWrite";
import { FileSource, workbookPrints } from "./source";
import { StringWriter } from "./stringsWrite";
import { StyleWriter } from "./stylesWrite";
import { appXml, emptyPackage } from "./template";

const worksheetContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const stringsContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml";
const stylesContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
const workbookOrder = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "AlternateContent",
  "revisionPtr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
];
const calculationModes: Readonly<Record<WorkbookModel["calculationMode"], string>> = {
  Automatic: "auto",
  AutomaticExceptTables: "autoNoTable",
  Manual: "manual",
};
const states: Readonly<Record<string, string>> = { Hidden: "hidden", VeryHidden: "veryHidden" };

/**
 * Writes a workbook as .xlsx (or .xlsm, when it was read from one). Parts of the file it was read from that nobody changed are
 * carried over packed as they were; a workbook that came from no file starts from a minimal package. The model stays as it is,
 * so writing twice gives the same bytes.
 * @param options `deflate`: a faster compressor than the portable one, where the platform has it (Node: zlib.deflateRawSync)
 */
export function writeWorkbook(model: WorkbookModel, options: { deflate?: Deflate } = {}): Uint8Array {
  const source = model.source instanceof FileSource ? model.source : openSource(openPackage(emptyPackage()));
  const store = new PartStore(source.pack);
  const writing: Writing = {
    model,
    source,
    store,
    styleWriter: new StyleWriter(source.styles),
    strings: new StringWriter(source.shared),
    arrayFormulas: arrayFormulasOf(model),
    dynamicMark: dynamicMarkOf(source, store),
  };
  const book = source.pack.workbookPart;

  let areFormulasStale = false;
  const placed = new Map<string, { relationshipId: string; sheetId: number }>();
  let nextSheetId = Math.max(0, ...[...source.sheets.values()].map(({ sheetId }) => sheetId)) + 1;
  for (const [id, from] of source.sheets)
    if (!model.sheets.some((sheet) => sheet.id === id)) store.unrelate(book, from.relationshipId);
  for (const sheet of model.sheets) {
    const from = source.sheets.get(sheet.id);
    if (from) {
      placed.set(sheet.id, from);
      if (from.part !== "" && writeSheet(writing, sheet, from.part, from)) areFormulasStale = true;
      continue;
    }
    const part = store.freeName("xl/worksheets/sheet", ".xml");
    store.add(part, "", worksheetContentType);
    placed.set(sheet.id, { relationshipId: store.relate(book, "worksheet", part), sheetId: nextSheetId++ });
    writeSheet(writing, sheet, part, undefined);
    areFormulasStale = true;
  }
  writeBook(writing, placed);
  writeShared(writing);
  if (areFormulasStale) dropCalculationChain(store, book);
  writeSettingsOf(writing);
  writeCustomXml(writing);
  if (areFormulasStale) writeApplication(store);
  writeProperties(writing);
  store.removeUnreachable();
  return store.build(options.deflate);
}

/** The mark of dynamic array formulas, with its part where the workbook has none yet. */
function dynamicMarkOf(source: FileSource, store: PartStore): () => number {
  let known = [...source.dynamicMarks][0];
  return () => {
    if (known !== undefined) return known;
    const book = source.pack.workbookPart;
    const part = store.relationshipsOf(book).find(({ kind }) => kind === metadataKind)?.target;
    const old = part !== undefined && store.has(part) ? store.text(part) : undefined;
    const { xml, mark } = withDynamicMark(old);
    if (part !== undefined && old !== undefined) store.put(part, xml);
    else {
      store.add("xl/metadata.xml", xml, metadataContentType);
      store.relate(book, metadataKind, "xl/metadata.xml");
    }
    return (known = mark);
  };
}

const differs = ({ model, source }: Writing, what: string): boolean =>
  source.prints.get(what) !== workbookPrints[what]?.(model);

/** The workbook part: sheet list, names, protection, which sheet is shown. */
function writeBook(writing: Writing, placed: ReadonlyMap<string, { relationshipId: string; sheetId: number }>): void {
  const { model, source, store } = writing;
  const book = source.pack.workbookPart;
  if (!["sheets", "names", "active", "protection", "calculation"].some((what) => differs(writing, what))) return;
  const root = parseXml(store.text(book));
  const prefix = root.name.slice(0, root.name.length - "workbook".length);
  const fragment = (text: string): XmlElement => parseXml(text.replace(/<(\/?)(?=[a-z])(?![a-z]+:)/gi, `<$1${prefix}`));
  const set = (name: string, node: XmlElement | undefined): void => {
    const kept = root.children.filter((item) => typeof item === "string" || localName(item.name) !== name);
    if (node) {
      const rank = workbookOrder.indexOf(name);
      const at = kept.findIndex(
        (item) => typeof item !== "string" && (workbookOrder.indexOf(localName(item.name)) + 1 || 99) - 1 > rank,
      );
      kept.splice(at < 0 ? kept.length : at, 0, node);
    }
    root.children = kept;
  };
  const shownIndex = Math.max(
    0,
    model.sheets.findIndex((sheet) => sheet.id === model.activeSheetId),
  );
  if (differs(writing, "sheets")) {
    const items = model.sheets.map((sheet) => {
      const at = placed.get(sheet.id) ?? { relationshipId: "", sheetId: 0 };
      const state = states[sheet.visibility];
      return `<sheet name="${escapeAttribute(sheet.name)}" sheetId="${at.sheetId}"${state === undefined ? "" : ` state="${state}"`} r:id="${at.relationshipId}"/>`;
    });
    set("sheets", fragment(`<sheets xmlns:r="${store.relationshipNamespace}">${items.join("")}</sheets>`));
  }
  if (differs(writing, "names") || differs(writing, "sheets")) {
    const text = writeNames(
      model,
      source.builtInNames.map((item) => ({ ...item, raw: parseXml(item.raw) })),
      source.keptNames,
    );
    set("definedNames", text === "" ? undefined : fragment(text));
  }
  if (differs(writing, "active") || differs(writing, "sheets")) {
    const views = child(root, "bookViews") ?? fragment("<bookViews><workbookView/></bookViews>");
    const view = elements(views, "workbookView")[0];
    if (view) {
      view.attributes["activeTab"] = String(shownIndex);
      const first = Number(view.attributes["firstSheet"] ?? 0);
      if (first > shownIndex) delete view.attributes["firstSheet"];
    }
    set("bookViews", views);
  }
  if (differs(writing, "protection")) {
    const old = child(root, "workbookProtection");
    if (!model.structureProtected) set("workbookProtection", undefined);
    else
      set(
        "workbookProtection",
        old
          ? { ...old, attributes: { ...old.attributes, lockStructure: "1" } }
          : fragment('<workbookProtection lockStructure="1"/>'),
      );
  }
  if (differs(writing, "calculation")) {
    const calculation = child(root, "calcPr") ?? fragment("<calcPr/>");
    if (model.calculationMode === "Automatic") delete calculation.attributes["calcMode"];
    else calculation.attributes["calcMode"] = calculationModes[model.calculationMode];
    set("calcPr", calculation);
  }
  store.put(book, xmlHeader + serialize(root));
}

/** Styles and shared strings that had to grow. */
function writeShared({ source, store, styleWriter, strings }: Writing): void {
  const book = source.pack.workbookPart;
  const partOf = (kind: string): string | undefined =>
    store.relationshipsOf(book).find((relationship) => relationship.kind === kind)?.target;
  const write = (kind: string, name: string, type: string, text: string | undefined): void => {
    if (text === undefined) return;
    const part = partOf(kind);
    if (part !== undefined && store.has(part)) store.put(part, text);
    else {
      store.add(name, text, type);
      store.relate(book, kind, name);
    }
  };
  const stringsPart = partOf("sharedStrings");
  const old = stringsPart !== undefined && store.has(stringsPart) ? store.text(stringsPart) : undefined;
  write("sharedStrings", "xl/sharedStrings.xml", stringsContentType, strings.text(old));
  write("styles", "xl/styles.xml", stylesContentType, styleWriter.text());
}

/** The order Excel last calculated in: it makes its own when there is none, and calls the file damaged when it is wrong. */
function dropCalculationChain(store: PartStore, book: string): void {
  for (const { kind, id, target } of [...store.relationshipsOf(book)]) {
    if (kind !== "calcChain") continue;
    store.unrelate(book, id);
    store.remove(store.pack.find(target) ?? target);
  }
}

function writeSettingsOf(writing: Writing): void {
  const { model, source, store } = writing;
  if (!differs(writing, "settings") || (source.settingsPart === undefined && model.settings.size === 0)) return;
  if (source.settingsPart !== undefined) {
    store.put(source.settingsPart, writeSettings(model.settings, store.text(source.settingsPart), addInReference, ""));
    return;
  }
  const part = store.freeName("xl/webextensions/webextension", ".xml");
  store.add(
    part,
    writeSettings(model.settings, undefined, addInReference, `{${addInReference.id.toUpperCase()}}`),
    webExtensionContentType,
  );
  const { taskpanes } = webExtensionParts(source.pack);
  const panes = taskpanes ?? "xl/webextensions/taskpanes.xml";
  const id = store.relate(panes, webExtensionType, part);
  if (taskpanes === undefined) {
    store.add(panes, taskpanesXml(id), taskpanesContentType);
    store.relate("", taskpanesType, panes);
    return;
  }
  const root = parseXml(store.text(panes));
  root.children.push(parseXml(taskpaneXml(id)));
  store.put(panes, xmlHeader + serialize(root));
}

function writeCustomXml(writing: Writing): void {
  const { model, source, store } = writing;
  if (!differs(writing, "customXml")) return;
  const book = source.pack.workbookPart;
  for (const [id, part] of source.customXml) {
    if (model.customXmlParts.some((item) => item.id === id)) continue;
    const relationship = store.relationshipsOf(book).find(({ target }) => store.pack.find(target) === part);
    if (relationship) store.unrelate(book, relationship.id);
  }
  for (const item of model.customXmlParts) {
    const part = source.customXml.get(item.id);
    if (part !== undefined) {
      if (store.text(part) !== item.xml) store.put(part, item.xml);
      continue;
    }
    const name = store.freeName("customXml/item", ".xml");
    const props = store.freeName("customXml/itemProps", ".xml");
    store.put(name, item.xml);
    store.addDefaultType("xml", "application/xml");
    store.add(props, itemProps(item), itemPropsContentType);
    store.relate(name, "customXmlProps", props);
    store.relate(book, "customXml", name);
  }
}

/** The application's name: with any other LibreOffice calculates again on opening, which an add-in's functions do not survive. */
function writeApplication(store: PartStore): void {
  const app = store.relationshipsOf("").find(({ kind }) => kind === "extended-properties")?.target;
  if (app === undefined || !store.has(app)) {
    store.add("docProps/app.xml", appXml, "application/vnd.openxmlformats-officedocument.extended-properties+xml");
    if (app === undefined) store.relate("", "extended-properties", "docProps/app.xml");
    return;
  }
  const root = parseXml(store.text(app));
  const application = child(root, "Application");
  if (application?.children.join("") === "Microsoft Excel") return;
  if (application) application.children = ["Microsoft Excel"];
  else
    root.children.unshift({
      name: root.name.replace("Properties", "Application"),
      attributes: {},
      children: ["Microsoft Excel"],
    });
  store.put(app, xmlHeader + serialize(root));
}

/** Document properties. */
function writeProperties(writing: Writing): void {
  const { model, store } = writing;
  const core = store.relationshipsOf("").find(({ kind }) => kind === "core-properties")?.target;
  if (!differs(writing, "properties") || core === undefined || !store.has(core)) return;
  const root = parseXml(store.text(core));
  for (const [name, element] of Object.entries(coreProperties)) {
    root.children = root.children.filter(
      (item) => typeof item === "string" || localName(item.name) !== element.slice(3),
    );
    const value = model.properties[name];
    if (value) root.children.push({ name: element, attributes: {}, children: [value] });
  }
  root.attributes["xmlns:dc"] ??= "http://purl.org/dc/elements/1.1/";
  root.attributes["xmlns:cp"] ??= "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
  store.put(core, xmlHeader + serialize(root));
}
