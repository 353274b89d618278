import type { DriverId, StaffId } from "../../../../shared/ids/index.ts";
import { ofPerson } from "../../../domain/facts/concerns.ts";
import type { FactBy } from "../../../domain/facts/fact.ts";
import { AppError } from "../../../errors.ts";
import type { StaffRecord, Stores } from "../../../stores/index.ts";
import { recordFact } from "../../records/recordFact.ts";
import { comeToTheDoor } from "../askers.ts";
import { enter } from "../entering.ts";
import type { PeopleNeeds } from "../needs.ts";
import { driverSession, staffSession } from "../sessions.ts";
import type { Asker, JoiningUseCases, SignedIn } from "../useCases.ts";
import { endSessions } from "./endSessions.ts";
import { lookAtLink, noteLinkUsed, purposeOf, takeLink } from "./links.ts";
import { requireGoodPassword } from "./requireGoodPassword.ts";
import { isSimplePin } from "./simplePin.ts";

/** Coming by a one-time link: with a password of one's own, or a driver with a PIN, on the device that then is known. */
export function createJoining(deps: PeopleNeeds): JoiningUseCases {
  return {
    readLink: (token) => readLink(deps, token),
    joinStaff: (asked, asker) => join(deps, asked, asker),
    setDriverPin: (asked, asker) => setPin(deps, asked, asker),
  };
}

async function readLink(deps: PeopleNeeds, token: string): ReturnType<JoiningUseCases["readLink"]> {
  const { db } = deps;
  const { staffId, driverId } = await lookAtLink(db, deps, token);
  if (driverId !== undefined) {
    const { name, locale } = await getDriver(db, driverId);
    return { purpose: "pin", name, locale };
  }
  if (staffId === undefined) return { purpose: "first" };
  const { username, name, role } = await getOpen(db, staffId);
  return { purpose: "staff", username, name, role };
}

type Joining = Parameters<JoiningUseCases["joinStaff"]>[0];

async function join(deps: PeopleNeeds, asked: Joining, asker: Asker): Promise<SignedIn> {
  const { db } = deps;
  const { staffId: known } = await lookAtLink(db, deps, asked.token);
  const username = known === undefined ? asked.username : (await getOpen(db, known)).username;
  if (username === undefined) throw new AppError("request.invalid", { field: "username" });
  await requireGoodPassword(deps, asked.password, [username, asked.name]);
  const passwordHash = await deps.hasher.hash(asked.password);
  const door = await comeToTheDoor(deps, { kind: "staff", login: username, asker });
  return db.transaction(async (tx) => {
    const holder = await takeLink(tx, deps, asked.token);
    if (holder.driverId !== undefined) throw new AppError("link.unusable");
    const id = holder.staffId ?? (await addFirst(tx, deps, { username, name: asked.name }));
    await tx.staff.lock([id]);
    await tx.staff.settle(id, { name: asked.name, locale: asked.locale, passwordHash });
    const person = await getOpen(tx, id);
    const signedIn = staffSession(person);
    const note = { by: signedIn.actor as FactBy, concerns: { staffId: id } };
    await endSessions(tx, deps, { personId: id, ...note });
    await noteLinkUsed(tx, deps, { purpose: purposeOf(holder), ...note });
    const details = { role: person.role };
    await recordFact(tx, { kind: "staff.joined", ...note, at: deps.clock.now(), details });
    await enter(tx, deps, { door, actor: signedIn.actor });
    return signedIn;
  });
}

/** Whoever comes first; other links for a first administrator open nothing from then on. */
async function addFirst(
  tx: Stores,
  deps: PeopleNeeds,
  { username, name }: { username: string; name: string },
): Promise<StaffId> {
  const id = deps.createId() as StaffId;
  const isNew = await tx.staff.add({ id, username, name, role: "administrator" });
  if (!isNew) throw new AppError("staff.nameTaken", { field: "username" });
  await tx.entryLinks.deleteOf({});
  return id;
}

async function getOpen(tx: Pick<Stores, "staff">, id: StaffId): Promise<StaffRecord> {
  const person = await tx.staff.find(id);
  if (person === undefined || person.isClosed) throw new AppError("link.unusable");
  return person;
}

async function getDriver(tx: Pick<Stores, "accounts">, id: DriverId) {
  const driver = await tx.accounts.findDriverById(id);
  if (driver === undefined) throw new AppError("link.unusable");
  return driver;
}

async function setPin(
  deps: PeopleNeeds,
  { token, pin }: { token: string; pin: string },
  asker: Asker,
): Promise<SignedIn> {
  const { db } = deps;
  const { driverId } = await lookAtLink(db, deps, token);
  if (driverId === undefined) throw new AppError("link.unusable");
  if (isSimplePin(pin)) throw new AppError("pin.tooSimple", { field: "pin" });
  const { phone } = await getDriver(db, driverId);
  const pinHash = await deps.hasher.hash(pin);
  const door = await comeToTheDoor(deps, { kind: "driver", login: phone, asker });
  return db.transaction(async (tx) => {
    await takeLink(tx, deps, token);
    await tx.accounts.setPin(driverId, pinHash);
    const signedIn = driverSession(deps, await getDriver(tx, driverId));
    const note = { by: signedIn.actor as FactBy, concerns: ofPerson(signedIn.actor) };
    await noteLinkUsed(tx, deps, { purpose: "pin", ...note });
    // Whoever got in by the old PIN, or on a phone that was lost, is out.
    await endSessions(tx, deps, { personId: driverId, ...note });
    await recordFact(tx, { kind: "pin.set", ...note, at: deps.clock.now(), details: {} });
    await enter(tx, deps, { door, actor: signedIn.actor });
    return signedIn;
  });
}
