import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { zipSync, type Zippable } from "fflate";
import { pointToOfficeJs, policyOf } from "../build/csp";
import { filesBelow } from "../build/hashes";
import { publishedFiles } from "../build/publishedFiles";
import { buildManifest } from "../manifest/build";
import { headersFile } from "./headers";
import type { PackageOptions } from "./options";

/** Where a package with its own office.js holds it. */
const copiedOfficeJs = "office-js/office.js";

/**
 * Makes a folder that any static host can serve, and a zip of it. The same build and options give the same bytes.
 * @param root the repository, already built
 * @returns the zip's path
 */
export function makePackage(root: string, { baseUrl, out, officeJs, contact }: PackageOptions): string {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  cpSync(join(root, "dist"), out, { recursive: true });
  const write = (path: string, content: string): void => {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), content);
  };
  for (const [path, content] of Object.entries(publishedFiles(baseUrl, contact))) write(path, content);
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  write("manifest.xml", buildManifest({ baseUrl, version: `${version}.0` }));
  const built = readFileSync(join(out, "taskpane.html"), "utf8");
  const page = officeJs ? pointToOfficeJs(built, officeJs === "copy" ? copiedOfficeJs : officeJs) : built;
  write("taskpane.html", page);
  if (officeJs === "copy") copyOfficeJs(root, dirname(join(out, copiedOfficeJs)));
  write("_headers", headersFile(policyOf(page), new URL(`${baseUrl}/`).pathname, filesBelow(out)));
  const zip = `${out}.zip`;
  writeFileSync(zip, zipped(out));
  return zip;
}

/** A zip whose bytes depend on the files alone: in order, all of one time. */
function zipped(folder: string): Uint8Array {
  // The oldest day a zip can say; its time zone is the reader's.
  const mtime = new Date(1980, 0, 1);
  const files = filesBelow(folder).map((path): [string, Zippable[string]] => [
    path,
    [readFileSync(join(folder, path)), { mtime, level: 9, os: 0 }],
  ]);
  return zipSync(Object.fromEntries(files));
}

/** What of Microsoft's library Excel may ask for: not its readable copies, not what is for other programs. */
const forExcel = (path: string): boolean =>
  !/\.debug\.js$|\.d\.ts$|-vsdoc|^(?:access|onenote|outlook|powerpoint|project|word|visio|html2canvas)[^/]*\.js$|\/outlook_strings/.test(
    path,
  );

/** Copies office.js unchanged, with its terms. */
function copyOfficeJs(root: string, to: string): void {
  const from = join(root, "node_modules/@microsoft/office-js");
  for (const path of filesBelow(join(from, "dist")).filter(forExcel)) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    cpSync(join(from, "dist", path), join(to, path));
  }
  cpSync(join(from, "LICENSE.md"), join(to, "LICENSE.md"));
}
