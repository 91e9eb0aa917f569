/**
 * How one class of the Excel object model is described to the protocol layer: a table of its properties and methods.
 * An unknown member is an error that names it, as in Excel; nothing answers by accident.
 */
import type { Host } from "../host";

/** A live object of the Excel object model: its class and what it stands for in the model. */
export interface HostObject<T = unknown> {
  readonly type: ObjectType<T>;
  readonly target: T;
}

/** What a member gives back: plain JSON, another object, or nothing (a null object is `null`); a method may promise it. */
export type MemberResult = unknown;

/** A scalar or navigation property. */
export interface PropertyEntry<T> {
  /** The requirement set that brought it, "ExcelApi 1.1" unless said; a host that plays an older Excel refuses it. */
  since?: string;
  /** Reads the value: JSON for a scalar property, a HostObject (or null) for a navigation property. */
  get?: (host: Host, target: T) => MemberResult;
  /** Writes a scalar property; throws HostError as Excel would. */
  set?: (host: Host, target: T, value: unknown) => void;
  /** true for a navigation property (its `get` returns a HostObject). */
  navigation?: boolean;
}

/** A method. Arguments arrive in order; objects passed by reference arrive as HostObject. */
export interface MethodEntry<T> {
  since?: string;
  /** Fewest and most arguments; outside of it the call is an InvalidArgument. Unchecked when left out. */
  args?: readonly [number, number];
  call: (host: Host, target: T, args: readonly unknown[]) => MemberResult;
}

/** Names are in the protocol's PascalCase ("GetItemOrNullObject"); queries ask in camelCase and are answered in PascalCase. */
export interface ObjectType<T> {
  /** Name of the class as in @types/office-js, for messages: "Range", "TableColumnCollection". */
  readonly name: string;
  readonly properties: Readonly<Record<string, PropertyEntry<T>>>;
  readonly methods: Readonly<Record<string, MethodEntry<T>>>;
  /** Collections: their items in order, loaded by `load("items/…")`. */
  readonly items?: (host: Host, target: T) => HostObject[];
  /** Collections: the class of their items, so that an unknown property is refused even while there is no item. */
  readonly itemType?: () => ObjectType<never>;
  /** Collections: what the indexer path type reaches (by name, id or number). */
  readonly indexer?: (host: Host, target: T, args: readonly unknown[]) => HostObject | null;
  /** The `_Id`/_ReferenceId by which an item is recognised, where it has one. */
  readonly id?: (target: T) => string | number;
}
