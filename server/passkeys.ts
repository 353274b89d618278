import { isIP } from "node:net";
import type { verifyAuthenticationResponse, verifyRegistrationResponse } from "@simplewebauthn/server";

// Only who uses a passkey has the process load it.
const library = () => import("@simplewebauthn/server");

const RP_NAME = "Invataxi";
type Registration = Parameters<typeof verifyRegistrationResponse>[0]["response"];
type Assertion = Parameters<typeof verifyAuthenticationResponse>[0]["response"];

export interface Passkey {
  id: string;
  /** Base64url. */
  publicKey: string;
  counter: number;
}
export interface Place {
  /** Of the page that asks, which was found to be ours. */
  origin: string;
  /** Whether a challenge is one that we gave for this, and takes it away. */
  isOurs(challenge: string): Promise<boolean>;
}

const domainOf = (origin: string): string => new URL(origin).hostname;

/**
 * WebAuthn (W3C, level 3). The device asks its owner for a finger, a face or a PIN each time, so that a passkey is two factors by
 * itself. Whatever is wrong with an answer is `undefined`: nobody learns from it.
 */
export const passkeys = {
  /** Passkeys belong to a name: an address of numbers has none. */
  isPossible: (origin: string): boolean => URL.canParse(origin) && isIP(domainOf(origin)) === 0,

  async askForNew(origin: string, owner: { id: string; username: string; name: string; known: string[] }) {
    const { generateRegistrationOptions } = await library();
    return generateRegistrationOptions({
      ...{ rpName: RP_NAME, rpID: domainOf(origin), attestationType: "none" },
      ...{
        userID: new TextEncoder().encode(owner.id),
        userName: owner.username,
        userDisplayName: owner.name,
      },
      excludeCredentials: owner.known.map((id) => ({ id })),
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
    });
  },

  async askForUse(origin: string) {
    const { generateAuthenticationOptions } = await library();
    return generateAuthenticationOptions({ rpID: domainOf(origin), userVerification: "required" });
  },

  async readNew(response: unknown, { origin, isOurs }: Place): Promise<Passkey | undefined> {
    const { verifyRegistrationResponse: verify } = await library();
    const verdict = await verify({
      response: response as Registration,
      ...{ expectedChallenge: isOurs, expectedOrigin: origin, expectedRPID: domainOf(origin) },
    }).catch(() => undefined);
    if (verdict?.registrationInfo === undefined) return undefined;
    const { id, publicKey, counter } = verdict.registrationInfo.credential;
    return { id, publicKey: Buffer.from(publicKey).toString("base64url"), counter };
  },

  /** The new counter. */
  async readUse(response: unknown, passkey: Passkey, { origin, isOurs }: Place): Promise<number | undefined> {
    const { id, publicKey, counter } = passkey;
    const credential = { id, counter, publicKey: new Uint8Array(Buffer.from(publicKey, "base64url")) };
    const { verifyAuthenticationResponse: verify } = await library();
    const verdict = await verify({
      response: response as Assertion,
      ...{ expectedChallenge: isOurs, expectedOrigin: origin, expectedRPID: domainOf(origin), credential },
    }).catch(() => undefined);
    return verdict?.verified === true ? verdict.authenticationInfo.newCounter : undefined;
  },
};
