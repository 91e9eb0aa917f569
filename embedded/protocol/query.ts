/** What a `load` asks for, and the answer: PascalCase keys, `{_Items: […]}` for a collection, null for a null object. */
import type { Host } from "../host";
import { hostErrors } from "./hostError";
import { findProperty, isHostObject, nameOf, readProperty, scalarNames, toPascal } from "./members";
import type { HostObject, ObjectType } from "./objectType";
import type { QueryInfo } from "./wire";

/** One level of a load: which scalars, and which navigation properties with what below them. */
interface Shape {
  all: boolean;
  scalars: Set<string>;
  below: Map<string, Shape>;
}

/** Names every object answers on the client's side: accepted, nothing to send. */
const clientSide = new Set(["isNullObject", "isNull"]);

/** Names of properties whose value the calculation makes. */
const computed = new Set(["*", "values", "text", "value", "valueTypes", "valuesAsJson", "hasSpill", "arrayValues"]);

/** Whether a load asks for anything that has to be calculated first. */
export function asksForComputed({ Select = [], Expand = [] }: QueryInfo): boolean {
  if (Select.length === 0 || Expand.length > 0) return true;
  return Select.some(
    (path) => /(?:^|[/.])items$/.test(path) || path.split(/[/.]/).some((name) => computed.has(name.trim())),
  );
}

/** Methods whose result depends on computed values. */
const looksAtValues =
  /^(?:GetUsedRange|GetSpecialCells|GetSpill|GetRangeEdge|GetExtendedRange|GetSurroundingRegion|Find)/;

/** Whether a method has to find everything calculated. */
export const needsComputed = (method: string): boolean => looksAtValues.test(method);

/**
 * Answers a load.
 * @param object what is loaded
 * @param query names in camelCase; none at all means every scalar property
 */
export function answerQuery(host: Host, object: HostObject, query: QueryInfo): Record<string, unknown> {
  const shape = emptyShape();
  const select = query.Select ?? [];
  const expand = query.Expand ?? [];
  if (select.length === 0) shape.all = true;
  for (const path of select) addPath(shape, path, false);
  for (const path of expand) addPath(shape, path, true);
  return answer(host, object, shape, query.Skip ?? 0, query.Top ?? Infinity);
}

function emptyShape(): Shape {
  return { all: false, scalars: new Set(), below: new Map() };
}

/** Takes "format/fill/color", "items/name", "columns.items.name", "*", "$none" into the shape. */
function addPath(shape: Shape, path: string, expanded: boolean): void {
  const names = path
    .split(/[/.]/)
    .map((name) => name.trim())
    .filter(Boolean);
  let level = shape;
  for (const [index, name] of names.entries()) {
    const last = index === names.length - 1;
    if (name === "$none") return;
    if (name === "*" || (name === "items" && last)) {
      level.all = true;
    } else if (name === "items") {
      continue;
    } else if (last && !expanded) {
      level.scalars.add(name);
    } else {
      const next = level.below.get(name) ?? emptyShape();
      if (last) next.all = true;
      level.below.set(name, next);
      level = next;
    }
  }
}

function answer(host: Host, object: HostObject, shape: Shape, skip = 0, top = Infinity): Record<string, unknown> {
  const value: Record<string, unknown> = identity(object);
  if (!object.type.items) {
    fill(host, object, shape, value);
    return value;
  }
  const { mine, theirs } = split(object.type, shape);
  fill(host, object, mine, value);
  // A load that names only properties of the collection itself, such as its count, does not load the items.
  const onlyMine =
    !shape.all && mine.scalars.size + mine.below.size > 0 && theirs.scalars.size + theirs.below.size === 0;
  if (onlyMine) return value;
  const items = object.type.items(host, object.target);
  if (items.length === 0) checkNames(host, object.type.itemType?.(), theirs);
  value._Items = items.slice(skip, skip + top).map((item) => answer(host, item, theirs));
  return value;
}

/** What of a collection's load is about the collection itself, and what about its items. */
function split(type: ObjectType<never>, shape: Shape): { mine: Shape; theirs: Shape } {
  const mine: Shape = { ...emptyShape(), all: shape.all };
  const theirs: Shape = { ...emptyShape(), all: shape.all };
  const has = (name: string) => Object.prototype.hasOwnProperty.call(type.properties, toPascal(name));
  for (const name of shape.scalars) (has(name) ? mine : theirs).scalars.add(name);
  for (const [name, below] of shape.below) (has(name) ? mine : theirs).below.set(name, below);
  return { mine, theirs };
}

function fill(host: Host, object: HostObject, shape: Shape, value: Record<string, unknown>): void {
  const scalars = new Set(shape.all ? scalarNames(host, object.type) : []);
  for (const name of shape.scalars) if (!clientSide.has(name)) scalars.add(toPascal(name));
  for (const name of scalars) value[name] = readDeep(host, object, name);
  for (const [name, below] of shape.below) {
    const key = toPascal(name);
    const next = readProperty(host, object, key);
    if (next === null || next === undefined) {
      value[key] = null;
    } else if (isHostObject(next)) {
      value[key] = answer(host, next, below);
    } else {
      throw hostErrors.invalidArgument(`${nameOf(object.type, key)} has no properties to load.`);
    }
  }
}

/** A name may be that of a navigation property: then its scalar properties are meant. */
function readDeep(host: Host, object: HostObject, name: string): unknown {
  const read = readProperty(host, object, name);
  if (isHostObject(read)) return answer(host, read, { ...emptyShape(), all: true });
  return read === undefined ? null : read;
}

function checkNames(host: Host, type: ObjectType<never> | undefined, shape: Shape): void {
  if (!type) return;
  for (const name of [...shape.scalars, ...shape.below.keys()]) {
    if (!clientSide.has(name)) findProperty(host, type, toPascal(name));
  }
}

/** What lets the client recognise an object again: its Id, as a property of its own where the class has one. */
export function identity(object: HostObject): Record<string, unknown> {
  if (!object.type.id) return {};
  const id = object.type.id(object.target);
  return "Id" in object.type.properties ? { Id: id } : { _Id: id };
}
