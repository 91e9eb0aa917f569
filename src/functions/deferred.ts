/**
 * What Excel is given at once for every custom function: its id with something to call. The functions themselves are a chunk of
 * their own, several times the size of what starts the pane, and load with the first call. That call and those made meanwhile get
 * a promise, which Excel waits for; later ones are answered at once.
 */
import type { customFunctions } from "./index";

type FunctionId = keyof typeof customFunctions;
type Loaded = Readonly<Record<FunctionId, (...args: never[]) => unknown>>;
type Call = (...args: never[]) => unknown;

/** Ids as formulas and the metadata name them: known here without the functions. */
export const functionIds = [
  "TIER",
  "TIERREASON",
  "NEXTCONTACT",
  "CONTACTSTATUS",
  "COMPLETIONRATE",
  "TIERS",
  "PARETO",
  "RFM",
  "WEIGHTEDSCORE",
  "SCORECONFIDENCE",
  "TIERSCORE",
  "SCORETIER",
  "PORTFOLIO",
  "LEADGRADE",
  "CHANNELCLASS",
  "SALESPLANRATE",
  "DEVELOPMENTRATE",
  "TIMELINESS",
  "REVISITRATE",
  "SERVICECOSTRATE",
  "CONVERSIONRATE",
  "INTENTCONVERSION",
  "CHURNRATE",
  "RETENTIONRATE",
  "COMPLAINTRATE",
  "LOYALTY",
  "GROWTHRATE",
  "MARKETSHARE",
  "MEANDEAL",
  "CLOSERATE",
  "VISITPLANRATE",
  "CADENCECOVERAGE",
  "FOLLOWUPRATE",
  "KPIRATE",
  "KPIFIGURE",
  "PERIODBEFORE",
  "KPIATTAINMENT",
  "KPISCORE",
  "KPISTATUS",
  "WEIGHTEDTOTAL",
  "EVALUABLESHARE",
  "PACE",
  "EFFECTIVETARGET",
  "GROWNTARGET",
  "NETSALES",
  "NETPROFIT",
  "LOSTCUSTOMERS",
  "OPENINGCUSTOMERS",
  "NEWCUSTOMER",
  "NEWCUSTOMERS",
  "EFFECTIVECOMPLAINTS",
  "CUSTOMERSWON",
  "CLASSCOUNT",
  "SATISFACTION",
  "QUALRATING",
  "ARCHIVECOMPLETENESS",
  "SIXELEMENTS",
  "OWNINDICATOR",
  "WORKDAYS",
  "WORKDAYSBETWEEN",
  "WORKDAYLIMIT",
] as const satisfies readonly FunctionId[];

/**
 * Something to call for every function.
 * @param load fetches the functions; where it fails, the calls that waited fail, and the next call tries again
 */
export function deferredFunctions(load: () => Promise<Loaded>): Loaded {
  let loaded: Loaded | null = null;
  let loading: Promise<Loaded> | null = null;
  const fetched = async (): Promise<Loaded> => {
    try {
      loaded = await (loading ??= load());
      return loaded;
    } finally {
      loading = null;
    }
  };
  const call =
    (id: FunctionId): Call =>
    (...args) =>
      loaded ? loaded[id](...args) : fetched().then((functions) => functions[id](...args));
  return Object.fromEntries(functionIds.map((id) => [id, call(id)])) as Loaded;
}

/** Associates every function with its id. Called once, as the page loads: Excel may call them before, or without, the pane. */
export function associateFunctions(): void {
  const functions = deferredFunctions(
    async () => (await import(/* webpackChunkName: "functions" */ "./index")).customFunctions,
  );
  for (const [id, call] of Object.entries(functions)) CustomFunctions.associate(id, call);
}
