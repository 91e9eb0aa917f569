import type { AddInReference } from "./settings";

/** The add-in whose document settings a workbook carries: id and version of manifest.xml, as Excel notes a side-loaded one. */
export const addInReference: AddInReference = {
  id: "6f0e1c7a-3b52-4d0f-9a54-2b8c5d7e91f3",
  version: "0.1.0.0",
  store: "developer",
  storeType: "Registry",
};
