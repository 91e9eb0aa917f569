import { readFileSync } from "node:fs";
import { join } from "node:path";
import { licencesPage, licencesText, noticesFile, noticesText } from "../../scripts/licences/documents";
import { lockedPackages, mayBeUsed } from "../../scripts/licences/packages";

const root = join(__dirname, "../..");
const packages = lockedPackages(root);

test("every package has a licence of the lists, shipped ones of the shorter list", () => {
  expect(packages.filter(({ shipped }) => shipped).length).toBeGreaterThan(50);
  expect(packages.filter((one) => !mayBeUsed(one))).toEqual([]);
});

test.each([
  ["GPL-3.0-only", true, false],
  ["MIT OR GPL-3.0-or-later", true, true],
  ["(MIT OR GPL-3.0-or-later)", true, true],
  ["MIT AND GPL-3.0-only", true, false],
  ["MPL-2.0", true, false],
  ["MPL-2.0", false, true],
  ["none stated", true, false],
  ["", false, false],
])("%s, shipped %s: may be used %s", (licence, shipped, expected) => {
  expect(mayBeUsed({ licence, shipped })).toBe(expected);
});

test.each([
  [noticesFile, noticesText],
  [licencesPage, licencesText],
])("%s is what npm run licences writes", (file, text) => {
  expect(readFileSync(join(root, file), "utf8")).toBe(text(root));
});

test("the notices name every shipped package with a text", () => {
  const notices = noticesText(root);
  for (const { name, version } of packages.filter(({ shipped }) => shipped))
    expect(notices).toContain(`${name} ${version} (`);
  expect(notices).toContain("Apache License");
});
