/** The custom functions by the id Excel knows them by. Importing this file associates them where Excel's runtime is present. */
import { completionRate } from "./completion";
import { contactStatus, nextContact } from "./contact";
import { tier, tierReasonInWords } from "./tiers";

export { functionLanguage, setFunctionLanguage } from "./language";

/** Id → implementation; the metadata of the build names the same ids. */
export const customFunctions = {
  TIER: tier,
  TIERREASON: tierReasonInWords,
  NEXTCONTACT: nextContact,
  CONTACTSTATUS: contactStatus,
  COMPLETIONRATE: completionRate,
} as const;

if (typeof CustomFunctions !== "undefined" && typeof CustomFunctions.associate === "function") {
  for (const [id, implementation] of Object.entries(customFunctions)) CustomFunctions.associate(id, implementation);
}
