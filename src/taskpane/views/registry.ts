/**
 * The views of the pane, in the order of their tabs. Each is a chunk of its own that loads when it is first shown. A new view is
 * one entry here and its name in `PaneRequest`.
 */
import type { ComponentType } from "react";
import type { PaneRequest } from "../../commands/paneRequest";
import { paneText } from "../../locales/pane";
import type { LocalText } from "../../locales/types";
import { viewName } from "../../locales/viewNames";
import type { FirstViewProps, ViewProps } from "./viewProps";

export type ViewId = PaneRequest["view"];

type Loaded<Props> = Promise<{ readonly default: ComponentType<Props> }>;
interface Entry {
  readonly id: ViewId;
  /** The word on its tab. */
  readonly text: LocalText;
}

/** A view and how it is loaded; `needsBook` ones are mounted only where the workbook is a Tierbook. */
export type ViewEntry =
  | (Entry & { readonly needsBook: true; readonly load: () => Loaded<ViewProps> })
  | (Entry & { readonly needsBook: false; readonly load: () => Loaded<FirstViewProps> });

export const views: readonly ViewEntry[] = [
  {
    id: "today",
    text: viewName.today,
    needsBook: true,
    load: () => import(/* webpackChunkName: "view-today" */ "./today/TodayView"),
  },
  {
    id: "visits",
    text: viewName.visits,
    needsBook: true,
    load: () => import(/* webpackChunkName: "view-visits" */ "./visits/VisitsView"),
  },
  {
    id: "customers",
    text: viewName.customers,
    needsBook: true,
    load: () => import(/* webpackChunkName: "view-customers" */ "./customers/CustomersView"),
  },
  {
    id: "plan",
    text: viewName.plan,
    needsBook: true,
    load: () => import(/* webpackChunkName: "view-plan" */ "./plan/PlanView"),
  },
  {
    id: "check",
    text: paneText.viewCheck,
    needsBook: true,
    load: () => import(/* webpackChunkName: "view-check" */ "./check/CheckView"),
  },
  {
    id: "tiers",
    text: paneText.viewTiers,
    needsBook: true,
    load: () => import(/* webpackChunkName: "view-tiers" */ "./tiers/TiersView"),
  },
  {
    id: "scorecard",
    text: viewName.scorecard,
    needsBook: true,
    load: () => import(/* webpackChunkName: "view-scorecard" */ "./scorecard/ScorecardView"),
  },
  {
    id: "policy",
    text: viewName.policy,
    needsBook: true,
    load: () => import(/* webpackChunkName: "view-policy" */ "./policy/PolicyView"),
  },
  {
    id: "import",
    text: paneText.viewImport,
    needsBook: true,
    load: () => import(/* webpackChunkName: "view-import" */ "./import/ImportView"),
  },
  {
    id: "rollup",
    text: viewName.rollup,
    needsBook: true,
    load: () => import(/* webpackChunkName: "view-rollup" */ "./rollup/RollUpView"),
  },
  {
    id: "start",
    text: paneText.viewStart,
    needsBook: false,
    load: () => import(/* webpackChunkName: "view-start" */ "./start/StartView"),
  },
];
