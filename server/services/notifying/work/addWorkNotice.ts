import { addSeconds, type Instant, type Seconds, type ServiceDay } from "../../../../shared/time/index.ts";
import type { Person } from "../../../domain/notices/person.ts";
import { tellAt } from "../../../domain/notices/timing.ts";
import type { WorkContent } from "../../../domain/notices/workContent.ts";
import type { Stores } from "../../../stores/index.ts";
import { todayOf } from "../../records/today.ts";
import { carryAt } from "../carryAt.ts";
import type { NotifyingNeeds } from "../needs.ts";
import { readPerson } from "../reach/readPerson.ts";

export interface WorkTelling {
  person: Exclude<Person, { role: "rider" }>;
  content: WorkContent;
  /** With kind and person the key under which it is told once. */
  about: string;
  /** The shift that it is about: of one of the day under way people are told in quiet hours, too. */
  shift?: { serviceDay: ServiceDay; begins: Instant } | undefined;
  /** They are at work, and told so much later, whatever the hour. */
  atOnceAfter?: Seconds | undefined;
}

/** Tells somebody of their own work, once, if they have linked an address: whoever has none has not asked for it, and has a page. */
export async function addWorkNotice(tx: Stores, deps: NotifyingNeeds, telling: WorkTelling): Promise<void> {
  const { person, content, about, shift, atOnceAfter } = telling;
  if ((await tx.channels.listOf(person)).length === 0) return;
  const known = await readPerson(tx, person);
  if (known === undefined) return;
  const now = deps.clock.now();
  const [added] = await tx.notices.add([
    {
      ...{ id: deps.createId(), person, recipient: person.role, about, content, locale: known.locale },
      ...{ state: "waiting", madeAt: now, stateSince: now },
      tellAt: atOnceAfter === undefined ? tellAt(momentOf(deps), shift) : addSeconds(now, atOnceAfter),
    },
  ]);
  if (added !== undefined) await carryAt(tx, deps, { id: added.id, at: added.tellAt });
}

/** Now, with the quiet hours of the day under way. */
export function momentOf(deps: NotifyingNeeds) {
  const today = todayOf(deps);
  const { rules, timeZone } = deps.termsOn(today);
  const { quietFrom: from, quietUntil: until } = rules.notices.value;
  return { now: deps.clock.now(), today, timeZone, quiet: { from, until } };
}
