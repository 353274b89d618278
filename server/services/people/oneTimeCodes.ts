import type { RiderId } from "../../../shared/ids/index.ts";
import { addSeconds, minutes } from "../../../shared/time/index.ts";
import type { Actor, Rider } from "../../domain/people/model.ts";
import { AppError } from "../../errors.ts";
import type { Stores } from "../../stores/index.ts";
import { recordFact } from "../records/recordFact.ts";
import { requireStaff } from "../records/requireStaff.ts";
import { note, requireRoom, spend } from "../records/spending.ts";
import { todayOf } from "../records/today.ts";
import { GUESSES_AT_CODE, GUESSES_AT_VOUCHED_CODE } from "./allowances.ts";
import { type AtTheDoor, codeUses, comeToTheDoor, deviceUses, guesserUses, vouchedUses } from "./askers.ts";
import { enter, noteFailure } from "./entering.ts";
import type { PeopleNeeds } from "./needs.ts";
import type { Asker, PeopleUseCases } from "./useCases.ts";

const CODE_LIFETIME = minutes(5);
const CODE_DIGITS = 6;
const VOUCHED_LIFETIME = minutes(10);
const VOUCHED_DIGITS = 8;

type OneTimeCodes = Pick<PeopleUseCases, "requestSignInCode" | "vouchForRider"> & {
  /** The rider whose code it is; throws otherwise. */
  enterByCode(credentials: { phone: string; code: string }, asker: Asker): Promise<Rider>;
};

/** Codes that work once: one for the device that asked, or one that a dispatcher tells a caller, for any device. */
export function createOneTimeCodes(deps: PeopleNeeds): OneTimeCodes {
  return {
    requestSignInCode: (phone, asker) => requestCode(deps, phone, asker),
    vouchForRider: (actor, riderId) => vouch(deps, actor, riderId),
    async enterByCode({ phone, code }, asker) {
      const door = await comeToTheDoor(deps, { kind: "rider", login: phone, asker });
      const tried = { door, phone, codeHash: deps.digest("code", phone, code) };
      return code.length === VOUCHED_DIGITS ? tryVouched(deps, tried) : tryOwn(deps, tried);
    },
  };
}

/**
 * Every phone gets a code, also one that nobody has: nothing here or later tells them from known ones. What brings codes to phones
 * belongs behind the event, outside of the call.
 */
async function requestCode(deps: PeopleNeeds, phone: string, asker: Asker) {
  const { db, realClock } = deps;
  const door = await comeToTheDoor(deps, { kind: "rider", login: phone, asker });
  const now = realClock.now();
  const uses = codeUses(deps, door);
  // A device that guesses at codes gets no more of them. Looked at before anything is held, so that a flood costs little.
  await requireRoom(db, [...uses, ...deviceUses(deps, door)], now);
  const code = deps.createCode(CODE_DIGITS);
  const codeId = deps.createId();
  await db.transaction(async (tx) => {
    await spend(tx, uses, now);
    await tx.codes.save({
      ...{ id: codeId, phone, device: asker.device, codeHash: deps.digest("code", phone, code) },
      expiresAt: addSeconds(now, CODE_LIFETIME),
      sealed: deps.sms && deps.seal.seal(code),
    });
    if (deps.sms !== undefined) await tx.outbox.addJob("sendCode", { codeId });
    if (deps.demoClock === undefined) return;
    await tx.codes.saveForDemo({ phone, code, issuedAt: now });
    await tx.outbox.addEvent({ type: "code.issued", codeId });
  });
  return { expiresInSeconds: CODE_LIFETIME };
}

/** For a caller whom the dispatcher knows. The last one told is the one that works. */
async function vouch(deps: PeopleNeeds, actor: Actor, riderId: RiderId) {
  requireStaff(actor);
  const code = deps.createCode(VOUCHED_DIGITS);
  await deps.db.transaction(async (tx) => {
    const rider = await tx.riders.find(riderId, todayOf(deps));
    if (rider === undefined) throw new AppError("rider.unknown");
    const { phone } = rider;
    await tx.codes.deleteOf({ phone, device: undefined });
    await tx.codes.save({
      ...{ id: deps.createId(), phone, device: undefined, codeHash: deps.digest("code", phone, code) },
      expiresAt: addSeconds(deps.realClock.now(), VOUCHED_LIFETIME),
    });
    await recordFact(tx, {
      ...{ kind: "code.vouched", concerns: { riderId }, by: actor, at: deps.clock.now(), details: {} },
    });
  });
  return { code, expiresInSeconds: VOUCHED_LIFETIME };
}

interface Tried {
  door: AtTheDoor;
  phone: string;
  codeHash: string;
}

/**
 * Against the codes of this device alone. A code in the hand works whatever others did, at the same address too; a device without
 * one guesses at nothing, and is counted as what it is.
 */
async function tryOwn(deps: PeopleNeeds, { door, phone, codeHash }: Tried): Promise<Rider> {
  const holder = { phone, device: door.asker.device };
  const standing = { now: deps.realClock.now(), mostWrong: GUESSES_AT_CODE };
  const rider = await deps.db.riders.findByPhone(phone, todayOf(deps));
  const outcome = await deps.db.transaction(async (tx) => {
    if ((await tx.codes.take(holder, { ...standing, codeHash })) && rider !== undefined)
      return enterAs(tx, deps, { door, rider });
    const live = await tx.codes.countWrong(holder, standing);
    await (live > 0 ? note : spend)(tx, guesserUses(deps, door), standing.now);
    await noteFailure(tx, deps, door, rider && { riderId: rider.id });
    return live > 0 ? "session.wrongCredentials" : "session.codeExpired";
  });
  if (typeof outcome === "string") throw new AppError(outcome);
  return outcome;
}

async function tryVouched(deps: PeopleNeeds, { door, phone, codeHash }: Tried): Promise<Rider> {
  const holder = { phone, device: undefined };
  const standing = { now: deps.realClock.now(), mostWrong: GUESSES_AT_VOUCHED_CODE };
  const uses = vouchedUses(deps, door);
  await requireRoom(deps.db, uses, standing.now);
  const rider = await deps.db.riders.findByPhone(phone, todayOf(deps));
  const outcome = await deps.db.transaction(async (tx) => {
    if ((await tx.codes.take(holder, { ...standing, codeHash })) && rider !== undefined)
      return enterAs(tx, deps, { door, rider });
    await spend(tx, uses, standing.now);
    await tx.codes.countWrong(holder, standing);
    await noteFailure(tx, deps, door, rider && { riderId: rider.id });
    // The same whether anybody vouched or not, and for whom.
    return "session.wrongCredentials";
  });
  if (typeof outcome === "string") throw new AppError(outcome);
  return outcome;
}

async function enterAs(tx: Stores, deps: PeopleNeeds, { door, rider }: { door: AtTheDoor; rider: Rider }) {
  await enter(tx, deps, { door, actor: { role: "rider", id: rider.id } });
  return rider;
}
