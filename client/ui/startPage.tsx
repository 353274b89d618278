import { type ReactNode, StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { PartBoundary } from "./feedback/PartBoundary.tsx";
import { Toaster } from "./feedback/Toaster.tsx";
import { firstLocale } from "./i18n/choice.ts";
import { loadMessages, type Section } from "./i18n/loadMessages.ts";
import { TextProvider } from "./i18n/TextProvider.tsx";
import "./styles/index.css";
import { persist } from "./persist.ts";
import { startTheme } from "./theme.ts";

/** In every language, since the words of none could be loaded. */
const NO_WORDS = "Байланыс жоқ · Нет связи · No connection";

/** Puts a page on the screen: theme and language first, so that nothing flickers or changes its words. */
export async function startPage(section: Section, page: ReactNode): Promise<void> {
  startTheme();
  const locale = firstLocale();
  document.documentElement.lang = locale;
  const root = document.getElementById("root");
  if (root === null) throw new Error("no #root");
  const messages = await persist(() => loadMessages(locale, section)).catch((error: unknown) => {
    root.textContent = NO_WORDS;
    throw error;
  });
  createRoot(root).render(
    <StrictMode>
      <TextProvider section={section} initial={{ locale, messages }}>
        <Toaster>
          <PartBoundary>{page}</PartBoundary>
        </Toaster>
      </TextProvider>
    </StrictMode>,
  );
}
