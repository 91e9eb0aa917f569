import { readFileSync } from "node:fs";
import { join } from "node:path";

interface LockEntry {
  readonly version?: string;
  readonly integrity?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly os?: readonly string[];
}

const { packages } = JSON.parse(readFileSync(join(__dirname, "../../package-lock.json"), "utf8")) as {
  packages: Readonly<Record<string, LockEntry>>;
};

/** Where Node would find a package from inside another one. */
function locked(from: string, name: string): LockEntry | undefined {
  for (let folder = from; ; folder = folder.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, "")) {
    const entry = packages[`${folder ? `${folder}/` : ""}node_modules/${name}`];
    if (entry || folder === "") return entry;
  }
}

// An install that leaves out what is for other platforms writes a lock file that `npm ci` refuses elsewhere.
test("the lock file names every optional package, also those for other platforms", () => {
  const wanted = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).map((name) => ({ path, name })),
  );
  expect(wanted.length).toBeGreaterThan(20);
  expect(wanted.filter(({ path, name }) => !locked(path, name)).map(({ name }) => name)).toEqual([]);
});

test("the lock file names no server", () => {
  expect(Object.values(packages).filter((entry) => "resolved" in entry)).toEqual([]);
});

// Packages for other platforms are never fetched here, so npm has not seen their bytes; they are of the same release as one that it has.
test("every package that is installed here is held to its hash", () => {
  const without = Object.entries(packages).filter(([path, entry]) => path !== "" && !entry.integrity);
  expect(
    without
      .map(([path]) => path)
      .filter((path) => !/@duckdb\/node-bindings-|@swc\/core-|@unrs\/resolver-binding-/.test(path)),
  ).toEqual([]);
  const hashes = Object.values(packages).flatMap(({ integrity }) => (integrity ? [integrity] : []));
  expect(hashes.filter((hash) => !hash.startsWith("sha512-"))).toEqual([]);
});
