/** Promises around the browser's own database. */
export const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the device's database does not open"));
  });

/** A database of one store, which bears its name. Without `keyPath` rows are put under a key of their own. */
export async function openDatabase(
  factory: () => IDBFactory,
  { name, store, keyPath }: { name: string; store: string; keyPath?: string },
): Promise<IDBDatabase> {
  const request = factory().open(name, 1);
  request.onupgradeneeded = () =>
    void request.result.createObjectStore(store, keyPath === undefined ? {} : { keyPath });
  return answerOf(request);
}

/** Resolves when the change is on the disk. */
export async function changeStore(
  database: IDBDatabase,
  store: string,
  change: (store: IDBObjectStore) => void,
): Promise<void> {
  const work = database.transaction(store, "readwrite", { durability: "strict" });
  change(work.objectStore(store));
  await new Promise<void>((resolve, reject) => {
    work.oncomplete = () => resolve();
    work.onabort = () => reject(work.error ?? new Error("the device keeps nothing"));
  });
}
