/** A page of React and Fluent UI alone: the components that the pane draws or holds ready at its start, and nothing of Tierbook. */
import {
  Button,
  FluentProvider,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Overflow,
  OverflowItem,
  ProgressBar,
  RendererProvider,
  Skeleton,
  SkeletonItem,
  Tab,
  TabList,
  Text,
  badgeClassNames,
  createDOMRenderer,
  makeStyles,
  teamsHighContrastTheme,
  tokens,
  useIsOverflowItemVisible,
  useOverflowMenu,
  webDarkTheme,
  webLightTheme,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { createRoot } from "react-dom/client";

const words = ["One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];

const useStyles = makeStyles({
  bar: { display: "flex", borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, [`& .${badgeClassNames.root}`]: {} },
  body: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
});

function Hidden({ word }: { word: string }) {
  return useIsOverflowItemVisible(word) ? null : <MenuItem>{word}</MenuItem>;
}

function More() {
  const { ref, isOverflowing } = useOverflowMenu<HTMLButtonElement>();
  if (!isOverflowing) return null;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton ref={ref} size="small" appearance="transparent" />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {words.map((word) => (
            <Hidden key={word} word={word} />
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** What the pane holds ready for what may go wrong or take long. */
function Message({ onClose }: { onClose: () => void }) {
  return (
    <MessageBar>
      <MessageBarBody>
        <Text>Message</Text>
        <ProgressBar />
      </MessageBarBody>
      <MessageBarActions containerAction={<Button icon={<DismissRegular />} onClick={onClose} />} />
    </MessageBar>
  );
}

function Page() {
  const styles = useStyles();
  const [chosen, setChosen] = useState<unknown>(words[0]);
  const [said, setSaid] = useState(false);
  return (
    <>
      <Overflow minimumVisible={1} padding={4}>
        <nav className={styles.bar}>
          <TabList size="small" selectedValue={chosen} onTabSelect={(_, { value }) => setChosen(value)}>
            {words.map((word) => (
              <OverflowItem key={word} id={word}>
                <Tab value={word}>{word}</Tab>
              </OverflowItem>
            ))}
          </TabList>
          <More />
        </nav>
      </Overflow>
      <main className={styles.body} onDoubleClick={() => setSaid(true)}>
        {said && <Message onClose={() => setSaid(false)} />}
        <Skeleton>
          <SkeletonItem size={24} />
          <SkeletonItem size={16} />
        </Skeleton>
      </main>
    </>
  );
}

const highContrast = (): boolean => window.matchMedia("(forced-colors: active)").matches;
const dark = (): boolean => window.matchMedia("(prefers-color-scheme: dark)").matches;

void Office.onReady().then(() => {
  const root = document.getElementById("root");
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? "";
  const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } });
  const theme = highContrast() ? teamsHighContrastTheme : dark() ? webDarkTheme : webLightTheme;
  if (root)
    createRoot(root).render(
      <RendererProvider renderer={renderer} targetDocument={document}>
        <FluentProvider theme={theme}>
          <Page />
        </FluentProvider>
      </RendererProvider>,
    );
});
