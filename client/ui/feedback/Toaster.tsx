import { createContext, type ReactNode, use, useCallback, useRef, useState } from "react";
import { useText } from "../i18n/TextProvider.tsx";

interface Toast {
  readonly id: number;
  readonly text: string;
  /** `heard`: what can be seen on the page already is read out and not shown. */
  readonly tone: "info" | "error" | "heard";
}
type Say = (text: string, tone?: Toast["tone"]) => void;

const SayContext = createContext<Say>(() => undefined);
const HushContext = createContext<() => void>(() => undefined);
/** Long enough for two short sentences; what went wrong may want to be read twice. */
const SHOWN_MS = { info: 5_000, error: 20_000 };

/**
 * Short news at the edge of the screen, read out by screen readers; errors at once, the rest politely. In React Aria's
 * top layer, or an open dialog would hide it from screen readers and fingers.
 */
export function Toaster({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const nextId = useRef(1);
  const remove = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);
  const say = useCallback<Say>(
    (text, tone = "info") => {
      const id = nextId.current++;
      setToasts((all) => [...all.filter((toast) => toast.text !== text).slice(-2), { id, text, tone }]);
      setTimeout(() => remove(id), SHOWN_MS[tone === "error" ? "error" : "info"]);
    },
    [remove],
  );
  const hush = useCallback(() => setToasts([]), []);
  return (
    <SayContext value={say}>
      <HushContext value={hush}>{children}</HushContext>
      <div className="toasts" data-react-aria-top-layer="true">
        <div role="status">
          {toasts.map(
            (toast) => toast.tone !== "error" && <ToastCard key={toast.id} {...{ toast, remove }} />,
          )}
        </div>
        <div role="alert">
          {toasts.map(
            (toast) => toast.tone === "error" && <ToastCard key={toast.id} {...{ toast, remove }} />,
          )}
        </div>
      </div>
    </SayContext>
  );
}

function ToastCard({ toast, remove }: { toast: Toast; remove: (id: number) => void }) {
  const { t } = useText();
  if (toast.tone === "heard") return <span className="visually-hidden">{toast.text}</span>;
  return (
    <div className={`toast toast--${toast.tone}`}>
      <span>{toast.text}</span>
      <button type="button" className="toast__close" onClick={() => remove(toast.id)}>
        {t("common.close")}
      </button>
    </div>
  );
}

/** `say("Saved")`: shows a toast and has it read out. */
export const useSay = (): Say => use(SayContext);
/** Takes all toasts away, as when somebody leaves: they may name people. */
export const useHush = (): (() => void) => use(HushContext);
