/**
 * Every command gives the same workbook on every Excel that is played, and with every habit of Excel alone. The whole of these
 * tests on one of them: `npm run hosts -- --host excel2021`.
 */
import { startEmbeddedExcel } from "../../embedded/node";
import { hostHabits, playedHosts, settingsOf, usualSettings } from "../../embedded/protocol/hosts";
import type { HostSettings } from "../../embedded/protocol/settings";
import { customFunctions } from "../../src/functions";
import { differences, dumpBook, type BookDump } from "../support/bookDump";
import { dumpOf } from "../support/faultMatrix";
import { faultScenarios, filledBook, type FaultScenario } from "../support/faultScenarios";
import { quickExcel } from "../support/quickExcel";
import { scorecardBook } from "../support/scorecardBook";

/** Set where the whole of these tests runs on one Excel (`npm run hosts`): then every command is tried on it. */
const { TIERBOOK_HOST: only = "" } = process.env;
const played: readonly (readonly [string, Partial<HostSettings>])[] = [
  ...playedHosts
    .filter(({ name }) => only === "" || name === only)
    .map(({ name }) => [name, settingsOf(name)] as const),
  ...(only === "" ? hostHabits : []).map(({ id, settings }) => [id, settings] as const),
];
/** Otherwise each Excel and each habit gets some, in turn, so that every command meets at least one. */
const each = only === "" ? Math.ceil(faultScenarios.length / played.length) : faultScenarios.length;

const wanted = new Map<FaultScenario, Promise<BookDump>>();
const files = new Map<FaultScenario, Promise<Uint8Array>>();

/** The workbook a command leaves behind. */
async function outcome(scenario: FaultScenario, settings: Partial<HostSettings>): Promise<BookDump> {
  const file = files.get(scenario) ?? scenario.start();
  files.set(scenario, file);
  const excel = await quickExcel(await file, settings);
  try {
    const run = <T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> => excel.client.run(work);
    const command = await scenario.look(run);
    await command(run);
    await excel.host.idle();
    return dumpOf(excel);
  } finally {
    excel.dispose();
  }
}

/** What the command leaves behind on the usual Excel. */
function usualOutcome(scenario: FaultScenario): Promise<BookDump> {
  const known = wanted.get(scenario) ?? outcome(scenario, usualSettings);
  wanted.set(scenario, known);
  return known;
}

const trials = played.flatMap(([host, settings], at) =>
  Array.from({ length: each }, (_, turn) => faultScenarios[(at * each + turn) % faultScenarios.length]).flatMap(
    (scenario) => (scenario ? [[scenario.name, host, scenario, settings] as const] : []),
  ),
);

test.each(trials)("%s on %s leaves the same workbook", async (_name, _host, scenario, settings) => {
  expect(differences(await usualOutcome(scenario), await outcome(scenario, settings))).toEqual([]);
});

describe.each([
  ["customers", filledBook],
  ["scorecard", scorecardBook],
] as const)("formulas of a book with %s", (_what, start) => {
  const shown = async (settings: Partial<HostSettings>): Promise<BookDump> => {
    const excel = await startEmbeddedExcel({ file: await file, locale: "zh-CN", settings });
    excel.client.associateFunctions(customFunctions);
    await excel.host.recalculate();
    await excel.host.idle();
    const dump = dumpBook(excel.host.workbook);
    excel.dispose();
    return dump;
  };
  let file: Promise<Uint8Array>;
  let usual: Promise<BookDump>;
  beforeAll(() => {
    file = start();
    usual = shown(usualSettings);
  });
  test.each(played.filter(([name]) => playedHosts.some((host) => host.name === name)))(
    "on %s",
    async (_host, settings) => {
      expect(differences(await usual, await shown(settings))).toEqual([]);
    },
  );
});
