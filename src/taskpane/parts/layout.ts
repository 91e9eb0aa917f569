import { badgeClassNames, makeStyles, selectClassNames, tokens } from "@fluentui/react-components";

/** Shared measures of the views; everything must fit into 270 pixels. */
export const useLayout = makeStyles({
  view: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    minWidth: 0,
    // A long option makes a list of choices no wider than the pane.
    [`& .${selectClassNames.root}`]: { minWidth: 0, maxWidth: "100%" },
    [`& .${selectClassNames.select}`]: { minWidth: 0, width: "100%", boxSizing: "border-box" },
  },
  group: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, minWidth: 0 },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  card: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXXS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  title: { margin: 0 },
  muted: { color: tokens.colorNeutralForeground3 },
  spread: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
    // A badge beside a long name keeps its one line; the name takes two.
    [`& .${badgeClassNames.root}`]: { flexShrink: 0, whiteSpace: "nowrap" },
  },
  /** A small button that stands in a line of text: no wider than its word, flush with the text above. */
  word: {
    minWidth: "auto",
    flexShrink: 0,
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalXS})`,
    paddingLeft: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalS,
  },
  /** What a command said: it stays in sight, wherever in a long view the button stood. */
  told: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    position: "sticky",
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  stretch: { minWidth: 0, width: "100%", boxSizing: "border-box" },
});
