import { Skeleton, SkeletonItem, makeStyles } from "@fluentui/react-components";
import { Suspense, createElement, lazy, useState, type ComponentType, type FunctionComponent } from "react";
import { paneText } from "../locales/pane";
import { useLanguage } from "./language";
import { ErrorBoundary } from "./parts/ErrorBoundary";
import { useLayout } from "./parts/layout";

const useStyles = makeStyles({
  // It takes the focus when the view changes under a person's hands, and is no control that would show it.
  panel: { outlineStyle: "none" },
});

/**
 * One view: a skeleton while it loads, a sentence and another try where it fails, and its state kept while it is hidden.
 * @param onRetry told before a failed view is drawn anew
 */
export function ViewPanel<Props extends { readonly visible: boolean }>({
  name,
  load,
  props,
  onRetry,
}: {
  name: string;
  load: () => Promise<{ readonly default: ComponentType<Props> }>;
  props: Props;
  onRetry: () => void;
}) {
  const styles = useStyles();
  const [view, setView] = useState(() => lazyView(load));
  const again = (): void => {
    setView(() => lazyView(load));
    onRetry();
  };
  return (
    <div role="tabpanel" aria-label={name} tabIndex={-1} hidden={!props.visible} className={styles.panel}>
      <ErrorBoundary name={name} onRetry={again}>
        <Suspense fallback={<Loading />}>{createElement(view, props)}</Suspense>
      </ErrorBoundary>
    </div>
  );
}

/** A view that loads when it is drawn. React's own type of it forgets what the props of a type parameter are. */
const lazyView = <Props,>(load: () => Promise<{ readonly default: ComponentType<Props> }>) =>
  lazy(load) as unknown as FunctionComponent<Props>;

/** What stands there until a view or the workbook is read: the shape of a heading, a sentence and some fields. */
export function Loading() {
  const layout = useLayout();
  const { t } = useLanguage();
  return (
    <Skeleton className={layout.view} aria-label={t(paneText.loading)}>
      <SkeletonItem size={24} />
      <SkeletonItem size={16} />
      <SkeletonItem size={32} />
      <SkeletonItem size={32} />
    </Skeleton>
  );
}
