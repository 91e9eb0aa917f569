/** Labels of list values for messages. */
import type { LocalText } from "../../locales/types";
import { listById } from "../../policy/catalogue";

/** Label of a code in every language; a code of the company's own as it is. */
export const listName = (list: string, code: string): LocalText =>
  listById.get(list)?.values.find((value) => value.code === code)?.label ?? {
    "zh-CN": code,
    "zh-TW": code,
    "en-US": code,
  };
