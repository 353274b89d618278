import { useEffect, useState } from "react";
import { isUnderWay } from "../../../shared/lifeCycle/shift.ts";
import type { Manifest } from "../../../shared/schemas/driving.ts";
import { useWrite } from "../../api/index.ts";
import { live, useConnection } from "../../live/index.ts";

/** Tells the service which version of the run under way this device has on its screen: of what it has not shown the driver is told otherwise. */
export function useSeen(manifest: Manifest | null | undefined): void {
  const { mutate } = useWrite("seeManifest");
  const isOnScreen = useOnScreen();
  const connection = useConnection(live);
  const shown = manifest && isUnderWay(manifest) ? manifest : undefined;
  const [shiftId, version] = [shown?.shiftId, shown?.version];
  useEffect(() => {
    if (shiftId === undefined || version === undefined || !isOnScreen || connection === "offline") return;
    mutate({ body: { shiftId, version } });
  }, [mutate, shiftId, version, isOnScreen, connection]);
}

function useOnScreen(): boolean {
  const [isOnScreen, setOnScreen] = useState(document.visibilityState === "visible");
  useEffect(() => {
    const look = () => setOnScreen(document.visibilityState === "visible");
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, []);
  return isOnScreen;
}
