/** Something a person can mend: shown as one line with a reason and a way out, never as a stack. */
export class LaunchFailure extends Error {
  /** @param {string} message */
  constructor(message) {
    super(message);
    this.name = "LaunchFailure";
  }
}

/** The person asked to stop while we were still starting. Not a failure. */
export class StopAsked extends Error {}

/**
 * @param {unknown} error
 * @returns {string | undefined}
 */
export function errorCode(error) {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}
