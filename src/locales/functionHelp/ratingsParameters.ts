/** Arguments of custom functions: ratings: name as the formula tip shows it, and what it is. */
import { text } from "./define";

export const ratingsParameters = {
  surveyScores: {
    name: text("调查得分", "調查得分", "scores"),
    description: text(
      "一栏调查得分；空白表示未答。",
      "一欄調查得分；空白表示未答。",
      "A column of scores; blank: no answer.",
    ),
  },
  scaleMin: {
    name: text("最低分", "最低分", "scaleMin"),
    description: text(
      "量表的最低分；一个数，或每份答卷一个。",
      "量表的最低分；一個數，或每份答卷一個。",
      "Lowest score of the scale; one for all or one an answer.",
    ),
  },
  scaleMax: {
    name: text("最高分", "最高分", "scaleMax"),
    description: text(
      "量表的最高分；一个数，或每份答卷一个。",
      "量表的最高分；一個數，或每份答卷一個。",
      "Highest score of the scale; one for all or one an answer.",
    ),
  },
  ratings: {
    name: text("评价", "評價", "ratings"),
    description: text(
      "一栏评价：优秀、良好、合格、差。",
      "一欄評價：優秀、良好、合格、差。",
      "A column of ratings: excellent, good, fair, poor.",
    ),
  },
  fields: {
    name: text("必填项", "必填項", "fields"),
    description: text(
      "必填项区域，每栏一项，与客户对应。",
      "必填項範圍，每欄一項，與客戶對應。",
      "The required fields beside the customers, a column a field.",
    ),
  },
  visits: {
    name: text("六要素", "六要素", "visits"),
    description: text(
      "六栏：对象、内容、地点、时间、目的、方式；每次拜访一组，整组空白的不计。",
      "六欄：對象、內容、地點、時間、目的、方式；每次拜訪一組，整組空白的不計。",
      "Six columns: whom, what, where, when, why, how; a visit that is blank throughout is left out.",
    ),
  },
  value: {
    name: text("数值", "數值", "value"),
    description: text("为该指标填写的数值。", "為該指標填寫的數值。", "The value typed for the indicator."),
  },
} as const;
