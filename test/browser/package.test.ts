/** A package made from the build: its addresses, its bytes, and that it works where no add-in was ever served. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { filesBelow, hashTree } from "../../scripts/build/hashes";
import { checkPackage } from "../../scripts/package/check";
import { makePackage } from "../../scripts/package/make";
import { checkFunctions, checkUrls } from "../../scripts/validate/checks";
import { checkPages } from "../../scripts/validate/pages";
import { root } from "./support/openPage";
import { slow } from "./support/person";

const baseUrl = "https://intranet.example.com/tools/tierbook";
const work = mkdtempSync(join(tmpdir(), "tierbook-package-"));
const made = (name: string, officeJs?: string): string => {
  const out = join(work, name);
  makePackage(root, { baseUrl, out, officeJs, contact: "it@example.com", check: false });
  return out;
};
let folder: string;
beforeAll(() => (folder = made("one")));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const text = (name: string): string => readFileSync(join(folder, name), "utf8");

test("names its own address only, keeps the add-in's id, and holds every file it names", () => {
  const manifest = text("manifest.xml");
  const id = (xml: string): string | undefined => /<Id>([^<]+)<\/Id>/.exec(xml)?.[1];
  expect(id(manifest)).toBe(id(readFileSync(join(root, "manifest.xml"), "utf8")));
  for (const name of filesBelow(folder).filter((path) => /\.(?:xml|html|json)$/.test(path)))
    expect([name, text(name).includes("localhost")]).toEqual([name, false]);
  expect(checkUrls(folder, manifest)).toEqual([]);
  expect(checkFunctions(folder, baseUrl)).toEqual([]);
  expect(checkPages(folder)).toEqual([]);
  expect(text("help/support.html")).toContain("it@example.com");
});

test("has the same bytes when it is made again, in the zip too", () => {
  const again = made("two");
  expect(hashTree(again)).toEqual(hashTree(folder));
  const zip = readFileSync(`${folder}.zip`);
  expect(readFileSync(`${again}.zip`).equals(zip)).toBe(true);
  const unzipped = unzipSync(zip);
  expect(Object.keys(unzipped)).toEqual(filesBelow(folder));
  expect(Buffer.from(unzipped["addin.js"] ?? []).equals(readFileSync(join(folder, "addin.js")))).toBe(true);
});

test(
  "served from another origin under its path it loads, sets up a workbook and answers a function",
  async () => {
    expect(await checkPackage(root, folder)).toEqual([]);
  },
  slow,
);

test(
  "with a copy of office.js it asks nobody outside",
  async () => {
    const own = made("own", "copy");
    expect(readFileSync(join(own, "taskpane.html"), "utf8")).not.toContain("microsoft.com");
    expect(await checkPackage(root, own)).toEqual([]);
  },
  slow,
);
