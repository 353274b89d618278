/** How the page looks: as the device says, or as the person chose on it. */
export type ThemeChoice = "system" | "light" | "dark" | "contrast";
export const THEME_CHOICES: readonly ThemeChoice[] = ["system", "light", "dark", "contrast"];

const KEY = "invataxi.theme";
const isChoice = (text: string | null): text is ThemeChoice => THEME_CHOICES.includes(text as ThemeChoice);
const matches = (query: string): boolean => matchMedia(query).matches;

export function chosenTheme(): ThemeChoice {
  try {
    const stored = localStorage.getItem(KEY);
    return isChoice(stored) ? stored : "system";
  } catch {
    return "system";
  }
}

function applyTheme(choice: ThemeChoice): void {
  const ofDevice = matches("(prefers-contrast: more)")
    ? "contrast"
    : matches("(prefers-color-scheme: dark)")
      ? "dark"
      : "light";
  const theme = choice === "system" ? ofDevice : choice;
  if (document.documentElement.dataset.theme === theme) return;
  document.documentElement.dataset.theme = theme;
  document.dispatchEvent(new Event("themechange")); // canvases must redraw in the new colors
}

export function chooseTheme(choice: ThemeChoice): void {
  try {
    localStorage.setItem(KEY, choice);
  } catch {
    // The choice holds until the page is closed.
  }
  applyTheme(choice);
}

/** Applies the choice now and follows the device while nothing else was chosen. */
export function startTheme(): void {
  applyTheme(chosenTheme());
  for (const query of ["(prefers-color-scheme: dark)", "(prefers-contrast: more)"]) {
    matchMedia(query).addEventListener("change", () => applyTheme(chosenTheme()));
  }
}
