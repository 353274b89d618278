import { type DayRules, type ServiceDay, serviceDay } from "../../../shared/time/index.ts";
import { readTerms, type TermsFault } from "../../domain/fleet/readTerms.ts";
import { type CalendarDay, type DatedTerms, type Terms, termsOn } from "../../domain/fleet/terms.ts";
import type { Database } from "../../stores/index.ts";

/** Rows that nobody can go by. Each is named; who writes them reads it in the log. */
export class WrongTerms extends Error {
  readonly code = "terms.wrong";

  constructor(readonly faults: readonly TermsFault[]) {
    const lines = faults.map(({ code, about, why }) => `${code} ${about} (${why})`);
    super(`terms.wrong: the database has terms that nobody can go by: ${lines.join("; ")}`);
  }
}

const LOOK_EVERY_MS = 60_000;
const REMEMBERED_DAYS = 100;

/**
 * The terms as this process knows them: read from Postgres at the start, again when it hears that they changed, and every
 * minute whether anybody said so or not. Wrong ones are told and not taken: the last good ones hold on. Rows are dated, so a
 * new day needs no reading.
 */
export class TermsBook {
  private known: DatedTerms | undefined;
  private days = new Map<ServiceDay, Terms>();
  private reading: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly db: Pick<Database, "snapshot">,
    private readonly timeZone: string,
  ) {}

  /** Throws WrongTerms, or that Postgres is away; what was known stays. One after the other: no older answer comes in after a newer. */
  load(): Promise<void> {
    const read = this.reading.then(() => this.read());
    this.reading = read.catch(() => undefined);
    return read;
  }

  keep(onError: (error: unknown) => void, lookEveryMs = LOOK_EVERY_MS): void {
    this.timer = setInterval(() => this.load().catch(onError), lookEveryMs);
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** What holds on a service day, past or to come. */
  readonly on = (day: ServiceDay): Terms => {
    if (this.known === undefined) throw new Error("the terms have not been read yet");
    const found = this.days.get(day) ?? termsOn(this.known, this.timeZone, day);
    if (this.days.size >= REMEMBERED_DAYS) this.days.clear();
    this.days.set(day, found);
    return found;
  };

  /** What tells the service's days apart. */
  get dayRules(): DayRules {
    const { timeZone, on } = this;
    return { timeZone, dayBegins: (day) => on(day).rules.dayBegins.value };
  }

  /** The days unlike others from this one on, oldest first, with the hours of service; undefined: none. */
  calendarFrom(day: ServiceDay): (CalendarDay & Pick<Terms, "hours">)[] {
    const ahead = this.known?.calendar.filter((each) => each.day >= day) ?? [];
    return ahead.map((each) => ({ ...each, hours: this.on(serviceDay(each.day)).hours }));
  }

  private async read(): Promise<void> {
    const { terms, faults } = readTerms(await this.db.snapshot((tx) => tx.terms.read()));
    if (faults !== undefined) throw new WrongTerms(faults);
    this.known = terms;
    this.days = new Map();
  }
}
