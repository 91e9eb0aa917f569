/** The page on the rules in docs/, one a language, made from the entries. */
import { say } from "../../src/locales/format";
import { checkText } from "../../src/locales/check";
import { documentText as words, familyText } from "../../src/locales/rules";
import type { Lang, LocalText } from "../../src/locales/types";
import { columnByRef, listById, packs, parameterById, tableByKey } from "../../src/policy/catalogue";
import { ruleEntries } from "../../src/rules";
import type { RuleEntry } from "../../src/rules/types";

const names: Readonly<Record<Lang, string>> = { "zh-CN": "简体中文", "zh-TW": "繁體中文", "en-US": "English" };

/** The page of a language, relative to the repository: Simplified Chinese is the one without a suffix. */
export const rulesPage = (lang: Lang): string => (lang === "zh-CN" ? "docs/rules.md" : `docs/rules.${lang}.md`);

const label = (list: string, code: string): LocalText | undefined =>
  listById.get(list)?.values.find((value) => value.code === code)?.label;

/** In a page a vertical bar or an angle bracket would be markup. */
const plain = (text: string): string => text.replace(/([|<>])/g, "\\$1");

function columnsOf(rule: RuleEntry, lang: Lang): string {
  const byTable = new Map<string, string[]>();
  for (const ref of [...new Set([...rule.columns, ...(rule.reads ?? [])])]) {
    const table = tableByKey.get(ref.slice(0, ref.indexOf(".")));
    const column = columnByRef(ref);
    if (!table || !column) continue;
    const title = table.title[lang];
    byTable.set(title, [...(byTable.get(title) ?? []), column.label[lang]]);
  }
  const comma = lang === "en-US" ? ", " : "、";
  return [...byTable].map(([table, columns]) => `${table}: ${columns.join(comma)}`).join("; ");
}

function section(rule: RuleEntry, lang: Lang): readonly string[] {
  const pack = packs.find(({ code }) => code === rule.pack)?.label[lang] ?? rule.pack;
  const profile = label("policyProfile", rule.profile)?.[lang] ?? rule.profile;
  const facts: readonly (readonly [LocalText, string])[] = [
    [words.clause, rule.clause],
    [words.severity, rule.kind === "attest" ? words.attest[lang] : checkText[rule.severity][lang]],
    [words.profile, profile],
    [words.pack, pack],
    [words.columns, columnsOf(rule, lang)],
    [
      words.parameters,
      rule.parameters
        .map((id) => {
          const must = rule.mustFill.includes(id) ? ` (${words.mustFill[lang]})` : "";
          return `${parameterById.get(id)?.label[lang] ?? id} \`${id}\`${must}`;
        })
        .join("; "),
    ],
  ];
  return [
    `### ${rule.id} ${plain(rule.title[lang])}`,
    "",
    plain(rule.help[lang]),
    "",
    ...facts.filter(([, text]) => text !== "").map(([name, text]) => `- ${name[lang]}: ${plain(text)}`),
    "",
  ];
}

/**
 * The page on the rules.
 * @param lang language of the page
 * @returns Markdown, family by family in the catalogue's order
 */
export function rulesDocument(lang: Lang): string {
  const attest = ruleEntries.filter(({ kind }) => kind === "attest").length;
  const others = (Object.keys(names) as Lang[]).filter((other) => other !== lang);
  const families = [...new Set(ruleEntries.map(({ family }) => family))];
  const lines = [
    `# ${words.title[lang]}`,
    "",
    `${words.other[lang]}: ${others.map((other) => `[${names[other]}](${rulesPage(other).slice("docs/".length)})`).join(" · ")}`,
    "",
    say(lang, {
      text: words.intro,
      args: { count: ruleEntries.length, computed: ruleEntries.length - attest, attest },
    }),
    "",
    ...families.flatMap((family) => [
      `## ${family} ${familyText[family as keyof typeof familyText][lang]}`,
      "",
      ...ruleEntries.filter((rule) => rule.family === family).flatMap((rule) => section(rule, lang)),
    ]),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}
