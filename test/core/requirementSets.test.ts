/**
 * Every member of Excel's and Office's object model that the product uses is inside the requirement sets the manifest
 * declares, or behind a check: read from the comments of Microsoft's own type definitions.
 */
import { join } from "node:path";
import ts from "typescript";

const root = join(__dirname, "../..");
/** The manifest's floor; a set that is not here may only be used behind a check. */
const floor: Readonly<Record<string, string>> = {
  ExcelApi: "1.14",
  SharedRuntime: "1.1",
  CustomFunctionsRuntime: "1.3",
};

/** Members whose comment names the set of another application: what brings them to Excel. */
const alsoIn: Readonly<Record<string, string>> = {
  "event.completed": "AddinCommands 1.1, which every ribbon button needs",
};

interface Use {
  readonly member: string;
  readonly set: string;
  readonly version: string;
  readonly where: string;
  readonly guarded: boolean;
}

const config = ts.readConfigFile(join(root, "tsconfig.json"), (path) => ts.sys.readFile(path));
const parsed = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
const program = ts.createProgram(
  parsed.fileNames.filter((file) => file.startsWith(join(root, "src"))),
  parsed.options,
);
const checker = program.getTypeChecker();

const newer = (version: string, than: string): boolean => {
  const [a = [], b = []] = [version, than].map((text) => text.split(".").map(Number));
  return (a[0] ?? 0) - (b[0] ?? 0) > 0 || (a[0] === b[0] && (a[1] ?? 0) > (b[1] ?? 0));
};

/** The requirement set a member (or, where it says nothing, its class) came with; null for what is not Office's. */
function requirementOf(symbol: ts.Symbol): { set: string; version: string } | null {
  for (const declaration of symbol.declarations ?? []) {
    if (!declaration.getSourceFile().fileName.includes("@types/office-js/")) continue;
    for (let node: ts.Node = declaration; !ts.isSourceFile(node); node = node.parent) {
      const comment = ts
        .getJSDocCommentsAndTags(node)
        .map((part) => part.getText())
        .join("\n");
      const found = /\[\s*Api set:\s*(\w+)\s+(\d+\.\d+)/.exec(comment);
      if (found) return { set: found[1] ?? "", version: found[2] ?? "" };
      if (ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node)) break;
    }
  }
  return null;
}

/** Is the use inside an `if` or `?:` that asks for the set in that version or a newer one? */
function isGuarded(node: ts.Node, set: string, version: string): boolean {
  for (let at = node; !ts.isSourceFile(at); at = at.parent) {
    const condition = ts.isIfStatement(at) ? at.expression : ts.isConditionalExpression(at) ? at.condition : undefined;
    const asked = condition && /isSetSupported\(\s*"(\w+)"\s*,\s*"([\d.]+)"\s*\)/.exec(condition.getText());
    if (asked && asked[1] === set && !newer(version, asked[2] ?? "0")) return true;
  }
  return false;
}

function usesIn(file: ts.SourceFile): Use[] {
  const uses: Use[] = [];
  const note = (symbol: ts.Symbol | undefined, node: ts.Node, name: string): void => {
    const requirement = symbol && requirementOf(symbol);
    if (!requirement) return;
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    const where = `${file.fileName.slice(root.length + 1)}:${line + 1}`;
    uses.push({ member: name, ...requirement, where, guarded: isGuarded(node, requirement.set, requirement.version) });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) note(checker.getSymbolAtLocation(node.name), node, node.getText());
    if (ts.isObjectLiteralExpression(node)) {
      const type = checker.getContextualType(node);
      for (const property of node.properties) {
        if (property.name && type) note(type.getProperty(property.name.getText()), property, property.name.getText());
      }
    }
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = (node.propertyName ?? node.name).getText();
      note(checker.getTypeAtLocation(node.parent).getProperty(name), node, name);
    }
    if (
      ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      node.expression.name.text === "load"
    ) {
      const target = checker.getTypeAtLocation(node.expression.expression);
      for (const argument of node.arguments) if (ts.isStringLiteralLike(argument)) notePaths(target, argument);
    }
    ts.forEachChild(node, visit);
  };
  /** Paths of a load: "items/name,items/worksheet/name". A path that leads nowhere is a use of set "?". */
  const notePaths = (type: ts.Type, literal: ts.StringLiteralLike): void => {
    if (
      !(type.getSymbol()?.declarations ?? []).some((declaration) =>
        declaration.getSourceFile().fileName.includes("@types/office-js/"),
      )
    )
      return;
    for (const path of literal.text.split(",").map((text) => text.trim())) {
      let at: ts.Type | undefined = type;
      for (const step of path.split("/")) {
        if (step.startsWith("$")) break;
        const symbol: ts.Symbol | undefined = at?.getProperty(step);
        if (!symbol) {
          uses.push({
            member: path,
            set: "?",
            version: "0.0",
            where: `${file.fileName.slice(root.length + 1)}: load("${literal.text}")`,
            guarded: false,
          });
          break;
        }
        note(symbol, literal, path);
        const next: ts.Type = checker.getTypeOfSymbolAtLocation(symbol, literal);
        at = step === "items" ? checker.getIndexTypeOfType(next, ts.IndexKind.Number) : next;
      }
    }
  };
  visit(file);
  return uses;
}

const uses = program
  .getSourceFiles()
  .filter((file) => file.fileName.startsWith(join(root, "src")))
  .flatMap(usesIn);

describe("requirement sets", () => {
  test("the walk sees the product's use of Excel", () => {
    const members = new Set(uses.map((use) => use.member));
    expect(uses.length).toBeGreaterThan(100);
    expect([...members].some((member) => member.endsWith(".resize"))).toBe(true);
    expect(members.has("items/name")).toBe(true);
  });

  test("every member is inside the floor or behind a check", () => {
    const beyond = uses.filter(
      (use) =>
        !use.guarded &&
        !(use.member in alsoIn) &&
        (floor[use.set] === undefined || newer(use.version, floor[use.set] ?? "")),
    );
    expect(beyond.map((use) => `${use.where}: ${use.member} needs ${use.set} ${use.version}`)).toEqual([]);
  });
});
