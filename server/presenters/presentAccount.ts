import type { EntryLink, OwnAccount, StaffMember } from "../../shared/schemas/index.ts";
import { type Instant, toIso } from "../../shared/time/index.ts";
import type { Scope } from "../domain/people/model.ts";
import type { MadeLink } from "../services/people/accounts/links.ts";

/** Which page a link opens; what opens it stands behind the #, which browsers send to nobody. */
const pages: Record<MadeLink["purpose"], string> = { first: "/join", staff: "/join", pin: "/driver" };
export const linkPath = ({ purpose, token }: Pick<MadeLink, "purpose" | "token">): string =>
  purpose === "pin" ? `${pages.pin}#/pin/${token}` : `${pages[purpose]}#/${token}`;

export const presentEntryLink = (link: MadeLink): EntryLink => ({
  path: linkPath(link),
  expiresAt: toIso(link.expiresAt),
});

export const presentStaffMember = ({
  hasJoined,
  isClosed,
  scope,
  ...person
}: Pick<StaffMember, "id" | "username" | "name" | "role" | "hasFactor"> & {
  scope?: Scope | undefined;
  hasJoined: boolean;
  isClosed: boolean;
}): StaffMember => ({
  ...{ id: person.id, username: person.username, name: person.name, role: person.role },
  hasFactor: person.hasFactor,
  ...(scope?.operators && { operators: [...scope.operators] }),
  ...(scope?.districts && { districts: [...scope.districts] }),
  ...(scope?.places && { places: [...scope.places] }),
  ...(scope?.people && {
    people: scope.people.map(({ riderId, from, until }) => ({ riderId, from, until })),
  }),
  ...(scope?.lastDay !== undefined && { lastDay: scope.lastDay }),
  state: isClosed ? "closed" : hasJoined ? "active" : "invited",
});

interface Session {
  name: string;
  began: Instant | undefined;
  lastCall: Instant;
  agent: string | undefined;
}

export const presentOwnSession = (
  { name, began, lastCall, agent }: Session,
  current: string,
): OwnAccount["sessions"][number] => ({
  id: name,
  ...(began !== undefined && { began: toIso(began) }),
  lastCall: toIso(lastCall),
  ...(agent !== undefined && { device: agent }),
  isThis: name === current,
});
