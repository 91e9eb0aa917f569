import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { paneText } from "../../locales/pane";
import { useLanguage } from "../language";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
  },
});

const pageSize = 50;

/** A list that draws its first entries and more on demand, so that thousands of findings do not stop the pane. */
export function LongList<T>({
  items,
  label,
  children,
}: {
  items: readonly T[];
  label: string;
  children: (item: T, index: number) => ReactNode;
}) {
  const styles = useStyles();
  const { t } = useLanguage();
  const [count, setCount] = useState(pageSize);
  const left = items.length - count;
  return (
    <>
      <ul className={styles.list} aria-label={label}>
        {items.slice(0, count).map((item, index) => (
          <li key={index}>{children(item, index)}</li>
        ))}
      </ul>
      {left > 0 && (
        <Button appearance="subtle" onClick={() => setCount(count + pageSize)}>
          {t(paneText.more, { count: Math.min(left, pageSize) })}
        </Button>
      )}
    </>
  );
}
