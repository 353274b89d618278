import type { ApiResponse } from "../../../shared/schemas/api.ts";
import type { ClockState } from "../../../shared/schemas/people.ts";
import type { RegionInfo } from "../../../shared/schemas/region.ts";
import type { DeviceStamp } from "../../state/index.ts";
import { answerOf, changeStore, openDatabase } from "../device/idb.ts";
import type { Driver } from "../driver.ts";

/** What the page shows without a connection: whose shift, with its stops, as the service said it last. */
export interface KeptShift {
  readonly driver: Driver;
  readonly region: RegionInfo;
  readonly clock: ClockState | undefined;
  readonly told: ApiResponse<"getManifest">;
  /** What dispatchers have said; missing until it was read. */
  readonly messages?: ApiResponse<"listOwnMessages"> | undefined;
  /** When the service said it. */
  readonly toldAt: DeviceStamp;
}

/** Where the shift lies on the device, from the first answer until its driver signs out. Every call may fail. */
export interface ShiftShelf {
  read(): Promise<KeptShift | undefined>;
  /** On the disk when it resolves. */
  write(kept: KeptShift): Promise<void>;
  clear(): Promise<void>;
}

const DATABASE = "invataxi.shift";
const STORE = "shift";
const KEY = "kept";

/** The shelf in the browser's own database: one shift, that of who is signed in. */
export function createShiftShelf(factory: () => IDBFactory = () => indexedDB): ShiftShelf {
  const open = () => openDatabase(factory, { name: DATABASE, store: STORE });
  const change = async (how: (store: IDBObjectStore) => void) => {
    const database = await open();
    await changeStore(database, STORE, how).finally(() => database.close());
  };
  return {
    async read() {
      const database = await open();
      const kept: unknown = await answerOf(database.transaction(STORE).objectStore(STORE).get(KEY)).finally(
        () => database.close(),
      );
      return isShift(kept) ? kept : undefined;
    },
    write: (kept) => change((store) => store.put(kept, KEY)),
    clear: () => change((store) => store.clear()),
  };
}

/** Nobody but this page's own kind writes there: enough to know that it is one. */
const isShift = (value: unknown): value is KeptShift =>
  typeof value === "object" && value !== null && "driver" in value && "told" in value && "toldAt" in value;
