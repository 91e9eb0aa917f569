import {
  casesFuzzed,
  committed,
  editsSimulated,
  gridTried,
  mutationScores,
  notRun,
  type Size,
  type TestCount,
} from "./sources";

/** The committed results each figure is taken from. */
export const logs = {
  mutation: "docs/mutation-survivors.md",
  soak: "docs/soak-log.md",
  grid: "docs/fault-matrix.md",
  fuzz: "docs/fuzz-log.md",
  bench: "docs/bench-log.txt",
} as const;

export interface Measured {
  readonly tests: readonly TestCount[];
  readonly sizes: readonly Size[];
}

const kinds: Readonly<Record<string, string>> = {
  core: "pure layers: rules, tiers, KPIs, import, policy, texts",
  host: "the embedded Excel beside what Excel itself does",
  workbook: "commands on workbooks, through Microsoft's office.js",
  browser: "the pane and the page, in Chromium",
};

const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(0);

/** A table as Markdown; the last columns are figures. */
function table(head: readonly string[], rows: readonly (readonly (string | number)[])[], figures: number): string {
  const rule = head.map((_name, at) => (at < head.length - figures ? "---" : "---:"));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** docs/quality.md. */
export function qualityPage(root: string, { tests, sizes }: Measured): string {
  const soak = committed(root, logs.soak);
  const bench = committed(root, logs.bench).trim();
  const scores = mutationScores(committed(root, logs.mutation));
  const total = tests.reduce((sum, one) => ({ files: sum.files + one.files, tests: sum.tests + one.tests }), {
    files: 0,
    tests: 0,
  });
  const tried: readonly (readonly [string, string])[] = [
    [`failures and faults beside commands ([grid](${logs.grid.slice(5)}))`, gridTried(committed(root, logs.grid))],
    [`edits of two people at work ([log](${logs.soak.slice(5)}))`, editsSimulated(soak)],
    [`fuzz cases over the readers ([log](${logs.fuzz.slice(5)}))`, casesFuzzed(committed(root, logs.fuzz))],
  ];
  return `# Quality in numbers

Written by \`npm run quality\`: tests are counted as Jest lists them, sizes measured on the build, everything else taken from results that were
committed. What has no committed result is "${notRun}".

## Tests

${table(
  ["kind", "what", "files", "tests"],
  [
    ...tests.map(({ kind, files, tests: count }) => [kind, kinds[kind] ?? "", files, count]),
    ["all", "", total.files, total.tests],
  ],
  2,
)}

## Mutation

Changes of the code that a test notices, in percent ([page](${logs.mutation.slice(5)})).

${scores.length === 0 ? notRun : table(["part", "mutants", "score"], scores.map(Object.values), 2)}

## Tried at random and on purpose

${table(
  ["what", "result"],
  // A link to a log that is not there would lead nowhere.
  tried.map(([what, result]) => [result === notRun ? what.replace(/ \(\[log\].*\)$/, "") : what, result]),
  0,
)}

## Bench

Multiples are comparable, times depend on the machine.

${bench === "" ? notRun : `\`\`\`text\n${bench}\n\`\`\``}

## Size of the build, KB

Each file packed by itself. office.js comes from Microsoft and is not counted.

${table(
  ["what", "files", "raw", "gzip", "brotli"],
  sizes.map(({ what, files, raw, gzip, brotli }) => [what, files, kilobytes(raw), kilobytes(gzip), kilobytes(brotli)]),
  4,
)}
`;
}
