import type { Redis } from "ioredis";
import type { DomainEvent } from "./events.ts";

/** An event with its place in the order of things: the cursor of the clients. */
export interface NumberedEvent {
  no: number;
  event: DomainEvent;
}
export type EventHandler = (numbered: NumberedEvent) => void;

/** Where missed events are read again; the outbox. */
export interface EventHistory {
  getCursor(): Promise<number>;
  listEventsAfter(cursor: number, limit: number): Promise<NumberedEvent[] | undefined>;
}

const CATCH_UP_LIMIT = 10_000;
const LOOK_EVERY_MS = 2_000;

/**
 * Events for this process, each once and in order. Redis carries them at once; what a lost message or a Redis that was
 * away left out is read from the outbox, which is looked at every two seconds anyway.
 */
export class EventBus {
  private readonly handlers = new Set<EventHandler>();
  private last = 0;
  private catching: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly subscriber: Redis,
    private readonly channel: string,
    private readonly history: EventHistory,
    private readonly onError: (error: unknown) => void,
  ) {}

  async start(): Promise<void> {
    this.last = await this.history.getCursor();
    this.subscriber.on("message", (channel, text) => {
      if (channel === this.channel) this.take(JSON.parse(text) as NumberedEvent[]);
    });
    await this.subscriber.subscribe(this.channel);
    this.timer = setInterval(() => void this.catchUp(), LOOK_EVERY_MS);
  }

  stop(): void {
    clearInterval(this.timer);
  }

  subscribe(handler: EventHandler): () => void {
    this.handlers.add(handler);
    return () => this.handlers.delete(handler);
  }

  /** The number of the last event told here. */
  get cursor(): number {
    return this.last;
  }

  private take(batch: NumberedEvent[]): void {
    for (const numbered of batch) {
      if (numbered.no <= this.last) continue;
      this.last = numbered.no;
      for (const handler of this.handlers) handler(numbered);
    }
  }

  /** Jobs have numbers too, so a jump is no sign of loss by itself: the outbox is asked. */
  private catchUp(): Promise<void> {
    this.catching ??= this.history
      .listEventsAfter(this.last, CATCH_UP_LIMIT)
      .then((missed) => this.take(missed ?? []), this.onError)
      .finally(() => {
        this.catching = undefined;
      });
    return this.catching;
  }
}
