import { attribute, escapeAttribute, parseXml, xmlHeader, type XmlElement } from "../../src/import/xlsx/xml";
import type { Package } from "../../src/import/xlsx/package";
import type { CustomXmlPart } from "../model/contract";

export const itemPropsContentType = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const dataStore = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

/** The namespace of a document's root element; "" when it has none. */
export function rootNamespace(root: XmlElement): string {
  const colon = root.name.indexOf(":");
  return root.attributes[colon < 0 ? "xmlns" : `xmlns:${root.name.slice(0, colon)}`] ?? "";
}

/**
 * Reads the custom XML parts of the workbook.
 * @param newId gives an id to a part that has none
 */
export function readCustomXml(pack: Package, newId: () => string): { data: CustomXmlPart; part: string }[] {
  return pack
    .relationships(pack.workbookPart)
    .filter(({ kind, external }) => kind === "customXml" && !external)
    .flatMap(({ target }) => {
      const part = pack.find(target);
      if (part === undefined) return [];
      const xml = pack.text(part);
      const props = pack.relationships(part).find(({ kind }) => kind === "customXmlProps");
      const propsPart = props && pack.find(props.target);
      const id = propsPart === undefined ? undefined : attribute(parseXml(pack.text(propsPart)), "itemID");
      return [{ part, data: { id: id ?? newId(), namespaceUri: rootNamespace(parseXml(xml)), xml } }];
    });
}

/** The properties part of a custom XML part: its id and schema. */
export function itemProps({ id, namespaceUri }: CustomXmlPart): string {
  const guid = id.startsWith("{") ? id : `{${id}}`;
  const schema = namespaceUri === "" ? "" : `<ds:schemaRef ds:uri="${escapeAttribute(namespaceUri)}"/>`;
  return `${xmlHeader}<ds:datastoreItem ds:itemID="${escapeAttribute(guid)}" xmlns:ds="${dataStore}"><ds:schemaRefs>${schema}</ds:schemaRefs></ds:datastoreItem>`;
}
