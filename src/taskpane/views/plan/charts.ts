/** The chart of a plan, from what its card shows already. */
import type { PlanActionLine } from "../../../daily/planCards";
import { share } from "../../../daily/planWords";
import { chartText } from "../../../locales/charts";
import { say } from "../../../locales/format";
import type { Lang } from "../../../locales/types";
import type { ChartModel } from "../../parts/charts/model";

/** How far each action is, as typed; those that were cancelled are left out. */
export const progressChart = (lang: Lang, actions: readonly PlanActionLine[]): ChartModel => ({
  kind: "bars",
  title: chartText.progressTitle[lang],
  head: chartText.action[lang],
  series: [chartText.progress[lang]],
  rows: actions
    .filter(({ status }) => status !== "cancelled")
    .map(({ task, progress, late }) => {
      const done = progress === null ? chartText.none[lang] : share(lang, progress);
      const words = late > 0 ? say(lang, chartText.progressLate, { share: done, days: late }) : done;
      return { label: task, values: [progress], words: [words] };
    }),
  top: 1,
});
