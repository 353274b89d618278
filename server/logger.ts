import { pino } from "pino";

/** Structured logs, one JSON line each. Never personal data: ids only. */
export function createLogger(level: string, name: string) {
  return pino({ level, name, base: { pid: process.pid } });
}
export type Logger = ReturnType<typeof createLogger>;
