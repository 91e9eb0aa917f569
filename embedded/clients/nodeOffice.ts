/**
 * What the browser's office.js gives an add-in beside the Excel object model, for a client in Node. The Excel file
 * brings most of it (Office.addin, Office.ribbon, Office.actions over their service objects); the members below are
 * made by office.js during its handshake with the page, and are supplied here exactly as that handshake leaves them.
 * Each is listed once in `suppliedMembers` and compared with the browser by a test.
 */
import type { Host } from "../host";

/** Members of `Office` that this file supplies. */
export const suppliedMembers = [
  "onReady",
  "Promise",
  "context.contentLanguage",
  "context.displayLanguage",
  "context.host",
  "context.platform",
  "context.diagnostics",
  "context.requirements.isSetSupported",
] as const;

/** Major and minor version of the played Excel, as Excel on the web reports it. */
const hostVersion = "16.0.0.0";

interface RequirementNamespace {
  RequirementMatrix: new (sets: object) => { isSetSupported(name: string, version?: string): boolean };
  DefaultSetRequirement: new (sets: Record<string, string>) => object;
}

/** `Office.onReady`: resolves at once, since a Node client is only handed out when it is ready. */
export function makeOnReady() {
  const info = { host: "Excel", platform: "OfficeOnline", addin: { visibilityMode: "Taskpane" } };
  return async (callback?: (info: object) => unknown): Promise<object> => {
    await callback?.(info);
    return info;
  };
}

/**
 * `Office.context`; `requirements` is the library's own class over the played requirement sets.
 * @param requirement the library's namespace `OfficeExt.Requirement`
 */
export function makeContext(host: Host, requirement: RequirementNamespace): Record<string, unknown> {
  const sets = Object.fromEntries(
    Object.entries(host.settings.requirementSets).map(([name, version]) => [name.toLowerCase(), version]),
  );
  return {
    contentLanguage: host.settings.locale,
    displayLanguage: host.settings.locale,
    host: "Excel",
    platform: "OfficeOnline",
    diagnostics: { host: "Excel", platform: "OfficeOnline", version: hostVersion },
    requirements: new requirement.RequirementMatrix(new requirement.DefaultSetRequirement(sets)),
  };
}
