/**
 * Object paths of one batch: each is walked once, when it is first needed, so that a path whose last step is a method
 * with an effect (`worksheets.add()`) has it exactly once and at its place.
 */
import type { Host, HostClient } from "../host";
import { functionService, functionServiceName } from "./functionRelay";
import { HostError, hostErrors } from "./hostError";
import { callMethod, isHostObject, nameOf, readProperty } from "./members";
import type { HostObject } from "./objectType";
import { officeService } from "./services";
import { needsComputed } from "./query";
import { PathType, type ArgumentInfo, type ObjectPathInfo } from "./wire";

/** Root methods that look an object up by its reference id (event arguments use them). */
const lookups = new Set([
  "_GetRangeForEventByReferenceId",
  "_GetRangeOrNullObjectForEventByReferenceId",
  "_GetObjectByReferenceId",
]);

export class PathResolver {
  /** Where the path that is being walked stands, for error messages. */
  location = "";
  private readonly resolved = new Map<number, HostObject | null>();

  constructor(
    private readonly host: Host,
    private readonly client: HostClient,
    private readonly paths: Readonly<Record<string, ObjectPathInfo>>,
  ) {}

  /**
   * The object at the end of a path.
   * @returns null for a null object, and for everything reached from one
   * @throws HostError as the members on the way do
   */
  async resolve(id: number): Promise<HostObject | null> {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.paths[String(id)];
    if (!path) throw hostErrors.invalidArgument(`Object path ${id} is missing.`);
    const object = await this.walk(path);
    this.resolved.set(id, object);
    return object;
  }

  /** Arguments with objects in place of object-path ids, also inside arrays and plain objects. */
  async args(info: ArgumentInfo | undefined): Promise<unknown[]> {
    const values = info?.Arguments ?? [];
    const ids = info?.ReferencedObjectPathIds;
    // A value matrix of thousands of cells holds no objects: it is handed on as it is.
    return Promise.all(values.map((value, index) => this.arg(value, ids?.[index])));
  }

  private async arg(value: unknown, id: unknown): Promise<unknown> {
    if (typeof id === "number" && id !== 0) {
      const object = await this.resolve(id);
      if (!object) throw hostErrors.itemNotFound("A null object was given as argument.");
      return object;
    }
    if (Array.isArray(id) && Array.isArray(value))
      return Promise.all(value.map((item, index) => this.arg(item, id[index])));
    if (typeof value === "object" && value !== null && !Array.isArray(value))
      return this.plain(value as Record<string, unknown>);
    return value;
  }

  /** Plain objects carry objects as `{_ObjectPathId}`. */
  private async plain(value: Record<string, unknown>): Promise<unknown> {
    if (typeof value._ObjectPathId === "number") return this.arg(null, value._ObjectPathId);
    const copy: Record<string, unknown> = {};
    for (const [key, item] of Object.entries(value)) {
      copy[key] = Array.isArray(item)
        ? await Promise.all(item.map((one) => this.arg(one, undefined)))
        : await this.arg(item, undefined);
    }
    return copy;
  }

  private async walk(path: ObjectPathInfo): Promise<HostObject | null> {
    switch (path.ObjectPathType) {
      case PathType.workbook:
        return this.host.objects.workbookObject(this.host);
      case PathType.service:
        return this.service(path.Name);
      case PathType.reference:
        return this.reference(path.Name);
      case PathType.nullObject:
        return null;
      case PathType.method:
      case PathType.property:
      case PathType.indexer:
        return this.step(path);
      default:
        throw hostErrors.invalidArgument(`Object path type ${path.ObjectPathType}.`);
    }
  }

  private async step(path: ObjectPathInfo): Promise<HostObject | null> {
    const parent = await this.resolve(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    const args = await this.args(path.ArgumentInfo);
    if (path.ObjectPathType === PathType.indexer) {
      this.location = nameOf(parent.type, "GetItem");
      if (!parent.type.indexer) throw hostErrors.apiNotFound(this.location);
      const item = parent.type.indexer(this.host, parent.target, args);
      if (!item) throw hostErrors.itemNotFound(`${parent.type.name}: ${args.map(String).join(", ")}`);
      return item;
    }
    this.location = nameOf(parent.type, path.Name);
    if (lookups.has(path.Name)) return this.reference(String(args[0]), path.Name.includes("OrNull"));
    if (path.ObjectPathType === PathType.property) return this.object(readProperty(this.host, parent, path.Name));
    // A path through a method may look at computed values (used range, special cells): they have to be there.
    if (this.host.isStale && needsComputed(path.Name)) await this.host.settle();
    return this.object(await callMethod(this.host, parent, path.Name, args));
  }

  private object(value: unknown): HostObject | null {
    if (value === null || value === undefined) return null;
    if (!isHostObject(value)) throw hostErrors.generalException(`${this.location} gave no object.`);
    return value;
  }

  private service(name: string): HostObject {
    this.location = name;
    if (name === functionServiceName) return functionService(this.host, this.client);
    const office = officeService(name, this.client);
    if (office) return office;
    const make = this.host.objects.serviceObjects[name];
    if (!make) throw hostErrors.apiNotFound(name);
    return make(this.host);
  }

  private reference(id: string, orNull = false): HostObject | null {
    const object = this.client.references.get(id);
    if (object) return object;
    if (orNull) return null;
    throw new HostError("InvalidReference", "This reference is not valid for the current operation.");
  }
}
