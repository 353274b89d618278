/** A fix that the service does not have yet. What may be read on the device: whose, and of when. */
export interface SealedFix {
  readonly id: string;
  readonly author: string;
  readonly at: number;
  readonly sealed: string;
}

/** Where fixes lie on the device through reload and empty battery. Every call may fail. */
export interface FixShelf {
  /** In the order in which they were measured. */
  list(): Promise<readonly SealedFix[]>;
  /** On the disk when it resolves. */
  put(fix: SealedFix): Promise<void>;
  remove(id: string): Promise<void>;
}

const DATABASE = "invataxi.positions";
const STORE = "positions";

/** The shelf in the browser's own database, one for all drivers of the device. */
export function createFixShelf(factory: () => IDBFactory = () => indexedDB): FixShelf {
  let opened: Promise<IDBDatabase> | undefined;
  const open = () => {
    opened ??= openDatabase(factory).catch((cause: unknown) => {
      opened = undefined;
      throw cause;
    });
    return opened;
  };
  const write = async (change: (store: IDBObjectStore) => void) => {
    const work = (await open()).transaction(STORE, "readwrite");
    change(work.objectStore(STORE));
    await new Promise<void>((resolve, reject) => {
      work.oncomplete = () => resolve();
      work.onabort = () => reject(work.error ?? new Error("the device keeps nothing"));
    });
  };
  return {
    async list() {
      const store = (await open()).transaction(STORE).objectStore(STORE);
      const rows: readonly SealedFix[] = await answerOf(store.getAll());
      return [...rows].sort((one, other) => one.at - other.at);
    },
    put: (fix) => write((store) => store.put(fix)),
    remove: (id) => write((store) => store.delete(id)),
  };
}

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
