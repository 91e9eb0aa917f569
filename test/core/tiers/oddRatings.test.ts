/** The models on odd accounts, word for word. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ratingsSaid } from "./oddRatings";

const written = JSON.parse(readFileSync(join(__dirname, "said", "ratings.json"), "utf8")) as Record<string, string[]>;

test("every model says of them what was written down", () => expect(ratingsSaid()).toEqual(written));
