/** `npm run docs`: writes the pages of docs/ that are made from the product's own tables. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { languages } from "../src/locales/types";
import { rulesDocument, rulesPage } from "./docs/rules";

for (const lang of languages) {
  writeFileSync(join(__dirname, "..", rulesPage(lang)), rulesDocument(lang));
  console.log(rulesPage(lang));
}
