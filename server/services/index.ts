import type { DemoUseCases } from "./demo/useCases.ts";
import type { DispatchingUseCases } from "./dispatching/useCases.ts";
import type { DrivingUseCases } from "./driving/useCases.ts";
import type { ExchangeUseCases } from "./exchange/useCases.ts";
import type { FleetUseCases } from "./fleet/useCases.ts";
import type { LiveUseCases } from "./live/useCases.ts";
import type { NotifyingUseCases } from "./notifying/useCases.ts";
import type { PeopleUseCases } from "./people/useCases.ts";
import type { PlanningUseCases } from "./planning/useCases.ts";
import type { UndoUseCases } from "./records/undo/undoUseCases.ts";
import type { ReportingUseCases } from "./reporting/useCases.ts";
import type { RequestingUseCases } from "./requesting/useCases.ts";
import type { UpkeepUseCases } from "./upkeep/useCases.ts";

/**
 * The use cases of all rooms. Each checks what the actor may do (policies), throws AppError for what is refused, and commits
 * change and outbox together. A new one is named in its own room's `useCases.ts` and joined in its `index.ts`.
 */
export interface Services
  extends DemoUseCases,
    DispatchingUseCases,
    DrivingUseCases,
    FleetUseCases,
    ExchangeUseCases,
    LiveUseCases,
    NotifyingUseCases,
    PeopleUseCases,
    PlanningUseCases,
    ReportingUseCases,
    RequestingUseCases,
    UndoUseCases,
    UpkeepUseCases {}
