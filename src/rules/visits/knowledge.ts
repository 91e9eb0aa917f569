/** VIS-13: what is known about a key account whose data is marked as collected. */
import { unresolved } from "../../kpis/accountIndex";
import { commonText, visitPlanText } from "../../locales/rules";
import type { LocalText } from "../../locales/types";
import { plainCell } from "../../policy/values";
import { filled, joined, rule, shown } from "../define";
import { kaTargets, unclearFlag } from "../shared/keyAccounts";
import type { RuleContext, RuleEntry } from "../types";

/** The nine topics of the clause, with the words by which a text names them. */
const topics: readonly { readonly name: LocalText; readonly words: RegExp }[] = [
  { name: visitPlanText.topicDecisionMaker, words: /决策|決策|拍板|decision/i },
  { name: visitPlanText.topicHandler, words: /经办|經辦|对接|對接|联系人|聯絡人|in charge|handler/i },
  { name: visitPlanText.topicIndustry, words: /行业|行業|industr/i },
  { name: visitPlanText.topicProduct, words: /产品|產品|product/i },
  { name: visitPlanText.topicStructure, words: /架构|架構|组织|組織|organi[sz]ation|structure/i },
  { name: visitPlanText.topicResults, words: /效益|营收|營收|利润|利潤|销售额|銷售額|revenue|profit|results/i },
  { name: visitPlanText.topicStaff, words: /员工|員工|人数|人數|staff|employee/i },
  { name: visitPlanText.topicPlans, words: /规划|規劃|计划|計劃|plan/i },
  { name: visitPlanText.topicProblems, words: /问题|問題|困难|困難|problem|difficult/i },
];

/** What the contacts of an account tell: the first row, and a bit for every topic. */
interface Known {
  readonly row: number;
  topics: number;
}

function knownByAccount({ column, data, allRows }: RuleContext): ReadonlyMap<number, Known> {
  const accounts = data.accountRows("Contacts.accountId");
  const company = column("Contacts.infoCompany");
  const deciders = column("Contacts.isDecisionMaker");
  const names = column("Contacts.name");
  const known = new Map<number, Known>();
  for (const row of allRows("Contacts")) {
    const account = accounts?.[row] ?? unresolved.blank;
    if (account < 0) continue;
    let own = known.get(account);
    if (!own) known.set(account, (own = { row, topics: 0 }));
    // A contact by name is known as decision maker or as the one in charge.
    if (filled(names[row])) own.topics |= deciders[row] === true ? 1 : 2;
    const text = plainCell(company[row]);
    for (let topic = 0; topic < topics.length; topic++) if (topics[topic]?.words.test(text)) own.topics |= 1 << topic;
  }
  return known;
}

/** One finding an account: at the first of its contacts, or at the visit when there is none. */
function enoughKnown(context: RuleContext): void {
  const { column, data, allRows, policy, fail, notEvaluable } = context;
  const applies = kaTargets(context);
  const accounts = data.accountRows("Visits.accountId");
  const customers = column("Visits.accountId");
  const collected = column("Visits.prepCustomerData");
  const least = policy.number("visit.kaInfoMin") ?? 0;
  const known = knownByAccount(context);
  const done = new Set<number>();
  for (const row of allRows("Visits")) {
    const account = accounts?.[row] ?? unresolved.blank;
    if (collected[row] !== true || account < 0 || done.has(account)) continue;
    const target = applies(account);
    if (target === false) continue;
    done.add(account);
    if (target === null) {
      const flag = unclearFlag(context, account);
      const args = { found: shown(column(flag)[account]), customer: shown(customers[row]) };
      notEvaluable([flag], { table: "Visits", row, reason: { text: commonText.flagUnreadable, args } });
      continue;
    }
    const own = known.get(account);
    const missing = topics.filter((_, topic) => ((own?.topics ?? 0) & (1 << topic)) === 0);
    const count = topics.length - missing.length;
    if (count >= least) continue;
    const args = { count, least, topics: joined(missing.map(({ name }) => name)) };
    const message = { text: visitPlanText.topicsFew, args };
    if (own) fail({ table: "Contacts", row: own.row, column: "infoCompany", message });
    else fail({ table: "Visits", row, column: "prepCustomerData", message });
  }
}

export const knowledgeRules: readonly RuleEntry[] = [
  rule({
    id: "VIS-13",
    title: visitPlanText.vis13Title,
    help: visitPlanText.vis13Help,
    // Personal notes stay out of it: the clause's nine topics are about the company.
    columns: [
      "Contacts.accountId",
      "Contacts.infoCompany",
      "Visits.accountId",
      "Visits.prepCustomerData",
      "Accounts.isKeyAccount",
    ],
    reads: [
      "Contacts.name",
      "Contacts.isDecisionMaker",
      "Accounts.isKaProspect",
      "Accounts.accountId",
      "Accounts.accountName",
    ],
    check: enoughKnown,
  }),
];
