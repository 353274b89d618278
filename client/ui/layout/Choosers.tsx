import { useState } from "react";
import { LOCALES, type Locale } from "../../../shared/i18n/index.ts";
import { useText } from "../i18n/TextProvider.tsx";
import { chooseTheme, chosenTheme, THEME_CHOICES, type ThemeChoice } from "../theme.ts";

/** Each language in its own words, so that one can find back. */
const names: Record<Locale, string> = { kk: "Қазақша", ru: "Русский", en: "English" };

// The device's own lists: small, and at home in every screen reader.
export function LanguageChooser() {
  const { t, locale, chooseLocale } = useText();
  return (
    <select
      className="native-select"
      aria-label={t("common.language")}
      value={locale}
      onChange={(event) => chooseLocale(event.target.value as Locale)}
    >
      {LOCALES.map((each) => (
        <option key={each} value={each} lang={each}>
          {names[each]}
        </option>
      ))}
    </select>
  );
}

export function ThemeChooser() {
  const { t } = useText();
  const [theme, setTheme] = useState<ThemeChoice>(chosenTheme);
  return (
    <label className="theme-chooser">
      <span>{t("common.theme")}</span>
      <select
        className="native-select"
        value={theme}
        onChange={(event) => {
          const next = event.target.value as ThemeChoice;
          chooseTheme(next);
          setTheme(next);
        }}
      >
        {THEME_CHOICES.map((each) => (
          <option key={each} value={each}>
            {t(`common.theme.${each}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
