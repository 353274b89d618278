import { InstanceError } from "./instances/instance.ts";

/** The command was called wrongly; the message is one line. */
export class UsageError extends Error {}

/**
 * What the command was called with, as `parse` (by `parseArgs`) reads it. A negative number after an option is its value, so
 * that it can be refused as such.
 */
export function readArguments<Arguments>(
  parse: (args: string[]) => Arguments,
  { usage, args = process.argv.slice(2) }: { usage: string; args?: readonly string[] },
): Arguments {
  try {
    return parse(withNegatives(args));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${reason.split("\n")[0]}; usage: ${usage}`);
  }
}

/** `--seconds -5` as `--seconds=-5`, which `parseArgs` does not take for two options. */
function withNegatives(args: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of args) {
    const before = joined.at(-1);
    const isValue = /^-[\d.]/.test(word) && before?.startsWith("--") === true && !before.includes("=");
    if (isValue) joined[joined.length - 1] = `${before}=${word}`;
    else joined.push(word);
  }
  return joined;
}

export function positiveNumber(name: string, text: string): number {
  const value = Number(text);
  if (!(value > 0) || !Number.isFinite(value))
    throw new UsageError(`${name} must be a number above 0, not "${text}"`);
  return value;
}

export function wholeNumber(name: string, text: string, { least = 1, most = Number.MAX_SAFE_INTEGER } = {}) {
  const value = text.trim() === "" ? Number.NaN : Number(text);
  if (Number.isSafeInteger(value) && value >= least && value <= most) return value;
  const range = most === Number.MAX_SAFE_INTEGER ? `of at least ${least}` : `from ${least} to ${most}`;
  throw new UsageError(`${name} must be a whole number ${range}, not "${text}"`);
}

/** More threads than any machine has processors would only wait for each other. */
export const MOST_THREADS = 256;

/**
 * Runs a command: its exit code is what `main` answers. A wrong call, a malformed file and a file that cannot be read
 * or written end with one line on the error stream and exit code 2.
 */
export async function runCommand(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!isExpected(error)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}

const isExpected = (error: unknown): error is Error =>
  error instanceof UsageError ||
  error instanceof InstanceError ||
  (error instanceof Error && "syscall" in error); // of the file system
