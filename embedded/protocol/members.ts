/** Finding members in the ObjectType tables: strict about names, requirement sets and argument counts. */
import type { Host } from "../host";
import { hostErrors } from "./hostError";
import type { HostObject, MethodEntry, ObjectType, PropertyEntry } from "./objectType";
import { isSupported } from "./settings";

/** "values" → "Values": queries and updates ask in camelCase, tables are in PascalCase. */
export function toPascal(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

/** "GetRange" → "getRange", for messages. */
export function toCamel(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}

/** "Range.getRow", for messages. */
export function nameOf(type: { name: string }, member: string): string {
  return `${type.name}.${toCamel(member)}`;
}

/** A property of the class that the played Excel has. @throws ApiNotFound naming class and member */
export function findProperty(host: Host, type: ObjectType<never>, name: string): PropertyEntry<unknown> {
  return check(host, type, name, own(type.properties, name)) as PropertyEntry<unknown>;
}

/** A method of the class that the played Excel has. @throws ApiNotFound naming class and member */
export function findMethod(host: Host, type: ObjectType<never>, name: string): MethodEntry<unknown> {
  return check(host, type, name, own(type.methods, name)) as MethodEntry<unknown>;
}

/** Calls a method with its arguments in order; objects are HostObjects. */
export function callMethod(host: Host, object: HostObject, name: string, args: readonly unknown[]): unknown {
  const method = findMethod(host, object.type, name);
  if (method.args && (args.length < method.args[0] || args.length > method.args[1])) {
    throw hostErrors.invalidArgument(
      `${nameOf(object.type, name)} takes ${method.args.join(" to ")} arguments, not ${args.length}.`,
    );
  }
  return method.call(host, object.target, args);
}

/** Writes a scalar property. */
export function writeProperty(host: Host, object: HostObject, name: string, value: unknown): void {
  const property = findProperty(host, object.type, name);
  if (!property.set) throw hostErrors.invalidArgument(`${nameOf(object.type, name)} cannot be written.`);
  property.set(host, object.target, value);
}

/** Reads a property: JSON, or for a navigation property another object or null. */
export function readProperty(host: Host, object: HostObject, name: string): unknown {
  const property = findProperty(host, object.type, name);
  if (!property.get) throw hostErrors.invalidArgument(`${nameOf(object.type, name)} cannot be read.`);
  return property.get(host, object.target);
}

/** Names of the scalar properties a load without names gives. */
export function scalarNames(host: Host, type: ObjectType<never>): string[] {
  return Object.entries(type.properties)
    .filter(([, entry]) => !entry.navigation && entry.get && isSupported(host.settings, entry.since ?? "ExcelApi 1.1"))
    .map(([name]) => name);
}

export function isHostObject(value: unknown): value is HostObject {
  return (
    typeof value === "object" &&
    value !== null &&
    "type" in value &&
    "target" in value &&
    typeof (value as HostObject).type === "object" &&
    "methods" in (value as HostObject).type
  );
}

function check<Entry extends { since?: string }>(
  host: Host,
  type: { name: string },
  name: string,
  entry: Entry | undefined,
): Entry {
  if (!entry) throw hostErrors.apiNotFound(nameOf(type, name));
  if (entry.since && !isSupported(host.settings, entry.since))
    throw hostErrors.apiNotFound(`${nameOf(type, name)} (${entry.since})`);
  return entry;
}

function own<Entry>(table: Readonly<Record<string, Entry>>, name: string): Entry | undefined {
  return Object.prototype.hasOwnProperty.call(table, name) ? table[name] : undefined;
}
