/** The texts that travel between office.js and its host, as types: one ProcessQuery batch and its answer. */

/** Kinds of object path, as office.js numbers them. */
export const PathType = {
  workbook: 1,
  service: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

/** Kinds of action, as office.js numbers them. */
export const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

export interface ArgumentInfo {
  Arguments?: unknown[];
  /** Same shape as Arguments: the id of the object path at that place, 0 where the argument is plain JSON. */
  ReferencedObjectPathIds?: unknown[];
}

export interface ObjectPathInfo {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}

export interface ActionInfo {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
  ObjectState?: Record<string, unknown>;
}

export interface BatchRequest {
  AutoKeepReference?: boolean;
  Actions: ActionInfo[];
  ObjectPaths: Record<string, ObjectPathInfo>;
}

export interface ActionResult {
  ActionId: number;
  Value: unknown;
}

export interface BatchError {
  Code: string;
  Message: string;
  ActionIndex: number;
  Location: string;
  HttpStatusCode: number;
}

export interface BatchResponse {
  Results: ActionResult[];
  TraceIds?: number[];
  Error?: BatchError;
}

/** What a host pushes to a client's library: a workbook event or a custom-function call. */
export interface MessageEntry {
  messageCategory: number;
  messageType: number;
  targetId: string;
  message: string;
  id: number;
  isRemoteOverride: boolean;
}

export const MessageCategory = { customFunction: 1, event: 65536 } as const;

/** Whether a batch speaks to a service of Office (ribbon, runtime, custom functions) and not to the workbook. */
export function isServiceBatch(request: BatchRequest): boolean {
  return Object.values(request.ObjectPaths).some((path) => path.ObjectPathType === PathType.service);
}

/** Whether a batch only lets go of kept objects, as `Excel.run` does after its work: nobody hears whether it failed. */
export function isCleanupBatch(request: BatchRequest): boolean {
  const kinds = request.Actions.filter(({ ActionType: type }) => type !== ActionType.instantiate);
  return kinds.length > 0 && kinds.every(({ Name }) => Name === "_RemoveReference");
}
