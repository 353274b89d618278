import type { DrillInstance, DrillServer, HowToStart } from "./drillServer.ts";

/** One thing tried and what came of it: a row of the table that `npm run drills` prints. */
export interface DrillRow {
  fed: string;
  expected: string;
  got: string;
  held: boolean;
}

export interface DrillParts {
  /** A server in a process of its own over an empty database; ended after the drill. `environment` is told to it. */
  startServer(environment?: Record<string, string>, how?: HowToStart): Promise<DrillServer>;
  /** An installation with a process for each of these roles, over stores of its own; whoever starts it ends it. */
  startInstance(roles: readonly string[], environment?: Record<string, string>): Promise<DrillInstance>;
  /** Adds a row to the table at once. */
  row(row: DrillRow): void;
}

/** A fault or an attack, played against a real server. It tells rows; it throws only when it could not be played. */
export interface Drill {
  name: string;
  /** What it is about, in one line. */
  about: string;
  play(parts: DrillParts): Promise<void>;
}
