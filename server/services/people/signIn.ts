import type { StaffId } from "../../../shared/ids/index.ts";
import type { SessionView } from "../../../shared/schemas/index.ts";
import type { Actor, Rider } from "../../domain/people/model.ts";
import type { Place } from "../../domain/place.ts";
import { isAccountOver } from "../../policies/index.ts";
import { todayOf } from "../records/today.ts";
import { answerFactor } from "./accounts/secondFactor.ts";
import { enter, noteSignOut } from "./entering.ts";
import type { PeopleNeeds } from "./needs.ts";
import { createOneTimeCodes } from "./oneTimeCodes.ts";
import type { CheckSecret, SecretAccount } from "./secretSignIn.ts";
import { sendCode } from "./sendCode.ts";
import { driverSession, staffSession } from "./sessions.ts";
import type { PeopleUseCases, SignedIn } from "./useCases.ts";

type SignIn = Pick<
  PeopleUseCases,
  | "signInStaff"
  | "signInDriver"
  | "requestSignInCode"
  | "sendSignInCode"
  | "signInRider"
  | "vouchForRider"
  | "noteSignOut"
  | "findSessionPerson"
>;

/** Password, PIN or one-time code. Wrong and unknown look alike and take equally long. */
export function createSignIn(deps: PeopleNeeds, checkSecret: CheckSecret): SignIn {
  const { db } = deps;
  const { requestSignInCode, vouchForRider, enterByCode } = createOneTimeCodes(deps);
  return {
    signInStaff: ({ username, password, code }, asker) =>
      checkSecret({
        ...{ kind: "staff", login: username, secret: password, asker },
        async find() {
          const account = await db.accounts.findStaff(username);
          const isShut = account?.isClosed || isAccountOver(account?.scope, todayOf(deps));
          const secretHash = isShut ? undefined : account?.passwordHash;
          return account && asAccount(deps, { secretHash, signedIn: staffSession(account), code });
        },
      }),

    signInDriver: ({ phone, pin }, asker) =>
      checkSecret({
        ...{ kind: "driver", login: phone, secret: pin, asker },
        async find() {
          const account = await db.accounts.findDriverByPhone(phone);
          return (
            account &&
            asAccount(deps, { secretHash: account.pinHash, signedIn: driverSession(deps, account) })
          );
        },
      }),

    requestSignInCode,
    sendSignInCode: (codeId) => sendCode(deps, codeId),
    vouchForRider,
    signInRider: async (credentials, asker) => riderSession(deps, await enterByCode(credentials, asker)),
    noteSignOut: (actor) => noteSignOut(deps, actor),
    findSessionPerson: (actor) => findPerson(deps, actor),
  };
}

/** Whoever has the secret, and the second factor where one is on, is in. */
const asAccount = (
  deps: PeopleNeeds,
  {
    secretHash,
    signedIn,
    code,
  }: { secretHash: string | undefined; signedIn: SignedIn; code?: string | undefined },
): SecretAccount<SignedIn> => {
  const { actor } = signedIn;
  return {
    ...{ actor, secretHash },
    ...(actor.role !== "driver" && { confirm: (tx) => answerFactor(tx, deps, { actor, code }) }),
    done: async (tx, door) => {
      await enter(tx, deps, { door, actor });
      return signedIn;
    },
  };
};

async function findPerson(deps: PeopleNeeds, actor: Actor): Promise<SignedIn | undefined> {
  const { db } = deps;
  switch (actor.role) {
    case "rider": {
      const rider = await db.riders.find(actor.id, todayOf(deps));
      return rider === undefined || rider.hasLeft ? undefined : riderSession(deps, rider);
    }
    case "driver": {
      const account = await db.accounts.findDriverById(actor.id);
      return account && driverSession(deps, account);
    }
    default: {
      const account = await db.accounts.findStaffById(actor.id as StaffId);
      return account &&
        account.role === actor.role &&
        !account.isClosed &&
        !isAccountOver(account.scope, todayOf(deps))
        ? staffSession(account)
        : undefined;
    }
  }
}

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
