/** A sample of the fuzz runs (`npm run fuzz` has all of them): every target, the same cases every time. */
import { caseRandom, must, type FuzzTarget } from "../support/fuzz/target";
import { runCase } from "../support/fuzz/run";
import { fuzzTargets } from "../support/fuzz/targets";

const sampled = 150;

test.each(fuzzTargets.map((target) => [target.name, target] as const))("%s: any input", (_name, target) => {
  const failures = Array.from({ length: sampled }, (_, number) => runCase(target, 2, number)).filter(
    (failure) => failure !== null,
  );
  expect(failures).toEqual([]);
});

test("a broken contract is told with its case, and the same number makes the same case", () => {
  const target: FuzzTarget = {
    name: "odd",
    contract: "",
    cases: 1,
    run: (random, given) => {
      const value = random.integer(0, 1_000_000);
      given(value);
      must(value < 0, "a number below zero");
    },
  };
  const value = caseRandom(7, "odd", 3).integer(0, 1_000_000);
  expect(runCase(target, 7, 3)).toMatchObject({ seed: 7, number: 3, given: String(value) });
  expect(runCase(target, 7, 3)).toEqual(runCase(target, 7, 3));
  expect(runCase(target, 7, 4)?.given).not.toBe(String(value));
});
