/** Our own versions of functions: those that must be exact, lazy or fast. Everything else comes from Univer's library. */
import type { NativeFunction } from "../evaluate";
import { aggregateFunctions } from "./aggregate";
import { conditionalFunctions } from "./conditional";
import { dateFunctions } from "./dates";
import { logicFunctions } from "./logic";
import { lookupFunctions } from "./lookup";
import { numberFunctions } from "./numbers";

export const nativeFunctions: ReadonlyMap<string, NativeFunction> = new Map(
  Object.entries({
    ...aggregateFunctions,
    ...conditionalFunctions,
    ...dateFunctions,
    ...logicFunctions,
    ...lookupFunctions,
    ...numberFunctions,
  }),
);

/** Functions of Univer's library whose result changes without any cell changing. */
const otherVolatile = new Set(["RAND", "RANDBETWEEN", "RANDARRAY", "CELL", "INFO", "AGGREGATE"]);

export const isVolatile = (name: string): boolean =>
  nativeFunctions.get(name)?.volatile === true || otherVolatile.has(name);

/** First parts of the built-in functions with a dot in their name; any other dotted name is an add-in's. */
const builtInPrefixes = new Set(
  (
    "BETA BINOM CEILING CHISQ CONFIDENCE COVARIANCE ECMA ERF ERFC ERROR EXPON F FLOOR FORECAST GAMMA GAMMALN HYPGEOM ISO LOGNORM " +
    "MODE NEGBINOM NETWORKDAYS NORM PERCENTILE PERCENTRANK POISSON QUARTILE RANK SKEW STDEV T VAR WEIBULL WORKDAY Z"
  ).split(" "),
);

/** Whether the name is an add-in's function: NAMESPACE.FUNCTION. */
export function isCustomName(name: string): boolean {
  const dot = name.indexOf(".");
  return dot > 0 && !builtInPrefixes.has(name.slice(0, dot));
}
