import { readFileSync } from "node:fs";
import { join } from "node:path";
import { rulesDocument, rulesPage } from "../../../scripts/docs/rules";
import { languages } from "../../../src/locales/types";

test.each(languages)("the page on the rules in %s is the one the entries make (npm run docs)", (lang) => {
  expect(readFileSync(join(__dirname, "../../..", rulesPage(lang)), "utf8")).toBe(rulesDocument(lang));
});
