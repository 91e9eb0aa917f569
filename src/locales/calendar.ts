import type { Messages } from "./types";

/** Durations and periods in words. */
export const calendarText = {
  dayOne: { "zh-CN": "{count}天", "zh-TW": "{count}天", "en-US": "{count} day" },
  dayMany: { "zh-CN": "{count}天", "zh-TW": "{count}天", "en-US": "{count} days" },
  monthOne: { "zh-CN": "{count}个月", "zh-TW": "{count}個月", "en-US": "{count} month" },
  monthMany: { "zh-CN": "{count}个月", "zh-TW": "{count}個月", "en-US": "{count} months" },
  quarterOne: { "zh-CN": "{count}季度", "zh-TW": "{count}季度", "en-US": "{count} quarter" },
  quarterMany: { "zh-CN": "{count}季度", "zh-TW": "{count}季度", "en-US": "{count} quarters" },
} as const satisfies Messages;
