import type { ReportVerdict } from "../../../shared/schemas/driving.ts";
import type { DeviceStamp } from "../../state/index.ts";

/** What may be read on the device: whose report, made when. All else is sealed. */
interface Label {
  readonly id: string;
  readonly author: string;
  readonly done: DeviceStamp;
}

/** A report that the service does not have yet. */
export interface SealedReport extends Label {
  readonly kind: "sealed";
  /** Grows with every report. */
  readonly order: number;
  readonly sealed: string;
}

/** What became of a report that had to wait; told to its author, then gone. */
export interface ReportOutcome extends Label {
  readonly kind: "outcome";
  readonly verdict: ReportVerdict;
}

export type Shelved = SealedReport | ReportOutcome;

/** Where reports lie on the device through reload, empty battery and sign-out. Every call may fail. */
export interface ReportShelf {
  list(): Promise<readonly Shelved[]>;
  /** In the place of what had the same id. On the disk when it resolves. */
  put(shelved: Shelved): Promise<void>;
  remove(id: string): Promise<void>;
}

const DATABASE = "invataxi.reports";
const STORE = "reports";

/** The shelf in the browser's own database, one for all drivers of the device. */
export function createReportShelf(factory: () => IDBFactory = () => indexedDB): ReportShelf {
  let opened: Promise<IDBDatabase> | undefined;
  const open = () => {
    opened ??= openDatabase(factory).catch((cause: unknown) => {
      opened = undefined;
      throw cause;
    });
    return opened;
  };
  const write = async (change: (store: IDBObjectStore) => void) => {
    const work = (await open()).transaction(STORE, "readwrite", { durability: "strict" });
    change(work.objectStore(STORE));
    await new Promise<void>((resolve, reject) => {
      work.oncomplete = () => resolve();
      work.onabort = () => reject(work.error ?? new Error("the device keeps nothing"));
    });
  };
  return {
    async list() {
      const store = (await open()).transaction(STORE).objectStore(STORE);
      const rows: readonly Shelved[] = await answerOf(store.getAll());
      return [...rows].sort(byOrder);
    },
    put: (shelved) => write((store) => store.put(shelved)),
    remove: (id) => write((store) => store.delete(id)),
  };
}

const orderOf = (shelved: Shelved): number => (shelved.kind === "sealed" ? shelved.order : 0);
/** In the order in which the reports were made. */
export const byOrder = (one: Shelved, other: Shelved): number =>
  orderOf(one) - orderOf(other) || one.done.at - other.done.at;

async function openDatabase(factory: () => IDBFactory): Promise<IDBDatabase> {
  const request = factory().open(DATABASE, 1);
  request.onupgradeneeded = () => void request.result.createObjectStore(STORE, { keyPath: "id" });
  return answerOf(request);
}

const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the device's database does not open"));
  });
