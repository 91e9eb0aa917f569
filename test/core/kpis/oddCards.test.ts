/** Cards, rankings, closings, frozen plans and trends, word for word, under KPI books with one odd line each. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cardsSaid } from "./oddCards";

const written = JSON.parse(readFileSync(join(__dirname, "said", "cards.json"), "utf8")) as Record<string, string[]>;

test("they say what was written down", () => expect(cardsSaid()).toEqual(written));
