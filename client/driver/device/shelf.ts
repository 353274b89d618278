import { answerOf, changeStore, openDatabase } from "./idb.ts";

/** Rows that lie on the device through reload, empty battery and sign-out, by their id. Every call may fail. */
export interface Shelf<Row extends { readonly id: string }> {
  list(): Promise<readonly Row[]>;
  /** In the place of what had the same id. On the disk when it resolves. */
  put(row: Row): Promise<void>;
  remove(id: string): Promise<void>;
}

interface ShelfParts<Row> {
  /** Of the rows and, after `invataxi.`, of the database. */
  readonly name: string;
  readonly order: (one: Row, other: Row) => number;
  readonly factory: () => IDBFactory;
}

/** In the browser's own database, one for all drivers of the device. */
export function createShelf<Row extends { readonly id: string }>(parts: ShelfParts<Row>): Shelf<Row> {
  const { name: store, order, factory } = parts;
  let opened: Promise<IDBDatabase> | undefined;
  const open = () => {
    opened ??= openDatabase(factory, { name: `invataxi.${store}`, store, keyPath: "id" }).catch(
      (cause: unknown) => {
        opened = undefined;
        throw cause;
      },
    );
    return opened;
  };
  return {
    async list() {
      const rows: readonly Row[] = await answerOf(
        (await open()).transaction(store).objectStore(store).getAll(),
      );
      return [...rows].sort(order);
    },
    put: async (row) => changeStore(await open(), store, (rows) => rows.put(row)),
    remove: async (id) => changeStore(await open(), store, (rows) => rows.delete(id)),
  };
}
