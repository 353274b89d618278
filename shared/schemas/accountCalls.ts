import { z } from "zod";
import { DriverId, StaffId } from "../ids/index.ts";
import {
  AddPasskey,
  ChangePassword,
  ChangeStaff,
  DriverAccess,
  EndSessions,
  EntryLink,
  FactorBegun,
  FactorCode,
  FactorOff,
  InviteStaff,
  JoinStaff,
  LinkToken,
  LinkView,
  OwnAccount,
  PasskeyOptions,
  PasskeySignIn,
  RecoveryCodes,
  RemovePasskey,
  SetDriverPin,
  Setup,
  StaffList,
  StaffMember,
} from "./accounts.ts";
import { SessionView } from "./people.ts";

const done = z.object({ ok: z.literal(true) });
const session = z.object({ session: SessionView });
const staffParams = z.object({ staffId: StaffId });
const driverParams = z.object({ driverId: DriverId });
const link = z.object({ link: EntryLink });
const passkeyOptions = z.object({ options: PasskeyOptions });

/** Shapes of the calls about accounts, for `api.ts`. */
export const accountCalls = {
  readLink: { body: LinkToken, response: z.object({ link: LinkView }) },
  joinStaff: { body: JoinStaff, response: session },
  setDriverPin: { body: SetDriverPin, response: session },
  getAccount: { response: OwnAccount },
  changePassword: { body: ChangePassword, response: done },
  endSessions: { body: EndSessions, response: done },
  beginFactor: { response: FactorBegun },
  turnFactorOn: { body: FactorCode, response: RecoveryCodes },
  turnFactorOff: { body: FactorOff, response: done },
  beginPasskey: { response: passkeyOptions },
  addPasskey: { body: AddPasskey, response: done },
  removePasskey: { body: RemovePasskey, response: done },
  beginPasskeySignIn: { response: passkeyOptions },
  passkeySignIn: { body: PasskeySignIn, response: session },
  listStaff: { response: StaffList },
  inviteStaff: { body: InviteStaff, response: link.extend({ person: StaffMember }), status: 201 },
  changeStaff: { params: staffParams, body: ChangeStaff, response: z.object({ person: StaffMember }) },
  resetStaff: { params: staffParams, response: link },
  listDriverAccess: { response: z.object({ drivers: z.array(DriverAccess) }) },
  makePinLink: { params: driverParams, response: link },
  revokeDevice: { params: driverParams.extend({ deviceId: z.uuid() }), response: done },
  getSetup: { response: Setup },
} as const;
