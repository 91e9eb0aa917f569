/** Long-running tests: `npm run soak -- faults …`, `grid …` and `people …`; what each takes stands in scripts/soak/. */

/** Each is loaded alone: what one of them loads of the product would already be there when `people --broken` breaks it. */
const kinds: Readonly<Record<string, () => Promise<(args: string[]) => Promise<void>>>> = {
  faults: async () => (await import("./soak/faults")).faults,
  grid: async () => (await import("./soak/grid")).grid,
  people: async () => (await import("./soak/people")).people,
};

async function soak(): Promise<void> {
  const [kind = "", ...args] = process.argv.slice(2);
  const load = kinds[kind];
  if (!load) {
    console.error(`What is to be tried? There are: ${Object.keys(kinds).join(", ")}`);
    process.exitCode = 2;
    return;
  }
  await (
    await load()
  )(args);
}

soak().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 2;
});
