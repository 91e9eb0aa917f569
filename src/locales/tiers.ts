import type { Messages } from "./types";

/** Tiers: labels for messages, problems with the bands, reasons for moves and holds. */
export const tierText = {
  A: { "zh-CN": "A级", "zh-TW": "A級", "en-US": "tier A" },
  B: { "zh-CN": "B级", "zh-TW": "B級", "en-US": "tier B" },
  C: { "zh-CN": "C级", "zh-TW": "C級", "en-US": "tier C" },
  D: { "zh-CN": "D级", "zh-TW": "D級", "en-US": "tier D" },
  unrated: { "zh-CN": "未定级", "zh-TW": "未定級", "en-US": "unrated" },

  missingLimit: {
    "zh-CN": "缺{tier}下限，暂无法定级，请到制度设置填写",
    "zh-TW": "缺{tier}下限，暫無法定級，請到制度設置填寫",
    "en-US": "The lower limit of {tier} is missing, so no tier can be decided; fill it in on the Policy sheet",
  },
  wrongOrder: {
    "zh-CN": "分级下限应从高到低：A级 {a}、B级 {b}、C级 {c}，请到制度设置更正",
    "zh-TW": "分級下限應從高到低：A級 {a}、B級 {b}、C級 {c}，請到制度設置更正",
    "en-US": "The limits must fall from A to C, but A is {a}, B is {b}, C is {c}; correct them on the Policy sheet",
  },
  negativeLimit: {
    "zh-CN": "C级下限不能小于0，现为 {c}",
    "zh-TW": "C級下限不能小於0，現為 {c}",
    "en-US": "The lower limit of tier C cannot be below zero, but it is {c}",
  },
  limitNotNumber: {
    "zh-CN": "{tier}下限不是数字：“{found}”",
    "zh-TW": "{tier}下限不是數字：「{found}」",
    "en-US": "The lower limit of {tier} is not a number: “{found}”",
  },

  atLeast: {
    "zh-CN": "销售额 {sales}，达到A级下限 {min}",
    "zh-TW": "銷售額 {sales}，達到A級下限 {min}",
    "en-US": "Sales {sales} reach the lower limit of tier A, {min}",
  },
  between: {
    "zh-CN": "销售额 {sales}，达到{tier}下限 {min}，低于 {max}",
    "zh-TW": "銷售額 {sales}，達到{tier}下限 {min}，低於 {max}",
    "en-US": "Sales {sales} reach the lower limit of {tier}, {min}, and stay below {max}",
  },
  below: {
    "zh-CN": "销售额 {sales}，低于C级下限 {max}",
    "zh-TW": "銷售額 {sales}，低於C級下限 {max}",
    "en-US": "Sales {sales} are below the lower limit of tier C, {max}",
  },
  noSales: {
    "zh-CN": "没有填写预计年销售额",
    "zh-TW": "沒有填寫預計年銷售額",
    "en-US": "No expected annual sales are given",
  },

  heldOverride: {
    "zh-CN": "测算为{computed}，因例外理由保留：{why}",
    "zh-TW": "測算為{computed}，因例外理由保留：{why}",
    "en-US": "Computed as {computed}, kept for the reason given: {why}",
  },
  heldOverrideUntil: {
    "zh-CN": "测算为{computed}，因例外理由保留：{why}（有效至 {until}）",
    "zh-TW": "測算為{computed}，因例外理由保留：{why}（有效至 {until}）",
    "en-US": "Computed as {computed}, kept for the reason given: {why} (valid until {until})",
  },
  overrideOver: {
    "zh-CN": "{reason}；例外理由“{why}”已于 {until} 到期，如需继续保留请更新理由",
    "zh-TW": "{reason}；例外理由「{why}」已於 {until} 到期，如需繼續保留請更新理由",
    "en-US": "{reason}; the reason for an exception, “{why}”, was valid until {until}; renew it to keep the tier",
  },
  heldContract: {
    "zh-CN": "测算为{computed}，合同有效至 {until}，合同期内不低于{floor}",
    "zh-TW": "測算為{computed}，合約有效至 {until}，合約期內不低於{floor}",
    "en-US": "Computed as {computed}; under contract until {until}, when it does not fall below {floor}",
  },
  contractUnclear: {
    "zh-CN": "测算为{computed}，但合同日期或合约月数没有填全，不能确定是否仍在合同期内",
    "zh-TW": "測算為{computed}，但合約日期或合約月數沒有填全，不能確定是否仍在合約期內",
    "en-US":
      "Computed as {computed}, but date or months of the contract are not filled in, so it is not known whether it still runs",
  },
  heldPendingDown: {
    "zh-CN": "建议降为{computed}，待批准：{reason}",
    "zh-TW": "建議降為{computed}，待批准：{reason}",
    "en-US": "Proposed to go down to {computed}, awaiting approval: {reason}",
  },
  heldPendingUp: {
    "zh-CN": "建议升为{computed}，待批准：{reason}",
    "zh-TW": "建議升為{computed}，待批准：{reason}",
    "en-US": "Proposed to go up to {computed}, awaiting approval: {reason}",
  },
  heldHysteresisScore: {
    "zh-CN": "测算为{computed}，评分 {figure} 仍在降级缓冲内（不低于 {limit}），暂不降级",
    "zh-TW": "測算為{computed}，評分 {figure} 仍在降級緩衝內（不低於 {limit}），暫不降級",
    "en-US": "Computed as {computed}, but the score {figure} is still within the buffer (not below {limit})",
  },
  expired: {
    "zh-CN": "原级别有效至 {until}，现在无法重新评定：{reason}",
    "zh-TW": "原級別有效至 {until}，現在無法重新評定：{reason}",
    "en-US": "The tier was valid until {until} and cannot be decided anew: {reason}",
  },
  noCycle: {
    "zh-CN": "没有填写分级复核周期，请到制度设置填写",
    "zh-TW": "沒有填寫分級複核週期，請到制度設置填寫",
    "en-US": "The tier review cycle is blank; fill it in on the Policy sheet",
  },
  reviewUndated: {
    "zh-CN": "有复核记录的日期读不出来，不能确定何时复核过",
    "zh-TW": "有複核記錄的日期讀不出來，不能確定何時複核過",
    "en-US": "The date of a review cannot be read, so it is not known when the last one was",
  },
  neverDated: {
    "zh-CN": "没有复核记录，级别生效日期和建档日期也读不出来",
    "zh-TW": "沒有複核記錄，級別生效日期和建檔日期也讀不出來",
    "en-US": "There is no review, and neither the day the tier took effect nor that of creation can be read",
  },

  heldHysteresis: {
    "zh-CN": "测算为{computed}，销售额 {sales} 仍在降级缓冲内（不低于 {limit}），暂不降级",
    "zh-TW": "測算為{computed}，銷售額 {sales} 仍在降級緩衝內（不低於 {limit}），暫不降級",
    "en-US": "Computed as {computed}, but sales {sales} are still within the buffer (not below {limit})",
  },
  heldGraceDown: {
    "zh-CN": "测算为{computed}，连续第{count}次偏低，满{needed}次才降级",
    "zh-TW": "測算為{computed}，連續第{count}次偏低，滿{needed}次才降級",
    "en-US": "Computed as {computed}; review {count} in a row below the limit, it goes down after {needed}",
  },
  heldGraceUp: {
    "zh-CN": "测算为{computed}，连续第{count}次偏高，满{needed}次才升级",
    "zh-TW": "測算為{computed}，連續第{count}次偏高，滿{needed}次才升級",
    "en-US": "Computed as {computed}; review {count} in a row above the limit, it goes up after {needed}",
  },

  salesError: {
    "zh-CN": "{column}是错误值 {found}",
    "zh-TW": "{column}是錯誤值 {found}",
    "en-US": "{column} holds the error {found}",
  },
  salesText: {
    "zh-CN": "{column}不是数字：“{found}”",
    "zh-TW": "{column}不是數字：「{found}」",
    "en-US": "{column} is not a number: “{found}”",
  },
  unknownTier: {
    "zh-CN": "级别“{found}”不是已知的级别",
    "zh-TW": "級別「{found}」不是已知的級別",
    "en-US": "“{found}” is no tier we know",
  },
  sameAccount: {
    "zh-CN": "有 {count} 行使用同一客户编号“{found}”，不能确定销售额属于哪一行",
    "zh-TW": "有 {count} 列使用同一客戶編號「{found}」，不能確定銷售額屬於哪一列",
    "en-US":
      "{count} {count|row|rows} {count|carries|carry} the account number “{found}”, so it cannot be told whose sales they are",
  },
  historyBlank: {
    "zh-CN": "没有填写订单完整起始日，不能计算近12个月销售额",
    "zh-TW": "沒有填寫訂單完整起始日，不能計算近12個月銷售額",
    "en-US": "It is not said from when Orders is complete, so sales of the last twelve months cannot be computed",
  },
  historyShort: {
    "zh-CN": "订单数据从 {since} 起，不足12个月（需从 {from} 起）",
    "zh-TW": "訂單資料從 {since} 起，不足12個月（需從 {from} 起）",
    "en-US": "Orders are complete from {since} only; the twelve months begin on {from}",
  },
  noOrders: {
    "zh-CN": "没有订单回款表，不能计算近12个月销售额",
    "zh-TW": "沒有訂單回款表，不能計算近12個月銷售額",
    "en-US": "There is no table Orders, so sales of the last twelve months cannot be computed",
  },
  badLine: {
    "zh-CN": "该客户有订单的日期或金额读不出来",
    "zh-TW": "該客戶有訂單的日期或金額讀不出來",
    "en-US": "An order of this account has a date or an amount that cannot be read",
  },
  ambiguousLine: {
    "zh-CN": "有订单的客户名称对应多个客户，不能确定是否属于它",
    "zh-TW": "有訂單的客戶名稱對應多個客戶，不能確定是否屬於它",
    "en-US": "An order names a customer that several accounts answer to, this one among them",
  },
  tooLarge: {
    "zh-CN": "销售额合计超出可精确计算的范围",
    "zh-TW": "銷售額合計超出可精確計算的範圍",
    "en-US": "The sum of sales is too large to be exact",
  },
} as const satisfies Messages;
