import type { Messages } from "../types";

export const attestedText = {
  none: {
    "zh-CN": "这一条由人确认：请在确认表登记谁、何时、依据什么",
    "zh-TW": "這一條由人確認：請在確認表登記誰、何時、依據什麼",
    "en-US": "A person confirms this: log in Attestations who, when and on what evidence",
  },
  expired: {
    "zh-CN": "确认已于 {until} 到期，请重新确认",
    "zh-TW": "確認已於 {until} 到期，請重新確認",
    "en-US": "The attestation expired on {until}; please confirm again",
  },
  denied: {
    "zh-CN": "{person} 于 {date} 登记为“未做到”",
    "zh-TW": "{person} 於 {date} 登記為「未做到」",
    "en-US": "{person} recorded on {date} that this is not met",
  },
  confirmAgain: {
    "zh-CN": "做到后在确认表加一行",
    "zh-TW": "做到後在確認表加一列",
    "en-US": "Add a row to Attestations once it is met",
  },
} as const satisfies Messages;
