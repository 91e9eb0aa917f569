/** What other departments bring in reaches the owner in time: ACC-11, 14. */
import { halfWidth } from "../../calendar/text";
import { workdaysAfter } from "../../calendar/workdays";
import { accountText, commonText } from "../../locales/rules";
import { isBlank } from "../../policy/values";
import { filled, plainText, shown } from "../define";
import { people } from "../shared/people";
import { unreadable } from "../shared/report";
import { failMissing } from "../shared/required";
import type { RuleContext } from "../types";
import { spanOf } from "./freshness";

type Department = "marketing" | "service";

/**
 * Which of our two departments a name in Team means: the catalogue names them by kind, companies by name. A name that holds one of
 * these words counts ("华东市场部").
 */
const departmentWords: Readonly<Record<Department, RegExp>> = {
  marketing: /市场|市場|marketing/i,
  service: /客服|客户服务|客戶服務|customer service|service desk|^service$/i,
};

/**
 * Which kind of department a person belongs to.
 * @returns for a row and the column that names the person: the kind, null for another department. Somebody whom Team does not hold
 * once, or holds without department, is told as a gap (undefined).
 */
function departments(context: RuleContext): (table: string, row: number, key: string) => Department | null | undefined {
  const names = context.column("Team.department");
  const team = people(context);
  const kinds = Object.keys(departmentWords) as Department[];
  return (table, row, key) => {
    const cell = context.column(`${table}.${key}`)[row];
    const member = team.rowOf(cell);
    const name = member === null ? null : plainText(names[member]);
    if (name !== null) return kinds.find((kind) => departmentWords[kind].test(halfWidth(name))) ?? null;
    context.notEvaluable([member === null ? "Team.name" : "Team.department"], {
      table,
      row,
      reason: {
        text: member === null ? commonText.personUnknown : accountText.departmentMissing,
        args: { person: shown(cell) },
      },
    });
    return undefined;
  };
}

/** ACC-11: a change the service desk heard of is passed on and stands in the register in time. */
export function serviceNotice(context: RuleContext): void {
  const { column, rows, policy, fail } = context;
  const table = "AccountChanges";
  const from = column("AccountChanges.notifiedBy");
  const notices = column("AccountChanges.notifiedDate");
  const limit = policy.number("account.changeUpdateWorkdays") ?? 0;
  const departmentOf = departments(context);
  for (const row of rows(table)) {
    if (isBlank(from[row]) || departmentOf(table, row, "notifiedBy") !== "service") continue;
    if (!filled(notices[row])) {
      failMissing(context, table, row, ["notifiedDate"], [0]);
      continue;
    }
    const span = spanOf(context, table, row, "notifiedDate", "updatedDate");
    if (typeof span === "string") {
      unreadable(context, table, row, span);
      continue;
    }
    const days = workdaysAfter(span.from, span.to, policy.holidays);
    if (days <= limit) continue;
    fail({
      table,
      row,
      column: "updatedDate",
      message: { text: span.open ? accountText.noticeOpen : accountText.noticeLate, args: { days, limit } },
    });
  }
}

/** ACC-14: an account created by marketing or service has an owner, and was handed over in time. */
export function handedOver(context: RuleContext): void {
  const { column, rows, policy, fail } = context;
  const creators = column("Accounts.createdBy");
  const owners = column("Accounts.owner");
  const limit = policy.number("lead.handoverWorkdays") ?? 0;
  const departmentOf = departments(context);
  for (const row of rows("Accounts")) {
    if (isBlank(creators[row])) continue;
    const department = departmentOf("Accounts", row, "createdBy");
    if (department !== "marketing" && department !== "service") continue;
    if (!filled(owners[row]))
      fail({
        table: "Accounts",
        row,
        column: "owner",
        message: { text: accountText.leadWithoutOwner, args: { person: shown(creators[row]) } },
        expected: { text: accountText.oneOwner },
      });
    const span = spanOf(context, "Accounts", row, "createdDate", "handoverDate");
    if (typeof span === "string") {
      unreadable(context, "Accounts", row, span);
      continue;
    }
    const days = workdaysAfter(span.from, span.to, policy.holidays);
    if (days > limit)
      fail({
        table: "Accounts",
        row,
        column: "handoverDate",
        message: { text: span.open ? accountText.handoverOpen : accountText.handoverLate, args: { days, limit } },
      });
  }
}
