/** Which packages are installed for this product, and under which licences: from the lock file and the packages themselves. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** A package as the lock file names it. */
export interface LockedPackage {
  /** Its folder, such as "node_modules/react". */
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  /** What its package.json says, an SPDX expression. */
  readonly licence: string;
  /** Whether users receive it, or only those who build and test. */
  readonly shipped: boolean;
}

/** Licences under which a package may be shipped: all of them ask for no more than that their text comes along. */
export const shippedLicences: ReadonlySet<string> = new Set(["MIT", "ISC", "0BSD", "BSD-3-Clause", "Apache-2.0"]);

/** Licences that tools for development may have besides; nothing under them reaches users. */
export const toolLicences: ReadonlySet<string> = new Set([
  "BSD-2-Clause",
  "BlueOak-1.0.0",
  "CC-BY-4.0",
  "MIT/X11",
  "MPL-2.0",
  "Python-2.0",
  "Unlicense",
  "Zlib",
]);

/** Packages whose package.json names no licence that is known by name: what was found by hand. All are tools. */
const namedByHand: readonly (readonly [name: RegExp, licence: string])[] = [
  // The lock file knows no licence of a package for another platform; the package it belongs to states it.
  [/^@swc\/core-/, "Apache-2.0"],
  [/^@unrs\/resolver-binding-/, "MIT"],
  [/^@microsoft\/office-js$/, "Microsoft's terms for office.js"],
  // Neither says anything; both come with libraries of the embedded Excel and its tests.
  [/^@univerjs\/telemetry$/, "none stated"],
  [/^buffers$/, "none stated"],
];

/** The entries of `namedByHand` that are accepted although they are no licence of the lists. */
const acceptedByHand: ReadonlySet<string> = new Set(["Microsoft's terms for office.js", "none stated"]);

interface Lock {
  readonly packages: Readonly<
    Record<string, { version?: string; license?: string; dev?: boolean; devOptional?: boolean; link?: boolean }>
  >;
}

/**
 * Every package of the lock file, by name.
 * @param root the repository
 */
export function lockedPackages(root: string): LockedPackage[] {
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as Lock;
  return Object.entries(packages)
    .filter(([folder]) => folder !== "")
    .map(([folder, entry]) => {
      const name = folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length);
      const byHand = namedByHand.find(([pattern]) => pattern.test(name))?.[1];
      return {
        folder,
        name,
        version: entry.version ?? "",
        licence: byHand ?? entry.license ?? "",
        shipped: !entry.dev && !entry.devOptional,
      };
    })
    .sort((one, other) => (`${one.name} ${one.version}` < `${other.name} ${other.version}` ? -1 : 1));
}

/** Whether a package may be there: of "A OR B" one must be allowed, of "A AND B" both. */
export function mayBeUsed({ licence, shipped }: Pick<LockedPackage, "licence" | "shipped">): boolean {
  const known = (name: string): boolean =>
    shippedLicences.has(name) || (!shipped && (toolLicences.has(name) || acceptedByHand.has(name)));
  return licence
    .replace(/^\((.*)\)$/, "$1")
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every(known));
}

/**
 * The licence texts that come with a package, and its notices.
 * @returns "" where the package brings none
 */
export function textsOf(root: string, { folder }: LockedPackage): string {
  const filesIn = (path: string): string[] =>
    readdirSync(path)
      .filter((name) => /^(licen[cs]es?|notice|copying)/i.test(name))
      .sort()
      .flatMap((name) => {
        const inside = join(path, name);
        return statSync(inside).isDirectory() ? readdirSync(inside).map((file) => join(inside, file)) : [inside];
      });
  const path = join(root, folder);
  if (!existsSync(path)) throw new Error(`${folder} is not installed: npm ci`);
  return filesIn(path)
    .map((file) => readFileSync(file, "utf8").replace(/\r\n/g, "\n").trim())
    .join("\n\n");
}
