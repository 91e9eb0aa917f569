/** Custom functions about plan and actual. */
import { functionText } from "../locales/functions";
import { notAvailable, numberArgument } from "./faults";

/**
 * Gives the completion rate of a plan as a fraction.
 * @customfunction COMPLETIONRATE
 * @param actual What was reached.
 * @param target What was planned; blank or zero gives #N/A with the reason.
 * @returns Actual divided by target.
 */
export function completionRate(actual: any, target: any): number {
  const planned = numberArgument(target, functionText.target);
  const reached = numberArgument(actual, functionText.actual);
  if (planned === null) throw notAvailable(functionText.noTarget);
  if (planned === 0) throw notAvailable(functionText.zeroTarget);
  if (planned < 0) throw notAvailable(functionText.negativeTarget);
  if (reached === null) throw notAvailable(functionText.noActual);
  return reached / planned;
}
