import { readFileSync } from "node:fs";
import { join } from "node:path";
import { lockedPackages, shippedLicences, textsOf, toolLicences, type LockedPackage } from "./packages";

/** The two files `npm run licences` writes. */
export const noticesFile = "THIRD-PARTY-NOTICES.txt";
export const licencesPage = "docs/licences.md";

const titled = ({ name, version }: LockedPackage): string => `${name} ${version}`;

/** Packages by what a function says of them, in the order of the first of each. */
function grouped(packages: readonly LockedPackage[], by: (one: LockedPackage) => string): [string, LockedPackage[]][] {
  const groups = new Map<string, LockedPackage[]>();
  for (const one of packages) groups.set(by(one), [...(groups.get(by(one)) ?? []), one]);
  return [...groups];
}

const author = (root: string, { folder }: LockedPackage): string => {
  const found = (
    JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")) as { author?: string | { name: string } }
  ).author;
  return (typeof found === "string" ? found : found?.name) ?? "its authors";
};

const isc = `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that
the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF
MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY
DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION,
ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`;

/** The usual texts, for packages that bring none; MIT's is this product's own. */
const usualTexts: Readonly<Record<string, (root: string, copyright: string) => string>> = {
  MIT: (root, copyright) =>
    readFileSync(join(root, "LICENSE"), "utf8")
      .replace(/^Copyright.*$/m, copyright)
      .trim(),
  ISC: (_root, copyright) => `ISC License\n\n${copyright}\n\n${isc}`,
};

/** The text of a licence as the package brings it; of a package that brings none, the usual one under its author's name. */
function textFor(root: string, one: LockedPackage): string {
  const own = textsOf(root, one);
  // Packages of one family differ in the line with their name alone.
  if (own) return own.replace(new RegExp(`^${one.name}\\n+`), "");
  const usual = usualTexts[one.licence];
  if (!usual) throw new Error(`${titled(one)} brings no text of its licence ${one.licence}.`);
  return usual(root, `Copyright (c) ${author(root, one)}`);
}

/** What goes along with the add-in: every package in it, with the text of its licence. */
export function noticesText(root: string): string {
  const shipped = lockedPackages(root).filter(({ shipped }) => shipped);
  const parts = grouped(shipped, (one) => textFor(root, one)).map(([text, packages]) =>
    [packages.map((one) => `${titled(one)} (${one.licence})`).join("\n"), "", text].join("\n"),
  );
  const head = "Tierbook contains, or may contain, parts of the packages below. Written by `npm run licences`.";
  return `${[head, ...parts].join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}

/** The page for people: licences and the packages under them. */
export function licencesText(root: string): string {
  const all = lockedPackages(root);
  const byLicence = (packages: readonly LockedPackage[]): [string, LockedPackage[]][] =>
    grouped(packages, ({ licence }) => licence).sort(([one], [other]) => (one < other ? -1 : 1));
  const names = (packages: readonly LockedPackage[]): string =>
    [...new Set(packages.map(({ name }) => name))].map((name) => `\`${name}\``).join(", ");
  const lines = (packages: readonly LockedPackage[], said: (licence: string) => boolean): string =>
    byLicence(packages)
      .map(([licence, group]) => `- ${licence}: ${said(licence) ? names(group) : "see the lock file"}`)
      .join("\n");
  return `# Licences of what Tierbook is made of

Written by \`npm run licences\`; a test holds it to the lock file. The texts go along with every build in
[${noticesFile}](../${noticesFile}).

## Shipped

May be: ${[...shippedLicences].join(", ")}. Everything the product depends on is listed, also what the build leaves out in the end.
Microsoft's office.js is not part of the build: the pane loads it from Microsoft. A copy of it is under Microsoft's own terms.

${lines(
  all.filter(({ shipped }) => shipped),
  () => true,
)}

## For building and testing only

May be besides: ${[...toolLicences].join(", ")}. Nothing of these reaches users.

${lines(
  all.filter(({ shipped }) => !shipped),
  (licence) => !shippedLicences.has(licence),
)}
`;
}
