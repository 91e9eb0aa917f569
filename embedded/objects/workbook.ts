/** Workbook and Application: the root of the object model. */
import type { Host } from "../host";
import { hostErrors } from "../protocol/hostError";
import type { ObjectType, PropertyEntry } from "../protocol/objectType";
import { commentCollection } from "./comments";
import { defineType, link, method, object, oneOf, read, text } from "./define";
import { functions } from "./functions";
import { namedItemCollection } from "./names";
import type { Place } from "./places";
import { rangeObject } from "./range";
import { rangeAreas } from "./rangeAreas";
import { customXmlPartCollection, settingCollection } from "./settings";
import { tableCollection } from "./tables";
import { worksheetCollection } from "./worksheet";

const modes = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

const application: ObjectType<unknown> = defineType<unknown>({
  name: "Application",
  properties: {
    CalculationMode: {
      get: (host) => host.workbook.calculationMode,
      set: (host, _target, value) => host.editor.book.setCalculationMode(oneOf(value, modes, "calculationMode")),
    },
    CalculationState: read((host) => (host.isStale ? "Pending" : "Done")),
    CalculationEngineVersion: read(() => 191029),
    // The three languages of the embedded Excel write numbers alike.
    DecimalSeparator: read(() => "."),
    ThousandsSeparator: read(() => ","),
    UseSystemSeparators: read(() => true),
  },
  methods: {
    Calculate: method((host, _target, [type]) =>
      oneOf(type, ["Recalculate", "Full", "FullRebuild"], "calculationType") === "Recalculate"
        ? host.settle()
        : host.calculator.recalculateAll(),
    ),
    // Calculation and drawing wait for the end of the batch anyhow.
    SuspendApiCalculationUntilNextSync: method(() => undefined),
    SuspendScreenUpdatingUntilNextSync: method(() => undefined),
  },
});

const workbookProtection: ObjectType<unknown> = defineType<unknown>({
  name: "WorkbookProtection",
  properties: { Protected: read((host) => host.workbook.structureProtected) },
  methods: {
    Protect: method((host, _target, [password]) => host.editor.book.protectStructure(password as string | null)),
    Unprotect: method((host, _target, [password]) => host.editor.book.unprotectStructure(password as string | null)),
  },
});

const property = (key: string): PropertyEntry<unknown> => ({
  get: (host) => host.workbook.properties[key] ?? "",
  set: (host, _target, value) => host.editor.book.setProperty(key, text(value, key)),
});

const documentProperties: ObjectType<unknown> = defineType<unknown>({
  name: "DocumentProperties",
  properties: {
    Title: property("title"),
    Subject: property("subject"),
    Author: property("author"),
    Keywords: property("keywords"),
    Comments: property("comments"),
    Category: property("category"),
    Manager: property("manager"),
    Company: property("company"),
    LastAuthor: read((host) => host.workbook.properties["lastAuthor"] ?? ""),
  },
  methods: {},
});

/** What the person at the running client has selected: without a selection, A1 of the active sheet. */
function selection(host: Host): Place {
  const { workbook } = host;
  const selected = workbook.selections.get(host.origin.clientId);
  if (selected && workbook.sheets.some((sheet) => sheet.id === selected.sheetId)) return selected;
  return { sheetId: workbook.activeSheetId, rect: { row: 0, column: 0, rowCount: 1, columnCount: 1 } };
}

export const workbook: ObjectType<unknown> = defineType<unknown>({
  name: "Workbook",
  properties: {
    Name: read((host) => host.settings.fileName),
    ReadOnly: read((host) => host.workbook.readOnly),
    IsDirty: {
      get: (host) => host.workbook.dirty.size > 0 || host.workbook.sheets.some((sheet) => sheet.dirty.size > 0),
      set: () => {
        throw hostErrors.notImplemented("Workbook.isDirty as something to write");
      },
    },
    AutoSave: read(() => true),
    Application: link(() => object(application, null)),
    Comments: link(() => object(commentCollection, {})),
    CustomXmlParts: link(() => object(customXmlPartCollection, {})),
    Functions: link(() => object(functions, null)),
    Names: link(() => object(namedItemCollection, {})),
    Properties: link(() => object(documentProperties, null)),
    Protection: link(() => object(workbookProtection, null)),
    Settings: link(() => object(settingCollection, null)),
    Tables: link(() => object(tableCollection, {})),
    Worksheets: link(() => object(worksheetCollection, null)),
  },
  methods: {
    GetActiveCell: method((host) => {
      const { sheetId, rect } = selection(host);
      return rangeObject({ sheetId, rect: { ...rect, rowCount: 1, columnCount: 1 } });
    }),
    GetSelectedRange: method((host) => rangeObject(selection(host))),
    GetSelectedRanges: method((host) => {
      const { sheetId, rect } = selection(host);
      return object(rangeAreas, { sheetId, areas: [rect] });
    }),
    GetIsActiveCollabSession: method((host) => new Set(host.clients.map((client) => client.person)).size > 1),
  },
});
