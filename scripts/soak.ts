/** Long-running tests: `npm run soak -- faults …`, `grid …` and `people …`; what each takes stands in scripts/soak/. */
import { faults } from "./soak/faults";
import { grid } from "./soak/grid";
import { people } from "./soak/people";

const kinds: Readonly<Record<string, (args: string[]) => Promise<void>>> = { faults, grid, people };

const [kind = "", ...args] = process.argv.slice(2);
const soak = kinds[kind];
if (soak) {
  soak(args).catch((error: unknown) => {
    console.error(error);
    process.exitCode = 2;
  });
} else {
  console.error(`What is to be tried? There are: ${Object.keys(kinds).join(", ")}`);
  process.exitCode = 2;
}
