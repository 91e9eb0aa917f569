/** Dates, periods, working days and durations. */
export * from "./serial";
export * from "./workdays";
export { exampleHolidays, exampleNames, type HolidayRow } from "./holidays/example";
export * from "./duration";
export * from "./period";
export * from "./parseDate";
export { halfWidth, smallNumber } from "./text";
