/** Writes the sentences of all cases in said/ anew: node -r ./scripts/register.js test/core/rules/writeSaid.ts, then Prettier. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { cases, check } from "./allCases";
import { families, inWords } from "./said";

for (const [file, family] of Object.entries(families)) {
  const found = Object.entries(cases)
    .filter(([id]) => id.startsWith(`${family}-`))
    .map(([id, rows]) => {
      const lines = rows.map((row) => [row.what, inWords(check(id, row))] as const);
      return [id, Object.fromEntries(lines.filter(([, words]) => words.length > 0))] as const;
    });
  writeFileSync(join(__dirname, "said", `${file}.json`), `${JSON.stringify(Object.fromEntries(found), null, 2)}\n`);
}
