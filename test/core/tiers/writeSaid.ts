/** Writes anew what the models say: node -r ./scripts/register.js test/core/tiers/writeSaid.ts, then Prettier. Read what it changed. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { ratingsSaid } from "./oddRatings";

writeFileSync(join(__dirname, "said", "ratings.json"), `${JSON.stringify(ratingsSaid(), null, 2)}\n`);
