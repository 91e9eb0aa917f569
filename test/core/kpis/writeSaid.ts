/** Writes anew what the KPIs say of the odd workbook: node -r ./scripts/register.js test/core/kpis/writeSaid.ts. Read what it changed. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { kpiIds } from "../../../src/kpis";
import { allSaid } from "./oddBook";
import { cardsSaid } from "./oddCards";

const write = (name: string, said: object): void =>
  writeFileSync(join(__dirname, "said", `${name}.json`), `${JSON.stringify(said, null, 2)}\n`);

for (const id of kpiIds) write(id, allSaid(id));
write("cards", cardsSaid());
