/** Traffic light and standing of a figure, from the limits `light.red` and `light.yellow`. Rule KPI-25. */
import type { Dataset } from "../dataset";
import { roundedAt, shareDecimals } from "../rounding";
import type { Light, Progress } from "./types";

/** Colour of an attainment: red below `light.red`, yellow below `light.yellow`, green from there on. */
export const lightOf = (data: Dataset, attainment: number | null): Light =>
  lightAt(attainment, data.policy.number("light.red"), data.policy.number("light.yellow"));

/** The same by the two limits; null for one that is not filled. */
export function lightAt(attainment: number | null, red: number | null, yellow: number | null): Light {
  if (attainment === null || red === null || yellow === null) return "notEvaluable";
  const value = roundedAt(attainment, shareDecimals);
  return value < red ? "red" : value < yellow ? "yellow" : "green";
}

const standing: Readonly<Record<Light, Progress>> = {
  green: "ahead",
  yellow: "onTrack",
  red: "behind",
  notEvaluable: "notEvaluable",
};

/** The same limits asked of pace or attainment. */
export const progressOf = (data: Dataset, value: number | null): Progress => standing[lightOf(data, value)];
