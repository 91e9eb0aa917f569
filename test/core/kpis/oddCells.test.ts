/** What every figure says, word for word, when it is asked otherwise, when a setting differs, a column is gone or a cell is odd. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { kpiIds } from "../../../src/kpis";
import { allSaid } from "./oddBook";

test.each(kpiIds)("%s", (id) =>
  expect(allSaid(id)).toEqual(JSON.parse(readFileSync(join(__dirname, "said", `${id}.json`), "utf8"))),
);
