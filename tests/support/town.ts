import { ApiCaller } from "./apiCaller.ts";

let met = 0;
/** One that nobody had before. */
export const someAddress = () => `198.18.${Math.floor(++met / 250) % 250}.${1 + (met % 250)}`;

/** People at addresses of their own, as a proxy in front of the server tells them (TRUST_PROXY). */
export class Town {
  constructor(readonly baseUrl: string) {}
  somebody = (address = someAddress()) => new ApiCaller(this.baseUrl, { "x-forwarded-for": address });
}

export const enterAsStaff = (who: ApiCaller, password: string, username = "admin") =>
  who.ask("staffSignIn", { body: { username, password } });
export const enterAsDriver = (who: ApiCaller, phone: string, pin: string) =>
  who.ask("driverSignIn", { body: { phone, pin } });
export const enterAsRider = (who: ApiCaller, phone: string, code: string) =>
  who.ask("riderSignIn", { body: { phone, code } });
export const askForCode = (who: ApiCaller, phone: string) => who.ask("requestCode", { body: { phone } });
export const madeUpPhone = (time: number) => `+7777${1_000_000 + time}`;
