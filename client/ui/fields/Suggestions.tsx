import { type MouseEvent, useEffect, useRef } from "react";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { useText } from "../i18n/TextProvider.tsx";
import type { Found } from "./found.ts";

interface SuggestionsProps<T> {
  readonly label: string;
  readonly isOpen: boolean;
  readonly found: readonly Found<T>[];
  readonly total: number;
  readonly isSearching: boolean;
  readonly failed: boolean;
  readonly onChoose: (found: Found<T>) => void;
  /** Brings a longer list; undefined when all are shown. */
  readonly askMore: (() => void) | undefined;
}

const MORE = "more";

/** What was found, under its field. How many there are, or why there are none, is read out as it changes. */
export function Suggestions<T>(props: SuggestionsProps<T>) {
  const { label, isOpen, found, total, isSearching, failed, onChoose, askMore } = props;
  const { t } = useText();
  const panel = useRef<HTMLDivElement>(null);
  const hasList = isOpen && found.length > 0;
  useEffect(() => {
    if (!isOpen || found.length === 0) return undefined;
    // The list has its height one frame later.
    const frame = requestAnimationFrame(() => panel.current?.scrollIntoView({ block: "nearest" }));
    return () => cancelAnimationFrame(frame);
  }, [isOpen, found]);
  const news = () => {
    if (isSearching) return t("search.searching");
    if (failed) return t("search.failed");
    return found.length === 0 ? t("search.nothing") : t("search.found", { count: total });
  };
  const more = { key: MORE, name: t("search.more", { shown: found.length, total }), detail: undefined };
  const rows = askMore === undefined ? [...found] : [...found, more];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pressing a suggestion must not take the focus off the field
    <div
      ref={panel}
      className={isOpen ? "search__panel" : undefined}
      onMouseDown={(event: MouseEvent) => event.preventDefault()}
    >
      {hasList && (
        <ListBox
          className="options"
          aria-label={label}
          items={rows}
          onAction={(key) => {
            if (key === MORE) askMore?.();
            const chosen = found.find((each) => each.key === key);
            if (chosen !== undefined) onChoose(chosen);
          }}
        >
          {(each) => (
            <ListBoxItem id={each.key} textValue={each.name} className="option">
              <span>{each.name}</span>
              {each.detail !== undefined && <span className="option__detail">{each.detail}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      )}
      <p role="status" className={isOpen && !hasList ? "options__none" : "visually-hidden"}>
        {isOpen && news()}
      </p>
    </div>
  );
}
