import { type MouseEvent, type ReactNode, useEffect } from "react";
import { ButtonLink } from "../Button.tsx";
import { Icon } from "../Icon.tsx";
import { useText } from "../i18n/TextProvider.tsx";
import { LanguageChooser, ThemeChooser } from "./Choosers.tsx";

export interface PageShellProps {
  /** Shown in the header and, with the product's name, as the document's title. */
  readonly title: string;
  readonly home: string;
  readonly isOffline: boolean;
  readonly isDemo: boolean;
  /** Whole width, no column: for boards and maps. */
  readonly wide?: boolean;
  /** Where the texts that send people to the dispatcher mean; shown below every page, when there is one. */
  readonly dispatcherPhone?: string | undefined;
  /** Beside the choosers: clock, sign-out. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** The address stays: what follows its # names the view, or the day, on the screen. */
function skipToContent(event: MouseEvent): void {
  event.preventDefault();
  document.getElementById("content")?.focus();
}

/** The frame of every page: skip link, name, language, connection, content, appearance. */
export function PageShell(props: PageShellProps) {
  const { title, home, isOffline, isDemo, wide = false, dispatcherPhone, tools, children } = props;
  const { t } = useText();
  useEffect(() => {
    document.title = `${title} · ${t("common.appName")}`;
  }, [title, t]);
  // On a page that scrolls it comes together with the content, which it would push down from the header later on.
  const demoNote = isDemo && <p className="banner banner--demo">{t("common.demoNote")}</p>;
  return (
    <div className={wide ? "page page--wide" : "page"}>
      {/* biome-ignore lint/a11y/useValidAnchor: it leads to a part of this page, only the address does not say so */}
      <a className="page__skip" href="#content" onClick={skipToContent}>
        {t("common.skipToContent")}
      </a>
      <header className="page__header">
        <div className="page__header-row" data-crowded={Boolean(tools)}>
          <a className="page__name" href={home}>
            <Icon name="vehicle" size={26} />
            <span>{t("common.appName")}</span>
          </a>
          <div className="page__tools">
            {tools}
            <LanguageChooser />
            {wide && <ThemeChooser />}
          </div>
        </div>
        {wide && demoNote}
      </header>
      <div role="status" className="page__offline">
        {isOffline && (
          <p className="banner banner--warn">
            <Icon name="alert" size={18} />
            {t("common.offline")}
          </p>
        )}
      </div>
      <main className="page__main" id="content" tabIndex={-1}>
        {!wide && demoNote}
        {children}
      </main>
      {!wide && (
        <footer className="page__footer">
          {dispatcherPhone !== undefined && (
            <ButtonLink href={`tel:${dispatcherPhone}`} icon="phone">
              {t("common.callDispatcher", { phone: dispatcherPhone })}
            </ButtonLink>
          )}
          <ThemeChooser />
        </footer>
      )}
    </div>
  );
}
