/** What a workbook is and by what policy its figures are computed: so that every KPI can be computed from the data set alone. */
import { addMonths } from "../../calendar/serial";
import type { Dataset } from "../../kpis/dataset";
import { cadences } from "../../kpis/contact";
import { historyOf } from "../../kpis/classHistory";
import { salesColumns } from "../../kpis/orderLines";
import { isUnused, ratingScale } from "../../kpis/qualitative";
import { appraisedPeople } from "../../kpis/score/ranking";
import { departmentsOf } from "../../kpis/team";
import { parameterById, parameters } from "../../policy/catalogue";
import { policyValues } from "../policyDifferences";
import type { RawPolicy } from "../../policy/types";
import { rowsOf, tableOf, type SetColumn, type SetRows, type SetValue } from "./types";

const text = (name: string, meaning: string): SetColumn => ({ name, type: "text", unit: "", meaning });
const number = (name: string, meaning: string, unit = ""): SetColumn => ({ name, type: "number", unit, meaning });
const whole = (name: string, meaning: string, unit = ""): SetColumn => ({ name, type: "whole", unit, meaning });

const books = tableOf("Books", "one row a workbook", [
  text("lang", "its language"),
  text("policy_version", "version of its policy"),
  whole("as_of_day", "day of evaluation", "day"),
  whole("class_log_begins", "first day of its log of class changes; blank without one", "day"),
  whole("status_log_begins", "first day of its log of status changes", "day"),
]);

const people = tableOf("People", "whom figures are asked for; owner '' is everybody", [
  text("owner", "name, '' for everybody"),
  text("team", "department, where table Team names just one"),
]);

const installed = tableOf(
  "Installed",
  "columns that the workbook has; sales.date and sales.amount are those that sales count by",
  [text("ref", "table and column")],
);

const allParameters = tableOf("Parameters", "the policy, one row a parameter", [
  text("parameter", "its key"),
  text("value_text", "its value as text"),
]);

const ratings = tableOf("RatingScale", "what a rating is worth (kpi.qualScale)", [
  text("rating", "code of list qualRating"),
  number("value", "its value"),
]);

/** Parameters that KPIs read, by how they are stored. */
const numbers = [
  "orders.completeSince",
  "churn.inactiveMonths",
  "kpi.07.minPlanned",
  "visit.lateToleranceDays",
  "visit.followUpDays",
  "survey.minResponses",
  "feedback.standardTime",
  "question.limit",
  "ka.newPerMonth",
];
const words = [
  "sales.basis",
  "kpi.complaintBase",
  "kpi.loyaltyDef",
  "kpi.conversionBase",
  "kpi.04.unit",
  "feedback.unit",
  "kpi.02.definition",
  "tier.scheme",
  "cadence.scope",
  "cadence.mode",
  "new.definition",
  "account.requiredBasic",
];
const flags = ["kpi.07.countAdhoc", "new.excludeSamples"];
const newParameters = ["new.definition", "new.lookbackYears", "new.excludeSamples"];

const nameOf = (parameter: string): string => parameter.replace(/\./g, "_");
const labelOf = (parameter: string): string => parameterById.get(parameter)?.label["en-US"] ?? parameter;

const unitOf = (parameter: string): string => {
  const unit = parameterById.get(parameter)?.unit ?? "";
  return typeof unit === "string" ? unit : unit["en-US"];
};

/** A column of table Policy with how it is read. */
const policyColumns: readonly (readonly [SetColumn, (data: Dataset) => SetValue])[] = [
  ...numbers.map(
    (id) => [number(nameOf(id), labelOf(id), unitOf(id)), ({ policy }: Dataset) => policy.number(id)] as const,
  ),
  ...words.map(
    (id) =>
      [
        text(nameOf(id), labelOf(id)),
        ({ policy }: Dataset) => policy.text(id) ?? (policy.words(id).join(",") || null),
      ] as const,
  ),
  ...flags.map((id) => {
    const column: SetColumn = { name: nameOf(id), type: "mark", unit: "", meaning: labelOf(id) };
    const read = ({ policy }: Dataset): SetValue => {
      const flag = policy.flag(id);
      return flag === null ? null : flag ? 1 : 0;
    };
    return [column, read] as const;
  }),
  [
    whole(
      "history_needed_from",
      "orders must be complete from orders.completeSince plus churn.inactiveMonths on",
      "day",
    ),
    ({ policy }) => {
      const [since, months] = [policy.number("orders.completeSince"), policy.number("churn.inactiveMonths")];
      return since === null || months === null ? null : addMonths(since, months);
    },
  ],
  [
    { name: "own_unused", type: "mark", unit: "", meaning: "K2 is marked as not used" },
    ({ policy }) => (isUnused(policy.text("kpi.02.definition")) ? 1 : 0),
  ],
  [whole("cadences", "how many tiers or grades have an interval of contact"), ({ policy }) => cadences(policy).size],
  [
    whole("new_missing", "how many parameters that say what a new customer is are open"),
    ({ policy }) => newParameters.filter((id) => policy.isGap(id)).length,
  ],
];

const policyTable = tableOf(
  "Policy",
  "parameters that KPIs read, one row a workbook",
  policyColumns.map(([column]) => column),
);

/** Facts of the file that the data set does not know. */
export interface BookFacts {
  readonly lang: string;
  readonly policyVersion: string;
  readonly policy: RawPolicy;
}

export const policyTables = [books, people, installed, allParameters, ratings, policyTable];

export function policyRows(data: Dataset, facts: BookFacts): readonly SetRows[] {
  const refs = Object.entries(data.raw).flatMap(([key, { columns }]) =>
    Object.keys(columns).map((one) => `${key}.${one}`),
  );
  const [date, amount] = salesColumns(data.policy.text("sales.basis"));
  const sales = [...(data.hasColumn(date) ? ["sales.date"] : []), ...(data.hasColumn(amount) ? ["sales.amount"] : [])];
  const owners = appraisedPeople(data).map((owner): SetValue[] => {
    const teams = departmentsOf(data, owner);
    return [owner, teams.length === 1 ? (teams[0] ?? null) : null];
  });
  const values = Object.entries(policyValues(facts.policy)).filter(([id]) => parameters.some((one) => one.id === id));
  const begins = (key: "class" | "status"): number | null => historyOf(data, key).begins;
  return [
    rowsOf(books, [[facts.lang, facts.policyVersion, Math.floor(data.today), begins("class"), begins("status")]]),
    rowsOf(people, [["", null], ...owners]),
    rowsOf(
      installed,
      [...refs, ...sales].map((ref) => [ref]),
    ),
    rowsOf(allParameters, values),
    rowsOf(ratings, [...ratingScale(data)]),
    rowsOf(policyTable, [policyColumns.map(([, read]) => read(data))]),
  ];
}
