/** How the embedded Excel behaves: which Excel it plays and which of the user's options are on. */
export interface HostSettings {
  /** Language of the user's Excel: `Office.context.displayLanguage` and `contentLanguage`. */
  locale: "zh-CN" | "zh-TW" | "en-US";
  /** Name of the open file. */
  fileName: string;
  /**
   * Requirement sets the played Excel supports, name to highest version. Members that came with a newer set answer
   * ApiNotFound, and `isSetSupported` says so.
   */
  requirementSets: Readonly<Record<string, string>>;
  /** AutoCorrect's "include new rows and columns in table". */
  tableGrowth: boolean;
  /** AutoCorrect's "fill formulas in tables to create calculated columns". */
  fillFormulas: boolean;
  /** Milliseconds added to every batch, to play a slow connection. */
  latency: number;
  /** Largest request or response body in bytes; 5 MB on Excel on the web. */
  payloadLimit: number;
  /** Milliseconds after which a custom-function call without answer is given up. */
  functionTimeout: number;
  /** What a custom function gets for a blank cell: null on Excel on the web, 0 on desktop Excel. */
  blankArgument: null | 0;
  /** A person's pick from the list of a validated cell raises no onChanged event. */
  silentPicks: boolean;
  /** Built-in functions, in upper case, that the played Excel does not know: `#NAME?`. */
  absentFunctions: readonly string[];
}

/** What is played where nothing else is asked for: the oldest requirement set with the limits of the web. */
export const defaultSettings: HostSettings = {
  locale: "zh-CN",
  fileName: "Book1.xlsx",
  requirementSets: {
    ExcelApi: "1.14",
    SharedRuntime: "1.1",
    CustomFunctionsRuntime: "1.3",
    CustomFunctions: "1.9",
    RibbonApi: "1.1",
    DialogApi: "1.1",
    ExcelApiUndo: "1.2",
  },
  tableGrowth: true,
  fillFormulas: true,
  latency: 0,
  payloadLimit: 5 * 1024 * 1024,
  functionTimeout: 30_000,
  blankArgument: null,
  silentPicks: false,
  absentFunctions: [],
};

/** Whether `since` ("ExcelApi 1.10") is inside the played requirement sets. */
export function isSupported(settings: HostSettings, since: string): boolean {
  const [set = "", version = "1.1"] = since.split(" ");
  const reported = settings.requirementSets[set];
  return reported !== undefined && compareVersions(reported, version) >= 0;
}

/** Compares "1.9" and "1.10" by their numbers; negative when `left` is the older. */
export function compareVersions(left: string, right: string): number {
  const a = left.split(".").map(Number);
  const b = right.split(".").map(Number);
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
