import type { StaffId } from "../../../shared/ids/index.ts";
import type { SessionView } from "../../../shared/schemas/index.ts";
import type { Actor, Rider } from "../../domain/people/model.ts";
import type { Place } from "../../domain/place.ts";
import type { DriverAccount, StaffAccount } from "../../stores/index.ts";
import { todayOf } from "../records/today.ts";
import { noteSignOut } from "./entering.ts";
import type { PeopleNeeds } from "./needs.ts";
import { createOneTimeCodes } from "./oneTimeCodes.ts";
import { createSecretSignIn } from "./secretSignIn.ts";
import type { PeopleUseCases, SignedIn } from "./useCases.ts";

type SignIn = Pick<
  PeopleUseCases,
  | "signInStaff"
  | "signInDriver"
  | "requestSignInCode"
  | "signInRider"
  | "vouchForRider"
  | "noteSignOut"
  | "findSessionPerson"
>;

/** Password, PIN or one-time code. Wrong and unknown look alike and take equally long. */
export function createSignIn(deps: PeopleNeeds): SignIn {
  const { db } = deps;
  const signInBySecret = createSecretSignIn(deps);
  const { requestSignInCode, vouchForRider, enterByCode } = createOneTimeCodes(deps);
  return {
    signInStaff: ({ username, password }, asker) =>
      signInBySecret({
        ...{ kind: "staff", login: username, secret: password, asker },
        async find() {
          const account = await db.accounts.findStaff(username);
          return (
            account && { id: account.id, secretHash: account.passwordHash, signedIn: staffSession(account) }
          );
        },
      }),

    signInDriver: ({ phone, pin }, asker) =>
      signInBySecret({
        ...{ kind: "driver", login: phone, secret: pin, asker },
        async find() {
          const account = await db.accounts.findDriverByPhone(phone);
          return (
            account && { id: account.id, secretHash: account.pinHash, signedIn: driverSession(deps, account) }
          );
        },
      }),

    requestSignInCode,
    vouchForRider,
    signInRider: async (credentials, asker) => riderSession(deps, await enterByCode(credentials, asker)),
    noteSignOut: (actor) => noteSignOut(deps, actor),
    findSessionPerson: (actor) => findPerson(deps, actor),
  };
}

async function findPerson(deps: PeopleNeeds, actor: Actor): Promise<SignedIn | undefined> {
  const { db } = deps;
  switch (actor.role) {
    case "rider": {
      const rider = await db.riders.find(actor.id, todayOf(deps));
      return rider && riderSession(deps, rider);
    }
    case "driver": {
      const account = await db.accounts.findDriverById(actor.id);
      return account && driverSession(deps, account);
    }
    default: {
      const account = await db.accounts.findStaffById(actor.id as StaffId);
      return account && account.role === actor.role ? staffSession(account) : undefined;
    }
  }
}

const staffSession = ({ id, role, name, locale, scope }: StaffAccount): SignedIn => ({
  actor: { role, id, ...(scope && { scope }) },
  view: { role, id, name, locale },
});

const driverSession = ({ reportSeal }: PeopleNeeds, { id, name, locale }: DriverAccount): SignedIn => ({
  actor: { role: "driver", id },
  view: { role: "driver", id, name, locale, reportKey: reportSeal.keyFor(id) },
});

async function riderSession(deps: PeopleNeeds, rider: Rider): Promise<SignedIn> {
  const eligible = await deps.db.riders.isEligible(rider.id, todayOf(deps));
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
