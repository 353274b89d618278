import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import axe from "axe-core";
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from "playwright-core";
import { onTestFailed } from "vitest";
import type { Locale } from "../../shared/i18n/index.ts";
import { HANGS_AFTER_MS } from "./limits.ts";
import type { TestServer } from "./testServer.ts";

const DEVICE_SILENT = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const SETTLING_MS = 2_000;
/** So much of a page is told with what failed. */
const SHOWN = 1_500;

export type Theme = "light" | "dark" | "contrast";

export interface Device {
  locale?: Locale;
  theme?: Theme;
  width?: number;
  height?: number;
  /** Where the device says it is; without it, it does not tell. */
  position?: { latitude: number; longitude: number };
}

/** One person's screen. Nobody else sees its cookies. */
export interface Screen {
  page: Page;
  context: BrowserContext;
  /** What went wrong on it so far: errors in the console, calls that failed, answers that the server did not mean. */
  problems: string[];
}

export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: DEVICE_SILENT,
  });
}

/** Where the built client is; `npm test` builds it anew, a single run makes it when there is none. */
export function builtClient(): string {
  const folder = process.env.CLIENT_FOLDER ?? "dist/client";
  const env = { ...process.env, NODE_ENV: "production" }; // not Vitest's "test": React would come with its warnings
  if (!existsSync(`${folder}/index.html`)) execFileSync("npx", ["vite", "build"], { env, stdio: "inherit" });
  return folder;
}

export async function openScreen(
  { browser, server }: { browser: Browser; server: TestServer },
  { locale = "en", theme = "light", width = 1280, height = 900, position }: Device = {},
): Promise<Screen> {
  const context = await browser.newContext({
    baseURL: server.baseUrl,
    viewport: { width, height },
    reducedMotion: "reduce",
    ...(position !== undefined && { geolocation: position, permissions: ["geolocation"] }),
  });
  context.setDefaultTimeout(HANGS_AFTER_MS);
  await context.addInitScript(
    ([chosenLocale, chosenTheme]) => {
      if (window.origin === "null") return; // a blank document, which keeps nothing
      localStorage.setItem("invataxi.locale", chosenLocale);
      localStorage.setItem("invataxi.theme", chosenTheme);
    },
    [locale, theme] as const,
  );
  const page = await context.newPage();
  const problems = watch(page);
  onTestFailed(async ({ task }) => {
    if (page.isClosed()) return;
    const [error] = task.result?.errors ?? [];
    const shown = (await page.locator("body").innerText()).slice(0, SHOWN);
    if (error !== undefined) error.message += `\n\n${[page.url(), ...problems, shown].join("\n")}`;
    await page.screenshot({ path: `.local/test-results/${task.id}-${Date.now()}.png` });
  });
  return { page, context, problems };
}

/** A refusal with a 4xx is an answer; it only has to be one that the story provokes. */
function watch(page: Page): string[] {
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") problems.push(message.text());
  });
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "";
    // A search that the next letter made superfluous is taken back, on purpose.
    if (reason !== "net::ERR_ABORTED") problems.push(`failed: ${request.url()} ${reason}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  return problems;
}

/**
 * What the rules of accessibility (all, or the named ones) find on this screen as it stands, in one line each. No page of
 * ours has frames: there is one document to check.
 */
export async function findBarriers(page: Page, rules: string[] = []): Promise<string[]> {
  // Once brought into a document, the checker stays there.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (runOnly) => {
      const checker = (window as unknown as { axe: typeof axe }).axe;
      return checker.run({ runOnly, resultTypes: ["violations"] });
    },
    rules.length > 0 ? rules : RULES,
  );
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(" | ")}`,
  );
}

const overhang = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;

/**
 * By how many pixels the page is wider than the screen; 0 when nothing scrolls sideways. When a screen becomes narrower, an
 * open list takes its new place some frames later: what stands out only until then does not count.
 */
export async function sidewaysScroll(page: Page): Promise<number> {
  for (const end = Date.now() + SETTLING_MS; Date.now() < end; ) {
    if ((await page.evaluate(overhang)) <= 0) return 0;
    await page.waitForTimeout(50);
  }
  return page.evaluate(overhang);
}

/** Letters and words as far apart as a reader may set them (WCAG 1.4.12), or as they are. */
export function spreadLetters(page: Page, isSpread: boolean): Promise<void> {
  return page.evaluate((on) => {
    const sheet = new CSSStyleSheet();
    if (on) sheet.replaceSync("* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important }");
    document.adoptedStyleSheets = [sheet];
  }, isSpread);
}

/** The key Tab, until the thing with this name has the focus. A dialog's own is looked for in it: what is behind may have its name. */
export async function tabTo(
  within: Page | Locator,
  name: string | RegExp,
  role: "combobox" | "button" | "link" | "textbox",
) {
  const page = "keyboard" in within ? within : within.page();
  const wanted = within.getByRole(role, { name }).first();
  await wanted.waitFor();
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${role} ${name} cannot be reached by the keyboard`);
}
