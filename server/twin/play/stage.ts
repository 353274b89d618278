import type { LatLng } from "../../../shared/geo/index.ts";
import type { VehicleId } from "../../../shared/ids/index.ts";
import type { Instant } from "../../../shared/time/index.ts";
import { Agenda } from "./agenda.ts";
import type { Roads } from "./roads.ts";
import type { Service } from "./service.ts";

/** What the days of a simulation share: the service, its clock as it was put last, what people have in mind, where vehicles stand. */
export class Stage {
  readonly agenda = new Agenda();
  /** Left out: in its depot, where it has never left it. */
  readonly standing = new Map<VehicleId, LatLng>();

  constructor(
    readonly service: Service,
    readonly roads: Roads,
    public now: Instant,
    /** Whether people act on it too, beside those who are played. */
    readonly isShared = false,
  ) {}
}
