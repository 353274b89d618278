import type { Draft } from "../../request/wish.ts";
import { createKeptStore, type DeviceStamp, deviceClock, isRecord } from "../../state/index.ts";
import type { Step } from "./steps.ts";

/** What a rider has answered so far and not sent. */
export interface Answers {
  /** Whose they are: nobody else who signs in on this device sees them. */
  readonly owner: string;
  readonly draft: Draft;
  /** One key for one content: sent again it is one request, a changed wish is a new one. */
  readonly key: string;
  readonly isTimeChosen: boolean;
  /** Questions that need not be put again. */
  readonly answered: readonly Step[];
  /** The trip that was taken over. */
  readonly exampleId?: string | undefined;
  /** That trip itself shall be otherwise. */
  readonly changes?: boolean | undefined;
  /** It shall be sent as soon as there is a connection. */
  readonly isDue?: boolean | undefined;
  readonly written: DeviceStamp;
}

const DAY_MS = 24 * 3_600_000;
const NAME = "invataxi.asking";

/** Written by this page: enough to know that it is of this kind. */
const isAnswers = (stored: unknown): stored is Answers =>
  isRecord(stored) &&
  typeof stored.owner === "string" &&
  typeof stored.key === "string" &&
  isRecord(stored.draft) &&
  isRecord(stored.draft.pickup) &&
  isRecord(stored.draft.dropoff) &&
  isRecord(stored.draft.time) &&
  Array.isArray(stored.answered) &&
  isRecord(stored.written) &&
  typeof stored.written.at === "number";

/** After a day nobody remembers what they had begun; and it names where somebody goes. */
export const isStale = ({ written }: Pick<Answers, "written">, clock = deviceClock): boolean =>
  Math.abs(clock.nowFor(written) - written.at) > DAY_MS;

export const answers = createKeptStore<Answers | undefined>({
  storage: () => localStorage,
  name: NAME,
  empty: undefined,
  read: (stored) => (isAnswers(stored) ? stored : undefined),
});

/** Signed out, sent or given up: nothing of it stays on the device. */
export const forgetAnswers = (): void => answers.set(undefined);

/** Those of this rider, if they are of today; whatever else was kept is gone. */
export function openAnswers(owner: string): void {
  const kept = answers.get();
  if (kept !== undefined && (kept.owner !== owner || isStale(kept))) forgetAnswers();
}

/** Another tab of this browser has sent them, or signed out. */
export function watchAnswers(): void {
  addEventListener("storage", ({ key, newValue }) => {
    if ((key === NAME || key === null) && newValue === null) forgetAnswers();
  });
}
