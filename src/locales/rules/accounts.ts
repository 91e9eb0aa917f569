import { accountControl } from "./accountControl";
import { accountData } from "./accountData";

/** Messages of family ACC. */
export const accountText = { ...accountData, ...accountControl } as const;
