import type { DeviceReport } from "../../../shared/schemas/driverReports.ts";
import type { ReportVerdict } from "../../../shared/schemas/driving.ts";
import { createStore, type Readable } from "../../state/index.ts";
import { Patience } from "./patience.ts";
import type { ReportOutcome, ReportShelf, SealedReport } from "./reportShelf.ts";
import type { Seal } from "./seal.ts";

/** `kept`: the service has it. `unreached`: it could not be asked. `refused`: it answered, and does not have it. */
export type SendOutcome =
  | { readonly kind: "kept"; readonly verdict: ReportVerdict }
  | { readonly kind: "unreached" }
  | { readonly kind: "refused"; readonly cause: unknown };

/** A report that the service does not have yet; with `refusal` it has said why. */
export interface WaitingReport {
  readonly act: DeviceReport;
  readonly refusal?: { readonly cause: unknown };
}

export interface ReportQueueParts {
  /** The signed-in driver. */
  readonly author: string;
  readonly shelf: ReportShelf;
  /** Undefined where nothing can be sealed: then the reports live as long as the page. */
  readonly seal: Promise<Seal | undefined>;
  readonly send: (act: DeviceReport) => Promise<SendOutcome>;
  /** Steady milliseconds. */
  readonly now: () => number;
}

/**
 * What its driver reported, in the order in which it was done: sealed on the device, sent one after another, and forgotten only when
 * the service says that it is kept. A report that cannot be sent stops the queue until the next `flush`; one that is not taken
 * stays, lets the others go on, and is sent again sparingly.
 */
export class ReportQueue {
  readonly #parts: ReportQueueParts;
  readonly #patience = new Patience();
  readonly #waiting = createStore<readonly WaitingReport[]>([]);
  readonly #outcomes = createStore<readonly ReportOutcome[]>([]);
  readonly #isLasting = createStore(true);
  /** Those that did not go through at once: their driver is told what became of them. */
  readonly #late = new Set<string>();
  readonly #loaded: Promise<void>;
  #order = 0;
  #shelving: Promise<void>;
  #flushing: Promise<void> | undefined;
  #isClosed = false;

  constructor(parts: ReportQueueParts) {
    this.#parts = parts;
    this.#loaded = this.#load().catch(() => this.#isLasting.set(false));
    this.#shelving = this.#loaded;
  }

  readonly waiting: Readable<readonly WaitingReport[]> = this.#waiting;
  readonly outcomes: Readable<readonly ReportOutcome[]> = this.#outcomes;
  /** False where the device keeps nothing: what waits is lost with the page. */
  readonly isLasting: Readable<boolean> = this.#isLasting;

  add(act: DeviceReport): void {
    this.#waiting.update((all) => [...all, { act }]);
    this.#shelve(async (shelf) => {
      const seal = await this.#parts.seal;
      if (seal === undefined) throw new Error("nothing can be sealed here");
      const { actionId: id, done } = act;
      const label = { id, author: this.#parts.author, done };
      await shelf.put({ kind: "sealed", ...label, order: ++this.#order, sealed: await seal.close(act) });
    });
  }

  /** Sends what can be sent now; one run at a time. */
  flush(): Promise<void> {
    this.#flushing ??= this.#sendAll().finally(() => {
      this.#flushing = undefined;
    });
    return this.#flushing;
  }

  /** Whether this queue sends the report itself, so that nobody else has to hand it in. */
  holds(id: string): boolean {
    return this.#waiting.get().some(({ act }) => act.actionId === id);
  }

  /** Its driver has read what became of them: off the device first, then off the screen, so that no reload brings them back. */
  async forgetOutcomes(): Promise<void> {
    const seen = new Set(this.#outcomes.get().map(({ id }) => id));
    for (const id of seen) this.#shelve((shelf) => shelf.remove(id));
    await this.#shelving;
    this.#outcomes.update((all) => all.filter(({ id }) => !seen.has(id)));
  }

  /** Sends no more, as on signing out; resolves when all that waits lies on the device. */
  close(): Promise<void> {
    this.#isClosed = true;
    return this.#shelving;
  }

  async #load(): Promise<void> {
    const { author, shelf, seal } = this.#parts;
    const own = (await shelf.list()).filter((each) => each.author === author);
    const opener = await seal;
    if (opener === undefined) this.#isLasting.set(false);
    const sealed = own.filter((each): each is SealedReport => each.kind === "sealed");
    const acts = await Promise.all(sealed.map((each) => opener?.open(each.sealed)));
    const known = acts.filter((act) => act !== undefined);
    for (const { actionId } of known) this.#late.add(actionId);
    this.#order = Math.max(0, ...sealed.map(({ order }) => order));
    this.#waiting.update((added) => [...known.map((act) => ({ act })), ...added]);
    this.#outcomes.set(own.filter((each): each is ReportOutcome => each.kind === "outcome"));
  }

  async #sendAll(): Promise<void> {
    await this.#loaded;
    while (!this.#isClosed) {
      const due = this.#waiting.get().find(({ act }) => this.#isDue(act));
      if (due === undefined) return;
      const outcome = await this.#parts.send(due.act);
      if (outcome.kind === "kept") this.#kept(due.act, outcome.verdict);
      else this.#late.add(due.act.actionId);
      if (outcome.kind === "unreached") return;
      if (outcome.kind === "refused") this.#refused(due.act, outcome.cause);
    }
  }

  #isDue({ actionId }: DeviceReport): boolean {
    return this.#patience.isDue(actionId, this.#parts.now());
  }

  #kept({ actionId: id, done }: DeviceReport, verdict: ReportVerdict): void {
    this.#waiting.update((all) => all.filter(({ act }) => act.actionId !== id));
    const isAsMeant = verdict === "applied" || verdict === "already";
    if (!this.#late.has(id) && isAsMeant) {
      this.#shelve((shelf) => shelf.remove(id));
      return;
    }
    const outcome: ReportOutcome = { kind: "outcome", id, author: this.#parts.author, done, verdict };
    this.#outcomes.update((all) => [...all, outcome]);
    this.#shelve((shelf) => shelf.put(outcome));
  }

  #refused({ actionId }: DeviceReport, cause: unknown): void {
    this.#patience.noteRefusal(actionId, this.#parts.now());
    this.#waiting.update((all) =>
      all.map((each) => (each.act.actionId === actionId ? { ...each, refusal: { cause } } : each)),
    );
  }

  /** One after another, so that what is put is never removed before. */
  #shelve(work: (shelf: ReportShelf) => Promise<void>): void {
    this.#shelving = this.#shelving
      .then(() => work(this.#parts.shelf))
      .catch(() => this.#isLasting.set(false));
  }
}
