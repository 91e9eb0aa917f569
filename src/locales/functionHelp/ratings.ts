/** Help of the custom functions of src/functions/ratings.ts. */
import { functionParts as part } from "../functionsParts";
import { help, same, text } from "./define";

export const ratingsHelp = {
  SATISFACTION: help({
    description: text(
      "给出客户满意度（M4）：调查得分在量表中的平均位置。",
      "給出客戶滿意度（M4）：調查得分在量表中的平均位置。",
      "Gives satisfaction (M4): the mean of survey scores as shares of their scale.",
    ),
    parameters: [part.surveyScores, part.scaleMin, part.scaleMax, part.policy],
    result: text(
      "比例，请用百分比格式显示；没有意义时为 #N/A，并说明原因。",
      "比例，請用百分比格式顯示；沒有意義時為 #N/A，並說明原因。",
      "A share; show it as a percentage. #N/A with the reason where it is undefined.",
    ),
    formula: same("=TIERBOOK.SATISFACTION({5;4;4;3;5},1,5)"),
    gives: same("0.8"),
    explanation: text(
      "五份答卷平均4.2分，量表1至5。",
      "五份答卷平均4.2分，量表1至5。",
      "Five answers with a mean of 4.2 on a scale of 1 to 5.",
    ),
  }),
  QUALRATING: help({
    description: text(
      "给出定性评价的平均值（K9至K12）。",
      "給出定性評價的平均值（K9至K12）。",
      "Gives the mean of ratings in words (K9 to K12).",
    ),
    parameters: [part.ratings, part.policy],
    result: text(
      "比例，请用百分比格式显示；没有意义时为 #N/A，并说明原因。",
      "比例，請用百分比格式顯示；沒有意義時為 #N/A，並說明原因。",
      "A share; show it as a percentage. #N/A with the reason where it is undefined.",
    ),
    formula: same('=TIERBOOK.QUALRATING({"excellent";"good"})'),
    gives: same("0.9"),
    explanation: text("优秀1，良好0.8。", "優秀1，良好0.8。", "Excellent is 1, good is 0.8."),
  }),
  ARCHIVECOMPLETENESS: help({
    description: text(
      "给出客户档案完整度：已填项占必填项的比例的平均。",
      "給出客戶檔案完整度：已填項占必填項的比例的平均。",
      "Gives the completeness of customers’ files: filled over required fields, their mean.",
    ),
    parameters: [part.customerNames, part.fields],
    result: text(
      "比例，请用百分比格式显示；没有意义时为 #N/A，并说明原因。",
      "比例，請用百分比格式顯示；沒有意義時為 #N/A，並說明原因。",
      "A share; show it as a percentage. #N/A with the reason where it is undefined.",
    ),
    formula: text(
      '=TIERBOOK.ARCHIVECOMPLETENESS({"甲";"乙"},{"010-1","北京";"","上海"})',
      '=TIERBOOK.ARCHIVECOMPLETENESS({"甲";"乙"},{"010-1","北京";"","上海"})',
      '=TIERBOOK.ARCHIVECOMPLETENESS({"A";"B"},{"010-1","Beijing";"","Shanghai"})',
    ),
    gives: same("0.75"),
    explanation: text(
      "甲填了两项，乙填了一项。",
      "甲填了兩項，乙填了一項。",
      "The first has two of two fields, the second one of two.",
    ),
  }),
  SIXELEMENTS: help({
    description: text(
      "给出拜访六要素完整率（V3）。",
      "給出拜訪六要素完整率（V3）。",
      "Gives the six-element completeness of visits (V3).",
    ),
    parameters: [part.visits],
    result: text(
      "比例，请用百分比格式显示；没有意义时为 #N/A，并说明原因。",
      "比例，請用百分比格式顯示；沒有意義時為 #N/A，並說明原因。",
      "A share; show it as a percentage. #N/A with the reason where it is undefined.",
    ),
    formula: text(
      '=TIERBOOK.SIXELEMENTS({"王经理","新品","总部",0.4,"签约","面谈";"李工","","工厂",0.5,"","面谈"})',
      '=TIERBOOK.SIXELEMENTS({"王經理","新品","總部",0.4,"簽約","面談";"李工","","工廠",0.5,"","面談"})',
      '=TIERBOOK.SIXELEMENTS({"王经理","新品","总部",0.4,"签约","面谈";"李工","","工厂",0.5,"","面谈"})',
    ),
    gives: same("0.8333"),
    explanation: text("十二项中填了十项。", "十二項中填了十項。", "Ten of twelve elements are filled."),
  }),
  OWNINDICATOR: help({
    description: text(
      "给出公司自定义指标（K2）的数值。",
      "給出公司自定義指標（K2）的數值。",
      "Gives the value of the company’s own indicator (K2).",
    ),
    parameters: [part.value, part.policy],
    result: text(
      "数值；指标未定义或不使用时为 #N/A，并说明原因。",
      "數值；指標未定義或不使用時為 #N/A，並說明原因。",
      "The value; #N/A with the reason while the indicator is undefined or unused.",
    ),
    formula: text(
      '=TIERBOOK.OWNINDICATOR(12,{"kpi.02.definition","培训次数"})',
      '=TIERBOOK.OWNINDICATOR(12,{"kpi.02.definition","培訓次數"})',
      '=TIERBOOK.OWNINDICATOR(12,{"kpi.02.definition","培训次数"})',
    ),
    gives: same("12"),
    explanation: text(
      "制度设置中已写明该指标的定义。",
      "制度設置中已寫明該指標的定義。",
      "The policy says what the indicator is.",
    ),
  }),
} as const;
