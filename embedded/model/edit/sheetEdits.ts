/** Worksheets: adding, naming, moving, hiding, protecting, page layout. */
import { hostErrors } from "../../protocol/hostError";
import type { Book } from "../book";
import type { SheetModel } from "../contract";
import type { SheetEditing } from "../editing";
import { literally, rewriteEverywhere } from "../formula/everywhere";
import { renameSheetIn } from "../formula/references";
import { passwordVerifier } from "../password";
import type { Sheet } from "../sheet";
import { assertAllowed, assertStructure, tellSheet, type EditContext } from "./context";
import { copySheet } from "./sheetCopy";
import { forgetTable } from "./tableForget";

/**
 * Refuses a sheet name Excel would refuse.
 * @throws InvalidArgument for empty, too long, reserved or ill-formed names, ItemAlreadyExists for one in use
 */
export function assertSheetName(book: Book, name: unknown, self?: Sheet): asserts name is string {
  const valid =
    typeof name === "string" &&
    name.length >= 1 &&
    name.length <= 31 &&
    !/[:\\/?*[\]]/.test(name) &&
    !/^'|'$/.test(name) &&
    name.toLowerCase() !== "history" &&
    name.trim() !== "";
  if (!valid) throw hostErrors.invalidArgument(`"${String(name)}" cannot be the name of a sheet.`);
  const other = book.sheetByName(name);
  if (other && other !== self) throw hostErrors.itemAlreadyExists(`A sheet "${name}" exists.`);
}

/** Whether a formula can mean a sheet: its name stands in it, apostrophes doubled. */
function naming(name: string): (formula: string) => boolean {
  const pattern = new RegExp(literally(name.replace(/'/g, "''")), "i");
  return (formula) => pattern.test(formula);
}

const protectionOptions: Readonly<Record<string, boolean | string>> = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};
const visibilities: readonly SheetModel["visibility"][] = ["Visible", "Hidden", "VeryHidden"];

/** The editing of sheets for one origin. */
export function sheetEditing(context: EditContext): SheetEditing {
  const { book } = context;
  const visible = (except?: Sheet): SheetModel[] =>
    book.sheets.filter((sheet) => sheet.visibility === "Visible" && sheet !== except);
  const moved = (sheet: Sheet, what: "added" | "moved" | "renamed" | "visibility"): void => {
    book.dirty.add("sheets");
    tellSheet(context, sheet, what, "properties");
  };
  const place = (sheet: Sheet, position: number): void => {
    if (!Number.isInteger(position) || position < 0 || position >= book.sheets.length)
      throw hostErrors.invalidArgument("The position lies outside the workbook.");
    book.sheets.splice(book.sheets.indexOf(sheet), 1);
    book.sheets.splice(position, 0, sheet);
  };
  const leave = (sheet: Sheet): void => {
    if (book.activeSheetId !== sheet.id) return;
    const next = visible(sheet)[0];
    if (next) book.activeSheetId = next.id;
  };
  return {
    add: (name) => {
      assertStructure(context);
      if (name !== undefined && name !== null) assertSheetName(book, name);
      const sheet = book.loadSheet(name ?? nextSheetName(book));
      moved(sheet, "added");
      return sheet;
    },
    remove: (sheetId) => {
      assertStructure(context);
      const sheet = book.sheet(sheetId);
      if (sheet.visibility === "VeryHidden")
        throw hostErrors.invalidOperation("A very hidden sheet cannot be deleted.");
      if (visible(sheet).length === 0)
        throw hostErrors.invalidOperation("A workbook keeps at least one visible sheet.");
      for (const table of book.tablesOn(sheet.id)) forgetTable(context, table);
      leave(sheet);
      book.sheets.splice(book.sheets.indexOf(sheet), 1);
      book.names = book.names.filter((item) => item.sheetId !== sheet.id);
      book.dirty.add("sheets").add("names");
      rewriteEverywhere(context, (formula) => renameSheetIn(formula, sheet.name, null), naming(sheet.name));
      book.emit({ kind: "sheet", what: "deleted", sheetId: sheet.id, origin: context.origin });
    },
    rename: (sheetId, name) => {
      assertStructure(context);
      const sheet = book.sheet(sheetId);
      assertSheetName(book, name, sheet);
      const before = sheet.name;
      sheet.name = name;
      rewriteEverywhere(context, (formula) => renameSheetIn(formula, before, name), naming(before));
      moved(sheet, "renamed");
    },
    move: (sheetId, position) => {
      assertStructure(context);
      const sheet = book.sheet(sheetId);
      place(sheet, position);
      moved(sheet, "moved");
    },
    copy: (sheetId, position) => {
      assertStructure(context);
      const copy = copySheet(context, book.sheet(sheetId));
      place(copy, Math.min(position, book.sheets.length - 1));
      moved(copy, "added");
      return copy;
    },
    setVisibility: (sheetId, visibility) => {
      assertStructure(context);
      const sheet = book.sheet(sheetId);
      if (!visibilities.includes(visibility)) throw hostErrors.invalidArgument(`"${visibility}" is no visibility.`);
      if (visibility !== "Visible" && visible(sheet).length === 0)
        throw hostErrors.invalidOperation("A workbook keeps at least one visible sheet.");
      if (visibility !== "Visible") leave(sheet);
      sheet.visibility = visibility;
      moved(sheet, "visibility");
    },
    activate: (sheetId) => {
      const sheet = book.sheet(sheetId);
      if (sheet.visibility !== "Visible") throw hostErrors.invalidOperation("A hidden sheet cannot be activated.");
      if (book.activeSheetId === sheetId) return;
      book.activeSheetId = sheetId;
      book.dirty.add("sheets");
      tellSheet(context, sheet, "activated");
    },
    setView: (sheetId, view) => {
      const sheet = book.sheet(sheetId);
      if (view.tabColor !== undefined && !/^(?:#[0-9A-Fa-f]{6})?$/.test(view.tabColor))
        throw hostErrors.invalidArgument("A tab colour reads #RRGGBB.");
      Object.assign(sheet, view);
      tellSheet(context, sheet, "layout", "views", "properties");
    },
    protect: (sheetId, options, password) => {
      const sheet = book.sheet(sheetId);
      if (sheet.protection.protected)
        throw hostErrors.invalidOperation(`The sheet "${sheet.name}" is protected already.`);
      const unknown = Object.keys(options ?? {}).find((key) => !(key in protectionOptions));
      if (unknown !== undefined) throw hostErrors.invalidArgument(`"${unknown}" is no protection option.`);
      sheet.protection = {
        protected: true,
        options: { ...protectionOptions, ...options },
        ...(password ? { passwordHash: passwordVerifier(password) } : {}),
      };
      tellSheet(context, sheet, "protection", "protection");
    },
    unprotect: (sheetId, password) => {
      const sheet = book.sheet(sheetId);
      if (!sheet.protection.protected) return;
      if (
        sheet.protection.passwordHash !== undefined &&
        sheet.protection.passwordHash !== passwordVerifier(password ?? "")
      )
        throw hostErrors.accessDenied("The password is wrong.");
      sheet.protection = { protected: false, options: {} };
      tellSheet(context, sheet, "protection", "protection");
    },
    setPageLayout: (sheetId, patch) => {
      const sheet = book.sheet(sheetId);
      assertAllowed(context, sheet);
      Object.assign(sheet.pageLayout, patch);
      tellSheet(context, sheet, "layout", "pageSetup");
    },
  };
}

function nextSheetName(book: Book): string {
  for (let number = book.sheets.length + 1; ; number += 1)
    if (!book.sheetByName(`Sheet${number}`)) return `Sheet${number}`;
}
