import type { ApiBody, ApiResponse } from "../../shared/schemas/api.ts";

/** A browser that can, at an address with a name: passkeys belong to one. */
export const supportsPasskeys = (): boolean =>
  "PublicKeyCredential" in globalThis && !/^[\d.]+$|^\[/.test(location.hostname);

// Only who uses one carries the library.
const library = () => import("@simplewebauthn/browser");
type Options = ApiResponse<"beginPasskey">["options"];

/** Has the device make a key; rejects when its owner does not want to. */
export async function createPasskey(options: Options) {
  const { startRegistration } = await library();
  const optionsJSON = options as unknown as Parameters<typeof startRegistration>[0]["optionsJSON"];
  return (await startRegistration({ optionsJSON })) as unknown as ApiBody<"addPasskey">["response"];
}

/** Has the device show a key that it holds; rejects when its owner does not want to, or it has none. */
export async function showPasskey(options: Options) {
  const { startAuthentication } = await library();
  const optionsJSON = options as unknown as Parameters<typeof startAuthentication>[0]["optionsJSON"];
  return (await startAuthentication({ optionsJSON })) as unknown as ApiBody<"passkeySignIn">["response"];
}
