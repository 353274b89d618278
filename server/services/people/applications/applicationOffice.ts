import type { DistrictId, RiderId } from "../../../../shared/ids/index.ts";
import type { ApplicationState } from "../../../../shared/needs/applications.ts";
import type {
  ChangeApplication,
  DecideApplication,
  LocalizedName,
  NewApplication,
} from "../../../../shared/schemas/index.ts";
import type { ServiceDay } from "../../../../shared/time/index.ts";
import type { ApplicationRecord, MissingPart } from "../../../domain/people/application.ts";
import type { Actor } from "../../../domain/people/model.ts";
import type { ApplicationKeyRecord } from "../../../stores/index.ts";

/** Who hands an application in, as far as it is known. */
export interface Bringer {
  actor: Actor | undefined;
  /** Of the network. */
  address: string;
  /** What a program shows, whatever it is worth. */
  key: string | undefined;
}
export interface DueApplication {
  record: ApplicationRecord;
  /** Working days; below 0: it is over. Of what is decided none. */
  daysLeft: number | undefined;
}
/** As it is opened: with what stands in the way of granting it, and whom it is about as far as the reader's reach goes. */
export interface OpenedApplication extends DueApplication {
  missing: MissingPart[];
  known: { id: RiderId; name: string } | undefined;
  others: { id: string; number: number }[];
  /** Names of staff by their ids. */
  names: ReadonlyMap<string, string>;
  /** On which it was decided. */
  decidedOn: ServiceDay | undefined;
}

/** Applications for the service. Whatever is beyond somebody's scope is unknown: application.unknown. */
export interface ApplicationOffice {
  getApplicationTerms(): Promise<{
    workingDays: number;
    districts: { id: DistrictId; name: LocalizedName }[];
  }>;
  /** By anybody; the answer is the same whether the person is known or not. The same again answers as the first time. */
  submitApplication(
    from: Bringer,
    application: NewApplication,
  ): Promise<{ number: number; due: string; workingDays: number }>;
  /** Those that are open by when they are due. Every one that is shown is written down. */
  listApplications(
    actor: Actor,
    asked: { state: ApplicationState; offset: number; limit: number },
  ): Promise<{ applications: DueApplication[]; total: number; counts: { open: number; overdue: number } }>;
  /** Is written down. */
  openApplication(actor: Actor, id: string): Promise<OpenedApplication>;
  /** What the papers say; throws record.stale when it is another than the one of `version`. */
  changeApplication(actor: Actor, id: string, draft: ChangeApplication): Promise<OpenedApplication>;
  /** Granted, it makes the rider's record or adds a period to the one that is there. */
  decideApplication(actor: Actor, id: string, decision: DecideApplication): Promise<OpenedApplication>;
  listApplicationKeys(actor: Actor): Promise<ApplicationKeyRecord[]>;
  /** The key itself is told here and never again. */
  makeApplicationKey(
    actor: Actor,
    asked: { keyId: string; name: string },
  ): Promise<{ key: string; keys: ApplicationKeyRecord[] }>;
  /** From now on it opens nothing. */
  revokeApplicationKey(actor: Actor, keyId: string): Promise<ApplicationKeyRecord[]>;
}
