import type { StaffId } from "../../shared/ids/index.ts";
import type { SessionView } from "../../shared/schemas/index.ts";
import { addSeconds, minutes, serviceDayOf } from "../../shared/time/index.ts";
import type { Actor, Place, Rider } from "../domain/trips/model.ts";
import { AppError } from "../errors.ts";
import type { DriverAccount, StaffAccount, Stores } from "../stores/index.ts";
import type { Dependencies } from "./dependencies.ts";
import type { Services, SignedIn } from "./index.ts";
import { writeAudit } from "./tell.ts";

export const CODE_LIFETIME = minutes(5);
const MAX_ATTEMPTS = 5;

type SignIn = Pick<
  Services,
  "signInStaff" | "signInDriver" | "requestSignInCode" | "signInRider" | "findSessionPerson"
>;

/** Password, PIN or one-time code. Wrong and unknown look alike and take equally long. */
export function createSignIn(deps: Dependencies): SignIn {
  const { db, hasher } = deps;
  return {
    async signInStaff({ username, password }) {
      const account = await db.accounts.findStaff(username);
      const right = await hasher.verify(account?.passwordHash ?? hasher.decoy, password);
      if (account === undefined || !right) throw new AppError("session.wrongCredentials");
      return signedIn(db, staffSession(account), "staff");
    },

    async signInDriver({ phone, pin }) {
      const account = await db.accounts.findDriverByPhone(phone);
      const right = await hasher.verify(account?.pinHash ?? hasher.decoy, pin);
      if (account === undefined || !right) throw new AppError("session.wrongCredentials");
      return signedIn(db, driverSession(account), "driver");
    },

    requestSignInCode: (phone) => requestCode(deps, phone),

    async signInRider({ phone, code }) {
      const issued = await db.accounts.tryCode(phone, deps.realClock.now());
      if (issued === undefined || issued.attempts > MAX_ATTEMPTS) throw new AppError("session.codeExpired");
      const rider = await db.riders.findByPhone(phone);
      const right = issued.codeHash === deps.hashCode(phone, code);
      if (rider === undefined || !right) throw new AppError("session.wrongCredentials");
      await db.accounts.deleteCode(phone);
      return signedIn(db, await riderSession(deps, rider), "rider");
    },

    findSessionPerson: (actor) => findPerson(deps, actor),
  };
}

async function signedIn(
  db: Stores,
  session: SignedIn,
  kind: "staff" | "driver" | "rider",
): Promise<SignedIn> {
  await writeAudit(db, session.actor, "signIn", { kind, id: session.actor.id });
  return session;
}

/** Unknown phones get a code too, which goes nowhere: nothing that follows tells them from known ones. */
async function requestCode(deps: Dependencies, phone: string): Promise<{ expiresInSeconds: number }> {
  const code = deps.createCode();
  const now = deps.realClock.now();
  const rider = await deps.db.transaction(async (tx) => {
    await tx.accounts.saveCode(phone, deps.hashCode(phone, code), addSeconds(now, CODE_LIFETIME));
    const known = await tx.riders.findByPhone(phone);
    if (known === undefined || deps.demoClock === undefined) return known;
    await tx.accounts.saveDemoCode(phone, code, now);
    await tx.outbox.addEvent({ type: "code.issued", riderId: known.id });
    return known;
  });
  if (rider !== undefined) deps.sendCode({ riderId: rider.id, phone, code });
  return { expiresInSeconds: CODE_LIFETIME };
}

async function findPerson(deps: Dependencies, actor: Actor): Promise<SignedIn | undefined> {
  const { db } = deps;
  switch (actor.role) {
    case "rider": {
      const rider = await db.riders.find(actor.id);
      return rider && riderSession(deps, rider);
    }
    case "driver": {
      const account = await db.accounts.findDriverById(actor.id);
      return account && driverSession(account);
    }
    case "dispatcher":
    case "admin": {
      const account = await db.accounts.findStaffById(actor.id as StaffId);
      return account && account.role === actor.role ? staffSession(account) : undefined;
    }
  }
}

const staffSession = ({ id, role, name, locale }: StaffAccount): SignedIn => ({
  actor: { role, id },
  view: { role, id, name, locale },
});

const driverSession = ({ id, name, locale }: DriverAccount): SignedIn => ({
  actor: { role: "driver", id },
  view: { role: "driver", id, name, locale },
});

async function riderSession({ db, clock, region }: Dependencies, rider: Rider): Promise<SignedIn> {
  const eligible = await db.riders.isEligible(rider.id, serviceDayOf(clock.now(), region.timeZone));
  const view: SessionView = {
    role: "rider",
    id: rider.id,
    name: rider.name,
    locale: rider.locale,
    aid: rider.aid,
    eligibility: { eligible, ...(rider.eligibleUntil !== undefined && { validUntil: rider.eligibleUntil }) },
    ...(rider.home && { home: homeOf(rider.home) }),
  };
  return { actor: { role: "rider", id: rider.id }, view };
}

const homeOf = ({ label, point, precision }: Place) => ({
  ...{ label, point },
  ...(precision !== undefined && { precision }),
});
