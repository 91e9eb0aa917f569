import {
  attribute,
  child,
  elements,
  escapeAttribute,
  flag,
  parseXml,
  serialize,
  type XmlElement,
} from "../../src/import/xlsx/xml";

/** Filter criteria of a table column: the file's `filterColumn` ↔ Excel.FilterCriteria. */

const operators: Readonly<Record<string, string>> = {
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  greaterThanOrEqual: ">=",
  lessThan: "<",
  lessThanOrEqual: "<=",
};

/** Reads criteria; kinds the API has no words for are kept as XML. Undefined for a column that only hides its button. */
export function criteriaFromFile(column: XmlElement): Record<string, unknown> | undefined {
  const filters = child(column, "filters");
  if (filters && elements(filters, "dateGroupItem").length === 0) {
    const values = elements(filters, "filter").map((filter) => attribute(filter, "val") ?? "");
    return { filterOn: "Values", values: flag(filters, "blank") ? [...values, ""] : values };
  }
  const custom = child(column, "customFilters");
  if (custom) {
    const criteria = elements(custom, "customFilter").map(
      (filter) => (operators[attribute(filter, "operator") ?? "equal"] ?? "=") + (attribute(filter, "val") ?? ""),
    );
    return {
      filterOn: "Custom",
      criterion1: criteria[0] ?? "",
      ...(criteria[1] === undefined ? {} : { criterion2: criteria[1], operator: flag(custom, "and") ? "And" : "Or" }),
    };
  }
  const top = child(column, "top10");
  if (top) {
    const filterOn = `${flag(top, "top", true) ? "Top" : "Bottom"}${flag(top, "percent") ? "Percent" : "Items"}`;
    return { filterOn, criterion1: attribute(top, "val") ?? "10" };
  }
  return elements(column).length === 0 ? undefined : { filterOn: "Dynamic", source: serialize(column) };
}

/** Writes criteria for the column at `index` of its table. */
export function criteriaToFile(index: number, criteria: Record<string, unknown>): XmlElement {
  const kept = criteria["source"];
  if (typeof kept === "string") {
    const element = parseXml(kept);
    element.attributes["colId"] = String(index);
    return element;
  }
  return parseXml(`<filterColumn colId="${index}">${criteriaBody(criteria)}</filterColumn>`);
}

function criteriaBody(criteria: Record<string, unknown>): string {
  const filterOn = String(criteria["filterOn"] ?? "");
  const first = String(criteria["criterion1"] ?? "");
  if (filterOn === "Values") {
    const values = Array.isArray(criteria["values"])
      ? criteria["values"].map((value: unknown) => (typeof value === "object" ? "" : String(value)))
      : [];
    const items = values.filter((value) => value !== "").map((value) => `<filter val="${escapeAttribute(value)}"/>`);
    return `<filters${values.includes("") ? ' blank="1"' : ""}>${items.join("")}</filters>`;
  }
  const top = /^(Top|Bottom)(Items|Percent)$/.exec(filterOn);
  if (top)
    return `<top10${top[1] === "Bottom" ? ' top="0"' : ""}${top[2] === "Percent" ? ' percent="1"' : ""} val="${Number(first) || 10}"/>`;
  if (filterOn === "Custom") {
    const second = criteria["criterion2"];
    const items = [first, ...(second === undefined || second === null || second === "" ? [] : [String(second)])].map(
      customFilter,
    );
    return `<customFilters${items.length > 1 && criteria["operator"] !== "Or" ? ' and="1"' : ""}>${items.join("")}</customFilters>`;
  }
  return "";
}

function customFilter(criterion: string): string {
  const match = /^(<>|>=|<=|=|>|<)?([^]*)$/.exec(criterion);
  const operator = Object.keys(operators).find((name) => operators[name] === (match?.[1] ?? "=")) ?? "equal";
  return `<customFilter${operator === "equal" ? "" : ` operator="${operator}"`} val="${escapeAttribute(match?.[2] ?? "")}"/>`;
}
