/** Versions of a plan and the changes they rest on. Clauses: 000 調整程序 2, 001 表脚. */
import { isoDate } from "../../calendar/serial";
import { dateCell } from "../../kpis/contact";
import { planFollowText as text } from "../../locales/rules";
import { isBlank } from "../../policy/values";
import { plainText, rule, shown } from "../define";
import { listCells } from "../shared/cells";
import { unreadable } from "../shared/report";
import type { RuleContext, RuleEntry } from "../types";
import { rowsOfPlans, versionOf } from "./plans";

const adjustment = "planAdjustment";

/** Approved adjustments of a plan; `open` when some cannot be told. */
function adjustments(context: RuleContext): (plan: number) => { rows: readonly number[]; open: boolean } {
  const kinds = context.column("PlanChanges.changeKind");
  const states = context.column("PlanChanges.approvalStatus");
  const kindOf = listCells(context.policy, "changeKind");
  const stateOf = listCells(context.policy, "approvalState");
  const byPlan = rowsOfPlans(context, "PlanChanges");
  return (plan) => {
    let open = byPlan.unclear(plan);
    const rows = byPlan.of(plan).filter((row) => {
      const [kind, state] = [kindOf(kinds[row]), stateOf(states[row])];
      // What cannot be told, by kind or by state, may be an approved adjustment.
      if ((kind ?? adjustment) !== adjustment || (state !== undefined && state !== "approved")) return false;
      const sure = kind === adjustment && state === "approved";
      if (!sure) open = true;
      return sure;
    });
    return { rows, open };
  };
}

/**
 * Every version after the first rests on an approved change that names it. Where the versions of a plan have rows of their own
 * (same name), each row answers for the versions since the one before it.
 */
export function versionsApproved(context: RuleContext): void {
  const { column, allRows, fail, notEvaluable } = context;
  const versions = column("Plans.version");
  const targets = column("PlanChanges.toVersion");
  const names = column("Plans.planName");
  const changesOf = adjustments(context);
  // A plan without name has one version only.
  const keyOf = (row: number): string | number => plainText(names[row]) ?? row;
  const families = new Map<string | number, { version: number; row: number }[]>();
  for (const row of allRows("Plans")) {
    const entry = { version: versionOf(versions[row]) ?? 1, row };
    const known = families.get(keyOf(row));
    if (known) known.push(entry);
    else families.set(keyOf(row), [entry]);
  }
  for (const row of allRows("Plans")) {
    const version = versionOf(versions[row]);
    if (version === undefined) unreadable(context, "Plans", row, "version");
    if (!version) continue;
    let before = 1;
    const supported = new Set<number | null>();
    let open = false;
    for (const one of families.get(keyOf(row)) ?? []) {
      if (one.version < version) before = Math.max(before, one.version);
      const changes = changesOf(one.row);
      open ||= changes.open;
      for (const change of changes.rows) {
        const target = versionOf(targets[change]);
        if (target === undefined) open = true;
        else supported.add(target);
      }
    }
    let missing = before + 1;
    while (supported.has(missing)) missing++;
    if (missing > version) continue;
    const args = { version: missing };
    if (open) {
      const reason = { text: text.versionUnclear, args };
      notEvaluable(["PlanChanges.toVersion"], { table: "Plans", row, reason });
    } else {
      const message = { text: text.versionUnapproved, args };
      fail({ table: "Plans", row, column: "version", message, expected: { text: text.enterVersion, args } });
    }
  }
}

/** PLN-33: the foot of a revised plan counts its approved changes and carries the date of the latest. */
function revisionFoot(context: RuleContext): void {
  const { column, rows, fail, notEvaluable } = context;
  const versions = column("Plans.version");
  const counts = column("Plans.revisionCount");
  const dates = column("Plans.revisionDate");
  const effects = column("PlanChanges.effectiveDate");
  const changesOf = adjustments(context);
  for (const row of rows("Plans")) {
    const version = versionOf(versions[row]);
    if (version === undefined) unreadable(context, "Plans", row, "version");
    if (!version || version === 1) continue;
    const changes = changesOf(row);
    const days = changes.rows.map((change) => dateCell(effects[change]));
    if (changes.open || days.some((day) => typeof day !== "number")) {
      const missing = changes.open ? "PlanChanges.planId" : "PlanChanges.effectiveDate";
      notEvaluable([missing], { table: "Plans", row, reason: { text: text.changesUnclear } });
      continue;
    }
    const count = changes.rows.length;
    if (counts[row] !== count && !(isBlank(counts[row]) && count === 0))
      fail({
        table: "Plans",
        row,
        column: "revisionCount",
        message: { text: text.revisionCount, args: { found: shown(counts[row]), count } },
      });
    const latest = days.reduce<number>((most, day) => Math.max(most, day ?? 0), 0);
    const found = dateCell(dates[row]);
    if (latest === 0 || found === latest) continue;
    const args = { found: typeof found === "number" ? isoDate(found) : shown(dates[row]), date: isoDate(latest) };
    fail({ table: "Plans", row, column: "revisionDate", message: { text: text.revisionDate, args } });
  }
}

export const versionRules: readonly RuleEntry[] = [
  rule({
    id: "PLN-33",
    title: text.pln33Title,
    help: text.pln33Help,
    columns: [
      "Plans.planId",
      "Plans.version",
      "Plans.revisionCount",
      "Plans.revisionDate",
      // The changes are counted where they are written; without their pack there is nothing to compare with.
      "PlanChanges.planId",
      "PlanChanges.changeKind",
      "PlanChanges.approvalStatus",
      "PlanChanges.effectiveDate",
    ],
    reads: ["Plans.revisionMark", "Plans.planName"],
    check: revisionFoot,
  }),
];
