/**
 * The mark of dynamic array formulas: a cell's attribute `cm` counts the records of `cellMetadata` in xl/metadata.xml, and the record leads
 * to `dynamicArrayProperties` with fDynamic. (MS-XLSX 2.2.8 and 2.4.93; the type is called XLDAPR.)
 */
import {
  attribute,
  child,
  elements,
  flag,
  localName,
  parseXml,
  serialize,
  xmlHeader,
  type XmlElement,
} from "../../src/import/xlsx/xml";

export const metadataContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml";
/** Kind of the relationship from the workbook. */
export const metadataKind = "sheetMetadata";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const namespace = "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray";
const typeName = "XLDAPR";
const extension =
  `<ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}" xmlns:xda="${namespace}">` +
  `<xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext>`;
const type =
  `<metadataType name="${typeName}" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" ` +
  `rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/>`;

/** The values of `cm` that mark a dynamic array formula, in the text of xl/metadata.xml. */
export function dynamicMarks(xml: string): ReadonlySet<number> {
  const root = parseXml(xml);
  const types = elements(child(root, "metadataTypes"), "metadataType").map((item) => attribute(item, "name"));
  const own = elements(root, "futureMetadata").find((item) => attribute(item, "name") === typeName);
  const dynamic = elements(own, "bk").map(isDynamic);
  const marks = new Set<number>();
  elements(child(root, "cellMetadata"), "bk").forEach((block, at) => {
    const leads = elements(block, "rc").some(
      (record) =>
        types[Number(attribute(record, "t")) - 1] === typeName && dynamic[Number(attribute(record, "v"))] === true,
    );
    if (leads) marks.add(at + 1);
  });
  return marks;
}

/** Whether a block holds `dynamicArrayProperties` with fDynamic, however deep. */
const isDynamic = (block: XmlElement): boolean =>
  block.children.some(
    (item) =>
      typeof item !== "string" &&
      (localName(item.name) === "dynamicArrayProperties" ? flag(item, "fDynamic") : isDynamic(item)),
  );

/**
 * The part with a record for dynamic array formulas.
 * @param xml the part as it is; undefined where the workbook has none
 * @returns its text, and the value of `cm`
 */
export function withDynamicMark(xml: string | undefined): { readonly xml: string; readonly mark: number } {
  const root = parseXml(xml ?? `<metadata xmlns="${main}"></metadata>`);
  const prefix = root.name.slice(0, root.name.length - "metadata".length);
  /** The list of that name, made at its place where there is none; counts are set when something was added. */
  const list = (name: string, before: readonly string[], attributes: Record<string, string> = {}): XmlElement => {
    const found = elements(root, name).find((item) =>
      Object.entries(attributes).every(([key, value]) => attribute(item, key) === value),
    );
    if (found) return found;
    const made: XmlElement = { name: prefix + name, attributes, children: [] };
    const at = root.children.findIndex((item) => typeof item !== "string" && before.includes(localName(item.name)));
    root.children.splice(at < 0 ? root.children.length : at, 0, made);
    return made;
  };
  const add = (to: XmlElement, text: string): number => {
    to.children.push(parseXml(text.replace(/<(\/?)(?=[a-z])(?![a-z]+:)/gi, `<$1${prefix}`)));
    const count = elements(to).filter((item) => localName(item.name) !== "extLst").length;
    to.attributes["count"] = String(count);
    return count;
  };
  const rest = ["cellMetadata", "valueMetadata", "extLst"];
  const types = list("metadataTypes", ["metadataStrings", "mdxMetadata", "futureMetadata", ...rest]);
  const known = elements(types, "metadataType").findIndex((item) => attribute(item, "name") === typeName);
  const typeNumber = known >= 0 ? known + 1 : add(types, type);
  const own = list("futureMetadata", rest, { name: typeName });
  const record = add(own, `<bk><extLst>${extension}</extLst></bk>`) - 1;
  const mark = add(list("cellMetadata", rest.slice(1)), `<bk><rc t="${typeNumber}" v="${record}"/></bk>`);
  return { xml: xmlHeader + serialize(root), mark };
}
