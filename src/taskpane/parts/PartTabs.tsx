import { Tab, TabList, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useLayout } from "./layout";

const useStyles = makeStyles({
  tabs: { flexWrap: "wrap" },
  tab: { maxWidth: "100%", "& span": { whiteSpace: "normal" } },
});

/** The tabs of a view's parts; they take two lines where the pane is narrow. */
export function PartTabs<P extends string>({
  label,
  parts,
  nameOf,
  part,
  onPart,
}: {
  /** What the tabs are, for screen readers. */
  label: string;
  parts: readonly P[];
  nameOf: (part: P) => string;
  part: P;
  onPart: (part: P) => void;
}) {
  const styles = useStyles();
  return (
    <TabList
      size="small"
      className={styles.tabs}
      aria-label={label}
      selectedValue={part}
      onTabSelect={(_, { value }) => onPart(value as P)}
    >
      {parts.map((each) => (
        <Tab key={each} value={each} data-part={each} className={styles.tab}>
          {nameOf(each)}
        </Tab>
      ))}
    </TabList>
  );
}

/** A part of a view. It stays mounted while hidden: what was typed or found is still there when one comes back to it. */
export function Part({ shown, children }: { shown: boolean; children: ReactNode }) {
  const layout = useLayout();
  return (
    <div hidden={!shown}>
      <div className={layout.group}>{children}</div>
    </div>
  );
}
