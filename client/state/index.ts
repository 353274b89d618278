export { DeviceClock, type DeviceStamp, deviceClock } from "./deviceClock.ts";
export {
  currentHash,
  currentLook,
  goTo,
  onLook,
  renameLook,
  renamePath,
  replacePath,
  useHash,
} from "./hashRoute.ts";
export { createKeptStore, isRecord, type KeptParts } from "./keptStore.ts";
export { type Versioned, withNewest, withNewsSince } from "./newest.ts";
export { clockStore, currentServiceNow, serviceNow, serviceTimeOf, useServiceNow } from "./serviceClock.ts";
export { createStore, type Readable, type Store, useStore } from "./store.ts";
export { REST_MS, useRested } from "./useRested.ts";
