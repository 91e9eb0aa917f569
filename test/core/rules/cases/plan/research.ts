/** Cases: market research. */
import { day, type Row } from "../../../support";
import type { RuleCases, Tables } from "../../cases";
import { yearPlan } from "./rows";

const full = (date: string, more: Row = {}): Row => ({ type: "全面调研", date: day(date), ...more });
const research = (rows: readonly Row[], plan: Row = yearPlan()): Tables => ({ Plans: [plan], Research: rows });
const yes: Row = { type: "全面调研", coversMacro: "是", coversDemand: true, coversCompetitor: "yes" };

export const researchCases: RuleCases = {
  "PLN-04": [
    { what: "half a year later to the day", tables: research([full("2026-07-01")]), today: "2026-12-31", outcome: [] },
    {
      what: "a day late",
      tables: research([full("2026-07-02")]),
      today: "2026-12-31",
      outcome: ["warn Research 1 date"],
    },
    {
      what: "none yet, on the last day",
      tables: research([{ type: "专项调研", date: day("2026-03-01") }]),
      today: "2026-07-01",
      outcome: [],
    },
    {
      what: "none yet, a day later",
      tables: research([{ type: "专项调研", date: day("2026-03-01") }]),
      today: "2026-07-02",
      outcome: ["warn Plans 1 periodStart"],
    },
    {
      what: "too long since the last one; what comes later does not help",
      tables: research([full("2026-02-01"), full("2026-12-01")]),
      today: "2026-08-02",
      outcome: ["warn Plans 1 periodStart"],
    },
    {
      what: "after its end a plan is not judged further",
      tables: research([full("2026-07-01")]),
      today: "2030-01-01",
      outcome: [],
    },
    { what: "a plan that has not begun", tables: research([full("2020-01-01")]), today: "2025-06-01", outcome: [] },
    {
      what: "two plans, one late research: told once",
      tables: { ...research([full("2026-09-01")]), Plans: [yearPlan(), yearPlan({ planId: "P2" })] },
      today: "2026-09-01",
      outcome: ["warn Research 1 date"],
    },
    {
      what: "a date that could close the gap cannot be read",
      tables: research([full("2026-09-01"), { type: "全面调研", date: "夏天" }]),
      today: "2026-09-01",
      outcome: ["? Research.date @ Plans 1"],
    },
    {
      what: "a plan without dates",
      tables: research([full("2026-02-01")], yearPlan({ periodEnd: null })),
      outcome: ["? Plans.periodEnd @ Plans 1"],
    },
    {
      what: "no column",
      tables: { Plans: [yearPlan()], Research: [{ type: "全面调研" }] },
      outcome: ["? Research.date"],
    },
  ],
  "PLN-05": [
    { what: "all three", tables: { Research: [yes] }, outcome: [] },
    {
      what: "only one topic asked of special research",
      tables: { Research: [{ ...yes, type: "专项调研", coversMacro: "否" }] },
      outcome: [],
    },
    {
      what: "no, and blank",
      tables: {
        Research: [
          { ...yes, coversDemand: "否" },
          { ...yes, coversMacro: null, coversCompetitor: null },
        ],
      },
      outcome: ["warn Research 1 coversDemand", "warn Research 2 coversMacro"],
    },
    {
      what: "neither yes nor no, a kind nobody knows",
      tables: {
        Research: [
          { ...yes, coversDemand: "一部分" },
          { ...yes, type: "抽样" },
        ],
      },
      outcome: ["? Research.coversDemand @ Research 1", "? Research.type @ Research 2"],
    },
  ],
  "PLN-06": [
    {
      what: "several of the list, or none",
      tables: { Research: [{ method: "访谈法、文献研究法" }, { method: null, type: "全面调研" }] },
      outcome: [],
    },
    {
      what: "one that is not in it, an error, a number",
      tables: { Research: [{ method: "访谈法，占卜" }, { method: { error: "#REF!" } }, { method: 3 }] },
      outcome: ["error Research 1 method", "error Research 2 method", "error Research 3 method"],
    },
    {
      what: "the company's own method",
      tables: { Research: [{ method: "访谈法,电话法" }] },
      policy: { lists: [{ list: "researchMethod", code: "phone", text: "电话法", active: true }] },
      outcome: [],
    },
    { what: "no column", tables: { Research: [{ type: "全面调研" }] }, outcome: ["? Research.method"] },
  ],
};
