import { decodePart, elements, parseXml } from "./xml";
import { XlsxError } from "./xlsxError";
import { defaultLimits, listZip, unpackEntry, type ZipEntry, type ZipLimits } from "./zip";

/** One relationship of a part: what it points to and as what. */
export interface Relationship {
  id: string;
  /** Last step of the type address: "worksheet", "sharedStrings"; transitional and strict files write the same one. */
  kind: string;
  type: string;
  /** Part name without leading slash, or an address outside the file. */
  target: string;
  external: boolean;
}

/** An Office file opened for reading: parts by name, relationships, the workbook part. */
export interface Package {
  entries: Map<string, ZipEntry>;
  /** The name of the part as the archive spells it (names are compared without case), or undefined. */
  find(name: string): string | undefined;
  bytes(name: string): Uint8Array;
  text(name: string): string;
  relationships(part: string): Relationship[];
  /** Name of the workbook part. */
  workbookPart: string;
}

const oleSignature = [0xd0, 0xcf, 0x11, 0xe0];

/** A file in Microsoft's older container: an encrypted workbook or the old binary format. */
function refuseOle(bytes: Uint8Array): void {
  if (!oleSignature.every((value, i) => bytes[i] === value)) return;
  const text = new TextDecoder("utf-16le").decode(bytes.subarray(0, bytes.length & ~1));
  throw new XlsxError(/EncryptedPackage|EncryptionInfo/.test(text) ? "passwordProtected" : "oldFormat");
}

/** Name of the relationships part of a part; of the package itself for "". */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/");
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** A relationship's target as a part name: relative to the folder of its source, or from the root with "/". */
export function resolveTarget(source: string, target: string): string {
  const folder = source.includes("/") ? source.slice(0, source.lastIndexOf("/")).split("/") : [];
  const steps = target.startsWith("/") ? [] : folder;
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

/** The relationships in the text of a .rels part. */
export function parseRelationships(text: string, source: string): Relationship[] {
  return elements(parseXml(text), "Relationship").map(({ attributes }) => {
    const type = attributes["Type"] ?? "";
    const external = attributes["TargetMode"] === "External";
    const target = attributes["Target"] ?? "";
    return {
      id: attributes["Id"] ?? "",
      type,
      kind: type.slice(type.lastIndexOf("/") + 1),
      target: external ? target : resolveTarget(source, safeDecode(target)),
      external,
    };
  });
}

function safeDecode(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}

/**
 * Opens an .xlsx or .xlsm file.
 * @throws XlsxError notZip, oldFormat, binaryFormat, passwordProtected, notWorkbook, broken, tooLarge
 */
export function openPackage(bytes: Uint8Array, limits: ZipLimits = defaultLimits): Package {
  refuseOle(bytes);
  const entries = listZip(bytes, limits);
  const byLower = new Map([...entries.keys()].map((name) => [name.toLowerCase(), name]));
  const find = (name: string): string | undefined => (entries.has(name) ? name : byLower.get(name.toLowerCase()));
  const readBytes = (name: string): Uint8Array => {
    const entry = entries.get(find(name) ?? "");
    if (!entry) throw new XlsxError("broken", name);
    return unpackEntry(entry);
  };
  const text = (name: string): string => decodePart(readBytes(name), name);
  const relationships = (part: string): Relationship[] => {
    const name = find(relationshipsPart(part));
    return name === undefined ? [] : about(name, () => parseRelationships(text(name), part));
  };
  if (find("_rels/.rels") === undefined) throw new XlsxError("notWorkbook");
  const main = relationships("").find(
    (relationship) => relationship.kind === "officeDocument" && !relationship.external,
  );
  const workbookPart = main && find(main.target);
  if (workbookPart === undefined) throw new XlsxError("notWorkbook");
  if (workbookPart.endsWith(".bin")) throw new XlsxError("binaryFormat");
  return { entries, find, bytes: readBytes, text, relationships, workbookPart };
}

/** Runs the reading of a part, so that what is wrong with it is told with the part's name. */
export function about<T>(part: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (
      error instanceof XlsxError &&
      (error.code === "broken" || error.code === "unsafeXml") &&
      error.args["part"] !== part
    ) {
      throw new XlsxError(error.code, part, error);
    }
    throw error;
  }
}

/** One sheet of the workbook part, in tab order. */
export interface SheetEntry {
  name: string;
  state: "visible" | "hidden" | "veryHidden";
  sheetId: number;
  relationshipId: string;
}

/** What the workbook part says about sheets and dates. Throws XlsxError notWorkbook when the part is none of a workbook. */
export function readSheetList(pack: Package): { sheets: SheetEntry[]; date1904: boolean } {
  const root = about(pack.workbookPart, () => parseXml(pack.text(pack.workbookPart)));
  if (!/(^|:)workbook$/.test(root.name)) throw new XlsxError("notWorkbook");
  const pick = (name: string) => elements(root, name)[0];
  const sheets = elements(pick("sheets"), "sheet").map(({ attributes }): SheetEntry => {
    const state = attributes["state"];
    const idName = Object.keys(attributes).find((key) => key.endsWith(":id")) ?? "id";
    return {
      name: attributes["name"] ?? "",
      state: state === "hidden" || state === "veryHidden" ? state : "visible",
      sheetId: Number(attributes["sheetId"] ?? 0),
      relationshipId: attributes[idName] ?? "",
    };
  });
  const date1904 = /^(1|true|on)$/.test(pick("workbookPr")?.attributes["date1904"] ?? "");
  return { sheets, date1904 };
}
