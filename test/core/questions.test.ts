/** The wizard asks exactly what the chosen packs and profile leave blank; answers are read as people type them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { say } from "../../src/locales/format";
import { policyText } from "../../src/locales/policy";
import { languages } from "../../src/locales/types";
import { questionSteps, readAnswer, suggestionText, withPolicyFile, parsePolicy } from "../../src/policy";
import { installedKpis, packs, parameterById, profiles, questions } from "../../src/policy/catalogue";
import type { ParameterEntry, Profile } from "../../src/policy/types";

/** The catalogue's own lines, read without the product's selection: id, profile, pack and must-fill parameters of each rule. */
type RuleLine = readonly [string, string, string, string, ...string[]];
const catalogue = (name: string): unknown =>
  JSON.parse(readFileSync(join(__dirname, `../../src/policy/catalogue/${name}.json`), "utf8"));
const rules = catalogue("ruleIndex") as readonly RuleLine[];
const parameters = catalogue("parameters") as readonly { id: string; status: string; usedBy: string }[];
const ranks: Readonly<Record<string, number>> = { basic: 0, standard: 1, full: 2 };

/** Must-fill parameters that a rule of the packs within the profile, or a figure of the Scorecard, uses. */
function expected(chosen: readonly string[], profile: Profile): string[] {
  const on = new Set(
    rules
      .filter(([, , of, pack]) => chosen.includes(pack) && (ranks[of] ?? 9) <= (ranks[profile] ?? 0))
      .map(([id]) => id),
  );
  for (const kpi of installedKpis({ packs: chosen, profile })) on.add(kpi.id);
  return parameters
    .filter(({ status, usedBy }) => status === "must-fill" && usedBy.split(" ").some((user) => on.has(user)))
    .map(({ id }) => id);
}

const codes = packs.map((pack) => pack.code);
const choices = [...codes.map((pack) => [...new Set(["core", pack])]), codes].flatMap((chosen) =>
  profiles.map((profile) => ({ chosen, profile: profile.code as Profile })),
);

test.each(choices)("$chosen with profile $profile asks exactly its blanks", ({ chosen, profile }) => {
  const asked = questions({ packs: chosen, profile });
  expect(asked.map(({ id }) => id)).toEqual(expected(chosen, profile));
  const steps = questionSteps(asked);
  expect(
    steps
      .flat()
      .map(({ id }) => id)
      .sort(),
  ).toEqual(asked.map(({ id }) => id).sort());
  expect(Math.max(0, ...steps.map((step) => step.length))).toBeLessThanOrEqual(3);
});

test("with everything on all 44 are asked", () => {
  expect(questions({ packs: codes, profile: "full" })).toHaveLength(44);
});

const entry = (id: string): ParameterEntry => {
  const found = parameterById.get(id);
  if (!found) throw new Error(`no parameter ${id}`);
  return found;
};

test.each([
  ["tier.aMin", "100万", 1_000_000],
  ["tier.aMin", "1,000,000", 1_000_000],
  ["tier.aMin", "100万元", 1_000_000],
  ["visit.kaFaceShare", "50%", 0.5],
  ["visit.kaFaceShare", "50", 0.5],
  ["visit.morningMeetingTime", "08:30", "08:30"],
  ["orders.completeSince", "2023-01-01", "2023-01-01"],
  ["plan.reportCycle", "week", "week"],
  ["visit.developerRoles", "开发员、经理", "开发员、经理"],
  ["cadence.potential", "30", "30"],
  ["visit.reportWorkdays", "1", 1],
  ["visit.kaFaceShare", " 0 ", 0],
  ["visit.kaFaceShare", "50 ％", 0.5],
  ["stage.allowSkip", "是", true],
])("%s: %s is read", (id, text, value) => {
  expect(readAnswer(entry(id), text, "zh-CN")).toEqual({ value });
});

test.each([
  ["tier.aMin", "很多"],
  ["tier.aMin", "-5"],
  ["visit.kaFaceShare", "0.5"],
  ["visit.kaFaceShare", "150%"],
  ["visit.morningMeetingTime", "25:00"],
  ["orders.completeSince", "2023-02-30"],
  ["plan.reportCycle", "never"],
  ["visit.reportWorkdays", "1.5"],
])("%s: %s is refused with a sentence that says what to do", (id, text) => {
  const answer = readAnswer(entry(id), text, "zh-CN");
  if (!answer || !("problem" in answer)) throw new Error("accepted");
  for (const lang of languages) {
    const sentence = say(lang, answer.problem);
    expect(sentence).not.toMatch(/\{\w+\}/);
    expect(sentence).toContain(text);
  }
});

test.each([
  ["visit.kaFaceShare", "1", "ambiguousShare"],
  ["visit.kaFaceShare", "-5", "negative"],
  ["visit.kaFaceShare", "%5", "notNumber"],
  ["tier.aMin", " 很多 ", "notNumber"],
  ["visit.reportWorkdays", "0.5", "notInteger"],
] as const)("%s: %s is refused as %s", (id, text, key) => {
  expect(readAnswer(entry(id), text, "en-US")).toMatchObject({
    problem: { text: policyText[key], args: { name: entry(id).label["en-US"], found: text.trim(), options: "" } },
  });
});

test("a choice that there is not is answered with those that there are", () => {
  expect(readAnswer(entry("plan.reportCycle"), "never", "zh-CN")).toMatchObject({
    problem: { text: policyText.notOption, args: { options: "周 / 月" } },
  });
});

test("a group holds three questions at most, those of a pack together, core first", () => {
  const ids = ["complaint.minChars", "tier.aMin", "tier.bMin", "tier.cMin", "cadence.A", "alert.days"];
  expect(questionSteps(ids.map(entry)).map((step) => step.map(({ id }) => id))).toEqual([
    ["tier.aMin", "tier.bMin", "tier.cMin"],
    ["cadence.A"],
    ["complaint.minChars"],
    ["alert.days"],
  ]);
});

test("suggestions are shown as they are typed", () => {
  const ids = [
    "visit.kaFaceShare",
    "plan.trackIntervalDays",
    "plan.reportCycle",
    "visit.morningMeetingTime",
    "tier.aMin",
  ];
  expect(ids.map((id) => suggestionText(entry(id)))).toEqual(["50%", "7", "week", "08:30", null]);
  expect(suggestionText({ ...entry("visit.kaFaceShare"), suggestion: "half" })).toBe("half");
});

test("nothing typed is no answer", () => expect(readAnswer(entry("tier.aMin"), "  ", "en-US")).toBeNull());

test("every suggestion can be taken as it is offered, and the policy takes what was read", () => {
  for (const question of questions({ packs: codes, profile: "full" })) {
    const text = suggestionText(question);
    if (text === null) continue;
    const answer = readAnswer(question, text, "zh-TW");
    if (!answer || !("value" in answer)) throw new Error(`${question.id}: ${text}`);
    const raw = withPolicyFile(
      { lang: "zh-TW", packs: codes, profile: "full", parameters: [], rules: [], holidays: [], lists: [] },
      { parameters: { [question.id]: answer.value } },
    );
    const { policy, problems } = parsePolicy(raw);
    expect(problems).toEqual([]);
    expect(policy.isGap(question.id)).toBe(false);
  }
});
