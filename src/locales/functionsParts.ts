/** Arguments of the custom functions, by key: what the formula tip, the help pages and sentences call them. */
import { ratesParameters } from "./functionHelp/ratesParameters";
import { cardParameters } from "./functionHelp/cardParameters";
import { commonParameters } from "./functionHelp/commonParameters";
import { tierModelsParameters } from "./functionHelp/tierModelsParameters";
import { scoresParameters } from "./functionHelp/scoresParameters";
import { workdaysParameters } from "./functionHelp/workdaysParameters";
import { countsParameters } from "./functionHelp/countsParameters";
import { ratingsParameters } from "./functionHelp/ratingsParameters";

export const functionParts = {
  ...ratesParameters,
  ...commonParameters,
  ...cardParameters,
  ...tierModelsParameters,
  ...scoresParameters,
  ...workdaysParameters,
  ...countsParameters,
  ...ratingsParameters,
} as const;
