import { useStore } from "../../state/index.ts";
import { Dialog } from "../../ui/feedback/Dialog.tsx";
import { Button, useText } from "../../ui/index.ts";
import { SHORTCUTS, type Shortcut, shortcutsOn, turnShortcuts } from "./shortcuts.ts";

const COMMANDS: readonly Shortcut[] = [
  ...(["call", "phone", "search", "find", "trouble", "timelines"] as const),
  ...(["previousDay", "nextDay", "today", "help"] as const),
];

/** Which keys do what, and the switch for those of one letter. */
export function KeysHelp({ onClose }: { onClose: () => void }) {
  const { t } = useText();
  const on = useStore(shortcutsOn);
  return (
    <Dialog isOpen title={t("dispatcher.keys.title")} onClose={onClose}>
      <dl className="keys">
        {COMMANDS.map((command) => (
          <div key={command} data-off={!on}>
            <dt>
              <kbd>{SHORTCUTS[command]}</kbd>
            </dt>
            <dd>{t(`dispatcher.keys.${command}`)}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>↑</kbd> <kbd>↓</kbd> <kbd>Home</kbd> <kbd>End</kbd>
          </dt>
          <dd>{t("dispatcher.keys.rows")}</dd>
        </div>
        <div>
          <dt>
            <kbd>Esc</kbd>
          </dt>
          <dd>{t("dispatcher.keys.escape")}</dd>
        </div>
      </dl>
      <label className="keys__switch">
        <input type="checkbox" checked={on} onChange={(event) => turnShortcuts(event.target.checked)} />
        <span>{t("dispatcher.keys.on")}</span>
      </label>
      <p className="soft">{t("dispatcher.keys.note")}</p>
      <div className="dialog__actions">
        <Button onPress={onClose}>{t("common.close")}</Button>
      </div>
    </Dialog>
  );
}
