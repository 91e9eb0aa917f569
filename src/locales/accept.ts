import type { Messages } from "./types";

/** Accepting findings with a reason. */
export const acceptText = {
  needsName: {
    "zh-CN": "请写上您的姓名，再接受。",
    "zh-TW": "請寫上您的姓名，再接受。",
    "en-US": "Enter your name first.",
  },
  needsReason: {
    "zh-CN": "请写明接受的理由。",
    "zh-TW": "請寫明接受的理由。",
    "en-US": "Say why it is accepted.",
  },
  needsCycle: {
    "zh-CN": "缺阶段评估周期，不知道接受到哪一天为止。请到制度设置填写。",
    "zh-TW": "缺階段評估週期，不知道接受到哪一天為止。請到制度設定填寫。",
    "en-US":
      "The phase review cycle is missing, so the acceptance would have no last day. Fill it in on the Policy sheet.",
  },
  done: {
    "zh-CN": "已接受 {count} 项，有效至 {until}；单元格一改即失效。",
    "zh-TW": "已接受 {count} 項，有效至 {until}；儲存格一改即失效。",
    "en-US": "{count} accepted until {until}; a change of the cell ends it.",
  },
  withdrawn: {
    "zh-CN": "已收回 {count} 项接受。",
    "zh-TW": "已收回 {count} 項接受。",
    "en-US": "{count} {count|acceptance|acceptances} taken back.",
  },
} as const satisfies Messages;
