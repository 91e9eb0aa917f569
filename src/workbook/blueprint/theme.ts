/** Colours and sizes of the sheets: one calm palette, dark text on light fills, every colour beside a word or a letter. */
export const theme = {
  title: "#1F4E5F",
  hint: "#5F6B73",
  /** Header cells by who fills the column. */
  header: {
    person: { fill: "#1F4E5F", font: "#FFFFFF" },
    tierbook: { fill: "#DCE6EA", font: "#2F4650" },
    formula: { fill: "#DCE6EA", font: "#2F4650" },
    /** Data of persons: left out of reports and exports. */
    personal: { fill: "#6B3F5E", font: "#FFFFFF" },
  },
  /** Line under the header of a column that must be filled. */
  required: "#E08A1E",
  tier: {
    A: { fill: "#CDE9DA", font: "#0B5D3B" },
    B: { fill: "#D4E4F7", font: "#1D4B86" },
    C: { fill: "#FFF0C9", font: "#7A5200" },
    D: { fill: "#E8E8E8", font: "#454545" },
    unrated: { fill: "#FFFFFF", font: "#7A7A7A" },
  },
  /** Traffic lights; an arrow and a word stand in the cell. */
  standing: {
    ahead: { fill: "#CDE9DA", font: "#0B5D3B" },
    onTrack: { fill: "#FFF0C9", font: "#7A5200" },
    behind: { fill: "#FBDDDD", font: "#9C1C1C" },
    notEvaluable: { fill: "#E8E8E8", font: "#454545" },
    off: { fill: "#FFFFFF", font: "#6B6B6B" },
  },
  overdue: { fill: "#FBDDDD", font: "#9C1C1C" },
  attention: { fill: "#FFF0C9", font: "#7A5200" },
  mustFill: { fill: "#FFF6D6", font: "#7A5200" },
  panel: "#F3F7F8",
  line: "#C9D5DA",
  tableStyle: "TableStyleLight1",
  bodySize: 11,
  titleSize: 18,
  hintSize: 10,
  headerHeight: 34,
} as const;

/** Tab colour by the kind of sheet. */
export const tabColors = { work: "#1F7A8C", report: "#2E8B57", policy: "#8C6A1F", log: "#8A8A8A" } as const;
