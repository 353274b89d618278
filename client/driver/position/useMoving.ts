import { useEffect, useState } from "react";
import { sharing } from "./usePositionSharing.ts";

const LOOK_MS = 1_000;
/** m/s: whoever walks beside the vehicle, or rolls the last meters to the curb, can read. */
const MOVING = 2;
const isMoving = (): boolean => (sharing.lastSpeed ?? 0) > MOVING;

/** Whether the vehicle drives, as far as the device knows: then there is nothing to read. Where nothing is measured it counts as standing. */
export function useMoving(): boolean {
  const [moving, setMoving] = useState(isMoving);
  useEffect(() => {
    const timer = setInterval(() => setMoving(isMoving()), LOOK_MS);
    return () => clearInterval(timer);
  }, []);
  return moving;
}
