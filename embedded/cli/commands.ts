/** The commands: each opens the workbook, runs what the ribbon runs, writes the file and says what happened. */
import { existsSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { isoDate } from "../../src/calendar/serial";
import { checkEntries } from "../../src/commands/checkEntries";
import type { CheckFinding } from "../../src/commands/results";
import { importRows } from "../../src/commands/importRows";
import { exportPolicy, savePolicy } from "../../src/commands/policy";
import { moveText } from "../../src/commands/recalculateResult";
import { recalculateTiers } from "../../src/commands/recalculateTiers";
import { setUp } from "../../src/commands/setUp";
import { checkText } from "../../src/locales/check";
import { say } from "../../src/locales/format";
import { recalcText } from "../../src/locales/recalc";
import { UserError } from "../../src/locales/userError";
import { packs, profiles } from "../../src/policy/catalogue";
import type { Profile } from "../../src/policy/types";
import { ruleEntries, ruleListing } from "../../src/rules";
import { readBytes, readJson } from "./files";
import { fixEntriesCommand } from "./fixCommand";
import { choice, splitOnce, type CommandLine, type CommandName } from "./options";
import type { Output, Speaker } from "./output";
import { onBook, userName } from "./onBook";
import { rollupCommand } from "./rollupCommand";
import { scorecardCommand } from "./scorecardCommand";
import { openSession } from "./session";
import { cliText } from "./text";

/** What a command gets, and its exit code: 0 done, 1 `check` found errors. */
type Command = (line: CommandLine, speaker: Speaker, output: Output) => Promise<0 | 1>;

const lines = (output: Output, texts: readonly string[]): void => texts.forEach((text) => output.result(text));

const setUpCommand: Command = async (line, speaker, output) => {
  const packWords = line
    .text("packs")
    ?.split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
  const known = packs.map(({ code }) => code);
  const chosen = packWords?.includes("all")
    ? known
    : packWords?.map((word) => choice("--packs", word, known) as string);
  const profile = choice(
    "--profile",
    line.text("profile"),
    profiles.map(({ code }) => code as Profile),
  );
  const personal = choice("--personal-data", line.text("personal-data"), ["on", "off"]);
  const policy = line.text("policy");
  const policyFile = policy === null ? undefined : readJson(policy);
  const result = await onBook(line, speaker, { mayBeNew: true, writes: true }, async (session) => ({
    changed: true,
    result: await session.run((context) =>
      setUp(context, {
        user: userName(),
        ...(line.lang === null ? {} : { lang: line.lang }),
        ...(chosen === undefined ? {} : { packs: chosen }),
        ...(profile === null ? {} : { profile }),
        ...(policyFile === undefined ? {} : { policyFile }),
        ...(personal === null ? {} : { personalData: personal === "on" }),
      }),
    ),
  }));
  const words = line.lang ?? result.lang;
  for (const note of result.notes) output.message(say(words, note));
  if (result.gaps.length > 0) output.message(say(words, cliText.setUpGaps, { gaps: result.gaps.join(", ") }));
  output.result(say(words, cliText.setUpDone, { added: result.added.length, file: line.text("out") ?? line.book }));
  return 0;
};

const importCommand: Command = async (line, speaker, output) => {
  const table = required(line, "table");
  const from = required(line, "from");
  const [name, sheet] = existsSync(from) ? [from, undefined] : splitOnce(from, "#");
  const bytes = readBytes(name);
  const mapFile = line.text("map");
  const map = mapFile === null ? undefined : headerMap(mapFile);
  const where = line.many("where").map((word) => {
    const [column, value] = splitOnce(word, "=");
    if (value === undefined || column === "") throw new UserError(cliText.badWhere, { value: word });
    return { column, value };
  });
  const key = line.text("key");
  const result = await onBook(line, speaker, { writes: true }, async (session) => {
    const imported = await session.run((context) =>
      importRows(context, {
        table,
        source: { bytes, name: basename(name), ...(sheet === undefined ? {} : { sheet }) },
        where,
        ...(map === undefined ? {} : { map }),
        ...(key === null ? {} : { key }),
        ...(line.lang === null ? {} : { lang: line.lang }),
      }),
    );
    return { result: imported, changed: imported.inserted + imported.updated > 0 || map !== undefined };
  });
  const words = speaker.lang;
  if (result.unmatched.length > 0)
    output.message(say(words, cliText.unmatched, { headers: result.unmatched.join(", ") }));
  const { read, inserted, updated, skipped, unmatched } = result;
  if (line.json) {
    output.result(JSON.stringify({ table: result.table, read, inserted, updated, skipped, unmatched }));
    return 0;
  }
  for (const { row, reason } of skipped) output.message(say(words, cliText.skippedRow, { row: String(row), reason }));
  output.result(
    say(words, cliText.importDone, { table: result.table, read, inserted, updated, skipped: skipped.length }),
  );
  return 0;
};

const recalcCommand: Command = async (line, speaker, output) => {
  const asOf = line.date("as-of");
  const dryRun = line.flag("dry-run");
  const owner = line.text("owner");
  const result = await onBook(line, speaker, { writes: !dryRun }, async (session) => {
    const recalculated = await session.run((context) =>
      recalculateTiers(context, {
        dryRun,
        user: userName(),
        ...(asOf === null ? {} : { asOf }),
        ...(owner === null ? {} : { owner }),
        ...(line.lang === null ? {} : { lang: line.lang }),
      }),
    );
    return { result: recalculated, changed: recalculated.batch !== null };
  });
  const { accounts, changed, tiers, notEvaluable } = result;
  if (line.json) {
    const moves = result.moves.map(({ accountId, accountName, from, to, reason }) => ({
      accountId,
      accountName,
      from,
      to,
      reason,
    }));
    output.result(
      JSON.stringify({
        asOf: isoDate(result.asOf),
        accounts,
        changed,
        tiers,
        moves,
        notEvaluable: notEvaluable.map(({ accountId, reason }) => ({ accountId, reason })),
      }),
    );
    return 0;
  }
  lines(output, [
    ...(result.problem === null ? [result.summary] : [result.problem]),
    ...result.moves.map(
      (move) => `  ${move.accountName || move.accountId}: ${moveText(result.lang, move)}, ${move.reason}`,
    ),
    ...result.held
      .filter(({ kind }) => kind === "pending")
      .map(({ accountId, accountName, reason }) => `  ${accountName || accountId}: ${reason}`),
    ...notEvaluable.map(
      ({ accountId, accountName, reason }) =>
        `  ${accountName || accountId}: ${say(speaker.lang, recalcText.notEvaluable)} ${reason}`,
    ),
  ]);
  return 0;
};

/** A finding as the command line's JSON has it. */
const plainFinding = ({
  rule,
  severity,
  table,
  row,
  column,
  cell,
  found,
  message,
  clause,
  history,
}: CheckFinding): object => ({ rule, severity, table, row, column, cell, found, message, clause, history });

const checkCommand: Command = async (line, speaker, output) => {
  const asOf = line.date("as-of");
  // Checking writes nothing unless a report is asked for; then the book is stored with it.
  const reportSheet = line.flag("report");
  const result = await onBook(line, speaker, { writes: reportSheet || line.text("out") !== null }, async (session) => ({
    changed: reportSheet,
    result: await session.run((context) =>
      checkEntries(context, {
        reportSheet,
        ...(asOf === null ? {} : { asOf }),
        ...(line.lang === null ? {} : { lang: line.lang }),
      }),
    ),
  }));
  const exit = result.counts.error > 0 ? 1 : 0;
  if (line.json) {
    const { profile, notEvaluable } = result;
    const { error, warn, info, history } = result.counts;
    const counts = { error, warn, info, history };
    const accepted = result.accepted.map((finding) => {
      const { by, until, reason } = finding.acceptance;
      return { ...plainFinding(finding), by, until: isoDate(until), reason };
    });
    const findings = result.findings.map(plainFinding);
    output.result(JSON.stringify({ asOf: isoDate(result.asOf), profile, counts, findings, accepted, notEvaluable }));
    return exit;
  }
  const words = speaker.lang;
  lines(output, [
    say(words, checkText.reportTitle, { asOf: isoDate(result.asOf) }),
    say(words, checkText.reportCounts, result.counts),
    ...result.findings.map(({ severity, cell, message, rule, clause }) =>
      say(words, cliText.findingLine, {
        severity: checkText[severity][words],
        cell: cell ?? "",
        message,
        rule,
        clause,
      }),
    ),
    ...result.notEvaluable.map(
      ({ rule, missing }) =>
        `${checkText.notEvaluable[words]} ${rule} ${say(words, checkText.missing, { missing: missing.join(", ") })}`,
    ),
  ]);
  return exit;
};

const policyCommand: Command = async (line, speaker, output) => {
  if (line.action === "export") {
    const target = line.text("out");
    const session = await openSession(line.book, { lang: speaker.lang });
    try {
      if (speaker.asked === null) speaker.lang = await session.language(speaker.lang);
      const { file, unreadable } = await session.run((context) => exportPolicy(context, { user: userName() }));
      const text = JSON.stringify(file, null, 2);
      if (unreadable.length > 0)
        output.message(say(speaker.lang, cliText.policyUnreadable, { cells: unreadable.join(", ") }));
      if (target === null) output.result(text);
      else {
        writeFileSync(target, `${text}\n`);
        output.message(say(speaker.lang, cliText.policyExported, { file: target }));
      }
      return 0;
    } finally {
      session.dispose();
    }
  }
  const policyFile = readJson(required(line, "policy"));
  const result = await onBook(line, speaker, { writes: true }, async (session) => ({
    changed: true,
    result: await session.run((context) => savePolicy(context, { policyFile, user: userName() })),
  }));
  if (line.json) output.result(JSON.stringify(result));
  else output.result(say(speaker.lang, cliText.policyImported, { changed: result.changed, version: result.version }));
  return 0;
};

const rulesCommand: Command = async (line, speaker, output) => {
  const words = speaker.lang;
  if (line.json) output.result(JSON.stringify(ruleListing()));
  else
    lines(
      output,
      ruleEntries.map(({ id, severity, profile, pack, title, clause }) =>
        [id, checkText[severity][words], profile, pack, title[words], clause].join("\t"),
      ),
    );
  return Promise.resolve(0);
};

export const commandTable: Readonly<Record<CommandName, Command>> = {
  setup: setUpCommand,
  import: importCommand,
  recalc: recalcCommand,
  check: checkCommand,
  fix: fixEntriesCommand,
  scorecard: scorecardCommand,
  policy: policyCommand,
  rollup: rollupCommand,
  rules: rulesCommand,
};

function required(line: CommandLine, option: string): string {
  const value = line.text(option);
  if (value === null) throw new UserError(cliText.missingOption, { command: line.command, option: `--${option}` });
  return value;
}

function headerMap(file: string): Record<string, string> {
  const json = readJson(file);
  const isMap =
    typeof json === "object" &&
    json !== null &&
    !Array.isArray(json) &&
    Object.values(json).every((value) => typeof value === "string");
  if (!isMap) throw new UserError(cliText.badMap, { file });
  return json as Record<string, string>;
}
