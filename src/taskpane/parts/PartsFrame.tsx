import { Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { LocalText } from "../../locales/types";
import { useLanguage } from "../language";
import type { CommandState } from "../useCommand";
import { useLayout } from "./layout";
import { PartTabs } from "./PartTabs";
import { Status } from "./Status";
import { ViewTitle } from "./ViewTitle";

/** The frame of a view that has parts: title, tabs, progress and errors of its commands, which stay in sight, and the parts. */
export function PartsFrame<P extends string>({
  title,
  intro,
  label,
  texts,
  values,
  part,
  onPart,
  commands = [],
  children,
}: {
  title: LocalText;
  intro?: LocalText;
  /** What the tabs are, for screen readers. */
  label: LocalText;
  /** Names of the parts, in the order of their tabs. */
  texts: Readonly<Record<P, LocalText>>;
  /** What the names say besides, such as a count. */
  values?: Readonly<Record<string, number>>;
  part: P;
  onPart: (part: P) => void;
  commands?: readonly CommandState[];
  children: ReactNode;
}) {
  const layout = useLayout();
  const { t } = useLanguage();
  return (
    <div className={layout.view}>
      <ViewTitle text={title} />
      {intro && <Text>{t(intro)}</Text>}
      <PartTabs
        label={t(label)}
        parts={Object.keys(texts) as P[]}
        nameOf={(each) => t(texts[each], values)}
        part={part}
        onPart={onPart}
      />
      {commands.length > 0 && (
        <div className={layout.told}>
          <div>
            {commands.map((command, at) => (
              <Status key={at} command={command} />
            ))}
          </div>
        </div>
      )}
      {children}
    </div>
  );
}
