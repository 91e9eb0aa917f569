import { Subtitle2 } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useLayout } from "./layout";
import { LongList } from "./LongList";

/** A headed list inside a card; nothing where there are no rows. */
export function Section<T>({
  title,
  items,
  children,
}: {
  title: string;
  items: readonly T[];
  children: (item: T) => ReactNode;
}) {
  const layout = useLayout();
  if (items.length === 0) return null;
  return (
    <div className={layout.group}>
      <Subtitle2 as="h4" className={layout.title}>
        {title}
      </Subtitle2>
      <LongList items={items} label={title}>
        {children}
      </LongList>
    </div>
  );
}
