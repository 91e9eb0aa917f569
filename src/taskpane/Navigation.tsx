import {
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Overflow,
  OverflowItem,
  Tab,
  TabList,
  makeStyles,
  tokens,
  useIsOverflowItemVisible,
  useOverflowMenu,
} from "@fluentui/react-components";
import { paneText } from "../locales/pane";
import { useLanguage } from "./language";
import { views, type ViewEntry, type ViewId } from "./views/registry";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexShrink: 0,
    alignItems: "center",
    minWidth: 0,
    overflow: "hidden",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tabs: { flexShrink: 0 },
  more: { minWidth: "auto", flexShrink: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightRegular },
});

interface Choice {
  readonly view: ViewId | null;
  readonly onView: (view: ViewId) => void;
}

/** The views on one line: as many tabs as there is room for, the one in sight always among them, the others in a menu. */
export function Navigation({ view, onView }: Choice) {
  const styles = useStyles();
  const { t } = useLanguage();
  return (
    <Overflow minimumVisible={1} padding={4}>
      <nav className={styles.bar} aria-label={t(paneText.pane)}>
        <TabList
          size="small"
          className={styles.tabs}
          aria-label={t(paneText.views)}
          selectedValue={view}
          onTabSelect={(_, data) => onView(data.value as ViewId)}
        >
          {views.map((entry) => (
            <OverflowItem key={entry.id} id={entry.id} priority={entry.id === view ? 2 : 1}>
              <Tab value={entry.id} data-view={entry.id} {...loadsSoon(entry)}>
                {t(entry.text)}
              </Tab>
            </OverflowItem>
          ))}
        </TabList>
        <MoreViews onView={onView} />
      </nav>
    </Overflow>
  );
}

/** Views without room for a tab. */
function MoreViews({ onView }: Pick<Choice, "onView">) {
  const styles = useStyles();
  const { t } = useLanguage();
  const { ref, isOverflowing, overflowCount } = useOverflowMenu<HTMLButtonElement>();
  if (!isOverflowing) return null;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          ref={ref}
          size="small"
          appearance="transparent"
          className={styles.more}
          data-testid="more-views"
          aria-label={t(paneText.moreViewsName, { count: overflowCount })}
        >
          {t(paneText.moreViews)}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {views.map((entry) => (
            <MoreItem key={entry.id} entry={entry} onView={onView} />
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function MoreItem({ entry, onView }: Pick<Choice, "onView"> & { entry: ViewEntry }) {
  const { t } = useLanguage();
  if (useIsOverflowItemVisible(entry.id)) return null;
  return (
    <MenuItem data-view={entry.id} onClick={() => onView(entry.id)} {...loadsSoon(entry)}>
      {t(entry.text)}
    </MenuItem>
  );
}

/** Loads a view while the pointer or the keyboard is on its way to it; a failure shows when the view itself is shown. */
function loadsSoon({ load }: ViewEntry) {
  const begin = (): void => void load().catch(() => undefined);
  return { onPointerEnter: begin, onFocus: begin };
}
