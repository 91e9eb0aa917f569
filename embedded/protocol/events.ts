/**
 * Workbook events: which registrations the library may make (a table), and how the model's changes become event
 * messages. The person who made a change sees it as local, everybody else as remote.
 */
import { rectName } from "../model/address";
import { holds } from "../model/rect";
import type { Change } from "../model/contract";
import type { Rect } from "../model/types";
import type { Host, HostClient } from "../host";
import { hostErrors } from "./hostError";
import { isSupported } from "./settings";
import { MessageCategory, type MessageEntry } from "./wire";

/** Event numbers of office.js. */
export const EventNumber = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetFormatChanged: 18,
  worksheetProtectionChanged: 24,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

interface EventEntry {
  number: number;
  since: string;
}

const on = (number: number, version: string): EventEntry => ({ number, since: `ExcelApi ${version}` });

/** Class → name of the event inside `_Register<name>Event` → what it registers. An event not listed is not raised by this host. */
const eventTable: Readonly<Record<string, Readonly<Record<string, EventEntry>>>> = {
  WorksheetCollection: {
    Activated: on(EventNumber.worksheetActivated, "1.7"),
    Added: on(EventNumber.worksheetAdded, "1.7"),
    Calculated: on(EventNumber.worksheetCalculated, "1.8"),
    DataChanged: on(EventNumber.worksheetChanged, "1.9"),
    Deactivated: on(EventNumber.worksheetDeactivated, "1.7"),
    Deleted: on(EventNumber.worksheetDeleted, "1.7"),
    FormatChanged: on(EventNumber.worksheetFormatChanged, "1.9"),
    ProtectionChanged: on(EventNumber.worksheetProtectionChanged, "1.14"),
    SelectionChanged: on(EventNumber.worksheetSelectionChanged, "1.9"),
  },
  Worksheet: {
    Activated: on(EventNumber.worksheetActivated, "1.7"),
    Calculated: on(EventNumber.worksheetCalculated, "1.8"),
    DataChanged: on(EventNumber.worksheetChanged, "1.7"),
    Deactivated: on(EventNumber.worksheetDeactivated, "1.7"),
    FormatChanged: on(EventNumber.worksheetFormatChanged, "1.9"),
    ProtectionChanged: on(EventNumber.worksheetProtectionChanged, "1.14"),
    SelectionChanged: on(EventNumber.worksheetSelectionChanged, "1.7"),
  },
  TableCollection: {
    Added: on(EventNumber.tableAdded, "1.9"),
    DataChanged: on(EventNumber.tableChanged, "1.7"),
    Deleted: on(EventNumber.tableDeleted, "1.9"),
  },
  Table: {
    DataChanged: on(EventNumber.tableChanged, "1.7"),
    SelectionChanged: on(EventNumber.tableSelectionChanged, "1.7"),
  },
};

/**
 * Registers or unregisters an event if `method` is such a call.
 * @param className class the method is called on
 * @param method e.g. "_RegisterDataChangedEvent"
 * @returns false when the method is something else
 * @throws ApiNotFound or NotImplemented for an event this host does not raise
 */
export function registerEvent(host: Host, client: HostClient, className: string, method: string): boolean {
  const match = /^_(Register|Unregister)(?:Event)?([A-Za-z]+?)(?:Event)?$/.exec(method);
  if (!match) return false;
  const [, verb, event = ""] = match;
  const entry = eventTable[className]?.[event];
  if (!entry) throw hostErrors.notImplemented(`${className}, event ${event}`);
  if (!isSupported(host.settings, entry.since)) throw hostErrors.apiNotFound(`${className}.${method} (${entry.since})`);
  const count = (client.registrations.get(entry.number) ?? 0) + (verb === "Register" ? 1 : -1);
  client.registrations.set(entry.number, Math.max(0, count));
  return true;
}

/** One event before it is addressed to a client. */
interface EventDraft {
  number: number;
  targets: string[];
  args: Record<string, unknown>;
  /** Only the person who did it is told (selection, activation: a co-author's screen is their own). */
  localOnly?: boolean;
  /** An area the event's `getRange` gives. */
  area?: { sheetId: string; rect: Rect };
}

const workbookTarget = "Workbook";

/** Gives every client the events of these changes, in order and in one message. */
export function deliverEvents(host: Host, changes: readonly Change[]): void {
  if (changes.length === 0) return;
  const drafts = changes.flatMap((change) => draftEvents(host, change).map((draft) => ({ draft, change })));
  for (const client of [...host.clients]) {
    const entries = drafts.flatMap(({ draft, change }) => addressTo(host, client, draft, change));
    if (entries.length === 0) continue;
    host.counters.events += entries.length;
    client.deliver(entries);
  }
}

function addressTo(host: Host, client: HostClient, draft: EventDraft, change: Change): MessageEntry[] {
  if (change.origin.by === "load" || !client.registrations.get(draft.number)) return [];
  const author = host.clients.find((other) => other.id === change.origin.clientId);
  const remote = change.origin.by !== "calculation" && author?.person !== client.person;
  if (remote && draft.localOnly) return [];
  const mine = change.origin.by === "api" && change.origin.clientId === client.id;
  const args: Record<string, unknown> = {
    ...draft.args,
    source: "Local",
    triggerSource: mine ? "ThisLocalAddin" : "Unknown",
  };
  if (draft.area && host.objects.rangeObject) {
    args.referenceId = host.keep(client, host.objects.rangeObject(host, draft.area.sheetId, draft.area.rect));
  }
  const message = JSON.stringify(args);
  return draft.targets.map((targetId) => ({
    messageCategory: MessageCategory.event,
    messageType: draft.number,
    targetId,
    message,
    id: 0,
    isRemoteOverride: remote,
  }));
}

/** The events one change of the model raises. */
function draftEvents(host: Host, change: Change): EventDraft[] {
  switch (change.kind) {
    case "cells":
      return change.origin.by === "calculation"
        ? [sheetEvent(EventNumber.worksheetCalculated, change.sheetId, change.rect)]
        : cellEvents(host, change);
    case "format":
      return [sheetEvent(EventNumber.worksheetFormatChanged, change.sheetId, change.rect)];
    case "sheet":
      return sheetEvents(change);
    case "table":
      return tableEvents(host, change);
    case "selection":
      return [
        { ...sheetEvent(EventNumber.worksheetSelectionChanged, change.sheetId, change.rect), localOnly: true },
        ...tablesTouched(host, change.sheetId, change.rect).map((table): EventDraft => ({
          number: EventNumber.tableSelectionChanged,
          targets: [String(table.id)],
          localOnly: true,
          args: {
            address: rectName(change.rect),
            isInsideTable: true,
            tableId: String(table.id),
            worksheetId: change.sheetId,
          },
        })),
      ];
    default:
      return [];
  }
}

function sheetEvent(number: number, sheetId: string, rect?: Rect): EventDraft {
  return {
    number,
    targets: [sheetId, workbookTarget],
    args: { worksheetId: sheetId, ...(rect && { address: rectName(rect) }) },
    ...(rect && { area: { sheetId, rect } }),
  };
}

function cellEvents(host: Host, change: Extract<Change, { kind: "cells" }>): EventDraft[] {
  const inserted = change.changeType.endsWith("Inserted");
  const shift =
    change.moved &&
    (change.moved === "rows"
      ? inserted
        ? "ShiftCellDown"
        : "ShiftCellUp"
      : inserted
        ? "ShiftCellRight"
        : "ShiftCellLeft");
  const args = {
    changeType: change.changeType,
    shiftDirection: shift ?? "None",
    worksheetId: change.sheetId,
    address: rectName(change.rect),
    ...change.details,
  };
  const area = { sheetId: change.sheetId, rect: change.rect };
  if (host.settings.silentPicks && isPick(host, change)) return [];
  return [
    { number: EventNumber.worksheetChanged, targets: [change.sheetId, workbookTarget], args, area },
    ...tablesTouched(host, change.sheetId, change.rect).map((table): EventDraft => ({
      number: EventNumber.tableChanged,
      targets: [String(table.id), change.sheetId, workbookTarget],
      args: { ...args, tableId: String(table.id) },
      area,
    })),
  ];
}

/** A person's edit of one cell that has a list: whether it was picked or typed cannot be seen from here. */
function isPick(host: Host, { origin, changeType, sheetId, rect }: Extract<Change, { kind: "cells" }>): boolean {
  if (origin.by !== "person" || changeType !== "RangeEdited" || rect.rowCount * rect.columnCount !== 1) return false;
  return host.workbook
    .sheet(sheetId)
    .validations.some(({ rule, areas }) => rule.list && areas.some((area) => holds(area, rect.row, rect.column)));
}

function sheetEvents(change: Extract<Change, { kind: "sheet" }>): EventDraft[] {
  const numbers: Partial<Record<typeof change.what, number>> = {
    added: EventNumber.worksheetAdded,
    deleted: EventNumber.worksheetDeleted,
    calculated: EventNumber.worksheetCalculated,
    activated: EventNumber.worksheetActivated,
    protection: EventNumber.worksheetProtectionChanged,
  };
  const number = numbers[change.what];
  if (number === undefined) return [];
  return [{ ...sheetEvent(number, change.sheetId), localOnly: change.what === "activated" }];
}

function tableEvents(host: Host, change: Extract<Change, { kind: "table" }>): EventDraft[] {
  if (change.what !== "added" && change.what !== "deleted") return [];
  const tableName = host.workbook.tables.find((table) => table.id === change.tableId)?.name ?? "";
  return [
    {
      number: change.what === "added" ? EventNumber.tableAdded : EventNumber.tableDeleted,
      targets: [change.sheetId, workbookTarget],
      args: { tableId: String(change.tableId), tableName, worksheetId: change.sheetId },
    },
  ];
}

function tablesTouched(host: Host, sheetId: string, rect: Rect) {
  return host.workbook.tables.filter(
    ({ sheetId: id, range }) =>
      id === sheetId &&
      range.row < rect.row + rect.rowCount &&
      rect.row < range.row + range.rowCount &&
      range.column < rect.column + rect.columnCount &&
      rect.column < range.column + range.columnCount,
  );
}
