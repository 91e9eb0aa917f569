/**
 * How often a development's customer was contacted, as a formula. It says the same as `rules/development/contacts.ts` and DEV-23: done
 * contacts that name the development, and those of its customer that name none, from start to result (today while there is none).
 */
import { exactly, literally } from "./references";
import type { Scope } from "./types";

/** First number that is no day any more. */
const afterLastDay = "2958466";

/** `contactCount`: "" where a contact, the customer or a day leaves the number open, or number or name of the customer mean several. */
export function contactCount(scope: Scope): string {
  const id = scope.cell("Development.devId");
  const account = scope.cell("Development.accountId");
  const start = scope.cell("Development.startDate");
  const result = scope.cell("Development.resultDate");
  const ids = scope.column("Accounts.accountId");
  const names = scope.column("Accounts.accountName");
  const development = scope.column("Visits.devId");
  const actual = scope.column("Visits.actualDate");
  const planned = scope.column("Visits.date");
  const done = `${scope.column("Visits.status")},${scope.label("visitStatus", "done")}`;

  // The cell holds the customer's number or its name; a contact may hold the other one.
  const lookup = (found: string, by: string): string => `INDEX(${found},MATCH(${literally(account)},${by},0))`;
  const other = `IFERROR(${lookup(names, ids)},${lookup(ids, names)})&""`;
  const meanings = (text: string): string => `COUNTIF(${ids},${exactly(text)})+COUNTIF(${names},${exactly(text)})`;
  const unclear = `OR(${meanings(account)}<>1,${other}="",${meanings(other)}<>1)`;

  /** Contacts that name no development, under the number and under the name. */
  const unnamed = (rest: string): string =>
    [account, other]
      .map((text) => `COUNTIFS(${scope.column("Visits.accountId")},${exactly(text)},${done},${development},"="${rest})`)
      .join("+");
  const within = (from: string, until: string): string => {
    const onActual = unnamed(`,${actual},">="&${from},${actual},"<"&${until}`);
    const asPlanned = unnamed(`,${actual},"=",${planned},">="&${from},${planned},"<"&${until}`);
    return `${onActual}+${asPlanned}`;
  };
  const end = `IF(${result}="",${scope.name("today")},${result})`;
  const inside = within(`INT(${start})`, `(INT(${end})+1)`);
  const named = `IF(${id}="",0,COUNTIFS(${development},${exactly(id)},${done}))`;
  const days = `AND(ISNUMBER(${start}),ISNUMBER(${end}))`;
  return (
    `=IFERROR(IF(AND(${id}="",${account}=""),"",IF(${account}="",${named},IF(${unclear},"",IF(${unnamed("")}=0,${named},` +
    `IF(NOT(${days}),"",IF(${unnamed("")}>${within("1", afterLastDay)},"",${named}+${inside})))))),"")`
  );
}
