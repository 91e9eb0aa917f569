import type { Messages } from "./types";

/** Names of the public holidays in the example of table Holidays. */
export const holidayText = {
  newYear: { "zh-CN": "元旦", "zh-TW": "元旦", "en-US": "New Year" },
  springFestival: { "zh-CN": "春节", "zh-TW": "春節", "en-US": "Spring Festival" },
  qingming: { "zh-CN": "清明节", "zh-TW": "清明節", "en-US": "Qingming Festival" },
  labourDay: { "zh-CN": "劳动节", "zh-TW": "勞動節", "en-US": "Labour Day" },
  dragonBoat: { "zh-CN": "端午节", "zh-TW": "端午節", "en-US": "Dragon Boat Festival" },
  midAutumn: { "zh-CN": "中秋节", "zh-TW": "中秋節", "en-US": "Mid-Autumn Festival" },
  nationalDay: { "zh-CN": "国庆节", "zh-TW": "國慶節", "en-US": "National Day" },
  makeUp: { "zh-CN": "{name}调休上班", "zh-TW": "{name}調休上班", "en-US": "{name}, make-up day" },
} as const satisfies Messages;
