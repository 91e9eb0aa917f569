/** Settings, custom XML parts, properties, structure, calculation mode and selection. */
import { SaxesParser } from "saxes";
import { hostErrors } from "../../protocol/hostError";
import type { BookEditing } from "../editing";
import { onSheet } from "../rect";
import { tellBook, tellSheet, type EditContext } from "./context";

const modes = ["Automatic", "AutomaticExceptTables", "Manual"];

/** The editing of the workbook's own things for one origin. */
export function bookEditing(context: EditContext): BookEditing {
  const { book, origin } = context;
  const part = (id: string) => {
    const found = book.customXmlParts.find((item) => item.id.toLowerCase() === id.toLowerCase());
    if (!found) throw hostErrors.itemNotFound(`Custom XML part ${id}.`);
    return found;
  };
  return {
    setSetting: (key, value) => {
      if (typeof key !== "string" || key === "") throw hostErrors.invalidArgument("A setting needs a key.");
      book.settings.set(key, value);
      tellBook(context, "settings", "settings");
    },
    removeSetting: (key) => {
      if (!book.settings.delete(key)) throw hostErrors.itemNotFound(`Setting ${key}.`);
      tellBook(context, "settings", "settings");
    },
    addCustomXml: (xml) => {
      const added = { id: book.nextObjectId(), namespaceUri: namespaceOf(xml), xml };
      book.customXmlParts.push(added);
      tellBook(context, "customXml", "customXml");
      return added;
    },
    setCustomXml: (id, xml) => {
      Object.assign(part(id), { xml, namespaceUri: namespaceOf(xml) });
      tellBook(context, "customXml", "customXml");
    },
    removeCustomXml: (id) => {
      book.customXmlParts.splice(book.customXmlParts.indexOf(part(id)), 1);
      tellBook(context, "customXml", "customXml");
    },
    setProperty: (key, value) => {
      book.properties[key] = value;
      tellBook(context, "properties", "properties");
    },
    protectStructure: (password) => {
      if (book.structureProtected) throw hostErrors.accessDenied("The structure of the workbook is protected already.");
      book.structureProtected = true;
      book.structurePassword = password ?? null;
      tellBook(context, "protection", "protection");
    },
    unprotectStructure: (password) => {
      if (!book.structureProtected) return;
      if (book.structurePassword !== null && book.structurePassword !== password)
        throw hostErrors.accessDenied("The password is wrong.");
      book.structureProtected = false;
      book.structurePassword = null;
      tellBook(context, "protection", "protection");
    },
    setCalculationMode: (mode) => {
      if (!modes.includes(mode)) throw hostErrors.invalidArgument(`"${mode}" is no calculation mode.`);
      book.calculationMode = mode;
      tellBook(context, "calculation", "properties");
    },
    select: (sheetId, rect) => {
      const sheet = book.sheet(sheetId);
      if (!onSheet(rect)) throw hostErrors.invalidArgument("The area does not lie on the sheet.");
      if (sheet.visibility !== "Visible")
        throw hostErrors.invalidOperation("Nothing can be selected on a hidden sheet.");
      if (book.activeSheetId !== sheetId) {
        book.activeSheetId = sheetId;
        tellSheet(context, sheet, "activated");
      }
      book.selections.set(origin.clientId, { sheetId, rect });
      book.emit({ kind: "selection", sheetId, rect, origin });
    },
  };
}

/** Namespace of the root element. @throws InvalidArgument when the text is no XML */
function namespaceOf(xml: string): string {
  let namespace: string | undefined;
  const parser = new SaxesParser({ xmlns: true });
  parser.on("opentag", (tag) => {
    namespace ??= tag.uri;
  });
  try {
    if (typeof xml !== "string") throw new Error("no text");
    parser.write(xml).close();
  } catch (error) {
    throw hostErrors.invalidArgument(`The XML cannot be read: ${(error as Error).message}`);
  }
  return namespace ?? "";
}
