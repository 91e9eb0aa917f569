/** Defined names of the workbook and of sheets. */
import { hostErrors } from "../../protocol/hostError";
import type { NameEditing } from "../editing";
import { enterFormula } from "../formula/enter";
import type { NameData } from "../types";
import { assertStructure, type EditContext } from "./context";
import { assertName, nameTaken } from "./tableNames";

/** The editing of names for one origin. */
export function nameEditing(context: EditContext): NameEditing {
  const { book, origin } = context;
  const told = (name: string): void => {
    book.dirty.add("names");
    book.emit({ kind: "name", name, origin });
  };
  const checked = (formula: string): string => {
    if (typeof formula !== "string" || formula === "")
      throw hostErrors.invalidArgument("A name needs a formula or an area.");
    return enterFormula(book, formula.startsWith("=") ? formula : `=${formula}`, undefined);
  };
  return {
    add: (name, formula, sheetId, comment) => {
      if (book.readOnly) assertStructure(context);
      assertName(name);
      if (nameTaken(book, name, sheetId)) throw hostErrors.itemAlreadyExists(`The name "${name}" exists.`);
      const item: NameData = {
        name,
        formula: checked(formula),
        visible: true,
        ...(sheetId === undefined ? {} : { sheetId }),
        ...(comment ? { comment } : {}),
      };
      book.names.push(item);
      told(name);
      return item;
    },
    remove: (item) => {
      const index = book.names.indexOf(item);
      if (index < 0) throw hostErrors.itemNotFound(`The name "${item.name}".`);
      book.names.splice(index, 1);
      told(item.name);
    },
    update: (item, patch) => {
      if (!book.names.includes(item)) throw hostErrors.itemNotFound(`The name "${item.name}".`);
      Object.assign(item, patch, patch.formula === undefined ? {} : { formula: checked(patch.formula) });
      told(item.name);
    },
  };
}
