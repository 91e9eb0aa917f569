/** Help of the custom functions of src/functions/tierModels.ts. */
import { functionParts as part } from "../functionsParts";
import { help, same, text } from "./define";

export const tierModelsHelp = {
  TIERS: help({
    description: text(
      "一次给出一栏销售额的级别。",
      "一次給出一欄銷售額的級別。",
      "Gives the tiers of a column of sales in one call.",
    ),
    parameters: [part.salesColumn, part.bands],
    result: text(
      "一栏级别名称，向下溢出；空白为未定级。",
      "一欄級別名稱，向下溢出；空白為未定級。",
      "A column of labels that spills downwards; a blank cell is unrated.",
    ),
    formula: same("=TIERBOOK.TIERS({1200000;600000;50000},TierBands)"),
    gives: text("A级；B级；D级", "A級；B級；D級", "tier A; tier B; tier D"),
    explanation: text(
      "一次调用比每格一个函数省得多。",
      "一次調用比每格一個函數省得多。",
      "One call costs far less than a function a row.",
    ),
  }),
  PARETO: help({
    description: text(
      "按二八原则给出一栏销售额的级别。",
      "按二八原則給出一欄銷售額的級別。",
      "Gives Pareto tiers of a column of sales.",
    ),
    parameters: [part.salesColumn, part.valueShare, part.topShare],
    result: text(
      "一栏级别，向下溢出；空白格为空。",
      "一欄級別，向下溢出；空白格為空。",
      "A column of tiers that spills downwards; blank for a blank cell.",
    ),
    formula: same("=TIERBOOK.PARETO({700;200;60;36;4},0.8)"),
    gives: text("A级；A级；B级；C级；D级", "A級；A級；B級；C級；D級", "tier A; tier A; tier B; tier C; tier D"),
    explanation: text(
      "前两户占90%，跨过80%的一户仍属A级；B级到96%，C级到99.2%。",
      "前兩戶占90%，跨過80%的一戶仍屬A級；B級到96%，C級到99.2%。",
      "The first two bring 90 %; the one that crosses 80 % still is A. B reaches to 96 %, C to 99.2 %.",
    ),
  }),
  RFM: help({
    description: text(
      "给出近度、频度、金额得分（1至5）和平均分。",
      "給出近度、頻度、金額得分（1至5）和平均分。",
      "Gives scores of 1 to 5 for recency, frequency and money, and their mean.",
    ),
    parameters: [part.days, part.orders, part.amountsRfm, part.breaks],
    result: text(
      "四栏：近度、频度、金额、平均；缺一项的一户为空。",
      "四欄：近度、頻度、金額、平均；缺一項的一戶為空。",
      "Four columns: recency, frequency, money, mean; blank where one of them is missing.",
    ),
    formula: same("=TIERBOOK.RFM({5;40},{12;2},{90000;8000},{10,30,60,90;2,4,8,12;5000,20000,50000,80000})"),
    gives: text("5，5，5，5；3，2，2，2.3333", "5，5，5，5；3，2，2，2.3333", "5, 5, 5, 5; 3, 2, 2, 2.3333"),
    explanation: text(
      "天数不超过第一个分界值得5分；订单数和金额达到最后一个分界值得5分。",
      "天數不超過第一個分界值得5分；訂單數和金額達到最後一個分界值得5分。",
      "Days up to the first break score 5; orders and money from the last break on score 5.",
    ),
  }),
  WEIGHTEDSCORE: help({
    description: text(
      "给出加权评分；缺失项的权重分摊给其他项。",
      "給出加權評分；缺失項的權重分攤給其他項。",
      "Gives a weighted score; the weight of a missing input goes to the others.",
    ),
    parameters: [part.inputs, part.weights, part.lists, part.least],
    result: text(
      "得分；已知权重不足时为 #N/A，并说明原因。",
      "得分；已知權重不足時為 #N/A，並說明原因。",
      "The score; #N/A with the reason when too little of the weight is known.",
    ),
    formula: same('=TIERBOOK.WEIGHTEDSCORE({4,2,""},{2,1,1})'),
    gives: same("3.3333"),
    explanation: text(
      "(4×2+2×1)÷3；第三项空白，已知权重75%。",
      "(4×2+2×1)÷3；第三項空白，已知權重75%。",
      "(4 × 2 + 2 × 1) ÷ 3; the third is blank, 75 % of the weight is known.",
    ),
  }),
  SCORECONFIDENCE: help({
    description: text(
      "给出加权评分中已知权重的比例。",
      "給出加權評分中已知權重的比例。",
      "Gives the share of the weight of a score whose inputs are known.",
    ),
    parameters: [part.inputs, part.weights, part.lists],
    result: text(
      "比例，请用百分比格式显示；没有意义时为 #N/A，并说明原因。",
      "比例，請用百分比格式顯示；沒有意義時為 #N/A，並說明原因。",
      "A share; show it as a percentage. #N/A with the reason where it is undefined.",
    ),
    formula: same('=TIERBOOK.SCORECONFIDENCE({4,2,""},{2,1,1})'),
    gives: same("0.75"),
    explanation: text("总权重4，已知3。", "總權重4，已知3。", "Three of a total weight of four."),
  }),
  PORTFOLIO: help({
    description: text(
      "按客户组合矩阵给出级别。",
      "按客戶組合矩陣給出級別。",
      "Gives the tier of a customer in the portfolio matrix.",
    ),
    parameters: [part.attractiveness, part.strength, part.medium, part.high],
    result: text("级别名称。", "級別名稱。", "The label of a tier."),
    formula: same("=TIERBOOK.PORTFOLIO(3.5,2.2)"),
    gives: text("B级", "B級", "tier B"),
    explanation: text(
      "吸引力高、优势中：B级。",
      "吸引力高、優勢中：B級。",
      "High attractiveness and medium strength make B.",
    ),
  }),
  TIERSCORE: help({
    description: text(
      "按制度设置的权重给出客户的级别评分。",
      "按制度設置的權重給出客戶的級別評分。",
      "Gives the score of a customer by the weights of the policy.",
    ),
    parameters: [part.factorPower, part.factorFrequency, part.factorGrowth, part.policy],
    result: text(
      "1至4分；没填的一项把权重分给其余各项，已知权重不足时为 #N/A。",
      "1至4分；沒填的一項把權重分給其餘各項，已知權重不足時為 #N/A。",
      "1 to 4; the weight of a blank goes to the others, #N/A where too little of it is known.",
    ),
    formula: text(
      '=TIERBOOK.TIERSCORE("强","较高","高",{"tier.weightPower",2})',
      '=TIERBOOK.TIERSCORE("強","較高","高",{"tier.weightPower",2})',
      '=TIERBOOK.TIERSCORE("strong","rather high","high",{"tier.weightPower",2})',
    ),
    gives: same("3.75"),
    explanation: text(
      "购买能力4分计两次，另有3分和4分：15除以4。工作簿里第四项填参数表 Parameters。",
      "購買能力4分計兩次，另有3分和4分：15除以4。活頁簿裡第四項填參數表 Parameters。",
      "Purchasing power counts twice: 4 + 4 + 3 + 4 = 15, divided by 4. In a workbook the fourth argument is table Parameters.",
    ),
  }),
  SCORETIER: help({
    description: text(
      "按制度设置的评分下限给出评分的级别。",
      "按制度設置的評分下限給出評分的級別。",
      "Gives the tier of a score by the limits of the policy.",
    ),
    parameters: [part.accountScore, part.policy, part.bands],
    result: text(
      "分级标准里的级别名称；评分空白时为 #N/A。",
      "分級標準裡的級別名稱；評分空白時為 #N/A。",
      "The label of the tier; #N/A for a blank score.",
    ),
    formula: same('=TIERBOOK.SCORETIER(3.75,{"tier.scoreAMin",3.8},TierBands)'),
    gives: text("B级", "B級", "tier B"),
    explanation: text(
      "A级从3.8起，3.75还是B级。",
      "A級從3.8起，3.75還是B級。",
      "Tier A begins at 3.8 here, so 3.75 is B.",
    ),
  }),
  LEADGRADE: help({
    description: text("给出意向等级。", "給出意向等級。", "Gives the grade of a lead."),
    parameters: [part.intent, part.power],
    result: text(
      "A、B 或 C；制度没有写到的组合为 #N/A。",
      "A、B 或 C；制度沒有寫到的組合為 #N/A。",
      "A, B or C; #N/A for a combination that the policy leaves to a person.",
    ),
    formula: text(
      '=TIERBOOK.LEADGRADE("高意向","强")',
      '=TIERBOOK.LEADGRADE("高意向","強")',
      '=TIERBOOK.LEADGRADE("high","strong")',
    ),
    gives: same("A"),
    explanation: text("高意向、购买力强为A。", "高意向、購買力強為A。", "High intent and strong power are A."),
  }),
  CHANNELCLASS: help({
    description: text(
      "给出已登记的渠道客户类。",
      "給出已登記的通路客戶類。",
      "Gives the channel class that is registered.",
    ),
    parameters: [part.channel],
    result: text("C1、C2，或空。", "C1、C2，或空。", "C1, C2 or an empty text."),
    formula: text(
      '=TIERBOOK.CHANNELCLASS("C1类客户")',
      '=TIERBOOK.CHANNELCLASS("C1類客戶")',
      '=TIERBOOK.CHANNELCLASS("channel class C1")',
    ),
    gives: same("C1"),
    explanation: text("名称和代码都可以。", "名稱和代碼都可以。", "Label and code both do."),
  }),
} as const;
