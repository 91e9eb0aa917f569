/** Data validation, conditional formats, comments and charts. */
import { hostErrors } from "../../protocol/hostError";
import type { RuleEditing } from "../editing";
import { overlaps, subtractAll } from "../rect";
import type { Rect, ValidationData } from "../types";
import { assertAllowed, tellSheet, type EditContext } from "./context";
import { assertPrompt, assertRule } from "./validationRules";

const conditionalTypes = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
];
/** What a new conditional format says before the add-in says more. */
const firstDetails: Record<string, () => Record<string, unknown>> = {
  Custom: () => ({ formula: "" }),
  ContainsText: () => ({ operator: "Contains", text: "" }),
  CellValue: () => ({ operator: "EqualTo", formula1: "" }),
};

/** The editing of rules, comments and charts for one origin. */
export function ruleEditing(context: EditContext): RuleEditing {
  const { book } = context;
  const find = <T extends { id: string }>(list: T[], id: string, what: string): T => {
    const found = list.find((item) => item.id === id);
    if (!found) throw hostErrors.itemNotFound(`${what} ${id}.`);
    return found;
  };
  const open = (sheetId: string, option?: string) => {
    const sheet = book.sheet(sheetId);
    assertAllowed(context, sheet, option);
    return sheet;
  };
  const withoutAreas = <T extends { areas: Rect[] }>(list: readonly T[], areas: readonly Rect[]): T[] =>
    list.flatMap((item) => {
      if (!item.areas.some((one) => areas.some((other) => overlaps(one, other)))) return [item];
      const left = subtractAll(item.areas, areas);
      return left.length > 0 ? [{ ...item, areas: left }] : [];
    });
  return {
    setValidation: (sheetId, areas, validation) => {
      const sheet = open(sheetId);
      if (validation) {
        if (Object.keys(validation.rule).length > 0) assertRule(validation.rule);
        assertPrompt(validation);
      }
      sheet.validations = withoutAreas<ValidationData>(sheet.validations, areas);
      if (validation) sheet.validations.push({ ...validation, areas: [...areas] });
      tellSheet(context, sheet, "validation", "validations");
    },
    addConditionalFormat: (sheetId, areas, type) => {
      const sheet = open(sheetId, "allowFormatCells");
      if (!conditionalTypes.includes(type)) throw hostErrors.invalidArgument(`"${type}" is no conditional format.`);
      for (const item of sheet.conditionalFormats) item.priority += 1;
      const added = {
        id: book.nextObjectId(),
        type,
        areas: [...areas],
        priority: 0,
        stopIfTrue: false,
        detail: firstDetails[type]?.() ?? {},
      };
      sheet.conditionalFormats.unshift(added);
      tellSheet(context, sheet, "conditionalFormat", "conditionalFormats");
      return added;
    },
    updateConditionalFormat: (sheetId, id, patch) => {
      const sheet = open(sheetId, "allowFormatCells");
      const item = find(sheet.conditionalFormats, id, "Conditional format");
      Object.assign(item, patch);
      if (patch.priority !== undefined) {
        const rest = sheet.conditionalFormats.filter((other) => other !== item).sort((a, b) => a.priority - b.priority);
        rest.splice(Math.max(0, Math.min(patch.priority, rest.length)), 0, item);
        rest.forEach((other, index) => (other.priority = index));
        sheet.conditionalFormats = rest;
      }
      tellSheet(context, sheet, "conditionalFormat", "conditionalFormats");
    },
    removeConditionalFormat: (sheetId, id) => {
      const sheet = open(sheetId, "allowFormatCells");
      find(sheet.conditionalFormats, id, "Conditional format");
      sheet.conditionalFormats = sheet.conditionalFormats.filter((item) => item.id !== id);
      sheet.conditionalFormats.forEach((item, index) => (item.priority = index));
      tellSheet(context, sheet, "conditionalFormat", "conditionalFormats");
    },
    clearConditionalFormats: (sheetId, areas) => {
      const sheet = open(sheetId, "allowFormatCells");
      sheet.conditionalFormats = withoutAreas(sheet.conditionalFormats, areas);
      tellSheet(context, sheet, "conditionalFormat", "conditionalFormats");
    },
    addComment: (sheetId, cell, content, kind, author) => {
      const sheet = open(sheetId);
      if (typeof content !== "string" || content === "") throw hostErrors.invalidArgument("A comment needs a text.");
      if (sheet.comments.some((item) => item.cell.row === cell.row && item.cell.column === cell.column))
        throw hostErrors.itemAlreadyExists("The cell has a comment.");
      const added = { id: book.nextObjectId(), cell, content, author, kind };
      sheet.comments.push(added);
      tellSheet(context, sheet, "comment", "comments");
      return added;
    },
    updateComment: (sheetId, id, content) => {
      const sheet = open(sheetId);
      find(sheet.comments, id, "Comment").content = content;
      tellSheet(context, sheet, "comment", "comments");
    },
    removeComment: (sheetId, id) => {
      const sheet = open(sheetId);
      find(sheet.comments, id, "Comment");
      sheet.comments = sheet.comments.filter((item) => item.id !== id);
      tellSheet(context, sheet, "comment", "comments");
    },
    addChart: (sheetId, chart) => {
      const sheet = open(sheetId, "allowEditObjects");
      const added = { ...chart, id: book.nextObjectId() };
      sheet.charts.push(added);
      tellSheet(context, sheet, "chart", "drawings");
      return added;
    },
    updateChart: (sheetId, id, patch) => {
      const sheet = open(sheetId, "allowEditObjects");
      Object.assign(find(sheet.charts, id, "Chart"), patch);
      tellSheet(context, sheet, "chart", "drawings");
    },
    removeChart: (sheetId, id) => {
      const sheet = open(sheetId, "allowEditObjects");
      find(sheet.charts, id, "Chart");
      sheet.charts = sheet.charts.filter((item) => item.id !== id);
      tellSheet(context, sheet, "chart", "drawings");
    },
  };
}
