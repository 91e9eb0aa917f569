/** Versions of a plan and the changes they rest on. Clauses: 000 調整程序 2, 001 表脚. */
import { isoDate } from "../../calendar/serial";
import { dateCell } from "../../kpis/contact";
import { planFollowText as text } from "../../locales/rules";
import { isBlank } from "../../policy/values";
import { plainText, rule, shown } from "../define";
import { listCells } from "../shared/cells";
import { unreadable } from "../shared/report";
import type { RuleContext, RuleEntry } from "../types";
import { rowsOfPlans } from "./plans";

/** A whole number from 1: the version; null when blank, undefined when it is none. */
const versionOf = (cell: unknown): number | null | undefined => {
  if (typeof cell === "number") return Number.isInteger(cell) && cell >= 1 ? cell : undefined;
  return cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "") ? null : undefined;
};

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
      if (kind === undefined || (kind === "planAdjustment" && state === undefined)) open = true;
      return kind === "planAdjustment" && state === "approved";
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
  const others = new Map<string, { version: number; row: number }[]>();
  for (const row of allRows("Plans")) {
    const name = plainText(names[row]);
    const version = versionOf(versions[row]);
    if (name === null || version === undefined) continue;
    const known = others.get(name);
    const entry = { version: version ?? 1, row };
    if (known) known.push(entry);
    else others.set(name, [entry]);
  }
  for (const list of others.values()) list.sort((a, b) => a.version - b.version);
  for (const row of allRows("Plans")) {
    const version = versionOf(versions[row]);
    if (version === undefined) unreadable(context, "Plans", row, "version");
    if (version === undefined || version === null || version <= 1) continue;
    const family = others.get(plainText(names[row]) ?? "") ?? [];
    const before = family.filter((one) => one.version < version).at(-1)?.version ?? 1;
    const plans = [row, ...family.filter((one) => one.row !== row).map((one) => one.row)];
    const supported = new Set<number>();
    let open = false;
    for (const plan of plans) {
      const changes = changesOf(plan);
      open ||= changes.open;
      for (const change of changes.rows) {
        const target = versionOf(targets[change]);
        if (target === undefined) open = true;
        else if (target !== null) supported.add(target);
      }
    }
    let missing = before + 1;
    while (missing <= version && supported.has(missing)) missing++;
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
    if (version === undefined || version === null || version <= 1) continue;
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
