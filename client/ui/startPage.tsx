import { type ReactNode, StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Toaster } from "./feedback/Toaster.tsx";
import { firstLocale } from "./i18n/choice.ts";
import { loadMessages, type Section } from "./i18n/loadMessages.ts";
import { TextProvider } from "./i18n/TextProvider.tsx";
import "./styles/index.css";
import { startTheme } from "./theme.ts";

/** Puts a page on the screen: theme and language first, so that nothing flickers or changes its words. */
export async function startPage(section: Section, page: ReactNode): Promise<void> {
  startTheme();
  const locale = firstLocale();
  document.documentElement.lang = locale;
  const messages = await loadMessages(locale, section);
  const root = document.getElementById("root");
  if (root === null) throw new Error("no #root");
  createRoot(root).render(
    <StrictMode>
      <TextProvider section={section} initial={{ locale, messages }}>
        <Toaster>{page}</Toaster>
      </TextProvider>
    </StrictMode>,
  );
}
