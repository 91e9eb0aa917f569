/**
 * Measures Tierbook. Times depend on the machine; what is compared is compared in the same run.
 *
 *     npm run bench                        everything
 *     npm run bench -- rules [rows]        twelve rules beside a loop by hand and other libraries
 *     npm run bench -- whole [accounts …]  the whole check at growing sizes: time a row, peak memory, slowest rules
 *     npm run bench -- roundTrips [rows …] round trips and bytes of the commands
 */
import { installPeers } from "./install";
import { roundTrips } from "./roundTrips";
import { compare } from "./rules/compare";
import { wholeAtSizes } from "./rules/whole";

const parts: Readonly<Record<string, (sizes: readonly number[]) => Promise<boolean>>> = {
  rules: (sizes) => {
    installPeers();
    return compare(sizes[0]);
  },
  whole: wholeAtSizes,
  roundTrips: async (sizes) => {
    await roundTrips(sizes);
    return true;
  },
};

async function main(): Promise<boolean> {
  const words = process.argv.slice(2);
  const sizes = words.map(Number).filter((size) => size > 0);
  const unknown = words.filter((word) => !(word in parts) && !(Number(word) > 0));
  if (unknown.length > 0) {
    console.error(`not known: ${unknown.join(" ")}; parts are ${Object.keys(parts).join(", ")}`);
    return false;
  }
  const wanted = words.filter((word) => word in parts);
  let well = true;
  for (const part of wanted.length > 0 ? wanted : Object.keys(parts))
    well = (await parts[part]?.(sizes)) === true && well;
  return well;
}

main().then(
  (well) => process.exit(well ? 0 : 1),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
