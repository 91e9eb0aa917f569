/** Charts as recorded objects: what an add-in says about them is kept and read back; nothing is drawn here. */
import type { Host } from "../host";
import { fullName } from "../model/address";
import type { ChartData, Rect } from "../model/types";
import { hostErrors } from "../protocol/hostError";
import type { HostObject, ObjectType, PropertyEntry } from "../protocol/objectType";
import { defineType, found, integer, link, method, object, oneOf, read, targetOf, text } from "./define";
import { placeOfArgument, placeOfFormula, bookOf, sheetOf, type Place } from "./places";
import { range } from "./range";
import { worksheet } from "./worksheet";

/** A chart, or a part of it by the path to where its properties are recorded. */
interface Target {
  sheetId: string;
  id: string;
  path: readonly (string | number)[];
}

type Props = Record<string, unknown>;
const chartOf = (host: Host, { sheetId, id }: Target): ChartData =>
  found(
    sheetOf(host, sheetId).charts.find((item) => item.id === id),
    `Chart ${id}.`,
  );

function propsAt(host: Host, target: Target): Props {
  let part: unknown = chartOf(host, target).props;
  for (const step of target.path) part = (part as Record<string | number, unknown> | undefined)?.[step];
  return (part ?? {}) as Props;
}

function withPart(whole: unknown, path: readonly (string | number)[], change: Props): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return { ...(whole as Props), ...change };
  if (Array.isArray(whole))
    return whole.map((item: unknown, index) => (index === step ? withPart(item, rest, change) : item));
  return {
    ...(whole as Props),
    [step]: withPart((whole as Record<string | number, unknown> | undefined)?.[step] ?? {}, rest, change),
  };
}

function record(host: Host, target: Target, change: Props): void {
  host.editor.rules.updateChart(target.sheetId, target.id, {
    props: withPart(chartOf(host, target).props, target.path, change) as Props,
  });
}

const keep = (key: string, otherwise: unknown): PropertyEntry<Target> => ({
  get: (host, target) => propsAt(host, target)[key] ?? otherwise,
  set: (host, target, value) => record(host, target, { [key]: value }),
});

/** A class whose properties are only recorded: name, properties with what Excel has at first, parts by name. */
function recorded(
  name: string,
  values: Readonly<Record<string, unknown>>,
  parts: Readonly<Record<string, ObjectType<Target>>> = {},
  methods: ObjectType<Target>["methods"] = {},
): ObjectType<Target> {
  const key = (pascal: string): string => pascal.slice(0, 1).toLowerCase() + pascal.slice(1);
  return defineType<Target>({
    name,
    properties: {
      ...Object.fromEntries(
        Object.entries(values).map(([property, otherwise]) => [property, keep(key(property), otherwise)]),
      ),
      ...Object.fromEntries(
        Object.entries(parts).map(([property, type]) => [
          property,
          link<Target>((_host, target) => object(type, { ...target, path: [...target.path, key(property)] })),
        ]),
      ),
    },
    methods,
  });
}

const font = recorded("ChartFont", {
  Bold: false,
  Color: "#000000",
  Italic: false,
  Name: "Calibri",
  Size: 10,
  Underline: "None",
});
const fill = recorded(
  "ChartFill",
  {},
  {},
  {
    SetSolidColor: method((host, target, [color]) => record(host, target, { solidColor: text(color, "color") })),
    Clear: method((host, target) => record(host, target, { solidColor: null })),
  },
);
const line = recorded(
  "ChartLineFormat",
  { Color: "#000000", LineStyle: "Continuous", Weight: 0.75 },
  {},
  { Clear: method((host, target) => record(host, target, { lineStyle: "None" })) },
);
const title = recorded(
  "ChartTitle",
  { Text: "Chart Title", Visible: true, Overlay: false, Position: "Automatic" },
  { Format: recorded("ChartTitleFormat", {}, { Font: font, Fill: fill }) },
);
const axisTitle = recorded(
  "ChartAxisTitle",
  { Text: "Axis Title", Visible: false },
  { Format: recorded("ChartAxisTitleFormat", {}, { Font: font }) },
);
const gridlines = recorded(
  "ChartGridlines",
  { Visible: true },
  { Format: recorded("ChartGridlinesFormat", {}, { Line: line }) },
);
const axis = recorded(
  "ChartAxis",
  {
    Maximum: "",
    Minimum: "",
    MajorUnit: "",
    MinorUnit: "",
    Visible: true,
    NumberFormat: "General",
    ReversePlotOrder: false,
    TickLabelPosition: "NextToAxis",
    CategoryType: "Automatic",
    DisplayUnit: "None",
  },
  {
    Title: axisTitle,
    MajorGridlines: gridlines,
    MinorGridlines: gridlines,
    Format: recorded("ChartAxisFormat", {}, { Font: font, Line: line }),
  },
);
const dataLabels = recorded(
  "ChartDataLabels",
  {
    Position: "Invalid",
    ShowValue: true,
    ShowSeriesName: false,
    ShowCategoryName: false,
    ShowPercentage: false,
    NumberFormat: "General",
  },
  { Format: recorded("ChartDataLabelFormat", {}, { Font: font, Fill: fill }) },
);

const formulaOf = (host: Host, { sheetId, rect }: Place): string =>
  `=${fullName(sheetOf(host, sheetId).name, rect, true)}`;
const sourceOf = (host: Host, value: unknown): string =>
  formulaOf(
    host,
    targetOf(value, () => range, "sourceData"),
  );

const series: ObjectType<Target> = (() => {
  const plain = recorded(
    "ChartSeries",
    {
      ChartType: "ColumnClustered",
      HasDataLabels: false,
      MarkerStyle: "Automatic",
      MarkerSize: 5,
      Smooth: false,
      AxisGroup: "Primary",
      GapWidth: 150,
      Overlap: 0,
      Filtered: false,
      PlotOrder: 0,
    },
    { Format: recorded("ChartSeriesFormat", {}, { Fill: fill, Line: line }), DataLabels: dataLabels },
    {
      Delete: method((host, target) => {
        const list = seriesOf(host, target);
        record(host, { ...target, path: [] }, { series: list.filter((_item, index) => index !== target.path[1]) });
      }),
      SetValues: method((host, target, [source]) => record(host, target, { values: sourceOf(host, source) })),
      SetXAxisValues: method((host, target, [source]) => record(host, target, { categories: sourceOf(host, source) })),
    },
  );
  return { ...plain, properties: { ...plain.properties, Name: seriesName() } };
})();

/** A series is named by a cell or by a text of its own. */
function seriesName(): PropertyEntry<Target> {
  return {
    get: (host, target) => {
      const name = propsAt(host, target)["name"];
      if (typeof name !== "string" || !name.startsWith("=")) return name ?? "";
      const place = placeOfFormula(bookOf(host), name);
      const value = place && sheetOf(host, place.sheetId).grid.get(place.rect.row, place.rect.column)?.value;
      return typeof value === "object" ? "" : String(value ?? "");
    },
    set: (host, target, value) => record(host, target, { name: value }),
  };
}

const seriesOf = (host: Host, target: Target): Props[] => (chartOf(host, target).props["series"] ?? []) as Props[];
/** A position among the series. @throws ItemNotFound */
function seriesAt(host: Host, target: Target, value: unknown): number {
  const index = integer(value, "index");
  found(seriesOf(host, target)[index], "Series.");
  return index;
}

const oneSeries = (target: Target, index: number): HostObject => object(series, { ...target, path: ["series", index] });

const seriesCollection: ObjectType<Target> = defineType<Target>({
  name: "ChartSeriesCollection",
  properties: { Count: read((host, target) => seriesOf(host, target).length) },
  methods: {
    Add: method((host, target, [name, index]) => {
      const list = [...seriesOf(host, target)];
      const at = index === undefined || index === null ? list.length : integer(index, "index");
      list.splice(at, 0, { name: name ?? `Series${list.length + 1}`, values: "" });
      record(host, { ...target, path: [] }, { series: list });
      return oneSeries(target, at);
    }),
    GetCount: method((host, target) => seriesOf(host, target).length),
    GetItemAt: method((host, target, [index]) => oneSeries(target, seriesAt(host, target, index))),
  },
  items: (host, target) => seriesOf(host, target).map((_item, index) => oneSeries(target, index)),
  itemType: () => series,
});

/** Series of a block of cells: a first line of texts names them, a first column (or row) of texts or blanks holds the categories. */
function seriesFrom(host: Host, { sheetId, rect }: Place, seriesBy: string): Props[] {
  const { grid } = sheetOf(host, sheetId);
  const byColumns = seriesBy === "Columns" || (seriesBy === "Auto" && rect.rowCount >= rect.columnCount);
  const isNumber = (row: number, column: number): boolean => typeof grid.get(row, column)?.value === "number";
  const corner = { row: rect.row + (rect.rowCount > 1 ? 1 : 0), column: rect.column + (rect.columnCount > 1 ? 1 : 0) };
  const headRow = rect.rowCount > 1 && !isNumber(rect.row, corner.column) ? 1 : 0;
  const headColumn = rect.columnCount > 1 && !isNumber(corner.row, rect.column) ? 1 : 0;
  const body: Rect = {
    row: rect.row + headRow,
    column: rect.column + headColumn,
    rowCount: rect.rowCount - headRow,
    columnCount: rect.columnCount - headColumn,
  };
  const formula = (part: Rect): string => formulaOf(host, { sheetId, rect: part });
  const cell = (row: number, column: number): Rect => ({ row, column, rowCount: 1, columnCount: 1 });
  if (byColumns)
    return Array.from({ length: body.columnCount }, (_unused, index) => ({
      name: headRow ? formula(cell(rect.row, body.column + index)) : `Series${index + 1}`,
      values: formula({ ...body, column: body.column + index, columnCount: 1 }),
      ...(headColumn ? { categories: formula({ ...body, column: rect.column, columnCount: 1 }) } : {}),
    }));
  return Array.from({ length: body.rowCount }, (_unused, index) => ({
    name: headColumn ? formula(cell(body.row + index, rect.column)) : `Series${index + 1}`,
    values: formula({ ...body, row: body.row + index, rowCount: 1 }),
    ...(headRow ? { categories: formula({ ...body, row: rect.row, rowCount: 1 }) } : {}),
  }));
}

const seriesWords = ["Auto", "Columns", "Rows"] as const;
const size = (value: unknown): number => {
  if (typeof value !== "number" || value < 0)
    throw hostErrors.invalidArgument("A place or size is a number of points.");
  return value;
};
const sized = (key: string, otherwise: number): PropertyEntry<Target> => ({
  get: (host, target) => propsAt(host, target)[key] ?? otherwise,
  set: (host, target, value) => record(host, target, { [key]: size(value) }),
});

const look = recorded(
  "Chart",
  { PlotBy: "Columns", PlotVisibleOnly: true, DisplayBlanksAs: "NotPlotted", Style: 201 },
  {
    Title: title,
    Legend: recorded(
      "ChartLegend",
      { Visible: true, Position: "Right", Overlay: false },
      { Format: recorded("ChartLegendFormat", {}, { Font: font, Fill: fill }) },
    ),
    Axes: recorded("ChartAxes", {}, { CategoryAxis: axis, ValueAxis: axis, SeriesAxis: axis }),
    DataLabels: dataLabels,
    Format: recorded("ChartAreaFormat", { RoundedCorners: false }, { Fill: fill, Font: font }),
  },
);

export const chart: ObjectType<Target> = defineType<Target>({
  ...look,
  id: ({ id }) => id,
  properties: {
    ...look.properties,
    Id: read((_host, { id }) => id),
    Name: {
      get: (host, target) => chartOf(host, target).name,
      set: (host, { sheetId, id }, value) => host.editor.rules.updateChart(sheetId, id, { name: text(value, "name") }),
    },
    ChartType: {
      get: (host, target) => chartOf(host, target).type,
      set: (host, { sheetId, id }, value) =>
        host.editor.rules.updateChart(sheetId, id, { type: text(value, "chartType") }),
    },
    Left: sized("left", 0),
    Top: sized("top", 0),
    Width: sized("width", 360),
    Height: sized("height", 216),
    Series: link((_host, target) => object(seriesCollection, target)),
    Worksheet: link((_host, { sheetId }) => object(worksheet, sheetId)),
  },
  methods: {
    Delete: method((host, { sheetId, id }) => host.editor.rules.removeChart(sheetId, id)),
    SetData: method((host, target, [source, by]) =>
      record(host, target, {
        series: seriesFrom(
          host,
          targetOf(source, () => range, "sourceData"),
          oneOf(by, seriesWords, "seriesBy"),
        ),
      }),
    ),
    SetPosition: method((host, target, [start, end]) => {
      const from = placeOfArgument(host, start, target.sheetId).rect;
      const to = end === undefined || end === null ? undefined : placeOfArgument(host, end, target.sheetId).rect;
      record(host, target, {
        from: { row: from.row, column: from.column },
        ...(to ? { to: { row: to.row, column: to.column } } : {}),
      });
    }),
  },
});

const charts = (host: Host, sheetId: string): ChartData[] => sheetOf(host, sheetId).charts;
const one = (sheetId: string, { id }: ChartData): HostObject => object(chart, { sheetId, id, path: [] });
const byName = (host: Host, sheetId: string, name: unknown): HostObject | null => {
  const item = charts(host, sheetId).find(
    (candidate) => candidate.id === name || candidate.name.toLowerCase() === String(name).toLowerCase(),
  );
  return item ? one(sheetId, item) : null;
};

export const chartCollection: ObjectType<string> = defineType<string>({
  name: "ChartCollection",
  properties: { Count: read((host, sheetId) => charts(host, sheetId).length) },
  methods: {
    Add: method((host, sheetId, [type, source, by]) => {
      const place = targetOf(source, () => range, "sourceData");
      const name = `Chart ${charts(host, sheetId).length + 1}`;
      return one(
        sheetId,
        host.editor.rules.addChart(sheetId, {
          name,
          type: text(type, "type"),
          props: { series: seriesFrom(host, place, oneOf(by, seriesWords, "seriesBy")) },
        }),
      );
    }),
    GetCount: method((host, sheetId) => charts(host, sheetId).length),
    GetItem: method((host, sheetId, [name]) => found(byName(host, sheetId, name), `Chart ${String(name)}.`)),
    GetItemAt: method((host, sheetId, [index]) =>
      one(sheetId, found(charts(host, sheetId)[integer(index, "index")], "Chart.")),
    ),
    GetItemOrNullObject: method((host, sheetId, [name]) => byName(host, sheetId, name)),
  },
  items: (host, sheetId) => charts(host, sheetId).map((item) => one(sheetId, item)),
  itemType: () => chart,
  indexer: (host, sheetId, [name]) => byName(host, sheetId, name),
});
