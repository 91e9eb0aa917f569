/**
 * `npm run validate`: everything about manifest.xml that can be checked without Microsoft's service. Needs a build.
 * `npm run validate -- <folder>` checks a folder made by `npm run package` instead.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { OfficeAddinManifest } from "office-addin-manifest";
import {
  baseUrlOf,
  checkActions,
  checkFunctions,
  checkGenerated,
  checkLanguages,
  checkOverrides,
  checkResources,
  checkUrls,
} from "./validate/checks";
import { checkPages } from "./validate/pages";
import { parseXml } from "./validate/xml";

const root = join(__dirname, "..");
const packaged = process.argv[2];
const folder = packaged ?? join(root, "dist");
const file = join(packaged ?? root, "manifest.xml");
const schema = join(root, "../shared/manifest-schemas/OfficeAppManifestV1_1.xsd");

/** Microsoft's schema, where it is at hand. */
function checkSchema(): string[] {
  if (!existsSync(schema)) return [];
  const { status, stderr, error } = spawnSync("xmllint", ["--noout", "--schema", schema, file], { encoding: "utf8" });
  if (error) return ["xmllint is not installed."];
  return status === 0 ? [] : stderr.split("\n").filter((line) => line.includes("error"));
}

/** Microsoft's own reader finds what it looks for. */
async function checkReader(): Promise<string[]> {
  const { id, version, displayName, hosts } = await OfficeAddinManifest.readManifestFile(file);
  const found = { id, version, displayName, hosts: hosts?.join() };
  return Object.entries(found).flatMap(([name, value]) => (value ? [] : [`office-addin-manifest reads no ${name}.`]));
}

async function validate(): Promise<void> {
  const source = readFileSync(file, "utf8");
  const manifest = parseXml(source);
  const checks: Readonly<Record<string, string[]>> = {
    "written by its generator": checkGenerated(root, source),
    "read by office-addin-manifest": await checkReader(),
    "Microsoft's schema": checkSchema(),
    "resource ids and lengths": checkResources(manifest),
    overrides: checkOverrides(manifest),
    "texts in all languages": checkLanguages(manifest),
    "addresses are built files": checkUrls(folder, source),
    "actions and icons": checkActions(manifest),
    "function metadata": checkFunctions(folder, baseUrlOf(source)),
    "policies of pages and scripts": checkPages(folder),
  };
  for (const [name, problems] of Object.entries(checks)) {
    console.log(`${problems.length === 0 ? "ok  " : "FAIL"} ${name}`);
    for (const problem of problems) console.log(`     ${problem}`);
  }
  if (Object.values(checks).some((problems) => problems.length > 0)) process.exit(1);
}

validate().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
