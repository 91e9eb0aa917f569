import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** The files below a folder by their path with "/", in order, whatever the disk's own order is. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.replaceAll("\\", "/"))
    .sort();
}

/** Path → SHA-256, of every file below a folder. */
export function hashTree(folder: string): Map<string, string> {
  return new Map(filesBelow(folder).map((name) => [name, sha256(readFileSync(join(folder, name)))]));
}

/** One hash for a whole folder: of its paths and their hashes, as `sha256sum` would print them. */
export function treeHash(hashes: ReadonlyMap<string, string>): string {
  return sha256([...hashes].map(([name, hash]) => `${hash}  ${name}\n`).join(""));
}

const sha256 = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");
