/** The object tables say only what Microsoft's library and types say: class and member names, and what may be written. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createNullCalculator } from "../../embedded/calc";
import { Host } from "../../embedded/host";
import { createWorkbook } from "../../embedded/model";
import { excelObjects } from "../../embedded/objects";
import sets from "../../embedded/objects/requirementSets.json";
import type { HostObject, ObjectType } from "../../embedded/protocol/objectType";

interface Described {
  scalars: Set<string>;
  writable: Set<string>;
  links: Set<string>;
  methods: Set<string>;
}

/** Members of every class of the library, read from its source. */
function libraryClasses(): Map<string, Described> {
  const file = createRequire(__filename).resolve("@microsoft/office-js/dist/excel-web-16.00.debug.js");
  const classes = new Map<string, Described>();
  const words = (line: string | undefined): string[] => line?.match(/"\w+"/g)?.map((word) => word.slice(1, -1)) ?? [];
  const lines = readFileSync(file, "utf8").split("\n");
  let now: Described | undefined;
  lines.forEach((line, index) => {
    const name = /^ {4}var (\w+) = \(function \(_super\) \{/.exec(line)?.[1];
    if (name !== undefined) {
      now = { scalars: new Set(), writable: new Set(), links: new Set(), methods: new Set() };
      classes.set(name, now);
    }
    if (!now) return;
    if (line.includes('"_scalarPropertyOriginalNames"'))
      for (const word of words(lines[index + 2])) now.scalars.add(word);
    for (const found of line.matchAll(/_createPropertyObject\([\w.]+, this, "(\w+)"/g)) now.links.add(found[1] ?? "");
    for (const found of line.matchAll(
      /(?:_createMethodObject|_createAndInstantiateMethodObject)\([\w.]+, \w+, "(\w+)"/g,
    ))
      now.methods.add(found[1] ?? "");
    for (const found of line.matchAll(/_invokeMethod\(\w+, "(\w+)"/g)) now.methods.add(found[1] ?? "");
    for (const found of line.matchAll(/_invokeSetProperty\(\w+, "(\w+)"/g)) now.writable.add(found[1] ?? "");
    for (const found of line.matchAll(/range\._ValidateArraySize/g)) now.methods.add(found[0].slice(6));
    for (const found of line.matchAll(/setRangePropertiesInBulk\(thisObj, "(\w+)"/g))
      classes.get("Range")?.writable.add(found[1] ?? "");
  });
  // Properties the library writes from the functions behind a class are found with the class before them.
  return classes;
}

/** Classes reachable from the workbook through properties and collections of a workbook that has one of everything. */
async function ourClasses(): Promise<Map<string, ObjectType<never>>> {
  const host = await Host.open({
    workbook: createWorkbook(),
    calculator: createNullCalculator(),
    objects: excelObjects,
  });
  const { editor, workbook } = host;
  const id = workbook.activeSheetId;
  const cell = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
  editor.tables.add(id, { ...cell, rowCount: 3, columnCount: 2 }, true);
  editor.names.add("Rate", "=Sheet1!$A$1");
  editor.book.setSetting("key", 1);
  editor.book.addCustomXml("<a xmlns='urn:x'/>");
  editor.rules.addComment(id, { row: 5, column: 5 }, "text", "thread", "li");
  editor.rules.addChart(id, {
    name: "Chart 1",
    type: "Pie",
    props: { series: [{ name: "a", values: "=Sheet1!$A$1" }] },
  });
  for (const type of [
    "Custom",
    "CellValue",
    "ContainsText",
    "TopBottom",
    "PresetCriteria",
    "DataBar",
    "ColorScale",
    "IconSet",
  ])
    editor.rules.addConditionalFormat(id, [cell], type);
  const found = new Map<string, ObjectType<never>>();
  const visit = (object: HostObject | null): void => {
    if (!object) return;
    const type = object.type as ObjectType<never>;
    if (found.has(type.name) && type.name !== "ConditionalFormat") return;
    found.set(type.name, type);
    for (const item of object.type.items?.(host, object.target) ?? []) visit(item);
    for (const [name, entry] of Object.entries(object.type.properties)) {
      if (
        !entry.navigation ||
        (type.name === "ConditionalFormat" && !name.endsWith("OrNullObject")) ||
        (type.name === "NamedItem" && name === "Worksheet")
      )
        continue;
      visit(entry.get?.(host, object.target) as HostObject | null);
    }
  };
  visit(excelObjects.workbookObject(host));
  const range = excelObjects.rangeObject?.(host, id, cell) ?? null;
  visit(range);
  for (const name of ["GetVisibleView", "GetTables"])
    visit(range?.type.methods[name]?.call(host, range.target, []) as HostObject);
  visit(range?.type.methods["GetSpecialCells"]?.call(host, range.target, ["Visible"]) as HostObject);
  host.dispose();
  return found;
}

test("every class and member is one of the library's", async () => {
  const library = libraryClasses();
  const ours = await ourClasses();
  const wrong: string[] = [];
  expect(ours.size).toBeGreaterThan(60);
  for (const [name, type] of ours) {
    const known = library.get(name);
    if (!known) {
      wrong.push(name);
      continue;
    }
    for (const [property, entry] of Object.entries(type.properties)) {
      const fits = entry.navigation
        ? known.links.has(property)
        : known.scalars.has(property) || known.writable.has(property);
      if (!fits) wrong.push(`${name}.${property}`);
      if (entry.set && !known.writable.has(property)) wrong.push(`${name}.${property} is not writable`);
    }
    for (const method of Object.keys(type.methods)) if (!known.methods.has(method)) wrong.push(`${name}.${method}()`);
  }
  expect(wrong).toEqual([]);
});

test("members carry the requirement set the types document", async () => {
  const documented: Record<string, Record<string, string>> = sets;
  const ours = await ourClasses();
  for (const [name, type] of ours)
    for (const [member, entry] of [...Object.entries(type.properties), ...Object.entries(type.methods)])
      expect([name, member, entry.since]).toEqual([name, member, documented[name]?.[member] ?? entry.since]);
  expect(ours.get("Range")?.methods["GetSpecialCells"]?.since).toBe("ExcelApi 1.9");
  expect(ours.get("Workbook")?.properties["Settings"]?.since).toBe("ExcelApi 1.4");
});
