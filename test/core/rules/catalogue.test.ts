/** The product's rules beside the catalogue they were built from: all there, and the same but for exceptions with a reason. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ruleListing } from "../../../src/rules";
import { ruleIndex } from "../../../src/policy/catalogue";

interface CatalogueRule {
  readonly id: string;
  readonly priority: string;
  readonly profile: string;
  readonly pack: string;
  readonly severity: string;
  readonly check: string;
  readonly documentNo: string;
  readonly clause: string;
  readonly parameters: readonly { readonly id: string }[];
}

interface Exception {
  readonly rule: string;
  readonly field: string;
  readonly product: unknown;
  readonly reason: string;
}

const root = join(__dirname, "../../..");
const read = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));
const exceptionsFile = join(root, "docs/rules-exceptions.json");
const exceptions = existsSync(exceptionsFile) ? (read(exceptionsFile) as readonly Exception[]) : [];

test("all 244 rules are built", () => {
  expect(
    ruleListing()
      .map(({ id }) => id)
      .sort(),
  ).toEqual(ruleIndex.map(({ id }) => id).sort());
});

test("every exception has its reason and names a rule", () => {
  const known = new Set(ruleIndex.map(({ id }) => id));
  expect(exceptions.filter(({ rule, reason }) => !known.has(rule) || reason.length < 15)).toEqual([]);
});

const source = join(root, "../shared/policy/rules.json");
// The catalogue is not part of the repository; where it lies beside it, ids, severity, clause and parameters must agree.
if (existsSync(source))
  test("agrees with the catalogue", () => {
    const ours = new Map(ruleListing().map((rule) => [rule.id, rule]));
    const catalogue = read(source) as readonly CatalogueRule[];
    const differences = catalogue.flatMap((rule) => {
      const mine = ours.get(rule.id);
      if (!mine) return [`${rule.id} missing`];
      const pairs: readonly (readonly [string, unknown, unknown])[] = [
        ["priority", rule.priority, mine.priority],
        ["profile", rule.profile, mine.profile],
        ["pack", rule.pack, mine.pack],
        ["severity", rule.severity, mine.severity],
        ["kind", rule.check === "attest" ? "attest" : "computed", mine.kind],
        ["clause", `${rule.documentNo} ${rule.clause}`, mine.clause],
        [
          "parameters",
          rule.parameters
            .map(({ id }) => id)
            .sort()
            .join(" "),
          [...mine.parameters].sort().join(" "),
        ],
      ];
      return pairs
        .filter(([, theirs, own]) => theirs !== own)
        .filter(([field]) => !exceptions.some((known) => known.rule === rule.id && known.field === field))
        .map(([field, theirs, own]) => `${rule.id} ${field}: ${String(theirs)} / ${String(own)}`);
    });
    expect(differences).toEqual([]);
  });
