import { attribute, child, elements, escapeAttribute, parseXml, serialize, xmlHeader } from "../../src/import/xlsx/xml";
import type { Package } from "../../src/import/xlsx/package";

/**
 * The add-in's document settings stand where Excel keeps them: in a web-extension part, one property a setting, its value as
 * JSON. Excel finds the part by the add-in's id; a part of another add-in is left alone.
 */

/** Which add-in the settings belong to: the id of manifest.xml and the catalogue Excel knows it from when it is side-loaded. */
export interface AddInReference {
  id: string;
  version: string;
  store: string;
  storeType: string;
}

export const taskpanesType = "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes";
export const webExtensionType = "http://schemas.microsoft.com/office/2011/relationships/webextension";
export const taskpanesContentType = "application/vnd.ms-office.webextensiontaskpanes+xml";
export const webExtensionContentType = "application/vnd.ms-office.webextension+xml";
const webExtensionNamespace = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const taskpanesNamespace = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
const relationshipNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Names of the task-pane list and the web-extension parts of a file. */
export function webExtensionParts(pack: Package): { taskpanes: string | undefined; extensions: string[] } {
  const taskpanes = pack.relationships("").find(({ type }) => type === taskpanesType)?.target;
  const known = taskpanes !== undefined && pack.find(taskpanes) !== undefined ? taskpanes : undefined;
  const targets = known === undefined ? [] : pack.relationships(known).filter(({ type }) => type === webExtensionType);
  return {
    taskpanes: known,
    extensions: targets.map(({ target }) => target).filter((part) => pack.find(part) !== undefined),
  };
}

/**
 * Reads the settings of a web-extension part.
 * @returns the settings, or undefined when the part belongs to another add-in
 */
export function readSettings(xml: string, addInId: string): Map<string, unknown> | undefined {
  const root = parseXml(xml);
  const references = [...elements(root, "reference"), ...elements(child(root, "alternateReferences"), "reference")];
  if (
    !references.some(
      (reference) => attribute(reference, "id")?.toLowerCase().replace(/[{}]/g, "") === addInId.toLowerCase(),
    )
  )
    return undefined;
  return new Map(
    elements(child(root, "properties"), "property").map((property) => [
      attribute(property, "name") ?? "",
      parseValue(attribute(property, "value") ?? "null"),
    ]),
  );
}

/** A setting's value; text that is no JSON is taken as it is. */
function parseValue(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/**
 * Writes the settings into a web-extension part.
 * @param settings names and JSON values
 * @param oldXml the part before; undefined makes a new one for `reference`
 * @param partId GUID of a new part
 */
export function writeSettings(
  settings: ReadonlyMap<string, unknown>,
  oldXml: string | undefined,
  reference: AddInReference,
  partId: string,
): string {
  const root = parseXml(
    oldXml ??
      `<we:webextension xmlns:we="${webExtensionNamespace}" id="${escapeAttribute(partId)}"><we:reference id="${escapeAttribute(reference.id)}" version="${reference.version}" store="${reference.store}" storeType="${reference.storeType}"/><we:alternateReferences/><we:properties/><we:bindings/><we:snapshot xmlns:r="${relationshipNamespace}"/></we:webextension>`,
  );
  const prefix = root.name.slice(0, root.name.length - "webextension".length);
  let properties = child(root, "properties");
  if (!properties) {
    properties = { name: `${prefix}properties`, attributes: {}, children: [] };
    const at = root.children.findIndex(
      (node) => typeof node !== "string" && /(^|:)(bindings|snapshot|extLst)$/.test(node.name),
    );
    root.children.splice(at < 0 ? root.children.length : at, 0, properties);
  }
  properties.children = [...settings].map(([name, value]) => ({
    name: `${prefix}property`,
    attributes: { name, value: JSON.stringify(value ?? null) },
    children: [],
  }));
  return xmlHeader + serialize(root);
}

/** A task-pane list with one pane that does not open by itself. */
export const taskpanesXml = (relationshipId: string): string =>
  `${xmlHeader}<wetp:taskpanes xmlns:wetp="${taskpanesNamespace}">${taskpaneXml(relationshipId)}</wetp:taskpanes>`;

/** One entry of the list. */
export const taskpaneXml = (relationshipId: string): string =>
  `<wetp:taskpane dockstate="right" visibility="0" width="350" row="0" xmlns:wetp="${taskpanesNamespace}"><wetp:webextensionref xmlns:r="${relationshipNamespace}" r:id="${escapeAttribute(relationshipId)}"/></wetp:taskpane>`;
