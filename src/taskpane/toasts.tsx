/**
 * Short messages of what was done, on a strip of their own below the view: they cover nothing, nothing above them moves, and they
 * go by themselves unless they are being read.
 */
import { makeStyles, tokens } from "@fluentui/react-components";
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { Notice } from "./parts/Status";

type Tell = (text: string) => void;
const ToastContext = createContext<Tell>(() => undefined);

/** Says that something was done, for a few seconds, wherever in the pane the person is. Errors stay with what they are about. */
export const useToast = (): Tell => useContext(ToastContext);

const useStyles = makeStyles({
  strip: { flexShrink: 0, paddingLeft: tokens.spacingHorizontalM, paddingRight: tokens.spacingHorizontalM },
  toast: { paddingBottom: tokens.spacingVerticalS, paddingTop: tokens.spacingVerticalXS },
});

const milliseconds = 8000;

/** The views, and below them the strip with the last message. */
export function Toasts({ children }: { children: ReactNode }) {
  const styles = useStyles();
  const [toast, setToast] = useState<{ readonly text: string; readonly turn: number } | null>(null);
  const [held, setHeld] = useState(false);
  const turn = useRef(0);
  const tell = useCallback<Tell>((text) => setToast({ text, turn: (turn.current += 1) }), []);
  const close = useCallback(() => {
    setToast(null);
    setHeld(false);
  }, []);
  useEffect(() => {
    if (toast === null || held) return;
    const timer = setTimeout(close, milliseconds);
    return () => clearTimeout(timer);
  }, [toast, held, close]);
  const reading = useMemo(
    () => ({
      onPointerEnter: () => setHeld(true),
      onPointerLeave: () => setHeld(false),
      onFocus: () => setHeld(true),
      onBlur: () => setHeld(false),
    }),
    [],
  );
  return (
    <ToastContext.Provider value={tell}>
      {children}
      {/* The strip itself is always there: a screen reader speaks what comes into it. */}
      <div className={styles.strip} role="status" {...reading}>
        {toast && (
          <div key={toast.turn} className={styles.toast}>
            <Notice intent="success" onClose={close}>
              {toast.text}
            </Notice>
          </div>
        )}
      </div>
    </ToastContext.Provider>
  );
}
