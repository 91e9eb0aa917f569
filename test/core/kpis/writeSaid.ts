/** Writes anew what the KPIs say of the odd workbook: node -r ./scripts/register.js test/core/kpis/writeSaid.ts. Read what it changed. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { kpiIds } from "../../../src/kpis";
import { allSaid } from "./oddBook";

for (const id of kpiIds)
  writeFileSync(join(__dirname, "said", `${id}.json`), `${JSON.stringify(allSaid(id), null, 2)}\n`);
