/** The command was called wrongly; the message is one line. */
export class UsageError extends Error {}

export function positiveCount(name: string, text: string): number {
  const value = Number(text);
  if (!(value > 0) || !Number.isFinite(value))
    throw new UsageError(`${name} must be a number above 0, not "${text}"`);
  return value;
}
