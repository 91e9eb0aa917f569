/** `tierbook scorecard`: the figures of a period as a table or as JSON, and on the Scorecard of the book. */
import { isoDate } from "../../src/calendar/serial";
import { closePeriod } from "../../src/commands/closePeriod";
import { finaliseScorecard } from "../../src/commands/finaliseScorecard";
import { rankOwners } from "../../src/commands/rankOwners";
import { readScorecard } from "../../src/commands/readScorecard";
import { refreshScorecard, type RefreshOptions } from "../../src/commands/refreshScorecard";
import type { RankedOwner, Scorecard } from "../../src/kpis/score";
import { plainRanking, plainScorecard, shownFigure, shownLight, shownShare } from "../../src/kpis/score/shown";
import { formatNumber, say } from "../../src/locales/format";
import { cardText } from "../../src/locales/kpiCard";
import type { Lang, Message } from "../../src/locales/types";
import { onBook, userName } from "./onBook";
import type { CommandLine } from "./options";
import type { Output, Speaker } from "./output";

/** Cells that a terminal takes for a text: two for a Chinese character or a full-width sign. */
const widthOf = (text: string): number =>
  Array.from(text).reduce(
    (width, sign) =>
      width + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/.test(sign) ? 2 : 1),
    0,
  );

/** Lines of a table; the first column and the last stand left, the others right. */
function tableLines(rows: readonly (readonly string[])[]): readonly string[] {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, at) => Math.max(...rows.map((row) => widthOf(row[at] ?? ""))));
  return rows.map((row) =>
    row
      .map((text, at) => {
        const space = " ".repeat((widths[at] ?? 0) - widthOf(text));
        return at === 0 || at >= columns - 2 ? text + space : space + text;
      })
      .join("  ")
      .trimEnd(),
  );
}

const part = (lang: Lang, text: Message["text"], name: string | null): readonly string[] =>
  name === null || name === "" ? [] : [say(lang, text, { name })];

function headLines(card: Scorecard, lang: Lang): readonly string[] {
  const { closed, elapsed, policyVersion } = card;
  return [
    [
      say(lang, cardText.title, { period: card.period.label }),
      ...part(lang, cardText.owner, card.owner),
      ...part(lang, cardText.team, card.team),
      ...part(lang, cardText.region, card.region),
      ...part(lang, cardText.product, card.product),
    ].join("  "),
    [
      say(lang, cardText.asOf, { date: isoDate(card.asOf) }),
      ...(policyVersion === "" ? [] : [say(lang, cardText.version, { version: policyVersion })]),
      ...(closed
        ? [say(lang, cardText.closed, { date: isoDate(closed.at), by: closed.by })]
        : [say(lang, cardText.elapsed, { share: shownShare(lang, elapsed) })]),
    ].join("  "),
  ];
}

const headers = [
  "kpi",
  "weight",
  "target",
  "numerator",
  "denominator",
  "actual",
  "pace",
  "score",
  "status",
  "why",
] as const;

/** A scorecard as lines of text. */
export function scorecardLines(card: Scorecard, lang: Lang): readonly string[] {
  const number = (value: number | null): string => (value === null ? "" : formatNumber(lang, value));
  const rows = card.rows.map((row) => [
    `${row.id} ${row.name[lang]}`,
    shownShare(lang, row.weight),
    shownFigure(lang, row.id, row.target),
    number(row.numerator),
    number(row.denominator),
    shownFigure(lang, row.id, row.actual),
    shownShare(lang, row.pace),
    number(row.score),
    shownLight(lang, row.light),
    [...(row.reason ? [row.reason] : []), ...row.notes].map((message) => say(lang, message)).join("; "),
  ]);
  const { score, evaluableWeight, reason } = card.total;
  const total =
    score === null
      ? say(lang, cardText.noTotal, { reason: reason ?? cardText.notEvaluable })
      : say(lang, cardText.totalLine, { score, share: shownShare(lang, evaluableWeight) });
  return [...headLines(card, lang), "", ...tableLines([headers.map((key) => cardText[key][lang]), ...rows]), "", total];
}

/** How many causes of a place are told. */
const causesTold = 3;

function rankingLines(ranked: readonly RankedOwner[], period: string, lang: Lang): readonly string[] {
  const rows = ranked.map(({ rank, owner, total, reason, causes }) => [
    rank === null ? "–" : String(rank),
    owner,
    total === null ? "" : formatNumber(lang, total),
    reason
      ? say(lang, reason)
      : causes
          .slice(0, causesTold)
          .map(({ id, againstMean }) => `${id} ${againstMean > 0 ? "+" : ""}${formatNumber(lang, againstMean)}`)
          .join(", "),
  ]);
  const head = [cardText.rank, cardText.person, cardText.total, cardText.why].map((text) => text[lang]);
  return [say(lang, cardText.rankingTitle, { period }), "", ...tableLines([head, ...rows])];
}

/** What is written to the book besides showing figures, in the order it is done. */
const writing = ["close", "finalise"] as const;

/**
 * Runs the command. With `--out` the book gets the Scorecard of the period and person (with `--ranking` the sheet that ranks people),
 * with `--close` the period is closed, with `--finalise` a copy of values is made; without any of them nothing is written.
 */
export async function scorecardCommand(line: CommandLine, speaker: Speaker, output: Output): Promise<0 | 1> {
  const asOf = line.date("as-of");
  const words = Object.fromEntries(
    ["period", "owner", "team", "region", "product"].flatMap((key) => {
      const value = line.text(key);
      return value === null ? [] : [[key, value]];
    }),
  );
  const ranking = line.flag("ranking");
  const common = {
    ...words,
    ...(asOf === null ? {} : { asOf }),
    ...(line.lang === null ? {} : { lang: line.lang }),
  };
  const writes = line.text("out") !== null || writing.some((flag) => line.flag(flag));
  const notes: string[] = [];
  const result = await onBook(line, speaker, { writes }, async (session) => {
    const read = (context: Excel.RequestContext) => readScorecard(context, { ...common, ranking });
    const first = await session.run(read);
    if (!writes) return { changed: false, result: first };
    const options = { ...common, period: first.period.label, user: userName() };
    notes.push(...(await session.run((context) => write(context, line, options))));
    if (line.flag("finalise")) {
      // Only computed figures are copied.
      await session.settle();
      notes.push((await session.run((context) => finaliseScorecard(context, options))).summary);
    }
    // What was closed is shown as it was stored.
    return { changed: true, result: line.flag("close") ? await session.run(read) : first };
  });
  const lang = line.lang ?? result.lang;
  const { card, period } = result;
  for (const note of notes) output.message(note);
  if (line.json)
    output.result(
      JSON.stringify(
        card
          ? plainScorecard(card, lang)
          : { period: period.label, asOf: isoDate(result.asOf), ranking: plainRanking(result.ranking, lang) },
      ),
    );
  else
    for (const text of card ? scorecardLines(card, lang) : rankingLines(result.ranking, period.label, lang))
      output.result(text);
  return 0;
}

/** @returns what was done, a sentence each */
async function write(
  context: Excel.RequestContext,
  line: CommandLine,
  options: RefreshOptions & { readonly period: string; readonly user: string },
): Promise<readonly string[]> {
  const notes: string[] = [];
  const { owner = "" } = options;
  if (line.flag("close")) {
    const { summary, notes: people } = await closePeriod(context, {
      ...options,
      owner,
      everyone: line.flag("everyone"),
    });
    const refused = people.flatMap(({ refused: why }) => (why === null ? [] : [why]));
    notes.push([summary, ...new Set(refused)].join(" "));
  }
  if (line.flag("ranking")) notes.push((await rankOwners(context, options)).summary);
  else notes.push((await refreshScorecard(context, { ...options, owner })).summary);
  return notes;
}
