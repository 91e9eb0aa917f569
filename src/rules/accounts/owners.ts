/** Who looks after an account: ACC-15, 18, 22, 24, 32. */
import { accountText, commonText } from "../../locales/rules";
import { periodContaining } from "../../calendar/period";
import { dateCell } from "../../kpis/contact";
import { isBlank } from "../../policy/values";
import { filled, plainText, shown } from "../define";
import { listCells, wordsOf } from "../shared/cells";
import { filledIn } from "../shared/coded";
import { people } from "../shared/people";
import { unreadable } from "../shared/report";
import { failMissing } from "../shared/required";
import type { RuleContext } from "../types";
import { eachOfClass } from "./each";

const intent: ReadonlySet<string> = new Set(["intent"]);

/** ACC-15: a customer with intent has exactly one active person as owner. */
export function oneOwner(context: RuleContext): void {
  const { column, fail, notEvaluable } = context;
  const team = people(context);
  if (team.size === 0) return notEvaluable(["Team.name"]);
  const owners = column("Accounts.owner");
  eachOfClass(context, intent, (row) => {
    const person = team.named(owners[row]);
    const count = person?.active.length ?? 0;
    if (count === 1) return;
    const text = !filled(owners[row])
      ? accountText.ownerMissing
      : !person
        ? accountText.ownerUnknown
        : count > 1
          ? accountText.ownerTwice
          : accountText.ownerInactive;
    fail({
      table: "Accounts",
      row,
      column: "owner",
      message: { text, args: { found: shown(owners[row]), count } },
      expected: { text: accountText.oneOwner },
    });
  });
}

/** ACC-18: an account that several look after has a lead, and a duty for each of them. */
export function sharedDuties(context: RuleContext): void {
  const { column, rows, fail } = context;
  const shared = column("Accounts.coOwners");
  const leads = column("Accounts.projectLead");
  const roles = column("Accounts.memberRoles");
  for (const row of rows("Accounts")) {
    const cell = shared[row];
    if (isBlank(cell)) continue;
    if (!filled(cell)) {
      unreadable(context, "Accounts", row, "coOwners");
      continue;
    }
    if (!filled(leads[row])) failMissing(context, "Accounts", row, ["projectLead"], [0]);
    const duties = plainText(roles[row]) ?? "";
    const without = wordsOf(cell).filter((name) => !duties.includes(name));
    if (without.length > 0)
      fail({
        table: "Accounts",
        row,
        column: "memberRoles",
        message: { text: accountText.dutyMissing, args: { people: shown(without.join("、")) } },
        expected: { text: accountText.writeDuties },
      });
  }
}

/** ACC-22: somebody is named who keeps the account. */
export function maintained(context: RuleContext): void {
  const { rows, fail } = context;
  const maintainers = filledIn(context, "Accounts.maintainer");
  const owners = filledIn(context, "Accounts.owner");
  for (const row of rows("Accounts")) {
    if (maintainers[row] === 1 || owners[row] === 1) continue;
    fail({
      table: "Accounts",
      row,
      column: "maintainer",
      message: { text: accountText.nobody },
      expected: { text: accountText.nameSomebody },
    });
  }
}

/** ACC-32: the account lies in the territory of its owner. An account without owner is left to ACC-15 and ACC-22. */
export function inTerritory(context: RuleContext): void {
  const { column, rows, policy, fail, notEvaluable } = context;
  const regions = column("Accounts.region");
  const owners = column("Accounts.owner");
  const territories = column("Team.territory");
  const team = people(context);
  const regionOf = listCells(policy, "region");
  const code = (word: string): string => regionOf(word) ?? word;
  const known = new Map<number, ReadonlySet<string>>();
  for (const row of rows("Accounts")) {
    if (!filled(owners[row])) continue;
    const person = team.rowOf(owners[row]);
    if (person === null) {
      const reason = { text: commonText.personUnknown, args: { person: shown(owners[row]) } };
      notEvaluable(["Team.name"], { table: "Accounts", row, reason });
      continue;
    }
    let own = known.get(person);
    if (!own) known.set(person, (own = new Set(wordsOf(territories[person]).map(code))));
    const region = plainText(regions[row]);
    if (own.size === 0) {
      const reason = { text: accountText.territoryMissing, args: { person: shown(owners[row]) } };
      notEvaluable(["Team.territory"], { table: "Accounts", row, reason });
    } else if (region === null) unreadable(context, "Accounts", row, "region");
    else if (!own.has(code(region)))
      fail({
        table: "Accounts",
        row,
        column: "region",
        message: {
          text: accountText.outsideTerritory,
          args: { region: shown(region), person: shown(owners[row]), territory: shown(territories[person]) },
        },
        expected: { text: accountText.otherOwnerOrRegion },
      });
  }
}

interface Steps {
  potential: number;
  intent: number;
  won: number;
}

/**
 * ACC-24: each owner has at least as many potential customers as customers with intent, and of these at least as many as were won in
 * the year under way. Customers won before that belong to no development period.
 */
export function pyramid(context: RuleContext): void {
  const { column, allRows, has, policy, today, fail, notEvaluable } = context;
  const owners = column("Accounts.owner");
  const classes = column("Accounts.class");
  const changed = column("Accounts.classChangedDate");
  const year = periodContaining("year", today, policy.number("calendar.fiscalYearStart") ?? 1);
  const classOf = listCells(policy, "accountClass");
  const byOwner = new Map<string, Steps>();
  const undated: number[] = [];
  for (const row of allRows("Accounts")) {
    const owner = plainText(owners[row]);
    const code = classOf(classes[row]);
    if (owner === null || code === null) continue;
    if (code === undefined) {
      unreadable(context, "Accounts", row, "class");
      continue;
    }
    let steps = byOwner.get(owner);
    if (!steps) byOwner.set(owner, (steps = { potential: 0, intent: 0, won: 0 }));
    if (code === "potential" || code === "intent") steps[code]++;
    else if (code === "won" || code === "key") {
      const since = dateCell(changed[row]);
      if (typeof since !== "number") undated.push(row);
      else if (year && since >= year.start && since <= today) steps.won++;
    }
  }
  if (!has("Accounts.classChangedDate")) notEvaluable(["Accounts.classChangedDate"]);
  else if (undated.length > 0)
    notEvaluable(["Accounts.classChangedDate"], {
      table: "Accounts",
      row: undated[0] ?? 0,
      reason: { text: accountText.wonUndated, args: { count: undated.length } },
    });
  for (const [person, { potential, intent: meant, won }] of byOwner) {
    if (potential >= meant && meant >= won) continue;
    fail({
      table: "Accounts",
      row: null,
      column: "owner",
      message: { text: accountText.noPyramid, args: { person: shown(person), potential, intent: meant, won } },
      expected: { text: accountText.pyramidWanted },
    });
  }
}
