/**
 * Books with known faults, one kind a rule, in places drawn from a seed: every fault is found at its cell, and nothing else is.
 * In the company's books without faults nothing is found and nothing is open.
 */
import fc from "fast-check";
import { checkDataset, ruleEntries } from "../../../src/rules";
import { companyDataset, companyRows } from "../../support/company";
import { commit, datasetAfter, faults, findingsIn, rowsFor } from "../../support/company/faults";
import { companionable, crowd } from "../../support/company/faults/crowd";

const seed = 20260316;
const clean = companyRows(2);

describe("books in order: nothing is found, and every rule could be judged", () => {
  test.each([2, 3, 8])("%i sets of customers", (sets) => {
    const { findings, notEvaluable } = checkDataset(companyDataset(companyRows(sets)));
    expect([findings, notEvaluable]).toEqual([[], []]);
  });
});

test("there is a fault for every computed rule", () => {
  const computed = ruleEntries.filter(({ kind }) => kind === "computed").map(({ id }) => id);
  expect([...new Set(faults.map(({ rule }) => rule))].sort()).toEqual([...computed].sort());
});

describe("a fault is found at its cell, and nothing else", () => {
  test.each(faults.map((fault) => [fault.rule, fault] as const))("%s", (_, fault) => {
    const places = rowsFor(fault, clean);
    expect(places).not.toEqual([]);
    fc.assert(
      fc.property(fc.constantFrom(...places), (row) => {
        const books = structuredClone(clean);
        const expected = [...commit(fault, books, row)].sort();
        expect(findingsIn(datasetAfter(books, [fault]))).toEqual(expected);
      }),
      { numRuns: Math.min(3, places.length), seed },
    );
  });
});

test("many faults at once: each is found at its cell, and nothing else", () => {
  const large = companyRows(8);
  fc.assert(
    fc.property(fc.integer({ min: 1 }), (draw) => {
      // Rounds, until every fault had its place among the others.
      let left = companionable;
      while (left.length > 0) {
        const books = structuredClone(large);
        const { committed, expected } = crowd(left, books, draw);
        expect(committed).not.toEqual([]);
        expect(findingsIn(datasetAfter(books, committed))).toEqual(expected);
        left = left.filter((fault) => !committed.includes(fault));
      }
    }),
    { numRuns: 2, seed },
  );
});
