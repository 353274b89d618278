import { Component, type ReactNode } from "react";
import { useText } from "../i18n/TextProvider.tsx";
import { ErrorState } from "./Blank.tsx";

/** What cannot be shown says so where it would stand, with a way out; everything around it goes on. */
export class PartBoundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? <NotShown /> : this.props.children;
  }
}

/** A browser asks for a file that failed no second time until the page is loaded anew; without a line that would show less still. */
async function loadAnew(): Promise<void> {
  const { ok } = await fetch(location.pathname, { cache: "no-store" });
  if (ok) location.reload();
}

function NotShown() {
  const { t } = useText();
  return <ErrorState text={t("common.notShown")} onRetry={() => void loadAnew().catch(() => undefined)} />;
}
