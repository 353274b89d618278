import cliProgress from "cli-progress";
import { IntlMessageFormat } from "intl-messageformat";
import { errors as en } from "../../shared/i18n/en/errors.ts";
import type { Locale } from "../../shared/i18n/index.ts";
import { errors as kk } from "../../shared/i18n/kk/errors.ts";
import { errors as ru } from "../../shared/i18n/ru/errors.ts";
import { type BackupConfig, readBackupConfig } from "../config.ts";
import { AppError } from "../errors.ts";

const sentences = { kk, ru, en };
const languageOf = ({ LANG = "", LC_ALL = LANG }: NodeJS.ProcessEnv): Locale =>
  (["kk", "ru"] as const).find((locale) => LC_ALL.startsWith(locale)) ?? "en";

/** Code and sentence, in the terminal's language. */
export function tellRefusal(error: AppError, environment = process.env): string {
  const locale = languageOf(environment);
  const sentence = new IntlMessageFormat(sentences[locale][`error.${error.code}`], locale);
  return `${error.code}: ${String(sentence.format(error.values))}`;
}

/** A command for a terminal: what is refused is one line, never a stack; answers by its exit code. */
export async function runCommand(work: (config: BackupConfig) => Promise<void>): Promise<void> {
  try {
    await work(readBackupConfig(process.env));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    process.stderr.write(`${tellRefusal(error)}\n`);
    process.exitCode = 1;
  }
}

const MEGABYTE = 1_000_000;
export const megabytes = (bytes: number): string => (bytes / MEGABYTE).toFixed(1);

/** A bar while somebody watches; where nobody does it says nothing. */
export function barOf(title: string, unit: string) {
  const bar = new cliProgress.SingleBar({
    format: `${title} {bar} {percentage} % | {value} of {total} ${unit} | {duration_formatted}`,
    hideCursor: true,
    stream: process.stderr,
  });
  const isWatched = process.stderr.isTTY;
  let done = 0;
  let total = 0;
  return {
    add(more: number, of: number): void {
      if (total === 0 && isWatched) bar.start(of, 0);
      done += more;
      if (of !== total) bar.setTotal(of);
      total = of;
      bar.update(Math.min(done, of));
    },
    stop(): void {
      if (total > 0) bar.update(total);
      bar.stop();
    },
  };
}
