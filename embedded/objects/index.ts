/** The object model office.js sees: its root, and the objects it makes by name (none of Excel's own so far). */
import type { Host, HostObjects } from "../host";
import type { Rect } from "../model/types";
import type { HostObject } from "../protocol/objectType";
import { object } from "./define";
import { rangeObject } from "./range";
import { workbook } from "./workbook";

/** The Workbook object, root of all paths. */
export const workbookObject = (_host: Host): HostObject => object(workbook, null);

export const serviceObjects: HostObjects["serviceObjects"] = {};

/** Everything a Host needs of the object model. */
export const excelObjects: HostObjects = {
  workbookObject,
  serviceObjects,
  rangeObject: (_host, sheetId: string, rect: Rect) => rangeObject({ sheetId, rect }),
};
