import type { Instant } from "../../../shared/time/index.ts";
import type { Stores } from "../../stores/index.ts";

/** When the manifests of all runs are made ready for printing next. */
export const watchPrinting = (due: Pick<Stores["due"], "put">, at: Instant): Promise<void> =>
  due.put({ key: "prepareManifests", at, job: "prepareManifests", payload: {} });
