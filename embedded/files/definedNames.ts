import {
  attribute,
  child,
  elements,
  escapeAttribute,
  escapeText,
  flag,
  serialize,
  textOf,
  type XmlElement,
} from "../../src/import/xlsx/xml";
import type { WorkbookModel } from "../model/contract";
import type { NameData, PageLayout } from "../model/types";
import { tokenize } from "./formulaTokens";
import { formulaFromFile, formulaToFile } from "./formulaText";

/** Defined names; print area and print titles, which the file keeps as names, belong to the page layout of their sheet. */

const printArea = "_xlnm.Print_Area";
const printTitles = "_xlnm.Print_Titles";

/** What the names of a file say. */
export interface FileNames {
  names: { data: NameData; raw: string }[];
  /** Print settings by sheet index. */
  print: Map<number, Pick<PageLayout, "printArea" | "printTitleRows" | "printTitleColumns">>;
  /** Other built-in names (filter ranges, criteria) as they stand, by sheet index. */
  builtIn: { name: string; sheet: number | undefined; raw: string }[];
}

/** Parts of a union reference without their sheet: "'a,b'!$A$1,Sheet!$B:$C" → ["$A$1", "$B:$C"]. */
function unionParts(stored: string): string[] {
  const parts = [""];
  for (const { text } of tokenize(stored)) {
    if (text === ",") parts.push("");
    else if (text === "!") parts[parts.length - 1] = "";
    else parts[parts.length - 1] += text;
  }
  return parts.map((part) => part.trim());
}

/**
 * Reads the names.
 * @param container the `definedNames` element
 * @param sheetIds ids of the model's sheets by sheet index
 */
export function readNames(container: XmlElement | undefined, sheetIds: readonly string[]): FileNames {
  const result: FileNames = { names: [], print: new Map(), builtIn: [] };
  for (const element of elements(container, "definedName")) {
    const name = attribute(element, "name") ?? "";
    const local = attribute(element, "localSheetId");
    const sheet = local === undefined ? undefined : Number(local);
    const stored = textOf(element);
    if (sheet !== undefined && (name === printArea || name === printTitles)) {
      const layout = { ...result.print.get(sheet) };
      const plain = unionParts(stored).map((part) => part.replace(/\$/g, ""));
      if (name === printArea) layout.printArea = plain.join(",");
      for (const part of name === printTitles ? plain : []) {
        if (/^\d+:\d+$/.test(part)) layout.printTitleRows = part;
        else if (/^[A-Z]+:[A-Z]+$/i.test(part)) layout.printTitleColumns = part;
      }
      result.print.set(sheet, layout);
    } else if (name.startsWith("_xlnm.")) result.builtIn.push({ name, sheet, raw: serialize(element) });
    else {
      const sheetId = sheet === undefined ? undefined : sheetIds[sheet];
      const comment = attribute(element, "comment");
      const data: NameData = {
        name,
        formula: formulaFromFile(stored),
        visible: !flag(element, "hidden"),
        ...(sheetId === undefined ? {} : { sheetId }),
        ...(comment === undefined ? {} : { comment }),
      };
      result.names.push({ data, raw: serialize(element) });
    }
  }
  return result;
}

/** A sheet's name as formulas write it: always quoted, which is always allowed. */
export const quoteSheet = (name: string): string => `'${name.replace(/'/g, "''")}'`;

const absolute = (part: string): string => part.replace(/\$/g, "").replace(/([A-Za-z]+|\d+)/g, "$$$1");

/**
 * Writes the names of a workbook.
 * @param model the workbook
 * @param builtIn other built-in names of the file by the model's sheet id; names of sheets that are gone are dropped
 * @param kept text of names that are unchanged since loading, by their JSON (workbook scope only: the others count sheets)
 */
export function writeNames(
  model: WorkbookModel,
  builtIn: readonly { name: string; sheetId: string | undefined; raw: XmlElement }[],
  kept: ReadonlyMap<string, string>,
): string {
  const items: { name: string; index: number; text: string }[] = [];
  const indexOf = (sheetId: string | undefined): number =>
    sheetId === undefined ? -1 : model.sheets.findIndex((sheet) => sheet.id === sheetId);
  for (const data of model.names) {
    const index = indexOf(data.sheetId);
    if (data.sheetId !== undefined && index < 0) continue;
    const raw = data.sheetId === undefined ? kept.get(JSON.stringify(data)) : undefined;
    const scope = index < 0 ? "" : ` localSheetId="${index}"`;
    const comment = data.comment ? ` comment="${escapeAttribute(data.comment)}"` : "";
    const head = `<definedName name="${escapeAttribute(data.name)}"${comment}${scope}${data.visible ? "" : ' hidden="1"'}>`;
    items.push({
      name: data.name,
      index,
      text: raw ?? `${head}${escapeText(formulaToFile(data.formula))}</definedName>`,
    });
  }
  model.sheets.forEach((sheet, index) => {
    const own = `${quoteSheet(sheet.name)}!`;
    const add = (name: string, parts: readonly (string | undefined)[]): void => {
      const refs = parts.flatMap((part) => (part ? [own + absolute(part)] : []));
      if (refs.length > 0)
        items.push({
          name,
          index,
          text: `<definedName name="${name}" localSheetId="${index}">${escapeText(refs.join(","))}</definedName>`,
        });
    };
    const layout = sheet.pageLayout;
    add(
      printArea,
      (layout.printArea ?? "").split(",").map((part) => part.slice(part.lastIndexOf("!") + 1).trim()),
    );
    add(printTitles, [layout.printTitleColumns, layout.printTitleRows]);
  });
  for (const { name, sheetId, raw } of builtIn) {
    const index = indexOf(sheetId);
    if (sheetId !== undefined && index < 0) continue;
    if (index >= 0) raw.attributes["localSheetId"] = String(index);
    items.push({ name, index, text: serialize(raw) });
  }
  // Excel keeps names sorted without case.
  items.sort((a, b) =>
    a.name.toLowerCase() < b.name.toLowerCase()
      ? -1
      : a.name.toLowerCase() > b.name.toLowerCase()
        ? 1
        : a.index - b.index,
  );
  return items.length === 0 ? "" : `<definedNames>${items.map((item) => item.text).join("")}</definedNames>`;
}

/** The workbook part's names. */
export const namesElement = (workbook: XmlElement): XmlElement | undefined => child(workbook, "definedNames");
