import type { Board } from "../../../shared/schemas/index.ts";
import { type Instant, type ServiceDay, toIso } from "../../../shared/time/index.ts";
import type { Caller } from "../apiSession.ts";
import type { Service } from "./service.ts";

/** Each waits some seconds for the work; planners on a slow machine may have minutes of it. */
const STEP_TRIES = 40;

/** A dispatcher's page: the clock of the simulation, one-time codes, the board. */
export class DispatcherSeat {
  readonly session: Caller;

  constructor(service: Service) {
    this.session = service.connect();
  }

  /** Whom the demo lets in as a dispatcher, and the PIN of its drivers. */
  async open(): Promise<{ driverPin: string }> {
    const { logins } = await this.session.call("listDemoLogins");
    const staff = logins.find(({ role }) => role === "dispatcher");
    const driver = logins.find(({ role }) => role === "driver");
    if (staff === undefined || driver === undefined) throw new Error("this server is not in demo mode");
    await this.session.call("staffSignIn", { body: { username: staff.login, password: staff.secret } });
    return { driverPin: driver.secret };
  }

  /** Puts the clock forward; everything that follows has been done when this answers. */
  async step(to: Instant): Promise<void> {
    for (let tries = 0; tries < STEP_TRIES; tries++) {
      const { settled } = await this.session.call("stepDemoClock", { body: { to: toIso(to) } });
      if (settled) return;
    }
    throw new Error(`the service did not come to rest at ${toIso(to)}`);
  }

  async codeFor(phone: string): Promise<string> {
    const { codes } = await this.session.call("listDemoCodes");
    const own = codes.filter((code) => code.phone === phone);
    const newest = own.sort((one, other) => other.issuedAt.localeCompare(one.issuedAt))[0];
    if (newest === undefined) throw new Error("no code was issued");
    return newest.code;
  }

  board = (day: ServiceDay): Promise<Board> => this.session.call("getBoard", { query: { day } });
}
