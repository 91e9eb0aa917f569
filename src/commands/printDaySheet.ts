import type { Progress } from "../locales/progress";
import { evaluationDate } from "../workbook/journal";
import { readPolicy } from "../workbook/policySheet";
import { openBook } from "../workbook/recognise";
import { printForm, type FormOptions, type FormResult } from "./printForm";

/**
 * The day sheet (业务去向表): who visits whom on a day, a page for each person, with times and boxes to sign.
 * @param options day: serial day, otherwise the parameter `today`, otherwise the current day; person: everybody when absent
 * @throws UserError as `printForm`
 */
export async function printDaySheet(
  context: Excel.RequestContext,
  options: Omit<FormOptions, "form" | "ids"> = {},
  progress?: Progress,
): Promise<FormResult> {
  if (options.day !== undefined) return printForm(context, { ...options, form: "routeSheet" }, progress);
  const { policy } = await readPolicy(context, await openBook(context));
  const day = evaluationDate(undefined, policy.number("today"));
  return printForm(context, { ...options, day, form: "routeSheet" }, progress);
}
