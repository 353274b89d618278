import type { RouteParts } from "../appParts.ts";
import type { Handlers } from "../handler.ts";

type AuthHandlers = Pick<
  Handlers,
  "staffSignIn" | "driverSignIn" | "requestCode" | "riderSignIn" | "signOut" | "getSession"
>;

export const authRoutes = ({ services }: RouteParts): AuthHandlers => ({
  staffSignIn: async ({ body, session, welcome }) => {
    const { actor, view } = await services.signInStaff(body, welcome());
    await session.signIn(actor);
    return { session: view };
  },
  driverSignIn: async ({ body, session, welcome }) => {
    const { actor, view } = await services.signInDriver(body, welcome());
    await session.signIn(actor);
    return { session: view };
  },
  requestCode: ({ body, welcome }) => services.requestSignInCode(body.phone, welcome()),
  riderSignIn: async ({ body, session, welcome }) => {
    const { actor, view } = await services.signInRider(body, welcome());
    await session.signIn(actor);
    return { session: view };
  },
  signOut: async ({ actor, session }) => {
    if (actor !== undefined) await services.noteSignOut(actor);
    await session.signOut();
    return { ok: true };
  },
  getSession: async ({ actor, session }) => {
    if (actor === undefined) return { session: null };
    const person = await services.findSessionPerson(actor);
    if (person !== undefined) return { session: person.view };
    await session.signOut(); // the account is gone
    return { session: null };
  },
});
