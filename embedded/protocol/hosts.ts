/**
 * The Excels that can be played, as data: what each supports, and the habits in which Windows, Mac and web are documented to differ.
 * A habit is a setting of the host like any other: each is tried alone, and each Excel as a whole (`npm run hosts`).
 */
import { defaultSettings, type HostSettings } from "./settings";

/** One documented habit. */
export interface HostHabit {
  readonly id: string;
  /** What Excel does, in a sentence for docs/hosts.md. */
  readonly what: string;
  /** What Tierbook does then. */
  readonly then: string;
  readonly source: string;
  readonly settings: Partial<HostSettings>;
}

/** One Excel: its requirement sets with their source, and its habits by id. */
export interface PlayedHost {
  readonly name: string;
  readonly title: string;
  readonly requirementSets: Readonly<Record<string, string>>;
  readonly habits: readonly string[];
}

/** Where Microsoft says which Excel has which requirement set. */
export const requirementSources: readonly string[] = [
  "https://learn.microsoft.com/javascript/api/requirement-sets/excel/excel-api-requirement-sets",
  "https://learn.microsoft.com/javascript/api/requirement-sets/excel/custom-functions-requirement-sets",
  "https://learn.microsoft.com/javascript/api/requirement-sets/common/shared-runtime-requirement-sets",
];

/** Built-in functions that came after Excel 2021 ("applies to" of each function's page at support.microsoft.com). */
export const functionsAfter2021: readonly string[] = (
  "BYCOL BYROW CHOOSECOLS CHOOSEROWS DETECTLANGUAGE DROP EXPAND GROUPBY HSTACK IMAGE ISOMITTED LAMBDA MAKEARRAY MAP PERCENTOF " +
  "PIVOTBY PY REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST SCAN STOCKHISTORY TAKE TEXTAFTER TEXTBEFORE TEXTSPLIT TOCOL TOROW " +
  "TRANSLATE TRIMRANGE VSTACK WRAPCOLS WRAPROWS"
).split(" ");

export const hostHabits: readonly HostHabit[] = [
  {
    id: "blankIsZero",
    what: "a custom function gets 0 for a blank cell (Excel on the web gives null)",
    then: "where a blank and 0 differ, the sheet's formulas hand over whether the cell is blank, and 0 is told from nothing",
    source: "https://github.com/OfficeDev/office-js/issues/4702",
    settings: { blankArgument: 0 },
  },
  {
    id: "silentPicks",
    what: "in builds of Excel on the web around the end of 2023 a value picked from the list of a validated cell raised no onChanged event",
    then: "live checking and the log of edits do not hear of it, and the log lacks such an edit; every command reads the cells again and judges what stands there",
    source: "https://github.com/OfficeDev/office-js/issues/3888",
    settings: { silentPicks: true },
  },
  {
    id: "payloadLimit",
    what: "a request or an answer of more than 5 MB fails",
    then: "reads and writes go in parts measured in bytes (src/workbook/append.ts, readSlices.ts)",
    source: "https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization",
    settings: { payloadLimit: 5 * 1024 * 1024 },
  },
  {
    id: "noPayloadLimit",
    what: "requests and answers have no limit in bytes",
    then: "the same parts as on the web",
    source: "https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization",
    settings: { payloadLimit: Number.POSITIVE_INFINITY },
  },
  {
    id: "noTableGrowth",
    what: "a table does not take in what is written below it (an option of AutoCorrect)",
    then: "new rows are written below, the table is resized, and both are read back",
    source: "https://learn.microsoft.com/office/vba/api/excel.autocorrect.autoexpandlistrange",
    settings: { tableGrowth: false },
  },
  {
    id: "noColumnFill",
    what: "a formula written into a column of a table is not filled down (an option of AutoCorrect)",
    then: "formulas of computed columns are written for every row",
    source: "https://github.com/OfficeDev/office-js/issues/2093",
    settings: { fillFormulas: false },
  },
  {
    id: "columnFill",
    what: "a formula written through the API fills its column as if a person had typed it (an option of AutoCorrect, usually on)",
    then: "rows are written with their formulas as a whole and read back",
    source: "https://github.com/OfficeDev/office-js/issues/6745",
    settings: { fillFormulas: true },
  },
  {
    id: "functionsOf2021",
    what: "functions newer than Excel 2021 (LAMBDA, VSTACK, TEXTSPLIT, …) are #NAME?",
    then: "Tierbook writes none of them",
    source: "https://support.microsoft.com/excel/textsplit-function",
    settings: { absentFunctions: functionsAfter2021 },
  },
  {
    id: "slow",
    what: "every round trip takes a while (Excel on the web over a bad network)",
    then: "the same, later; what somebody changed meanwhile is found by the re-read before each write",
    source: "https://learn.microsoft.com/office/dev/add-ins/excel/performance",
    settings: { latency: 20 },
  },
];

/** What is played where nobody asks for another Excel: the floor's sets with the limits of the web. */
export const usualSettings: HostSettings = { ...defaultSettings };

/** What the library asks the host about its own protocol; no manifest names these. */
const protocolSets = { CustomFunctions: "1.9", ExcelApiUndo: "1.2", DialogApi: "1.1", RibbonApi: "1.1" };

/** The manifest's floor first. */
export const playedHosts: readonly PlayedHost[] = [
  {
    name: "excel2021",
    title: "Excel 2021 on Windows (volume licence), the floor",
    requirementSets: { ...protocolSets, ExcelApi: "1.14", SharedRuntime: "1.1", CustomFunctionsRuntime: "1.3" },
    habits: ["blankIsZero", "noPayloadLimit", "columnFill", "functionsOf2021"],
  },
  {
    name: "web",
    title: "Excel on the web, the newest",
    requirementSets: {
      ...protocolSets,
      ExcelApi: "1.20",
      ExcelApiOnline: "1.1",
      SharedRuntime: "1.2",
      CustomFunctionsRuntime: "1.5",
    },
    habits: ["payloadLimit", "columnFill"],
  },
  {
    name: "desktop",
    title: "Excel of Microsoft 365 on Windows and Mac, the newest",
    requirementSets: {
      ...protocolSets,
      ExcelApi: "1.20",
      ExcelApiDesktop: "1.1",
      SharedRuntime: "1.2",
      CustomFunctionsRuntime: "1.5",
    },
    habits: ["blankIsZero", "noPayloadLimit", "columnFill"],
  },
];

/** The settings of a played Excel. @throws Error for a name that is not in `playedHosts` */
export function settingsOf(name: string): Partial<HostSettings> {
  const host = playedHosts.find((candidate) => candidate.name === name);
  if (!host)
    throw new Error(`No Excel is called "${name}"; there are: ${playedHosts.map((one) => one.name).join(", ")}`);
  const habits = host.habits.map((id) => habitNamed(id).settings);
  return Object.assign({ requirementSets: host.requirementSets }, ...habits) as Partial<HostSettings>;
}

/** A habit by its id. @throws Error when there is none */
export function habitNamed(id: string): HostHabit {
  const habit = hostHabits.find((candidate) => candidate.id === id);
  if (!habit) throw new Error(`No habit is called "${id}"; there are: ${hostHabits.map((one) => one.id).join(", ")}`);
  return habit;
}

/** From now on an embedded Excel plays this one where its opener does not say otherwise. */
export function playByDefault(name: string): void {
  Object.assign(defaultSettings, settingsOf(name));
}
