/** DataValidation of ranges and range areas. */
import type { Host } from "../host";
import { contains, overlaps, sameRect, subtractAll } from "../model/rect";
import type { ValidationData } from "../model/types";
import { hostErrors } from "../protocol/hostError";
import type { ObjectType } from "../protocol/objectType";
import { defineType, method, read } from "./define";
import { bookOf, fullFormula, sheetOf, type Places } from "./places";

type Rule = Omit<ValidationData, "areas">;
const noRule: Rule = { rule: {}, ignoreBlanks: true };

const typeNames: Readonly<Record<string, string>> = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  list: "List",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};
const noPrompt = { showPrompt: true, title: "", message: "" };
const noAlert = { showAlert: true, style: "Stop", title: "", message: "" } as const;

/** The one validation all the areas have; null when none has one, undefined when they differ. */
function shared(host: Host, { sheetId, areas }: Places): ValidationData | null | undefined {
  const touching = sheetOf(host, sheetId).validations.filter((item) =>
    item.areas.some((area) => areas.some((wanted) => overlaps(area, wanted))),
  );
  const [first] = touching;
  if (!first) return null;
  return touching.length === 1 && subtractAll(areas, first.areas).length === 0 ? first : undefined;
}

/** Lays part of a validation over what the areas have; a prompt may come before its rule. */
function change(host: Host, target: Places, part: Partial<Rule>): void {
  const present = shared(host, target);
  const { rule, ignoreBlanks, prompt, errorAlert } = present ?? noRule;
  host.editor.rules.setValidation(target.sheetId, target.areas, {
    rule,
    ignoreBlanks,
    ...(prompt ? { prompt } : {}),
    ...(errorAlert ? { errorAlert } : {}),
    ...part,
  });
}

/** Sources given as Range objects become formulas. */
function plainRule(host: Host, value: unknown): ValidationData["rule"] {
  if (value === null || typeof value !== "object") throw hostErrors.invalidArgument("A rule is an object.");
  const entries = Object.entries(value as Record<string, Record<string, unknown> | null>).filter(
    ([, detail]) => detail !== null,
  );
  return Object.fromEntries(
    entries.map(([kind, detail]) => [
      kind,
      Object.fromEntries(Object.entries(detail ?? {}).map(([key, part]) => [key, fullFormula(host, part)])),
    ]),
  );
}

function record<T>(value: unknown): T {
  if (value === null || typeof value !== "object") throw hostErrors.invalidArgument("An object is needed.");
  return value as T;
}

export const dataValidation: ObjectType<Places> = defineType<Places>({
  name: "DataValidation",
  properties: {
    Type: read((host, target) => {
      const validation = shared(host, target);
      if (validation === undefined) return sameKinds(host, target) ? "Inconsistent" : "MixedCriteria";
      const kind = Object.keys(validation?.rule ?? {})[0];
      return kind === undefined ? "None" : (typeNames[kind] ?? "None");
    }),
    Rule: {
      get: (host, target) => shared(host, target)?.rule ?? {},
      set: (host, target, value) => change(host, target, { rule: plainRule(host, value) }),
    },
    IgnoreBlanks: {
      get: (host, target) => shared(host, target)?.ignoreBlanks ?? true,
      set: (host, target, value) => change(host, target, { ignoreBlanks: value === true }),
    },
    Prompt: {
      get: (host, target) => shared(host, target)?.prompt ?? noPrompt,
      set: (host, target, value) => change(host, target, { prompt: { ...noPrompt, ...record<object>(value) } }),
    },
    ErrorAlert: {
      get: (host, target) => shared(host, target)?.errorAlert ?? noAlert,
      set: (host, target, value) => change(host, target, { errorAlert: { ...noAlert, ...record<object>(value) } }),
    },
  },
  methods: { Clear: method((host, { sheetId, areas }) => host.editor.rules.setValidation(sheetId, areas, null)) },
});

/** Whether some part of the areas has no rule at all: Excel calls that inconsistent. */
function sameKinds(host: Host, { sheetId, areas }: Places): boolean {
  const covered = bookOf(host)
    .sheet(sheetId)
    .validations.flatMap((item) => item.areas);
  return (
    subtractAll(areas, covered).length > 0 ||
    areas.some((area) => covered.some((other) => !sameRect(area, other) && contains(area, other)))
  );
}
