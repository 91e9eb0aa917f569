/**
 * The pictures of the manager's guide, as a table: on which workbook, what the manager does, under which name. The pictures of one
 * story follow each other in one window.
 */
import { join } from "node:path";
import { checkPaneText } from "../../src/locales/checkPane";
import { customersPaneText } from "../../src/locales/customersPane";
import { cardText } from "../../src/locales/kpiCard";
import { paneText } from "../../src/locales/pane";
import { planPaneText } from "../../src/locales/planPane";
import { policyPaneText } from "../../src/locales/policyPane";
import { scorecardPaneText } from "../../src/locales/scorecardPane";
import { todayPaneText } from "../../src/locales/todayPane";
import { visitsPaneText } from "../../src/locales/visitsPane";
import type { Lang } from "../../src/locales/types";
import type { Manager } from "./manager";

export interface Picture {
  /** Name of the file, and of the picture in the guides. */
  readonly name: string;
  readonly steps: (manager: Manager) => Promise<unknown>;
}

export interface Story {
  readonly book: "new" | "sample";
  readonly pictures: readonly Picture[];
}

/** Languages the guide is written in. */
export const guideLanguages: readonly Lang[] = ["zh-CN", "en-US"];
/** The day in the pictures: orders and visits of the sample end on it. */
export const guideDay = "2026-09-15";
/** A quarter that the sample's people have not closed: it was over before they began with Tierbook. */
const lastOpenQuarter = "2025-Q4";
export const guideFolder = join(__dirname, "../../docs/guide");

/** Files that a reader without lists of his own can import. */
export const exampleFiles = {
  "zh-CN": { customers: "客户.csv", orders: "订单.csv", kpis: "指标.csv" },
  "en-US": { customers: "customers.csv", orders: "orders.csv", kpis: "kpis.csv" },
  "zh-TW": { customers: "客户.csv", orders: "订单.csv", kpis: "指标.csv" },
} as const satisfies Record<Lang, unknown>;

const example = (manager: Manager, file: "customers" | "orders" | "kpis"): string =>
  join(guideFolder, "files", exampleFiles[manager.lang][file]);

const first: Story = {
  book: "new",
  pictures: [
    {
      name: "set-up",
      steps: async (manager) => {
        await manager.ribbon("setUp");
        await manager.inSight("button", paneText.runSetUp).waitFor();
      },
    },
    {
      name: "questions",
      steps: async (manager) => {
        await manager.press(paneText.runSetUp);
        await manager.see(paneText.setUpDone);
        await manager.press(policyPaneText.toPolicy);
        const limits = { "tier.aMin": "100万", "tier.bMin": "400000", "tier.cMin": "100000" };
        for (const [id, answer] of Object.entries(limits))
          await manager.pane.locator(`[data-parameter="${id}"] input`).fill(answer);
      },
    },
    {
      name: "import",
      steps: async (manager) => {
        await manager.press(paneText.saveAnswers);
        await manager.see(paneText.answersSaved);
        await manager.ribbon("importRows");
        await manager.previewFile(example(manager, "customers"));
      },
    },
    {
      name: "check",
      steps: async (manager) => {
        await manager.press(paneText.runImport);
        await manager.see(paneText.importDone);
        await manager.previewFile(example(manager, "orders"), "Orders");
        await manager.press(paneText.runImport);
        await manager.see(paneText.importDone);
        await manager.ribbon("checkEntries");
        await manager.see(paneText.checkCounts);
        await manager.sheet("Accounts");
        await manager.bringUp(paneText.checkCounts);
      },
    },
    {
      name: "tiers",
      steps: async (manager) => {
        await manager.ribbon("recalculateTiers");
        await manager.see(paneText.movesTitle);
        await manager.bringUp(paneText.asOf);
      },
    },
    {
      name: "scorecard",
      steps: async (manager) => {
        await manager.press(paneText.runApply);
        await manager.see(paneText.applied);
        await manager.ribbon("importRows");
        await manager.previewFile(example(manager, "kpis"), "KpiBook");
        await manager.press(paneText.runImport);
        await manager.see(paneText.importDone);
        await manager.ribbon("showScorecard");
        await manager.field(scorecardPaneText.period).fill("2026-Q3");
        await manager.press(scorecardPaneText.refresh);
        await manager.see(cardText.asOf);
        await manager.activate(scorecardPaneText.title[manager.lang]);
        await manager.bringUp(scorecardPaneText.freeze);
      },
    },
  ],
};

const round: Story = {
  book: "sample",
  pictures: [
    {
      name: "today",
      steps: async (manager) => {
        await manager.see(todayPaneText.overdue);
        await manager.sheet("Accounts");
      },
    },
    {
      name: "answer",
      steps: async (manager) => {
        await manager.pane
          .locator("[data-kind]")
          .getByRole("button", { name: todayPaneText.answer[manager.lang] })
          .first()
          .click();
        await manager.pane.locator("[role=menuitem]").first().waitFor();
      },
    },
    {
      name: "log",
      steps: async (manager) => {
        await manager.page.keyboard.press("Escape");
        await manager.view("visits");
        await manager.chooseCustomer("C00004");
        await manager.cell("Visits.mode").selectOption("phone");
        await manager.sheet("Visits");
      },
    },
    {
      name: "day-sheet",
      steps: async (manager) => {
        await manager.ribbon("printDaySheet");
        await manager.press(visitsPaneText.printSheet);
        await manager.pane.locator(".fui-MessageBar").filter({ visible: true }).first().waitFor();
      },
    },
  ],
};

const later: Story = {
  book: "sample",
  pictures: [
    {
      name: "card",
      steps: async (manager) => {
        await manager.view("customers");
        await manager.see(customersPaneText.ready);
        await manager.pane.getByRole("searchbox").filter({ visible: true }).fill("C00007");
        await manager.pane.locator("li button").filter({ visible: true }).first().click();
        await manager.see(customersPaneText.nextTitle);
        await manager.sheet("Accounts");
      },
    },
    {
      name: "merge",
      steps: async (manager) => {
        await manager.part("duplicates");
        await manager.press(customersPaneText.preview);
        await manager.see(customersPaneText.mergeMark);
        await manager.bringUp(customersPaneText.mergeMark);
      },
    },
    {
      name: "plan",
      steps: async (manager) => {
        await manager.view("plan");
        await manager.press(planPaneText.open, { name: "2026年度客户开发计划" });
        await manager.see(planPaneText.targetPending);
        await manager.bringUp(planPaneText.targetPending, "center");
        await manager.sheet("PlanTargets");
      },
    },
    {
      name: "close",
      steps: async (manager) => {
        await manager.view("scorecard");
        await manager.field(scorecardPaneText.period).fill(lastOpenQuarter);
        await manager.press(scorecardPaneText.close);
        await manager.see(scorecardPaneText.closeTitle);
        await manager.pane.getByRole("checkbox").filter({ visible: true }).first().click();
        await manager.inSight("button", scorecardPaneText.confirmClose).waitFor();
        await manager.activate(scorecardPaneText.title[manager.lang]);
        await manager.bringUp(scorecardPaneText.closeTitle);
      },
    },
    {
      name: "not-evaluable",
      steps: async (manager) => {
        await manager.ribbon("checkEntries");
        await manager.see(paneText.checkCounts);
        await manager.inSight("tab", checkPaneText.tabGaps).click();
        await manager.see(checkPaneText.gapMissing);
        await manager.bringUp(checkPaneText.tabGaps);
      },
    },
    {
      name: "quick-log",
      steps: async (manager) => {
        await manager.view("visits");
        await manager.part("quick");
        await manager.press(visitsPaneText.quickLook);
        await manager.inSight("button", visitsPaneText.quickTake).waitFor();
        await manager.sheet("QuickLog");
      },
    },
  ],
};

export const stories: readonly Story[] = [first, round, later];
