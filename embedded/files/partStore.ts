import {
  attribute,
  elements,
  escapeAttribute,
  parseXml,
  serialize,
  xmlHeader,
  type XmlElement,
} from "../../src/import/xlsx/xml";
import { relationshipsPart, type Package, type Relationship } from "../../src/import/xlsx/package";
import { packEntry, writeZip, type Deflate, type ZipEntry } from "../../src/import/xlsx/zip";

const officeRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const strictRelationships = "http://purl.oclc.org/ooxml/officeDocument/relationships/";

/**
 * A package being written: the original one, with the parts that were replaced, added or removed. Parts nobody touched are
 * carried over packed as they were.
 */
export class PartStore {
  private readonly changed = new Map<string, string | Uint8Array>();
  private readonly removed = new Set<string>();
  private readonly relationships = new Map<string, Relationship[]>();
  private readonly changedRelationships = new Set<string>();
  private contentTypes: XmlElement | undefined;
  private areTypesChanged = false;
  private readonly isStrict: boolean;

  constructor(readonly pack: Package) {
    this.isStrict = pack.relationships("").some((relationship) => relationship.type.startsWith(strictRelationships));
  }

  /** Full relationship type of a kind such as "worksheet", in the file's edition of the format. */
  typeOf(kind: string): string {
    return kind.includes("/") ? kind : (this.isStrict ? strictRelationships : officeRelationships) + kind;
  }

  /** The namespace of `r:id` attributes. */
  get relationshipNamespace(): string {
    return this.typeOf("").slice(0, -1);
  }

  has(part: string): boolean {
    return !this.removed.has(part) && (this.changed.has(part) || this.pack.find(part) !== undefined);
  }

  text(part: string): string {
    const changed = this.changed.get(part);
    return typeof changed === "string" ? changed : this.pack.text(part);
  }

  put(part: string, content: string | Uint8Array): void {
    this.removed.delete(part);
    this.changed.set(this.pack.find(part) ?? part, content);
  }

  /** Adds a part with its content type. */
  add(part: string, content: string | Uint8Array, contentType: string): void {
    this.put(part, content);
    const types = this.types();
    if (!elements(types, "Override").some((item) => item.attributes["PartName"] === `/${part}`)) {
      this.areTypesChanged = true;
      types.children.push({
        name: "Override",
        attributes: { PartName: `/${part}`, ContentType: contentType },
        children: [],
      });
    }
  }

  /** Makes sure parts of an extension have a content type. */
  addDefaultType(extension: string, contentType: string): void {
    const types = this.types();
    const isKnown = elements(types, "Default").some(
      (item) => item.attributes["Extension"]?.toLowerCase() === extension,
    );
    if (isKnown) return;
    this.areTypesChanged = true;
    types.children.unshift({
      name: "Default",
      attributes: { Extension: extension, ContentType: contentType },
      children: [],
    });
  }

  remove(part: string): void {
    this.removed.add(part);
    this.changed.delete(part);
    const types = this.types();
    this.areTypesChanged = true;
    types.children = types.children.filter(
      (item) => typeof item === "string" || attribute(item, "PartName")?.toLowerCase() !== `/${part.toLowerCase()}`,
    );
    const relationships = this.pack.find(relationshipsPart(part));
    if (relationships !== undefined) this.removed.add(relationships);
    this.changedRelationships.delete(part);
  }

  /** The first free name of the form `<start><number><end>`. */
  freeName(start: string, end: string): string {
    for (let number = 1; ; number++) {
      const name = `${start}${number}${end}`;
      const isTaken = this.changed.has(name) || this.pack.find(name) !== undefined;
      if (!isTaken) return name;
    }
  }

  relationshipsOf(part: string): Relationship[] {
    let list = this.relationships.get(part);
    if (!list) this.relationships.set(part, (list = this.pack.relationships(part)));
    return list;
  }

  /** Relates a part to a target; returns the relationship's id. */
  relate(part: string, kind: string, target: string, external = false): string {
    const list = this.relationshipsOf(part);
    let number = list.length + 1;
    while (list.some(({ id }) => id === `rId${number}`)) number++;
    const type = this.typeOf(kind);
    list.push({ id: `rId${number}`, type, kind: type.slice(type.lastIndexOf("/") + 1), target, external });
    this.changedRelationships.add(part);
    return `rId${number}`;
  }

  unrelate(part: string, id: string): void {
    const list = this.relationshipsOf(part);
    this.relationships.set(
      part,
      list.filter((relationship) => relationship.id !== id),
    );
    this.changedRelationships.add(part);
  }

  /** Removes the parts that can no longer be reached from the package's root but could before. */
  removeUnreachable(): void {
    const before = this.reachable((part) => this.pack.relationships(part));
    const now = this.reachable((part) => this.relationshipsOf(part));
    for (const part of before) if (!now.has(part)) this.remove(part);
  }

  private reachable(relationshipsOf: (part: string) => Relationship[]): Set<string> {
    const found = new Set<string>();
    const queue = [""];
    for (let part = queue.pop(); part !== undefined; part = queue.pop()) {
      for (const { target, external } of relationshipsOf(part)) {
        if (external) continue;
        const name = this.pack.find(target) ?? target;
        if (!found.has(name)) {
          found.add(name);
          queue.push(name);
        }
      }
    }
    return found;
  }

  /** The file. Parts keep their order; new ones stand behind. */
  build(deflate?: Deflate): Uint8Array {
    for (const part of this.changedRelationships)
      this.changed.set(
        this.pack.find(relationshipsPart(part)) ?? relationshipsPart(part),
        this.relationshipsText(part),
      );
    if (this.contentTypes && this.areTypesChanged)
      this.changed.set("[Content_Types].xml", xmlHeader + serialize(this.contentTypes));
    const entries: ZipEntry[] = [];
    const encoder = new TextEncoder();
    const pack = (name: string, content: string | Uint8Array): number =>
      entries.push(packEntry(name, typeof content === "string" ? encoder.encode(content) : content, deflate));
    for (const [name, entry] of this.pack.entries) {
      const content = this.changed.get(name);
      if (this.removed.has(name)) continue;
      if (content === undefined) entries.push(entry);
      else pack(name, content);
    }
    for (const [name, content] of this.changed)
      if (!this.pack.entries.has(name) && !this.removed.has(name)) pack(name, content);
    return writeZip(entries);
  }

  private types(): XmlElement {
    return (this.contentTypes ??= parseXml(this.pack.text("[Content_Types].xml")));
  }

  private relationshipsText(part: string): string {
    const items = this.relationshipsOf(part).map(({ id, type, target, external }) => {
      const address = external ? target : encodeURI(relativeTarget(part, target));
      return `<Relationship Id="${escapeAttribute(id)}" Type="${escapeAttribute(type)}" Target="${escapeAttribute(address)}"${external ? ' TargetMode="External"' : ""}/>`;
    });
    return `${xmlHeader}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join("")}</Relationships>`;
  }
}

/** The way from a part's folder to another part. */
function relativeTarget(source: string, target: string): string {
  const from = source.split("/").slice(0, -1);
  const to = target.split("/");
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => ".."), ...to.slice(same)].join("/");
}
