/** The draft of a what-if: which parameters a model asks for, what stands in their fields, and what differs from the policy. */
import { parameterById } from "../../../policy/catalogue";
import { readAnswer } from "../../../policy";
import { formatNumber } from "../../../locales/format";
import type { Lang } from "../../../locales/types";
import type { ParameterEntry, Policy } from "../../../policy/types";
import { portfolioParameters, scoreParameters } from "../../../tiers/policySettings";
import type { TierModelId } from "../../../tiers/models/types";

export const whatIfModels: readonly TierModelId[] = ["sales", "score", "pareto", "rfm", "portfolio"];

/** Models that `tier.scheme` can name. */
export const schemes: readonly TierModelId[] = ["sales", "score"];

const ofEveryModel = ["tier.hysteresisPct", "tier.downgradePeriods", "tier.upgradePeriods"];
const ofModel: Readonly<Record<TierModelId, readonly string[]>> = {
  sales: ["tier.aMin", "tier.bMin", "tier.cMin"],
  score: scoreParameters,
  pareto: ["pareto.classBy", "pareto.valueShare", "pareto.topShare"],
  rfm: ["tier.rfmAMin", "tier.rfmBMin", "tier.rfmCMin"],
  portfolio: portfolioParameters,
};

/** The parameters that a model's fields show, the model's own first. */
export const fieldsOf = (model: TierModelId): readonly ParameterEntry[] =>
  [...ofModel[model], ...ofEveryModel].flatMap((id) => parameterById.get(id) ?? []);

/** The field shows the sign of percent; up to one percent it must be typed, as 0.5 might be a half. */
function shareText(share: number): string {
  const percent = Math.round(share * 1e6) / 1e4;
  return percent > 0 && percent <= 1 ? `${percent}%` : String(percent);
}

/** What stands in a field at first: the policy's value as one would type it. */
export function initialText(entry: ParameterEntry, policy: Policy): string {
  const number = policy.number(entry.id);
  if (number !== null) return entry.type === "share" ? shareText(number) : String(number);
  return policy.text(entry.id) ?? "";
}

/** A parameter that the draft sets to something else. */
export interface DraftChange {
  readonly entry: ParameterEntry;
  readonly old: string;
  readonly text: string;
  /** For policy.json; null for blank. */
  readonly value: string | number | boolean | null;
}

/**
 * What differs from the policy.
 * @param texts typed texts by parameter; one that is not there is as in the policy
 * @returns changes that can be used, and whether a typed text cannot be
 */
export function draftChanges(
  model: TierModelId,
  texts: Readonly<Record<string, string>>,
  policy: Policy,
  lang: Lang,
): { readonly changes: readonly DraftChange[]; readonly wrong: boolean } {
  const changes: DraftChange[] = [];
  let wrong = false;
  for (const entry of fieldsOf(model)) {
    const old = initialText(entry, policy);
    const text = texts[entry.id]?.trim() ?? old;
    if (text === old) continue;
    const answer = readAnswer(entry, text, lang);
    if (answer !== null && "problem" in answer) wrong = true;
    else changes.push({ entry, old, text, value: answer?.value ?? null });
  }
  return { changes, wrong };
}

/** A field's text as people read it: choices by their label, plain numbers with separators, shares with their sign. */
export function shownText(entry: ParameterEntry, text: string, lang: Lang): string {
  const label = entry.options?.find(({ code }) => code === text)?.label[lang];
  if (label !== undefined || text === "" || !Number.isFinite(Number(text))) return label ?? text;
  return entry.type === "share" ? `${text}%` : formatNumber(lang, Number(text));
}
