import { cardHelp } from "./functionHelp/card";
import { countsHelp } from "./functionHelp/counts";
import type { FunctionHelp } from "./functionHelp/define";
import { ratesHelp } from "./functionHelp/rates";
import { ratingsHelp } from "./functionHelp/ratings";
import { scoresHelp } from "./functionHelp/scores";
import { tierModelsHelp } from "./functionHelp/tierModels";
import { workdaysHelp } from "./functionHelp/workdays";
import type { Messages } from "./types";

export type { FunctionHelp } from "./functionHelp/define";

/** Names of arguments and sentences of the custom functions. */
export const functionText = {
  sales: { "zh-CN": "销售额", "zh-TW": "銷售額", "en-US": "sales" },
  lastContact: { "zh-CN": "最近联系", "zh-TW": "最近聯絡", "en-US": "last contact" },
  start: { "zh-CN": "起算日", "zh-TW": "起算日", "en-US": "start" },
  overrideDays: { "zh-CN": "个别间隔天数", "zh-TW": "個別間隔天數", "en-US": "own interval" },
  due: { "zh-CN": "最迟联系日", "zh-TW": "最遲聯絡日", "en-US": "contact due" },
  today: { "zh-CN": "计算日期", "zh-TW": "計算日期", "en-US": "evaluation date" },
  actual: { "zh-CN": "实际", "zh-TW": "實際", "en-US": "actual" },
  target: { "zh-CN": "目标", "zh-TW": "目標", "en-US": "target" },

  oneCell: {
    "zh-CN": "这里只能用一个单元格，不能用区域",
    "zh-TW": "這裡只能用一個儲存格，不能用範圍",
    "en-US": "One cell is needed here, not a range",
  },
  notNumber: {
    "zh-CN": "{name}应为数字，现为“{found}”",
    "zh-TW": "{name}應為數字，現為「{found}」",
    "en-US": "The {name} must be a number, but it is “{found}”",
  },
  notDate: {
    "zh-CN": "{name}应为日期，现为“{found}”",
    "zh-TW": "{name}應為日期，現為「{found}」",
    "en-US": "The {name} must be a date, but it is “{found}”",
  },
  notDays: {
    "zh-CN": "个别间隔天数应为正整数，现为 {found}",
    "zh-TW": "個別間隔天數應為正整數，現為 {found}",
    "en-US": "The own interval must be a whole number of days, but it is {found}",
  },
  notBands: {
    "zh-CN": "请用分级标准表 TierBands 的五行：A级到D级和未定级",
    "zh-TW": "請用分級標準表 TierBands 的五列：A級到D級和未定級",
    "en-US": "Give the five rows of table TierBands: tiers A to D and unrated",
  },
  limitNotNumber: {
    "zh-CN": "分级下限应为数字，现为“{found}”",
    "zh-TW": "分級下限應為數字，現為「{found}」",
    "en-US": "A tier limit must be a number, but it is “{found}”",
  },
  notTier: {
    "zh-CN": "“{found}”不是已知的级别",
    "zh-TW": "「{found}」不是已知的級別",
    "en-US": "“{found}” is no tier we know",
  },
  noInterval: {
    "zh-CN": "{tier}没有沟通间隔，请到制度设置填写",
    "zh-TW": "{tier}沒有溝通間隔，請到制度設置填寫",
    "en-US": "{tier} has no contact interval; fill it in on the Policy sheet",
  },
  noDays: {
    "zh-CN": "没有联系记录，也没有级别生效日期或建档日期",
    "zh-TW": "沒有聯絡記錄，也沒有級別生效日期或建檔日期",
    "en-US": "There is no contact, and neither a tier date nor a creation date",
  },
  outOfCalendar: {
    "zh-CN": "日期超出Excel的范围",
    "zh-TW": "日期超出Excel的範圍",
    "en-US": "The day lies beyond Excel's calendar",
  },
  noToday: { "zh-CN": "没有计算日期", "zh-TW": "沒有計算日期", "en-US": "The evaluation date is missing" },
  overdue: { "zh-CN": "已超{days}天", "zh-TW": "已超{days}天", "en-US": "{days} {days|day|days} overdue" },
  dueToday: { "zh-CN": "今天到期", "zh-TW": "今天到期", "en-US": "due today" },
  daysLeft: { "zh-CN": "还有{days}天", "zh-TW": "還有{days}天", "en-US": "{days} {days|day|days} left" },
  noTarget: { "zh-CN": "没有目标", "zh-TW": "沒有目標", "en-US": "There is no target" },
  zeroTarget: { "zh-CN": "目标为0，完成率无意义", "zh-TW": "目標為0，完成率無意義", "en-US": "The target is zero" },
  negativeTarget: {
    "zh-CN": "目标小于0，完成率无意义",
    "zh-TW": "目標小於0，完成率無意義",
    "en-US": "The target is below zero",
  },
  notYesNo: {
    "zh-CN": "{name}应为是或否，现为“{found}”",
    "zh-TW": "{name}應為是或否，現為「{found}」",
    "en-US": "The {name} must be yes or no, but it is “{found}”",
  },
  notWord: {
    "zh-CN": "{name}应为文字，现为“{found}”",
    "zh-TW": "{name}應為文字，現為「{found}」",
    "en-US": "The {name} must be a text, but it is “{found}”",
  },
  notInList: {
    "zh-CN": "{name}没有“{found}”这个选项",
    "zh-TW": "{name}沒有「{found}」這個選項",
    "en-US": "The {name} has no choice “{found}”",
  },
  blankArgument: { "zh-CN": "{name}没有填写", "zh-TW": "{name}沒有填寫", "en-US": "The {name} is blank" },
  tooLarge: {
    "zh-CN": "合计太大，不能精确计算",
    "zh-TW": "合計太大，不能精確計算",
    "en-US": "The sum is too large to be exact",
  },
  lengths: {
    "zh-CN": "各区域的长度应相同，现为 {lengths}",
    "zh-TW": "各範圍的長度應相同，現為 {lengths}",
    "en-US": "The ranges must be of the same length, but they have {lengths} {lengths|cell|cells}",
  },
  notPolicy: {
    "zh-CN": "参数应为 Parameters 表，或“参数编号、值”两栏",
    "zh-TW": "參數應為 Parameters 表，或「參數編號、值」兩欄",
    "en-US": "Give the rows of table Parameters, or two columns of parameter and value",
  },
  notHoliday: {
    "zh-CN": "节假日应为日期，现为“{found}”",
    "zh-TW": "節假日應為日期，現為「{found}」",
    "en-US": "A holiday must be a date, but it is “{found}”",
  },
  notKpi: {
    "zh-CN": "没有编号为“{found}”的指标",
    "zh-TW": "沒有編號為「{found}」的指標",
    "en-US": "There is no KPI “{found}”",
  },
  notRatio: {
    "zh-CN": "“{found}”不是比率指标",
    "zh-TW": "「{found}」不是比率指標",
    "en-US": "“{found}” is no KPI that is a ratio",
  },
  noResponses: { "zh-CN": "没有答卷", "zh-TW": "沒有答卷", "en-US": "There are no answers" },
  noScale: {
    "zh-CN": "值列表“{found}”没有分值",
    "zh-TW": "值列表「{found}」沒有分值",
    "en-US": "The value list “{found}” has no points",
  },
  negativeWeight: { "zh-CN": "权重不能小于0", "zh-TW": "權重不能小於0", "en-US": "A weight cannot be below zero" },
  daysTurned: {
    "zh-CN": "截止日早于起始日",
    "zh-TW": "截止日早於起始日",
    "en-US": "The last day lies before the first",
  },
  nothingDue: {
    "zh-CN": "到今天还没有工作日，进度无意义",
    "zh-TW": "到今天還沒有工作日，進度無意義",
    "en-US": "No working day has begun, so nothing is due yet",
  },
  changeUnclear: {
    "zh-CN": "有已批准的变更缺目标值、生效日或批准日，或同一天批准了两个不同的目标",
    "zh-TW": "有已批准的變更缺目標值、生效日或批准日，或同一天批准了兩個不同的目標",
    "en-US": "An approved change lacks its value, its first day or its day of approval, or two of the same day differ",
  },
  notWholeDays: {
    "zh-CN": "期限天数应为不小于0的整数，现为 {found}",
    "zh-TW": "期限天數應為不小於0的整數，現為 {found}",
    "en-US": "The days of a limit must be a whole number of zero or more, but they are {found}",
  },
  noCustomerRows: { "zh-CN": "没有客户", "zh-TW": "沒有客戶", "en-US": "There are no customers" },
  notSix: {
    "zh-CN": "六要素应为六栏：对象、内容、地点、时间、目的、方式",
    "zh-TW": "六要素應為六欄：對象、內容、地點、時間、目的、方式",
    "en-US": "Give six columns: whom, what, where, when, why, how",
  },
  noActual: { "zh-CN": "没有实际值", "zh-TW": "沒有實際值", "en-US": "There is no actual figure" },
  notPart: {
    "zh-CN": "“{found}”不是考核表的一格；可用 numerator、denominator、actual、target、pace、reason",
    "zh-TW": "「{found}」不是考核表的一格；可用 numerator、denominator、actual、target、pace、reason",
    "en-US": "“{found}” is no cell of the Scorecard; give numerator, denominator, actual, target, pace or reason",
  },
  notScope: {
    "zh-CN": "考核对象应为四格：负责人、团队、区域、产品，现为 {count} 格",
    "zh-TW": "考核對象應為四格：負責人、團隊、區域、產品，現為 {count} 格",
    "en-US": "The scope must be four cells: owner, team, region and product, but there are {count}",
  },
  notColumn: {
    "zh-CN": "没有“{found}”这一栏；写法如 Orders.amount",
    "zh-TW": "沒有「{found}」這一欄；寫法如 Orders.amount",
    "en-US": "There is no column “{found}”; write it as Orders.amount",
  },
  columnTwice: {
    "zh-CN": "“{found}”给了两次",
    "zh-TW": "「{found}」給了兩次",
    "en-US": "“{found}” is given twice",
  },
  columnWithoutCells: {
    "zh-CN": "“{found}”后面缺区域",
    "zh-TW": "「{found}」後面缺範圍",
    "en-US": "No range follows “{found}”",
  },
  oneColumn: {
    "zh-CN": "“{name}”的区域应只有一栏",
    "zh-TW": "「{name}」的範圍應只有一欄",
    "en-US": "The range of “{name}” must be a single column",
  },
  columnNeeded: {
    "zh-CN": "基本信息必填项里有“{name}”，公式没有给这一栏",
    "zh-TW": "基本資訊必填項裡有「{name}」，公式沒有給這一欄",
    "en-US": "The required basic fields name “{name}”, but the formula does not give that column",
  },
  notOnCard: {
    "zh-CN": "按指标清单，{kpi}不在这张考核表上",
    "zh-TW": "按指標清單，{kpi}不在這張考核表上",
    "en-US": "By the KPI book {kpi} is not on this scorecard",
  },
  closedWithout: {
    "zh-CN": "这个期间结账时没有{kpi}",
    "zh-TW": "這個期間結帳時沒有{kpi}",
    "en-US": "The period was closed without {kpi}",
  },
  noNumerator: { "zh-CN": "没有分子", "zh-TW": "沒有分子", "en-US": "There is no numerator" },
  noDenominator: { "zh-CN": "没有分母", "zh-TW": "沒有分母", "en-US": "There is no denominator" },
  noPace: { "zh-CN": "没有进度可说", "zh-TW": "沒有進度可說", "en-US": "There is no pace to tell" },
  notMonth: {
    "zh-CN": "{name}应为1至12的整数，现为 {found}",
    "zh-TW": "{name}應為1至12的整數，現為 {found}",
    "en-US": "The {name} must be a month from 1 to 12, but it is {found}",
  },
  notWholeNumber: {
    "zh-CN": "{name}应为不超过 {furthest} 的整数，现为 {found}",
    "zh-TW": "{name}應為不超過 {furthest} 的整數，現為 {found}",
    "en-US": "The {name} must be a whole number of at most {furthest}, but it is {found}",
  },
  outsideCalendar: {
    "zh-CN": "这个期间在日历之外",
    "zh-TW": "這個期間在日曆之外",
    "en-US": "That period lies outside the calendar",
  },
} as const satisfies Messages;

const salesParameter = {
  name: { "zh-CN": "销售额", "zh-TW": "銷售額", "en-US": "sales" },
  description: {
    "zh-CN": "一年的销售额，单位元；留空为未定级。",
    "zh-TW": "一年的銷售額，單位元；留空為未定級。",
    "en-US": "Sales of a year in the workbook's currency unit; blank gives unrated.",
  },
};
const bandsParameter = {
  name: { "zh-CN": "分级标准", "zh-TW": "分級標準", "en-US": "bands" },
  description: {
    "zh-CN": "分级标准表 TierBands 的全部行。",
    "zh-TW": "分級標準表 TierBands 的全部列。",
    "en-US": "The rows of table TierBands.",
  },
};

/** Help of every function, by id. */
export const functionHelp = {
  TIER: {
    description: {
      "zh-CN": "按销售额给出客户级别。",
      "zh-TW": "按銷售額給出客戶級別。",
      "en-US": "Gives the tier of an amount of sales.",
    },
    parameters: [salesParameter, bandsParameter],
    result: {
      "zh-CN": "分级标准表中的级别名称；缺下限时为 #N/A，并说明原因。",
      "zh-TW": "分級標準表中的級別名稱；缺下限時為 #N/A，並說明原因。",
      "en-US": "The label of the band; #N/A with the reason while a limit is missing.",
    },
    example: {
      formula: {
        "zh-CN": "=TIERBOOK.TIER(600000,TierBands)",
        "zh-TW": "=TIERBOOK.TIER(600000,TierBands)",
        "en-US": "=TIERBOOK.TIER(600000,TierBands)",
      },
      result: { "zh-CN": "B级", "zh-TW": "B級", "en-US": "tier B" },
      explanation: {
        "zh-CN": "A级下限 1,000,000、B级下限 500,000、C级下限 100,000 时，600,000 达到B级下限，未到A级下限。",
        "zh-TW": "A級下限 1,000,000、B級下限 500,000、C級下限 100,000 時，600,000 達到B級下限，未到A級下限。",
        "en-US":
          "With lower limits of 1,000,000 for A, 500,000 for B and 100,000 for C, 600,000 reaches B and stays below A.",
      },
    },
  },
  TIERREASON: {
    description: {
      "zh-CN": "说明一个销售额为什么属于它的级别。",
      "zh-TW": "說明一個銷售額為什麼屬於它的級別。",
      "en-US": "Says why an amount of sales is in its tier.",
    },
    parameters: [salesParameter, bandsParameter],
    result: { "zh-CN": "一句话。", "zh-TW": "一句話。", "en-US": "One sentence." },
    example: {
      formula: {
        "zh-CN": "=TIERBOOK.TIERREASON(600000,TierBands)",
        "zh-TW": "=TIERBOOK.TIERREASON(600000,TierBands)",
        "en-US": "=TIERBOOK.TIERREASON(600000,TierBands)",
      },
      result: {
        "zh-CN": "销售额 600,000，达到B级下限 500,000，低于 1,000,000",
        "zh-TW": "銷售額 600,000，達到B級下限 500,000，低於 1,000,000",
        "en-US": "Sales 600,000 reach the lower limit of tier B, 500,000, and stay below 1,000,000",
      },
      explanation: {
        "zh-CN": "下限本身属于该级别，上限不属于。",
        "zh-TW": "下限本身屬於該級別，上限不屬於。",
        "en-US": "The lower limit belongs to the tier, the upper one does not.",
      },
    },
  },
  NEXTCONTACT: {
    description: {
      "zh-CN": "给出最迟联系日。",
      "zh-TW": "給出最遲聯絡日。",
      "en-US": "Gives the day by which an account must be contacted again.",
    },
    parameters: [
      {
        name: { "zh-CN": "最近联系", "zh-TW": "最近聯絡", "en-US": "lastContact" },
        description: {
          "zh-CN": "最近一次联系的日期；没有则留空。",
          "zh-TW": "最近一次聯絡的日期；沒有則留空。",
          "en-US": "Day of the last contact; blank when there was none.",
        },
      },
      {
        name: { "zh-CN": "起算日", "zh-TW": "起算日", "en-US": "start" },
        description: {
          "zh-CN": "级别生效日期，没有则用建档日期。",
          "zh-TW": "級別生效日期，沒有則用建檔日期。",
          "en-US": "Day the tier took effect, else the day the account was created.",
        },
      },
      {
        name: { "zh-CN": "级别", "zh-TW": "級別", "en-US": "tier" },
        description: {
          "zh-CN": "客户的级别；留空或未定级时结果为空。",
          "zh-TW": "客戶的級別；留空或未定級時結果為空。",
          "en-US": "The account's tier; blank or unrated gives an empty text.",
        },
      },
      bandsParameter,
      {
        name: { "zh-CN": "个别间隔", "zh-TW": "個別間隔", "en-US": "overrideDays" },
        description: {
          "zh-CN": "经批准的个别间隔天数，可省略。",
          "zh-TW": "經批准的個別間隔天數，可省略。",
          "en-US": "The account's own approved interval in days; may be left out.",
        },
      },
    ],
    result: {
      "zh-CN": "日期；请用日期格式显示。",
      "zh-TW": "日期；請用日期格式顯示。",
      "en-US": "The day as a date number; show it with a date format.",
    },
    example: {
      formula: {
        "zh-CN": '=TIERBOOK.NEXTCONTACT(DATE(2026,1,31),DATE(2026,1,1),"C级",TierBands)',
        "zh-TW": '=TIERBOOK.NEXTCONTACT(DATE(2026,1,31),DATE(2026,1,1),"C級",TierBands)',
        "en-US": '=TIERBOOK.NEXTCONTACT(DATE(2026,1,31),DATE(2026,1,1),"tier C",TierBands)',
      },
      result: { "zh-CN": "2026-02-28", "zh-TW": "2026-02-28", "en-US": "2026-02-28" },
      explanation: {
        "zh-CN": "从两个日期中较晚的一天的次日起算一个月；2月没有31日，所以是2月最后一天。",
        "zh-TW": "從兩個日期中較晚的一天的次日起算一個月；2月沒有31日，所以是2月最後一天。",
        "en-US":
          "One month from the day after the later of the two days; February has no 31st, so it ends on its last day.",
      },
    },
  },
  CONTACTSTATUS: {
    description: {
      "zh-CN": "说明联系是否超期、今天到期或还有几天。",
      "zh-TW": "說明聯絡是否超期、今天到期或還有幾天。",
      "en-US": "Says whether a contact is overdue, due today or how many days are left.",
    },
    parameters: [
      {
        name: { "zh-CN": "最迟联系日", "zh-TW": "最遲聯絡日", "en-US": "due" },
        description: {
          "zh-CN": "最迟联系日；留空时结果为空。",
          "zh-TW": "最遲聯絡日；留空時結果為空。",
          "en-US": "The day by which the contact is due; blank gives an empty text.",
        },
      },
      {
        name: { "zh-CN": "计算日期", "zh-TW": "計算日期", "en-US": "today" },
        description: {
          "zh-CN": "工作簿的计算日期。",
          "zh-TW": "活頁簿的計算日期。",
          "en-US": "The evaluation date of the workbook.",
        },
      },
    ],
    result: { "zh-CN": "一个标签。", "zh-TW": "一個標籤。", "en-US": "A label." },
    example: {
      formula: {
        "zh-CN": "=TIERBOOK.CONTACTSTATUS(DATE(2026,2,28),DATE(2026,3,3))",
        "zh-TW": "=TIERBOOK.CONTACTSTATUS(DATE(2026,2,28),DATE(2026,3,3))",
        "en-US": "=TIERBOOK.CONTACTSTATUS(DATE(2026,2,28),DATE(2026,3,3))",
      },
      result: { "zh-CN": "已超3天", "zh-TW": "已超3天", "en-US": "3 days overdue" },
      explanation: {
        "zh-CN": "最迟联系日当天不算超期。",
        "zh-TW": "最遲聯絡日當天不算超期。",
        "en-US": "On the due day itself nothing is overdue yet.",
      },
    },
  },
  COMPLETIONRATE: {
    description: {
      "zh-CN": "给出计划完成率。",
      "zh-TW": "給出計劃完成率。",
      "en-US": "Gives the completion rate of a plan as a fraction.",
    },
    parameters: [
      {
        name: { "zh-CN": "实际", "zh-TW": "實際", "en-US": "actual" },
        description: { "zh-CN": "实际完成的数。", "zh-TW": "實際完成的數。", "en-US": "What was reached." },
      },
      {
        name: { "zh-CN": "目标", "zh-TW": "目標", "en-US": "target" },
        description: {
          "zh-CN": "计划的数；留空或为0时结果为 #N/A 并说明原因。",
          "zh-TW": "計劃的數；留空或為0時結果為 #N/A 並說明原因。",
          "en-US": "What was planned; blank or zero gives #N/A with the reason.",
        },
      },
    ],
    result: {
      "zh-CN": "实际除以目标，请用百分比格式显示。",
      "zh-TW": "實際除以目標，請用百分比格式顯示。",
      "en-US": "Actual divided by target; show it as a percentage.",
    },
    example: {
      formula: {
        "zh-CN": "=TIERBOOK.COMPLETIONRATE(425,500)",
        "zh-TW": "=TIERBOOK.COMPLETIONRATE(425,500)",
        "en-US": "=TIERBOOK.COMPLETIONRATE(425,500)",
      },
      result: { "zh-CN": "0.85", "zh-TW": "0.85", "en-US": "0.85" },
      explanation: { "zh-CN": "显示为 85%。", "zh-TW": "顯示為 85%。", "en-US": "Shown as 85 %." },
    },
  },
  ...tierModelsHelp,
  ...ratesHelp,
  ...cardHelp,
  ...scoresHelp,
  ...countsHelp,
  ...ratingsHelp,
  ...workdaysHelp,
} as const satisfies Readonly<Record<string, FunctionHelp>>;
