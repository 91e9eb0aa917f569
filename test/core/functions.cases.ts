/** What each function gives and refuses, as a table: English sentences, arguments as Excel hands them over. */

/** An error cell among the arguments. */
export const errorCell = Symbol("error cell");

export interface FunctionCase {
  readonly id: string;
  readonly args: readonly unknown[];
  /** The result, or "#N/A …" and "#VALUE! …" with the sentence. */
  readonly gives: unknown;
}

const many = (id: string, rows: readonly (readonly [readonly unknown[], unknown])[]): FunctionCase[] =>
  rows.map(([args, gives]) => ({ id, args, gives }));

/** Ratios: a usual figure, a part over blank rows, and the reason where there is nothing to divide by. */
const ratios: Readonly<Record<string, readonly [string, string, string]>> = {
  SALESPLANRATE: ["actual", "target", "The target is zero"],
  DEVELOPMENTRATE: ["won", "planned", "The target is zero"],
  TIMELINESS: ["inTime", "due", "No feedback of the period is due yet"],
  REVISITRATE: ["revisited", "planned", "No key account was planned to be revisited"],
  SERVICECOSTRATE: ["spent", "budget", "2 was spent without a budget"],
  CONVERSIONRATE: ["converted", "base", "There is no customer to convert in the period"],
  INTENTCONVERSION: ["converted", "base", "There is no customer to convert in the period"],
  CHURNRATE: ["lost", "opening", "No customer ordered in the twelve months before the period"],
  RETENTIONRATE: ["kept", "opening", "No customer ordered in the twelve months before the period"],
  COMPLAINTRATE: ["complaints", "customers", "There are no active customers in the period"],
  LOYALTY: ["repeat", "customers", "There are no active customers in the period"],
  MARKETSHARE: ["sales", "market", "No market size is typed for the period in KPI inputs"],
  MEANDEAL: ["sales", "signed", "No customer signed in the period"],
  CLOSERATE: ["won", "ended", "No development of the period has a result"],
  VISITPLANRATE: ["done", "due", "No planned visit of the period is due yet"],
  CADENCECOVERAGE: ["kept", "graded", "No active customer has a tier"],
  FOLLOWUPRATE: ["followed", "visits", "No visit of the period has its follow-up window behind it"],
};

export const ratioCases: readonly FunctionCase[] = Object.entries(ratios).flatMap(([id, [part, whole, zero]]) =>
  many(id, [
    [[2, 8], 0.25],
    [
      [
        [[1], [""], [1]],
        [[null], [8]],
      ],
      0.25,
    ],
    [[2, 0], `#N/A ${zero}`],
    [["", 8], `#N/A The ${part} is blank`],
    [[2, [[""]]], `#N/A The ${whole} is blank`],
    [["2", 8], `#VALUE! The ${part} must be a number, but it is “2”`],
    [[2, [[8], ["8"]]], `#VALUE! The ${whole} must be a number, but it is “8”`],
    [[true, 8], `#VALUE! The ${part} must be a number, but it is “true”`],
    [[[[1], [errorCell]], 8], "#REF! "],
    [[2, errorCell], "#REF! "],
  ]),
);

const bands = [
  ["tier A", 1000000, "", "", ""],
  ["tier B", 500000, "", "", ""],
  ["tier C", 100000, "", "", ""],
  ["tier D", "", "", "", ""],
  ["unrated", "", "", "", ""],
];
const scorePolicy = [
  ["tier.weightPower", 2],
  ["tier.scoreAMin", 3.8],
];
const policy = [
  ["churn.inactiveMonths", 12],
  ["orders.completeSince", 43831],
];
const dated = [["orders.completeSince", 43831]];
/** Columns of a scorecard's cell: two orders of the first quarter and one of the second. */
const sold = [
  ...["Orders.orderDate", [[46023], [46053], [46113]]],
  ...["Orders.amount", [[100], [200], [400]]],
  ...["Orders.salesperson", [["张三"], ["张三"], [""]]],
];
const noStart = [["churn.inactiveMonths", 12]];
const orders = [
  [["甲"], ["乙"], [""]],
  [[45992], [45962], [""]],
] as const;
const quarter = [46023, 46112] as const;

export const otherCases: readonly FunctionCase[] = [
  ...many("GROWTHRATE", [
    [[110, 100], 0.1],
    [[0, 100], -1],
    [[5, 0], "#N/A Sales of the same period a year before are not above zero"],
    [[5, -1], "#N/A Sales of the same period a year before are not above zero"],
    [["x", 1], "#VALUE! The current must be a number, but it is “x”"],
    [[errorCell, 1], "#REF! "],
    [["", 1], "#N/A The current is blank"],
  ]),
  ...many("KPIRATE", [
    [["m1", 3, 60], 0.05],
    [["V3", 10, 12], 10 / 12],
    [["M4", 4, 5], 0.8],
    [["M4", 0, 0], "#N/A There are no answers"],
    [["S1", 1, 2], "#VALUE! “S1” is no KPI that is a ratio"],
    [["toString", 1, 2], "#VALUE! “toString” is no KPI that is a ratio"],
    [["M1", 0, 0], "#N/A No customer ordered in the twelve months before the period"],
    [[errorCell, 1, 2], "#REF! "],
  ]),
  ...many("TIERS", [
    [
      [[[1e6], [""], [99999.99]], bands],
      [["tier A"], ["unrated"], ["tier D"]],
    ],
    [[[["1"]], bands], "#VALUE! The sales must be a number, but it is “1”"],
    [[[[1], [errorCell]], bands], "#REF! "],
    [[[[1]], [[1]]], "#VALUE! Give the five rows of table TierBands: tiers A to D and unrated"],
  ]),
  ...many("PARETO", [
    [[[[80], [""], [20], [0]]], [["tier A"], [""], ["tier B"], ["tier D"]]],
    [
      [[[80], [20]], "", 0.5],
      [["tier A"], ["tier B"]],
    ],
    [[[[80], [20]], 1.2], "#VALUE! "],
    [[[[0], [""]]], "#N/A No sales are above zero, so there are no shares"],
    [[[["80"]]], "#VALUE! The sales must be a number, but it is “80”"],
    [[[[errorCell]]], "#REF! "],
  ]),
  ...many("RFM", [
    [[[[5]], [[1]], [[9]]], [[3, 3, 3, 3]]],
    [
      [
        [[5], [""]],
        [[1], [1]],
        [[9], [9]],
      ],
      [
        [3, 3, 3, 3],
        ["", "", "", ""],
      ],
    ],
    [[[[5]], [[1], [2]], [[9]]], "#VALUE! The ranges must be of the same length, but they have 1, 2, 1 cells"],
    [[[[5]], [[1]], [[9]], [[1, 2]]], "#VALUE! Each measure needs four breaks in rising order"],
    [[[[errorCell]], [[1]], [[9]]], "#REF! "],
  ]),
  ...many("TIERSCORE", [
    [["strong", "高", "", scorePolicy], 4],
    [["strong", "low", "low", scorePolicy], 2.5],
    [["strong", "low", "low", [["tier.scheme", ""]]], 2],
    [
      ["strong", "", 0, scorePolicy],
      "#N/A Only 50% of the weight is known, 60% is needed, so there is no score; missing: Purchase frequency, Growth potential",
    ],
    [["huge", "", "", scorePolicy], "#VALUE! The Purchasing power has no choice “huge”"],
    [
      ["strong", "high", "high", [["tier.weightPower", "much"]]],
      "#N/A “Score weight: purchasing power” on the Policy sheet cannot be read, so no tier can be decided; correct it",
    ],
    [
      [
        "strong",
        "high",
        "high",
        [
          ["tier.weightPower", 0],
          ["tier.weightFrequency", 0],
          ["tier.weightGrowth", 0],
        ],
      ],
      "#N/A The weights of the score must be numbers of zero or more and not all zero",
    ],
    [["strong", errorCell, "", scorePolicy], "#REF! "],
  ]),
  ...many("SCORETIER", [
    [[3.5, [["", ""]], bands], "tier A"],
    [[3.4999, [["", ""]], bands], "tier B"],
    [[3.49996, [["", ""]], bands], "tier A"],
    [[1.5, [["", ""]], bands], "tier C"],
    [[1, [["", ""]], bands], "tier D"],
    [[3.5, scorePolicy, bands], "tier B"],
    [["", scorePolicy, bands], "#N/A The score is blank"],
    [["4", scorePolicy, bands], "#VALUE! The score must be a number, but it is “4”"],
    [[2, [["tier.scoreBMin", 4]], bands], "#N/A The score limits must fall from tier A to tier C"],
    [[errorCell, scorePolicy, bands], "#REF! "],
  ]),
  ...many("WEIGHTEDSCORE", [
    [[[["strong", 2]], [[1, 1]], [["powerLevel", ""]]], 3],
    [[[[4, ""]], [[1, 1]]], "#N/A Only 50% of the weight is known, 60% is needed, so there is no score; missing: 2"],
    [[[[4, ""]], [[1, 1]], "", 0.5], 4],
    [
      [[["4", 2]], [[1, 1]]],
      "#VALUE! Input 1 of the score holds “4”, which is neither a number nor one of its choices",
    ],
    [[[["big", 2]], [[1, 1]], [["powerLevel", ""]]], "#VALUE! The inputs has no choice “big”"],
    [[[["strong", 2]], [[1, 1]], [["tier", ""]]], "#VALUE! The value list “tier” has no points"],
    [[[[4, 2]], [[1]]], "#VALUE! The ranges must be of the same length, but they have 2, 1, 2 cells"],
    [[[[4, 2]], [[0, 0]]], "#VALUE! The weights of the score must be numbers of zero or more and not all zero"],
    [[[[4, errorCell]], [[1, 1]]], "#REF! "],
  ]),
  ...many("SCORECONFIDENCE", [
    [[[[4, ""]], [[1, 3]]], 0.25],
    [[[["", ""]], [[1, 3]]], 0],
    [
      [[["4", ""]], [[1, 3]]],
      "#VALUE! Input 1 of the score holds “4”, which is neither a number nor one of its choices",
    ],
    [[[[errorCell]], [[1]]], "#REF! "],
  ]),
  ...many("PORTFOLIO", [
    [[3, 3], "tier A"],
    [[1, 1], "tier D"],
    [[5, 5, 6, 7], "tier D"],
    [["", 3], "#N/A The attractiveness is blank"],
    [[3, 3, 4, 3], "#VALUE! "],
    [["3", 3], "#VALUE! The attractiveness must be a number, but it is “3”"],
    [[3, errorCell], "#REF! "],
  ]),
  ...many("LEADGRADE", [
    [["none", ""], "C"],
    [["some", "average"], "B"],
    [["high", "average"], "#N/A "],
    [["", "strong"], "#N/A "],
    [["warm", "strong"], "#VALUE! The intent has no choice “warm”"],
    [[errorCell, ""], "#REF! "],
  ]),
  ...many("CHANNELCLASS", [
    [["C2"], "C2"],
    [[""], ""],
    [["C9"], "#VALUE! The channel has no choice “C9”"],
    [[errorCell], "#REF! "],
  ]),
  ...many("KPIATTAINMENT", [
    [["S1", 50, 100], 0.5],
    [["M1", 0.05, 0.1], 1.5],
    [["K3", 2, 0, "lower", "", "", "", 0.25], 0.5],
    [["K8", 90, "", "", "", 120, 80], 0.75],
    [["S1", 50, ""], "#N/A There is no target"],
    [["S1", 50, 0], "#N/A The target is zero: not scored, its weight goes to the others"],
    [["S1", 50, 0, "", "full"], 1],
    [["S1", "", 5], "#N/A The actual is blank"],
    [["X1", 5, 5], "#VALUE! There is no KPI “X1”"],
    [["S1", 5, 5, "sideways"], "#VALUE! The direction has no choice “sideways”"],
    [["S1", "5", 5], "#VALUE! The actual must be a number, but it is “5”"],
    [["S1", errorCell, 5], "#REF! "],
  ]),
  ...many("KPISCORE", [
    [["S1", 900, 500], 1.2],
    [["S1", 900, 500, "", 2], 1.8],
    [["S1", 10, 500, "", "", 0.3], 0.3],
    [["S1", 900, 500, "", "", "", "", "", "", "", [["score.cap", 1.5]]], 1.5],
    [["S1", "", 500, "", "", "", "", "", "", "", "", 400], 0.8],
    [["M1", "", 0.2, "", "", "", "", "", "", "", "", 1, 10], 1.2],
    [["K4", "", 1, "", "", "", "full", "", "", "", "", 0, 0], 1],
    [["K1", "", 1, "", "", "", "full", "", "", "", "", -5, 0], 0],
    [
      ["K1", "", 1, "", "", "", "", "", "", "", "", 5, 0],
      "#N/A The target is zero: not scored, its weight goes to the others",
    ],
    [["K8", "", 1, "", "", 0.1, "", "", "", "", "", 30, 0], 0.1],
    [["K8", "", 1, "", "", "", "", "", "", "", "", 0, 0], "#N/A There is neither budget nor spending in the period"],
    [["K7", "", 1, "", "", "", "", "", "", "", [["kpi.07.minPlanned", 5]], 4, 4], "#N/A Shown, not scored"],
    [["M1", "", 0.2, "", "", "", "", "", "", "", "", 1], "#N/A The denominator is blank"],
    [["K9", "", 1, "", "", "", "", "", "", "", "", 5, 6], "#N/A The actual is blank"],
    [["S1", "", 500], "#N/A The actual is blank"],
    [["S1", 900, 500, "", 1, 1], "#VALUE! The cap 1 is not above the floor 1"],
    [["S1", 900, ""], "#N/A There is no target"],
    [["S1", 900, errorCell], "#REF! "],
    [
      ["S1", 900, 500, "", "", "", "", "", "", "", 5],
      "#VALUE! Give the rows of table Parameters, or two columns of parameter and value",
    ],
  ]),
  ...many("KPISTATUS", [
    [[1], "green"],
    [[0.8], "yellow"],
    [[0.79994], "red"],
    [[""], "not evaluable"],
    [[0.9, [["light.yellow", 0.9]]], "green"],
    [["1"], "#VALUE! The attainment must be a number, but it is “1”"],
    [[errorCell], "#REF! "],
  ]),
  ...many("WEIGHTEDTOTAL", [
    [
      [
        [[1], [0.5]],
        [[0.5], [0.5]],
      ],
      0.75,
    ],
    [
      [
        [[1], [""], [""]],
        [[0.6], [0.4], [""]],
      ],
      1,
    ],
    [
      [
        [[1], [""]],
        [[0.5], [0.5]],
      ],
      "#N/A Only 50 % of the weight can be scored; below 60 % there is no total",
    ],
    [[[[1]], [[""]]], "#N/A No weight is typed, so there is no total"],
    [[[[1]], [[-1]]], "#VALUE! A weight cannot be below zero"],
    [[[[1]], [[1], [2]]], "#VALUE! The ranges must be of the same length, but they have 1, 2 cells"],
    [[[["1"]], [[1]]], "#VALUE! The scores must be a number, but it is “1”"],
    [[[[errorCell]], [[1]]], "#REF! "],
  ]),
  ...many("EVALUABLESHARE", [
    [
      [
        [[1], [""]],
        [[0.25], [0.75]],
      ],
      0.25,
    ],
    [[[[""]], [[1]]], 0],
    [[[[1]], [[""]]], "#N/A No weight is typed, so there is no total"],
    [[[[1]], [["1"]]], "#VALUE! The weights must be a number, but it is “1”"],
    [[[[errorCell]], [[1]]], "#REF! "],
  ]),
  ...many("PACE", [
    [[10, 20, 46174, 46203, 46203], 0.5],
    [[10, 20, 46174, 46203, 46173], "#N/A The period has not begun"],
    [[10, 0, 46174, 46203, 46203], "#N/A The target is zero"],
    [[10, 20, 46203, 46174, 46203], "#VALUE! The last day lies before the first"],
    [[10, 20, 46173, 46203, 46173], "#N/A No working day has begun, so nothing is due yet"],
    [[10, 20, "June", 46203, 46203], "#VALUE! The from must be a date, but it is “June”"],
    [[10, 20, 46174, 46203, 46203, [["May Day"]]], "#VALUE! A holiday must be a date, but it is “May Day”"],
    [[errorCell, 20, 46174, 46203, 46203], "#REF! "],
  ]),
  ...many("EFFECTIVETARGET", [
    [[500, [[""]], [[""]], [[""]], [[""]], 46112], 500],
    [[500, [[600], [700]], [[46054], [46082]], [["approved"], ["已批准"]], [[46050], [46080]], 46081], 600],
    [[500, [[600], [700]], [[46054], [46082]], [["approved"], ["已批准"]], [[46050], [46080]], 46082], 700],
    [[500, [[600], [700]], [[46054], [46055]], [["rejected"], [""]], [[46050], [46050]], 46112], 500],
    [[500, [[600]], [[46054]], [["approved"]], [[46060]], 46055, 46055], 500],
    [
      [500, [[600]], [[46054]], [["approved"]], [[""]], 46112],
      "#N/A An approved change lacks its value, its first day or its day of approval, or two of the same day differ",
    ],
    [
      [500, [[""]], [[46054]], [["approved"]], [[46050]], 46112],
      "#N/A An approved change lacks its value, its first day or its day of approval, or two of the same day differ",
    ],
    [["", [[""]], [[""]], [[""]], [[""]], 46112], "#N/A There is no target"],
    [[500, [["600"]], [[1]], [["approved"]], [[1]], 46112], "#VALUE! The newValues must be a number, but it is “600”"],
    [[500, [[600]], [[1]], [["soon"]], [[1]], 46112], "#VALUE! The states has no choice “soon”"],
    [
      [500, [[600]], [["soon"]], [["approved"]], [[1]], 46112],
      "#VALUE! The effective must be a date, but it is “soon”",
    ],
    [
      [500, [[600]], [[1], [2]], [["approved"]], [[1]], 46112],
      "#VALUE! The ranges must be of the same length, but they have 1, 2, 1, 1 cells",
    ],
    [[errorCell, [[""]], [[""]], [[""]], [[""]], 46112], "#REF! "],
  ]),
  ...many("GROWNTARGET", [
    [[100, 0.1, "percent"], 110],
    [[100, 0.1, ""], "#N/A The mode is blank"],
    [[100, 0.1, "more"], "#VALUE! The mode has no choice “more”"],
    [["", 0.1, "pct"], "#N/A The baseline is blank"],
    [[1e15, 1, "pct"], "#N/A The sum is too large to be exact"],
    [[errorCell, 0.1, "pct"], "#REF! "],
  ]),
  ...many("WORKDAYS", [
    [[46174, 46203], 22],
    [[46174, 46203, [[46174], [""]]], 21],
    [[46174, 46203, [[46179, "", "yes"]]], 23],
    [[46203, 46174], "#VALUE! The last day lies before the first"],
    [["", 46203], "#N/A The from is blank"],
    [[46174, 46203, [[46179, "perhaps"]]], "#VALUE! "],
    [[46174, errorCell], "#REF! "],
  ]),
  ...many("WORKDAYSBETWEEN", [
    [[46178, 46182], 2],
    [[46182, 46178], 0],
    [["x", 46182], "#VALUE! The event must be a date, but it is “x”"],
    [["", 46182], "#N/A The event is blank"],
    [[46178, 46182, [[errorCell]]], "#REF! "],
  ]),
  ...many("WORKDAYLIMIT", [
    [[46178, 0], 46178],
    [[46178, 1, [[46181]]], 46182],
    [[46178, 1.5], "#VALUE! The days of a limit must be a whole number of zero or more, but they are 1.5"],
    [[2958465, 5], "#N/A The day lies beyond Excel's calendar"],
    [[46178, ""], "#N/A The days is blank"],
    [[errorCell, 1], "#REF! "],
  ]),
  ...many("NETSALES", [
    [[[[46023], [""], [46024]], [[100], [""], [50]], ...quarter, [[""], [""], ["yes"]], ""], 100],
    [[[[46023], [46024]], [[100], [30]], ...quarter, "", [["no"], ["yes"]]], 70],
    [[[[46023]], [["100"]], ...quarter], "#VALUE! The amounts must be a number, but it is “100”"],
    [[[[46023]], [[""]], ...quarter], "#N/A "],
    [[[[46023]], [[1], [2]], ...quarter], "#VALUE! The ranges must be of the same length, but they have 1, 2 cells"],
    [[[[46023]], [[1]], 46112, 46023], "#VALUE! The last day lies before the first"],
    [[[[46023]], [[errorCell]], ...quarter], "#REF! "],
  ]),
  ...many("NETPROFIT", [
    [[[[46023]], [[100]], [[60]], ...quarter], 40],
    [[[[46023]], [[100]], [[""]], ...quarter, "", "", [[25]]], 25],
    [[[[46023]], [[100]], [[""]], ...quarter], "#N/A 1 order has neither profit nor cost"],
    [[[[46023]], [[100]], [["60"]], ...quarter], "#VALUE! The costs must be a number, but it is “60”"],
    [[[[errorCell]], [[100]], [[60]], ...quarter], "#REF! "],
  ]),
  ...["LOSTCUSTOMERS", "OPENINGCUSTOMERS"].flatMap((id) =>
    many(id, [
      [[[["甲"], ["乙"], [""]], [[46082], [""], [""]], ...orders, ...quarter, policy], id === "LOSTCUSTOMERS" ? 1 : 2],
      [[[["甲"]], [[""]], ...orders, ...quarter, noStart], "#N/A It is not said from when Orders is complete"],
      [
        [[["甲"]], [[""]], ...orders, ...quarter, [["x", 1]]],
        "#N/A It is not said after how many months a customer counts as lost",
      ],
      [[[["甲"]], [["May"]], ...orders, ...quarter, policy], "#VALUE! The lostDates must be a date, but it is “May”"],
      [[[[errorCell]], [[""]], ...orders, ...quarter, policy], "#REF! "],
    ]),
  ),
  ...many("NEWCUSTOMER", [
    [[46053, [[""]], policy], true],
    [[46053, [[46052], [46053]], policy], false],
    [[46053, [[""]], noStart], "#N/A "],
    [["", [[""]], policy], "#N/A The firstDeal is blank"],
    [[46053, [["x"]], policy], "#VALUE! The orderDates must be a date, but it is “x”"],
    [[46053, [[errorCell]], policy], "#REF! "],
  ]),
  ...many("NEWCUSTOMERS", [
    [
      [
        [["甲"], ["乙"], [""]],
        [[46053], [46054], [""]],
        [["yes"], ["yes"], [""]],
        [["乙"]],
        [[46000]],
        ...quarter,
        policy,
      ],
      1,
    ],
    [[[["甲"]], [[46053]], [[true]], [["甲"]], [[46053]], ...quarter, noStart], "#N/A "],
    [
      [[["甲"]], [[46053]], [[7]], [["甲"]], [[46053]], ...quarter, policy],
      "#VALUE! The recognised must be yes or no, but it is “7”",
    ],
    [[[["甲"]], [[46053]], [[errorCell]], [["甲"]], [[46053]], ...quarter, policy], "#REF! "],
  ]),
  ...many("EFFECTIVECOMPLAINTS", [
    [[[[46023], [46024], [""]], [["yes"], [""], [""]], ...quarter, [[""], ["staff fault"], [""]]], 2],
    [[[[46023], [46024]], [["yes"], [""]], ...quarter], 1],
    [[[["x"]], [["yes"]], ...quarter], "#VALUE! The received must be a date, but it is “x”"],
    [[[[""], [46023]], [["yes"], ["no"]], ...quarter], "#N/A 1 complaint has an unclear date, customer or mark"],
    [[[[errorCell]], [["yes"]], ...quarter], "#REF! "],
  ]),
  ...many("CUSTOMERSWON", [
    [[[["甲"], ["甲"], [""]], [["won"], ["开发成功"], [""]], [[46030], [46031], [""]], ...quarter], 1],
    [[[["甲"]], [["won"]], [[""]], ...quarter], "#N/A 1 development has an unclear result, result date or customer"],
    [[[["甲"]], [[3]], [[46030]], ...quarter], "#VALUE! The results must be a text, but it is “3”"],
    [[[["甲"]], [[errorCell]], [[46030]], ...quarter], "#REF! "],
  ]),
  ...many("CLASSCOUNT", [
    [[[["won"], ["重点客户"], ["potential"]], [["active"], ["active"], ["active"]], "won"], 2],
    [[[["intent"], [""]], [["active"], [""]], "intent"], 1],
    [[[["intent"]], [["active"]], ""], "#N/A The which is blank"],
    [[[["intent"]], [["active"]], "big"], "#VALUE! The which has no choice “big”"],
    [[[[errorCell]], [["active"]], "won"], "#REF! "],
  ]),
  ...many("SATISFACTION", [
    [[[[5], [""], [4], [3], [4], [4]], [[1]], [[5]]], 0.75],
    [[[[5]], 1, 5, [["survey.minResponses", 1]]], 1],
    [[[[5]], 1, 5], "#N/A "],
    [[[[6], [5], [5], [5], [5]], 1, 5], "#N/A "],
    [[[["5"]], 1, 5], "#VALUE! The scores must be a number, but it is “5”"],
    [[[[5]], [[1], [1]], 5], "#VALUE! The ranges must be of the same length, but they have 1, 2, 1 cells"],
    [[[[errorCell]], 1, 5], "#REF! "],
  ]),
  ...many("QUALRATING", [
    [[[["excellent"], [""], ["poor"]]], 0.5],
    [[[["good"]], [["kpi.qualScale", "good=0.7"]]], 0.7],
    [[[[""]]], "#N/A There is no rating for the period"],
    [[[["splendid"]]], "#N/A "],
    [[[[1]]], "#VALUE! The ratings must be a text, but it is “1”"],
    [[[[errorCell]]], "#REF! "],
  ]),
  ...many("ARCHIVECOMPLETENESS", [
    [
      [
        [["甲"], [""]],
        [
          ["x", ""],
          ["", ""],
        ],
      ],
      0.5,
    ],
    [[[["甲"]], [[0, "y"]]], 0.5],
    [[[[""]], [["x"]]], "#N/A There are no customers"],
    [[[["甲"]], [["x"], ["y"]]], "#VALUE! The ranges must be of the same length, but they have 1, 2 cells"],
    [[[["甲"]], [[errorCell]]], "#REF! "],
  ]),
  ...many("SIXELEMENTS", [
    [
      [
        [
          ["a", "b", "c", 0.4, "e", "f"],
          ["", "", "", "", "", ""],
        ],
      ],
      1,
    ],
    [[[["a", "b", "c", "", "", ""]]], 0.5],
    [[[["", "", "", "", "", ""]]], "#N/A There are no visits in the period"],
    [[[["a", "b"]]], "#VALUE! Give six columns: whom, what, where, when, why, how"],
    [[[["a", "b", "c", errorCell, "", ""]]], "#REF! "],
  ]),
  ...many("OWNINDICATOR", [
    [[7, [["kpi.02.definition", "courses held"]]], 7],
    [[7, [["kpi.02.definition", "unused"]]], "#N/A Indicator 2 is not used"],
    [[7, [["x", ""]]], "#N/A "],
    [["", [["kpi.02.definition", "courses held"]]], "#N/A KPI inputs has no value for the period"],
    [["7", [["kpi.02.definition", "courses held"]]], "#VALUE! The actual must be a number, but it is “7”"],
    [[errorCell, [["kpi.02.definition", "courses held"]]], "#REF! "],
  ]),
  ...many("KPIFIGURE", [
    [["S1", "numerator", "2026-Q1", "", 46112, dated, "", ...sold], 300],
    [[" s1 ", "Actual", 2026, [["", "", "", ""]], 46112, dated, null, ...sold], 300],
    [["S1", "reason", "2026-Q1", "", 46112, dated, "", ...sold], "There is no target"],
    [["S1", "denominator", "2026-Q1", "", 46112, dated, "", ...sold], "#N/A There is no target"],
    [["S1", "numerator", "2026-Q3", "", 46112, dated, "", ...sold], "#N/A The period has not begun"],
    [["S1", "numerator", "2026-Q1", "", 46112, dated, "", ...sold.slice(0, 2)], "#N/A Not installed: Orders·Amount"],
    [["S1", "numerator", "2026-Q1", "", "", dated, "", ...sold], "#N/A The evaluation date is blank"],
    [["S1", "numerator", "", "", 46112, dated, "", ...sold], "#N/A The period is blank"],
    [["S9", "numerator", "2026-Q1", "", 46112, dated, "", ...sold], "#VALUE! There is no KPI “S9”"],
    [
      ["S1", "score", "2026-Q1", "", 46112, dated, "", ...sold],
      "#VALUE! “score” is no cell of the Scorecard; give numerator, denominator, actual, target, pace or reason",
    ],
    [["S1", "numerator", "soon", "", 46112, dated, "", ...sold], "#VALUE! "],
    [
      ["S1", "numerator", "2026-Q1", [["张三", ""]], 46112, dated, "", ...sold],
      "#VALUE! The scope must be four cells: owner, team, region and product, but there are 2",
    ],
    [
      ["S1", "numerator", "2026-Q1", [["李四", "", "", ""]], 46112, dated, "", ...sold],
      "#VALUE! The book knows no “李四”. There are: 张三.",
    ],
    [
      ["S1", "numerator", "2026-Q1", "", 46112, dated, "", "Orders.price", [[1]]],
      "#VALUE! There is no column “Orders.price”; write it as Orders.amount",
    ],
    [["S1", "numerator", "2026-Q1", "", 46112, dated, "", "Orders.amount"], "#VALUE! No range follows “Orders.amount”"],
    [
      ["S1", "numerator", "2026-Q1", "", 46112, dated, "", ...sold, "Orders.amount", [[1]]],
      "#VALUE! “Orders.amount” is given twice",
    ],
    [
      ["S1", "numerator", "2026-Q1", "", 46112, dated, "", "Orders.amount", [[1, 2]]],
      "#VALUE! The range of “Orders.amount” must be a single column",
    ],
    [
      ["S1", "numerator", "2026-Q1", "", 46112, dated, "", ...sold, "Orders.cost", [[1]]],
      "#VALUE! The ranges must be of the same length, but they have 3, 3, 3, 1 cells",
    ],
    [["S1", "numerator", "2026-Q1", "", 46112, [["x"]], "", ...sold], "#VALUE! "],
    [[errorCell, "numerator", "2026-Q1", "", 46112, dated, "", ...sold], "#REF! "],
  ]),
  ...many("PERIODBEFORE", [
    [["2026-Q1", 1], "2025-Q4"],
    [["2026-Q1", 0], "2026-Q1"],
    [["2026年第一季度", -5], "2027-Q2"],
    [[2026, 3], "2023"],
    [["2026-03", 14], "2025-01"],
    [["2026-H1", 3], "2024-H2"],
    [["2026-01-R12", 1], "2025-12-R12"],
    [["2025-12-R12", -1], "2026-01-R12"],
    [["2026-Q4", 4, 4], "2025-Q4"],
    [["2026-W01", 1], "2025-W52"],
    [["1900-01", 1], "#N/A That period lies outside the calendar"],
    [["", 1], "#N/A The period is blank"],
    [["2026-Q1", ""], "#N/A The count is blank"],
    [["2026-Q5", 1], "#VALUE! "],
    [["2026-Q1", 1.5], "#VALUE! The count must be a whole number of at most 1,200, but it is 1.5"],
    [["2026-Q1", 1, 13], "#VALUE! The fiscalYearStart must be a month from 1 to 12, but it is 13"],
    [[errorCell, 1], "#REF! "],
  ]),
];
