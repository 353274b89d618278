import { useState } from "react";
import type { KeptShiftAct } from "../../../shared/schemas/driverReports.ts";
import type { Manifest } from "../../../shared/schemas/driving.ts";
import { instant, toIso } from "../../../shared/time/units.ts";
import { type ApiError, asApiError, call, newIdempotencyKey } from "../../api/index.ts";
import { currentServiceNow, deviceClock } from "../../state/index.ts";
import type { ReportQueue } from "../reports/reportQueue.ts";

interface Parts {
  readonly manifest: Manifest;
  readonly put: (manifest: Manifest) => void;
  readonly reports: ReportQueue;
}

/**
 * Begins or ends the shift at once, so that a refusal is read at once; where the service cannot be reached, or reports wait that come
 * before, it waits with them.
 */
export function useShiftReport(shiftAction: KeptShiftAct["shiftAction"], { manifest, put, reports }: Parts) {
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<ApiError>();
  const { shiftId } = manifest;
  const report = async () => {
    const done = deviceClock.stamp();
    const later = () => {
      const at = toIso(currentServiceNow());
      reports.add({ actionId: newIdempotencyKey(), shiftId, shiftAction, at, done });
      void reports.flush();
    };
    if (reports.waiting.get().length > 0) return later();
    const name = shiftAction === "start" ? "startShift" : "endShift";
    const body = { at: toIso(instant(done.at)), sentAt: toIso(instant(done.at)) };
    try {
      put((await call(name, { params: { shiftId }, body })).manifest);
    } catch (thrown) {
      const cause = asApiError(thrown);
      if (!cause.isTransient) throw cause;
      later();
    }
  };
  const press = () => {
    setPending(true);
    setError(undefined);
    return report()
      .catch((thrown) => setError(asApiError(thrown)))
      .finally(() => setPending(false));
  };
  return { press, isPending, error };
}
