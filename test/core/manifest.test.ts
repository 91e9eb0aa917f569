import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ribbonActions } from "../../src/commands/ribbon";
import { ribbonState } from "../../src/taskpane/ribbonState";
import { buildManifest } from "../../scripts/manifest/build";
import { commandIconSizes, productIconSizes } from "../../scripts/manifest/icons";
import { ribbonGroups } from "../../scripts/manifest/layout";
import {
  checkActions,
  checkGenerated,
  checkLanguages,
  checkOverrides,
  checkResources,
} from "../../scripts/validate/checks";
import { descendants, parseXml } from "../../scripts/validate/xml";

const root = join(__dirname, "../..");
const source = readFileSync(join(root, "manifest.xml"), "utf8");
const parsed = parseXml(source);

/** Width and height of a PNG, from its header. */
function pngSize(file: string): [number, number] {
  const bytes = readFileSync(file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe("manifest.xml", () => {
  test("is what its generator writes, with ids, texts and actions in order", () => {
    expect(checkGenerated(root, source)).toEqual([]);
    expect(checkResources(parsed)).toEqual([]);
    expect(checkOverrides(parsed)).toEqual([]);
    expect(checkLanguages(parsed)).toEqual([]);
    expect(checkActions(parsed)).toEqual([]);
  });

  test("has every button whose state follows the workbook, on the tab that is asked", () => {
    const [tab, ...others] = ribbonState(null).tabs;
    expect(others).toEqual([]);
    expect(descendants(parsed, "CustomTab").map(({ attributes }) => attributes["id"])).toEqual([tab?.id]);
    const buttons = descendants(parsed, "Control").map(({ attributes }) => attributes["id"]);
    expect(buttons).toEqual(expect.arrayContaining((tab?.controls ?? []).map(({ id }) => id)));
    expect((tab?.controls ?? []).map(({ id }) => id)).toEqual(Object.keys(ribbonActions).map((id) => `Tierbook.${id}`));
    expect((tab?.controls ?? []).filter(({ enabled }) => enabled).map(({ id }) => id)).toEqual(["Tierbook.setUp"]);
  });

  test("keeps one runtime for pane, functions and ribbon", () => {
    const [runtimes] = descendants(parsed, "Runtimes");
    const host = descendants(parsed, "Host").find(({ attributes }) => attributes["xsi:type"] === "Workbook");
    expect(host?.children[0]).toBe(runtimes);
    expect(runtimes?.children.map(({ attributes }) => attributes)).toEqual([
      { resid: "Taskpane.Url", lifetime: "long" },
    ]);
    const resid = (name: string): (string | undefined)[] =>
      descendants(parsed, name)
        .flatMap((element) => [
          element.attributes["resid"],
          ...descendants(element, "SourceLocation").map(({ attributes }) => attributes["resid"]),
        ])
        .filter(Boolean);
    expect(resid("Page")).toEqual(["Taskpane.Url"]);
    expect(resid("FunctionFile")).toEqual(["Taskpane.Url"]);
    expect(descendants(parsed, "TaskpaneId")).toEqual([]);
  });

  test("moves as a whole to another address", () => {
    const moved = buildManifest({ baseUrl: "https://addins.example.com/tierbook", version: "1.2.3.0" });
    expect(moved).not.toContain("localhost");
    expect(checkResources(parseXml(moved))).toEqual([]);
  });

  test.each([
    [
      "an undefined resource",
      'resid="setUp.Tip"',
      'resid="nowhere"',
      checkResources,
      '"nowhere" is used and not defined',
    ],
    ["an id of 33 characters", /setUp\.Label/g, "s".repeat(33), checkResources, "longer than 32"],
    [
      "a label of 126 characters",
      'DefaultValue="Set up"',
      `DefaultValue="${"x".repeat(126)}"`,
      checkResources,
      "126 characters",
    ],
    [
      "an override without prefix",
      /<bt:Override Locale="zh-CN"/,
      '<Override Locale="zh-CN"',
      checkOverrides,
      "lacks the bt: prefix",
    ],
    [
      "a text missing in one language",
      '<bt:Override Locale="zh-TW" Value="建立台帳" />',
      "",
      checkLanguages,
      "no text in zh-TW",
    ],
    [
      "a button without action",
      "<FunctionName>setUp<",
      "<FunctionName>setup<",
      checkActions,
      '"setup" has no associated action',
    ],
    ["an icon without its size 80", '<bt:Image size="80" resid="setUp.80" />', "", checkActions, "lacks its size 80"],
  ])("validation finds %s", (_what, from, to, check, sentence) => {
    const broken = source.replace(from, to);
    expect(broken).not.toBe(source);
    expect(check(parseXml(broken)).join("\n")).toContain(sentence);
  });

  test("a hand edit is noticed", () => {
    expect(checkGenerated(root, source.replace("Set up", "Setup"))).toHaveLength(1);
  });
});

describe("ribbon", () => {
  test("every action has one button and every button an icon in all sizes", () => {
    const controls = ribbonGroups.flatMap((group) => group.controls);
    expect(
      controls
        .map(({ does }) => does)
        .filter((does) => does !== "ShowTaskpane")
        .sort(),
    ).toEqual(Object.keys(ribbonActions).sort());
    for (const { id } of [...controls, { id: "product" }])
      for (const size of id === "product" ? productIconSizes : commandIconSizes) {
        const file = join(root, `assets/icons/${id}-${size}.png`);
        expect(existsSync(file) ? pngSize(file) : file).toEqual([size, size]);
      }
  });
});
