import { readFileSync } from "node:fs";
import { join } from "node:path";
import { columnByRef, parameterById, ruleIndexById } from "../../src/policy/catalogue";

const page = readFileSync(join(__dirname, "../../docs/policy.md"), "utf8");

test("every place where the documents disagree has its section", () => {
  const wanted = Array.from({ length: 21 }, (_, index) => `CON-${String(index + 1).padStart(2, "0")}`);
  expect([...page.matchAll(/^## (CON-\d\d)/gm)].map(([, id]) => id)).toEqual(wanted);
});

test("names only parameters, columns and rules that exist", () => {
  const quoted = [...page.matchAll(/`([A-Za-z]+\.[\w.]+)`/g)].map(([, name]) => name!);
  expect(quoted.length).toBeGreaterThan(30);
  expect(quoted.filter((name) => !parameterById.has(name) && !columnByRef(name))).toEqual([]);
  const rules = [...page.matchAll(/\b[A-Z]{2,3}-\d\d\b/g)].map(([id]) => id).filter((id) => !id.startsWith("CON"));
  expect(rules.filter((id) => !ruleIndexById.has(id))).toEqual([]);
});
