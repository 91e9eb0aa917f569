import type { Messages } from "./types";

/** Durations and periods in words. */
export const calendarText = {
  day: { "zh-CN": "{count}天", "zh-TW": "{count}天", "en-US": "{count} {count|day|days}" },
  month: { "zh-CN": "{count}个月", "zh-TW": "{count}個月", "en-US": "{count} {count|month|months}" },
  quarter: { "zh-CN": "{count}季度", "zh-TW": "{count}季度", "en-US": "{count} {count|quarter|quarters}" },
} as const satisfies Messages;
