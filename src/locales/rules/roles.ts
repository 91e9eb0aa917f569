import type { Messages } from "../types";

/** Texts about roles, and about dates that must follow each other. */
export const roleText = {
  wrong: {
    "zh-CN": "{column}“{person}”在人员表里的角色不是“{roles}”",
    "zh-TW": "{column}「{person}」在人員表裡的角色不是「{roles}」",
    "en-US": "{column}: the role of “{person}” in Team is not “{roles}”",
  },
  unclear: {
    "zh-CN": "人员表里“{person}”的角色没有填写或不止一种",
    "zh-TW": "人員表裡「{person}」的角色沒有填寫或不止一種",
    "en-US": "Team gives “{person}” no role, or more than one",
  },
  expected: {
    "zh-CN": "应由角色为“{roles}”的人签",
    "zh-TW": "應由角色為「{roles}」的人簽",
    "en-US": "To be signed by somebody whose role is “{roles}”",
  },
  dateOrder: {
    "zh-CN": "{later}（{laterDate}）早于{earlier}（{earlierDate}）",
    "zh-TW": "{later}（{laterDate}）早於{earlier}（{earlierDate}）",
    "en-US": "{later} ({laterDate}) is before {earlier} ({earlierDate})",
  },
  checkDates: {
    "zh-CN": "请核对日期",
    "zh-TW": "請核對日期",
    "en-US": "Check the dates",
  },
} as const satisfies Messages;
