/** Words that stand in cells whatever the column: yes and no, separators of several values. */
import { setUpText } from "../../locales/setup";
import type { Lang } from "../../locales/types";

/** Yes or no as it stands in a cell of the workbook. */
export const yesNo = (value: boolean, lang: Lang): string => (value ? setUpText.yes : setUpText.no)[lang];

/** Between several values of one cell. */
export const listSeparator: Readonly<Record<Lang, string>> = { "zh-CN": "、", "zh-TW": "、", "en-US": ", " };
