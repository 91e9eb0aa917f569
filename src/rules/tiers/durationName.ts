/** A duration in words for a message. */
import { durationText } from "../../calendar/duration";
import type { LocalText } from "../../locales/types";
import type { Duration } from "../../policy/types";

/** "7天", "7天", "7 days". */
export const durationName = (duration: Duration): LocalText => ({
  "zh-CN": durationText("zh-CN", duration),
  "zh-TW": durationText("zh-TW", duration),
  "en-US": durationText("en-US", duration),
});
