/** Tools for writing down the classes of Excel's object model. */
import type { Host } from "../host";
import { hostErrors } from "../protocol/hostError";
import type { HostObject, MethodEntry, ObjectType, PropertyEntry } from "../protocol/objectType";
import sets from "./requirementSets.json";

const documented: Readonly<Record<string, Readonly<Record<string, string>>>> = sets;

/**
 * Completes a class description with the requirement set of each member, as Microsoft's types document it; a member
 * the types do not know (`_Id`, `Gridlines`) belongs to ExcelApi 1.1 unless it says otherwise itself.
 */
export function defineType<T>(type: ObjectType<T>): ObjectType<T> {
  const since = documented[type.name] ?? {};
  const complete = <Entry extends { since?: string }>(
    entries: Readonly<Record<string, Entry>>,
  ): Record<string, Entry> =>
    Object.fromEntries(
      Object.entries(entries).map(([name, entry]) => [
        name,
        { ...(since[name] === undefined ? {} : { since: since[name] }), ...entry },
      ]),
    );
  return { ...type, properties: complete(type.properties), methods: complete(type.methods) };
}

/** A live object of a class. */
export const object = <T>(type: ObjectType<T>, target: T): HostObject => ({ type, target }) as unknown as HostObject;

/** A navigation property. */
export const link = <T>(get: (host: Host, target: T) => HostObject | null): PropertyEntry<T> => ({
  navigation: true,
  get,
});

/** A read-only scalar property. */
export const read = <T>(get: (host: Host, target: T) => unknown): PropertyEntry<T> => ({ get });

/** A method. */
export const method = <T>(call: MethodEntry<T>["call"]): MethodEntry<T> => ({ call });

/** What the class description of an argument must be, and what it stands for. */
export function targetOf<T>(value: unknown, type: () => ObjectType<T>, what: string): T {
  const candidate = value as Partial<HostObject> | null;
  if (typeof candidate !== "object" || candidate === null || candidate.type?.name !== type().name)
    throw hostErrors.invalidArgument(`${what} takes a ${type().name}.`);
  return candidate.target as T;
}

/** Whether an argument is an object of the class. */
export const isObject = (value: unknown, name: string): value is HostObject =>
  typeof value === "object" && value !== null && (value as Partial<HostObject>).type?.name === name;

/** An integer argument, with what it is if it is left out. */
export function integer(value: unknown, what: string, otherwise?: number): number {
  if ((value === undefined || value === null) && otherwise !== undefined) return otherwise;
  if (typeof value !== "number" || !Number.isInteger(value))
    throw hostErrors.invalidArgument(`${what} is a whole number.`);
  return value;
}

/** A text argument. */
export function text(value: unknown, what: string): string {
  if (typeof value !== "string") throw hostErrors.invalidArgument(`${what} is a text.`);
  return value;
}

/** An argument that is one of some words; the first is taken when it is left out. */
export function oneOf<const Word extends string>(value: unknown, words: readonly Word[], what: string): Word {
  if ((value === undefined || value === null) && words[0] !== undefined) return words[0];
  const word = words.find((candidate) => candidate === value);
  if (word === undefined) throw hostErrors.invalidArgument(`${what} is one of ${words.join(", ")}.`);
  return word;
}

/** The result of a lookup that may fail, or the error Excel gives for it. */
export function found<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw hostErrors.itemNotFound(what);
  return value;
}
