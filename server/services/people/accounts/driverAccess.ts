import type { DriverId } from "../../../../shared/ids/index.ts";
import type { Actor } from "../../../domain/people/model.ts";
import { AppError } from "../../../errors.ts";
import { canManageDriverAccess, operatorsOf } from "../../../policies/index.ts";
import type { DriverAccount, Stores } from "../../../stores/index.ts";
import { recordFact } from "../../records/recordFact.ts";
import { accountDigest } from "../askers.ts";
import type { PeopleNeeds } from "../needs.ts";
import type { DriverAccessUseCases } from "../useCases.ts";
import { endSessions } from "./endSessions.ts";
import { makeLink } from "./links.ts";

/** How drivers get in: by a PIN that each sets by a link, on devices that the office sees and can turn away. */
export function createDriverAccess(deps: PeopleNeeds): DriverAccessUseCases {
  const { db } = deps;
  const accountOf = ({ phone }: DriverAccount) => accountDigest(deps, { kind: "driver", login: phone });
  return {
    async listDriverAccess(actor) {
      if (!canManageDriverAccess(actor, undefined)) throw new AppError("session.forbidden");
      const drivers = await db.accounts.listDrivers(operatorsOf(actor));
      const devices = await db.devices.listOf(drivers.map(accountOf));
      return drivers.map((driver) => {
        const account = accountOf(driver);
        return { ...driver, devices: devices.filter((each) => each.account === account) };
      });
    },
    makePinLink: (actor, driverId) =>
      db.transaction(async (tx) => {
        await getOwnDriver(tx, actor, driverId);
        return makeLink(tx, deps, { holder: { driverId }, by: actor });
      }),
    revokeDevice: (actor, driverId, device) =>
      db.transaction(async (tx) => {
        const driver = await getOwnDriver(tx, actor, driverId);
        await tx.devices.forget(device, accountOf(driver));
        const concerns = { driverId };
        const at = deps.clock.now();
        await recordFact(tx, { kind: "device.revoked", concerns, by: actor, at, details: {} });
        await endSessions(tx, deps, { personId: driverId, which: { device }, concerns, by: actor });
      }),
  };
}

async function getOwnDriver(tx: Stores, actor: Actor, id: DriverId): Promise<DriverAccount> {
  const driver = await tx.accounts.findDriverById(id);
  // Another operator's driver looks like none at all.
  if (driver === undefined || !canManageDriverAccess(actor, driver)) throw new AppError("driver.unknown");
  return driver;
}
