/** `npm run docs`: writes the pages of docs/ that are made from the product's own tables. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { languages } from "../src/locales/types";
import { rollupPages } from "./docs/rollup";
import { rulesDocument, rulesPage } from "./docs/rules";

for (const lang of languages) {
  writeFileSync(join(__dirname, "..", rulesPage(lang)), rulesDocument(lang));
  console.log(rulesPage(lang));
}
for (const [page, text] of rollupPages()) {
  const file = join(__dirname, "..", page);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
console.log("docs/data-set.md, docs/sql, docs/power-query");
