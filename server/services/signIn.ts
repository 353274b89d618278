import type { StaffId } from "../../shared/ids/index.ts";
import type { SessionView } from "../../shared/schemas/index.ts";
import { addSeconds, instant, minutes, serviceDayOf, toIso } from "../../shared/time/index.ts";
import type { Actor, Rider } from "../domain/trips/model.ts";
import { AppError } from "../errors.ts";
import type { DriverAccount, StaffAccount } from "../stores/index.ts";
import type { Dependencies } from "./dependencies.ts";
import type { Services, SignedIn } from "./index.ts";

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
      await db.audit.add({
        role: account.role,
        actorId: account.id,
        action: "signIn",
        subjectKind: "staff",
        subjectId: account.id,
      });
      return staffSession(account);
    },

    async signInDriver({ phone, pin }) {
      const account = await db.accounts.findDriverByPhone(phone);
      const right = await hasher.verify(account?.pinHash ?? hasher.decoy, pin);
      if (account === undefined || !right) throw new AppError("session.wrongCredentials");
      return driverSession(account);
    },

    requestSignInCode: (phone) => requestCode(deps, phone),

    async signInRider({ phone, code }) {
      const issued = await db.accounts.tryCode(phone, deps.realClock.now());
      if (issued === undefined || issued.attempts > MAX_ATTEMPTS) throw new AppError("session.codeExpired");
      if (issued.codeHash !== deps.hashCode(phone, code)) throw new AppError("session.wrongCredentials");
      const rider = await db.riders.findByPhone(phone);
      if (rider === undefined) throw new AppError("session.wrongCredentials");
      await db.accounts.deleteCode(phone);
      return riderSession(deps, rider);
    },

    findSessionPerson: (actor) => findPerson(deps, actor),
  };
}

async function requestCode(deps: Dependencies, phone: string): Promise<{ expiresInSeconds: number }> {
  const rider = await deps.db.riders.findByPhone(phone);
  if (rider !== undefined) {
    const code = deps.createCode();
    const now = deps.realClock.now();
    await deps.db.transaction(async (tx) => {
      await tx.accounts.saveCode(phone, deps.hashCode(phone, code), addSeconds(now, CODE_LIFETIME));
      if (deps.demoClock === undefined) return;
      await tx.accounts.saveDemoCode(phone, code, now);
      await tx.outbox.addEvent({ type: "code.issued", riderId: rider.id });
    });
    deps.sendCode({ riderId: rider.id, phone, code });
  }
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
    ...(rider.home && { home: { label: rider.home.label, point: rider.home.point } }),
  };
  return { actor: { role: "rider", id: rider.id }, view };
}

/** Demo only: the codes as its dispatcher sees them. */
export function createDemoDesk(deps: Dependencies): Pick<Services, "listDemoCodes" | "listDemoLogins"> {
  const refuseOutsideDemo = () => {
    if (deps.demoClock === undefined) throw new AppError("demo.off");
  };
  return {
    async listDemoCodes() {
      refuseOutsideDemo();
      const codes = await deps.db.accounts.listDemoCodes(100);
      return codes.map((each) => ({
        phone: each.phone,
        code: each.code,
        issuedAt: toIso(instant(each.issuedAt)),
      }));
    },
    async listDemoLogins() {
      refuseOutsideDemo();
      return [...deps.demoLogins];
    },
  };
}
