import { toIso } from "../../../shared/time/index.ts";
import type { RouteParts } from "../appParts.ts";
import type { Handlers } from "../handler.ts";

type PasskeyCall = "beginPasskey" | "addPasskey" | "removePasskey" | "beginPasskeySignIn" | "passkeySignIn";
type AccountHandlers = Pick<
  Handlers,
  | "readLink"
  | "joinStaff"
  | "setDriverPin"
  | PasskeyCall
  | "listStaff"
  | "inviteStaff"
  | "changeStaff"
  | "resetStaff"
  | "getAccount"
  | "changePassword"
  | "endSessions"
  | "beginFactor"
  | "turnFactorOn"
  | "turnFactorOff"
  | "listDriverAccess"
  | "makePinLink"
  | "revokeDevice"
  | "getSetup"
>;

export const accountRoutes = (parts: RouteParts): AccountHandlers => ({
  ...linkRoutes(parts),
  ...ownRoutes(parts),
  ...passkeyRoutes(parts),
  ...staffRoutes(parts),
  ...driverRoutes(parts),
  getSetup: ({ actor }) => parts.services.getSetup(actor),
});

const linkRoutes = ({ services }: RouteParts): Pick<Handlers, "readLink" | "joinStaff" | "setDriverPin"> => ({
  readLink: async ({ body }) => ({ link: await services.readLink(body.token) }),
  joinStaff: async ({ body, session, welcome }) => {
    const { actor, view } = await services.joinStaff(body, welcome());
    await session.signIn(actor);
    return { session: view };
  },
  setDriverPin: async ({ body, session, welcome }) => {
    const { actor, view } = await services.setDriverPin(body, welcome());
    await session.signIn(actor);
    return { session: view };
  },
});

type OwnHandlers = Pick<
  AccountHandlers,
  "getAccount" | "changePassword" | "endSessions" | "beginFactor" | "turnFactorOn" | "turnFactorOff"
>;
const ownRoutes = ({ services, presenters }: RouteParts): OwnHandlers => ({
  getAccount: async ({ actor, session }) => {
    const { sessions, passkeys, ...account } = await services.getAccount(actor);
    return {
      ...account,
      sessions: sessions.map((each) => presenters.ownSession(each, session.name)),
      passkeys: passkeys.map(({ id, name, addedAt }) => ({ id, name, addedAt: toIso(addedAt) })),
    };
  },
  changePassword: async ({ actor, body, session, welcome }) => {
    await services.changePassword(actor, { ...body, session: session.name }, welcome());
    return { ok: true };
  },
  endSessions: async ({ actor, body, session }) => {
    await services.endOwnSessions(actor, body.id === undefined ? { but: session.name } : { only: body.id });
    return { ok: true };
  },
  beginFactor: ({ actor }) => services.beginFactor(actor),
  turnFactorOn: ({ actor, body }) => services.turnFactorOn(actor, body.code),
  turnFactorOff: async ({ actor, body, welcome }) => {
    await services.turnFactorOff(actor, body.password, welcome());
    return { ok: true };
  },
});

const passkeyRoutes = ({ services }: RouteParts): Pick<Handlers, PasskeyCall> => ({
  beginPasskey: ({ actor, origin }) => services.beginPasskey(actor, origin),
  addPasskey: async ({ actor, body, origin }) => {
    await services.addPasskey(actor, body, origin);
    return { ok: true };
  },
  removePasskey: async ({ actor, body }) => {
    await services.removePasskey(actor, body.id);
    return { ok: true };
  },
  beginPasskeySignIn: ({ origin }) => services.beginPasskeySignIn(origin),
  passkeySignIn: async ({ body, origin, session, welcome }) => {
    const { actor, view } = await services.signInByPasskey(body.response, origin, welcome());
    await session.signIn(actor);
    return { session: view };
  },
});

type StaffHandlers = Pick<AccountHandlers, "listStaff" | "inviteStaff" | "changeStaff" | "resetStaff">;
const staffRoutes = ({ services, presenters }: RouteParts): StaffHandlers => ({
  listStaff: async ({ actor }) => {
    const { staff, ...scopes } = await services.listStaff(actor);
    return { staff: staff.map(presenters.staffMember), ...scopes };
  },
  inviteStaff: async ({ actor, body: { id, username, name, role, ...scope } }) => {
    const asked = { id, username, name, role, scope: scopeOf(scope) };
    const { person, link } = await services.inviteStaff(actor, asked);
    return { person: presenters.staffMember(person), link: presenters.entryLink(link) };
  },
  changeStaff: async ({ actor, params, body: { role, closed, ...scope } }) => {
    const duty = { role, closed, scope: scopeOf(scope) };
    return { person: presenters.staffMember(await services.changeStaff(actor, params.staffId, duty)) };
  },
  resetStaff: async ({ actor, params }) => ({
    link: presenters.entryLink(await services.resetStaff(actor, params.staffId)),
  }),
});

/** None named: no limits. */
const scopeOf = <S extends object>(scope: S): S | undefined =>
  Object.values(scope).every((part) => part === undefined) ? undefined : scope;

const driverRoutes = ({
  services,
  presenters,
}: RouteParts): Pick<Handlers, "listDriverAccess" | "makePinLink" | "revokeDevice"> => ({
  listDriverAccess: async ({ actor }) => ({
    drivers: (await services.listDriverAccess(actor)).map(({ pinHash, devices, ...driver }) => ({
      ...{ id: driver.id, name: driver.name, phone: driver.phone, operatorId: driver.operatorId },
      hasPin: pinHash !== undefined,
      devices: devices.map(({ device, lastUsed }) => ({ id: device, lastUsed: toIso(lastUsed) })),
    })),
  }),
  makePinLink: async ({ actor, params }) => ({
    link: presenters.entryLink(await services.makePinLink(actor, params.driverId)),
  }),
  revokeDevice: async ({ actor, params }) => {
    await services.revokeDevice(actor, params.driverId, params.deviceId);
    return { ok: true };
  },
});
