/** Rules of family ACC: the account register. */
import { accountText } from "../locales/rules";
import type { LocalText } from "../locales/types";
import type { CellValue } from "../policy/values";
import { columnName, filled, joined, plainText, rule, shown } from "./define";
import { duplicateAccounts } from "./duplicates";
import type { RuleContext, RuleEntry } from "./types";

/** ACC-01: the name in every profile; from standard on the fields of account.requiredBasic, a phone being met by an e-mail. */
function basicData({ column, rows, policy, fail }: RuleContext): void {
  const names = column("Accounts.accountName");
  const types = column("Accounts.accountType");
  const classes = column("Accounts.class");
  const required = policy.words("account.requiredBasic").filter((key) => key !== "accountName");
  const more = policy.profile !== "basic";
  for (const row of rows("Accounts")) {
    if (!filled(names[row])) {
      fail({
        table: "Accounts",
        row,
        column: "accountName",
        message: { text: accountText.nameMissing },
        expected: { text: accountText.fillIn },
      });
    }
    if (!more) continue;
    const organisation = types[row] === "enterprise" || types[row] === "institution";
    const missing = required.filter((key) =>
      key === "phone"
        ? !filled(column("Accounts.phone")[row]) && !filled(column("Accounts.email")[row])
        : organisation && !filled(column(`Accounts.${key}`)[row]),
    );
    const first = missing[0];
    if (first === undefined) continue;
    const words: LocalText[] = missing.map((key) =>
      key === "phone" ? accountText.phoneOrMail : columnName(`Accounts.${key}`),
    );
    const strict = classes[row] === "intent" || classes[row] === "won" || classes[row] === "key";
    fail({
      table: "Accounts",
      row,
      column: first,
      message: { text: accountText.dataMissing, args: { columns: joined(words) } },
      expected: { text: accountText.fillIn },
      ...(strict ? {} : { severity: "warn" as const }),
    });
  }
}

/** ACC-15: a customer with intent has exactly one active person as owner. */
function oneOwner({ column, rows, rowCount, fail, notEvaluable }: RuleContext): void {
  const people = column("Team.name");
  const active = column("Team.active");
  const byName = new Map<string, { active: number; gone: number }>();
  for (let row = 0; row < rowCount("Team"); row++) {
    const name = plainText(people[row]);
    if (name === null) continue;
    const known = byName.get(name) ?? { active: 0, gone: 0 };
    if (active[row] === false) known.gone++;
    else known.active++;
    byName.set(name, known);
  }
  if (byName.size === 0) return notEvaluable(["Team.name"]);
  const classes = column("Accounts.class");
  const owners = column("Accounts.owner");
  for (const row of rows("Accounts")) {
    if (classes[row] !== "intent") continue;
    const name = plainText(owners[row]);
    const person = name === null ? undefined : byName.get(name);
    if (person?.active === 1) continue;
    const text =
      name === null
        ? accountText.ownerMissing
        : !person
          ? accountText.ownerUnknown
          : person.active > 1
            ? accountText.ownerTwice
            : accountText.ownerInactive;
    fail({
      table: "Accounts",
      row,
      column: "owner",
      message: { text, args: { found: shown(owners[row]), count: person?.active ?? 0 } },
      expected: { text: accountText.oneOwner },
    });
  }
}

/** ACC-19: the same customer kept twice. Exact equality only decides; likeness is for proposals elsewhere. */
function keptTwice(context: RuleContext): void {
  const { column, fail, policy } = context;
  const owners = column("Accounts.owner");
  const shared = column("Accounts.coOwners");
  const ownerOf = (row: number): CellValue => plainText(owners[row]);
  const keys =
    policy.profile === "basic" ? ["accountId", "taxId", "accountName"] : ["accountId", "taxId", "accountName", "phone"];
  for (const { row, key, others } of duplicateAccounts(context, keys)) {
    const found = shown(column(`Accounts.${key}`)[row]);
    const lines = `${others
      .slice(0, 5)
      .map((other) => other + 1)
      .join(", ")}${others.length > 5 ? " …" : ""}`;
    const args = { found, rows: lines };
    if (key === "accountId") {
      fail({
        table: "Accounts",
        row,
        column: key,
        message: { text: accountText.sameId, args },
        expected: { text: accountText.mergeRows },
      });
      continue;
    }
    if (filled(shared[row]) && others.every((other) => filled(shared[other]))) continue;
    const elsewhere = others.some((other) => ownerOf(other) !== ownerOf(row));
    fail({
      table: "Accounts",
      row,
      column: key,
      message: { text: elsewhere ? accountText.sameOtherOwner : accountText.sameOwner, args },
      expected: { text: accountText.mergeRows },
      ...(elsewhere ? {} : { severity: "warn" as const }),
    });
  }
}

export const accountRules: readonly RuleEntry[] = [
  rule({
    id: "ACC-01",
    title: accountText.acc01Title,
    help: accountText.acc01Help,
    clause: "002 二(一)1",
    severity: "error",
    scope: "row",
    table: "Accounts",
    columns: ["Accounts.accountName"],
    reads: [
      "Accounts.legalRep",
      "Accounts.phone",
      "Accounts.email",
      "Accounts.businessScope",
      "Accounts.address",
      "Accounts.accountType",
      "Accounts.class",
    ],
    parameters: ["account.requiredBasic"],
    check: basicData,
  }),
  rule({
    id: "ACC-15",
    title: accountText.acc15Title,
    help: accountText.acc15Help,
    clause: "002 三(三)2",
    severity: "error",
    scope: "row",
    table: "Accounts",
    columns: ["Accounts.class", "Accounts.owner", "Team.name"],
    reads: ["Team.active"],
    check: oneOwner,
  }),
  rule({
    id: "ACC-19",
    title: accountText.acc19Title,
    help: accountText.acc19Help,
    clause: "002 五(二)2",
    severity: "error",
    scope: "set",
    table: "Accounts",
    columns: ["Accounts.accountName"],
    reads: ["Accounts.accountId", "Accounts.taxId", "Accounts.phone", "Accounts.owner", "Accounts.coOwners"],
    parameters: ["dedupe.nameThreshold"],
    check: keptTwice,
  }),
];
