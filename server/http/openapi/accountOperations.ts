import type { OperationText } from "./operationText.ts";

const newPassword = ["password.tooShort", "password.tooCommon"] as const;
const wrongPassword = ["session.wrongCredentials"] as const;

/** The calls that make, open and look after accounts. */
export const accountOperations = {
  readLink: {
    tag: "Accounts",
    summary: "What a one-time link is for",
    description:
      "`token` is what stands behind the `#` of the link. Asking does not use it up. `first`: for the first administrator; `pin`: for a driver.",
    errors: ["link.unusable"],
  },
  joinStaff: {
    tag: "Accounts",
    summary: "Come by a link, with a password of one's own",
    description:
      "Uses the link up and gives a session cookie. `username` is asked for where the link is for the first administrator; else it is that of the invitation.",
    errors: ["link.unusable", "staff.nameTaken", ...newPassword],
  },
  setDriverPin: {
    tag: "Accounts",
    summary: "Set a driver's PIN by a link",
    description:
      "Uses the link up, ends the driver's other sessions, knows the device from then on, and gives a session cookie.",
    errors: ["link.unusable", "pin.tooSimple"],
  },
  getAccount: {
    tag: "Accounts",
    summary: "My account: second factor and sessions",
    description: "Of everybody of the staff their own.",
  },
  changePassword: {
    tag: "Accounts",
    summary: "Change my password",
    description: "Ends all other sessions. A wrong `current` counts like a wrong sign-in.",
    errors: [...wrongPassword, ...newPassword],
  },
  endSessions: {
    tag: "Accounts",
    summary: "End one of my sessions, or all others",
    description: "With `id`: that one; without: all but the one that asks.",
  },
  beginFactor: {
    tag: "Accounts",
    summary: "Begin to turn the second factor on",
    description:
      "A secret for an app that makes codes (RFC 6238). Nothing is asked for before a code of it was shown.",
  },
  turnFactorOn: {
    tag: "Accounts",
    summary: "Turn the second factor on",
    description:
      "With a code of the app. Each of the ten recovery codes opens once in its place; they are told here and nowhere again.",
    errors: ["factor.wrongCode"],
  },
  turnFactorOff: {
    tag: "Accounts",
    summary: "Turn the second factor off",
    description: "With the password.",
    errors: wrongPassword,
  },
  beginPasskey: {
    tag: "Accounts",
    summary: "Begin to add a passkey",
    description:
      "Options for the browser's dialog (WebAuthn), good for five minutes. Only from a page of ours.",
    errors: ["passkey.refused"],
  },
  addPasskey: {
    tag: "Accounts",
    summary: "Add a passkey",
    description: "`response` is what the browser's dialog answered. The device must have asked its owner.",
    errors: ["passkey.refused"],
  },
  removePasskey: {
    tag: "Accounts",
    summary: "Remove a passkey of mine",
    description: "It opens nothing from then on.",
  },
  beginPasskeySignIn: {
    tag: "Accounts",
    summary: "Begin to sign in by a passkey",
    description: "Options for the browser's dialog, for whoever holds a key.",
    errors: ["passkey.refused"],
  },
  passkeySignIn: {
    tag: "Accounts",
    summary: "Sign in by a passkey",
    description:
      "Without name, password and code: the device has asked its owner. Gives a session cookie. Only from a page of ours.",
    errors: ["passkey.refused"],
  },
  listStaff: {
    tag: "Accounts",
    summary: "Everybody of the staff",
    description: "With the operators and districts that duties may be limited to.",
  },
  inviteStaff: {
    tag: "Accounts",
    summary: "Invite somebody of the staff",
    description:
      "Answers with a one-time link, told once and good for a week. The same `id` again makes a new link; the old one opens nothing.",
    errors: ["staff.nameTaken", "staff.wrongScope"],
  },
  changeStaff: {
    tag: "Accounts",
    summary: "Change somebody's duties, or close their account",
    description: "Their sessions end at once when duties change or the account is closed.",
    errors: ["staff.unknown", "staff.yourself", "staff.wrongScope"],
  },
  resetStaff: {
    tag: "Accounts",
    summary: "Reset an account that was lost",
    description:
      "Password, second factor and sessions are gone at once; the link opens the account anew, with a new password.",
    errors: ["staff.unknown", "staff.yourself", "staff.closed"],
  },
  listDriverAccess: {
    tag: "Accounts",
    summary: "How drivers get in: PINs and devices",
    description: "A manager sees the drivers of their own operators.",
  },
  makePinLink: {
    tag: "Accounts",
    summary: "Make a link by which a driver sets a PIN",
    description: "Told once, good for a day, for the driver's own device.",
    errors: ["driver.unknown"],
  },
  revokeDevice: {
    tag: "Accounts",
    summary: "Turn a driver's device away",
    description: "Its sessions end at once, and it is no longer known.",
    errors: ["driver.unknown"],
  },
  getSetup: {
    tag: "Accounts",
    summary: "What is missing before the first trip",
    description: "Counted anew with each call.",
  },
} satisfies Record<string, OperationText>;
