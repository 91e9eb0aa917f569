/**
 * Public holidays of the PRC with their make-up working days: a filled-in example for table Holidays, to be checked against the
 * notice of the State Council's General Office and edited there. One entry a year.
 */
import type { LocalText } from "../../locales/types";
import { holidayText } from "../../locales/holidays";

/** Days from `from` to `to`, both included, ISO. */
export interface HolidaySpan {
  readonly name: LocalText;
  readonly from: string;
  readonly to: string;
  /** Saturdays and Sundays that are worked in exchange, ISO. */
  readonly makeUp: readonly string[];
}

const { newYear, springFestival, qingming, labourDay, dragonBoat, midAutumn, nationalDay } = holidayText;

/** By year. */
export const prcHolidays: Readonly<Record<number, readonly HolidaySpan[]>> = {
  2026: [
    { name: newYear, from: "2026-01-01", to: "2026-01-03", makeUp: ["2026-01-04"] },
    { name: springFestival, from: "2026-02-15", to: "2026-02-23", makeUp: ["2026-02-14", "2026-02-28"] },
    { name: qingming, from: "2026-04-04", to: "2026-04-06", makeUp: [] },
    { name: labourDay, from: "2026-05-01", to: "2026-05-05", makeUp: ["2026-05-09"] },
    { name: dragonBoat, from: "2026-06-19", to: "2026-06-21", makeUp: [] },
    { name: midAutumn, from: "2026-09-25", to: "2026-09-27", makeUp: [] },
    { name: nationalDay, from: "2026-10-01", to: "2026-10-07", makeUp: ["2026-09-20", "2026-10-10"] },
  ],
};
