import { checkInstance, checkVehicleCount, expect } from "./checkInstance.ts";
import { type Instance, InstanceError, type InstanceNode, type InstanceVehicle, KINDS } from "./instance.ts";
import { expectFields, type Row, readRows } from "./rows.ts";

/**
 * Reads the text format of Cordeau (2006) and Cordeau and Laporte (2003) (`V n T Q L`, then `id x y service load early late`), and
 * that of Parragh's heterogeneous instances as Malheiros et al. (2021) write it (`V N`, V lines `T cap…`, then `id x y service L q… early
 * late`). Throws InstanceError.
 */
export function parseInstance(text: string): Instance {
  const rows = readRows(text);
  const head = rows[0];
  if (head === undefined) throw new InstanceError(1, "the file is empty");
  if (head.values.length === 5) return parseCordeau(head, rows.slice(1));
  if (head.values.length === 2) return parseHetero(head, rows.slice(1));
  throw new InstanceError(head.line, `a header has 5 or 2 fields, found ${head.values.length}`);
}

function parseCordeau(head: Row, rows: Row[]): Instance {
  const [vehicles = 0, count = 0, maxDuration = 0, capacity = 0, maxRide = 0] = head.values;
  expect(maxRide >= 0, head.line, `a longest ride of ${maxRide} minutes`);
  const nodes = rows.map((row, id) => {
    expectNode(row, id, KINDS.cordeau);
    const [, x = 0, y = 0, service = 0, load = 0, early = 0, late = 0] = row.values;
    return { x, y, service, maxRide, load: [load], early, late };
  });
  checkVehicleCount(vehicles, head.line);
  const requestCount = pairCount({ head, rows, announced: [count, count / 2] });
  const fleet = Array.from({ length: vehicles }, () => ({ maxDuration, capacity: [capacity] }));
  return checkInstance(
    { kind: "cordeau", requestCount, vehicles: fleet, nodes },
    { vehicles: fleet.map(() => head.line), nodes: linesOf(rows) },
  );
}

function parseHetero(head: Row, rows: Row[]): Instance {
  const [vehicleCount = 0, count = 0] = head.values;
  checkVehicleCount(vehicleCount, head.line);
  const vehicleRows = rows.slice(0, vehicleCount);
  const vehicles = vehicleRows.map((row): InstanceVehicle => {
    expectFields(row, 1 + KINDS.hetero, "a vehicle line");
    return { maxDuration: row.values[0] ?? 0, capacity: row.values.slice(1) };
  });
  const nodeRows = rows.slice(vehicleCount);
  const nodes = nodeRows.map((row, id): InstanceNode => {
    expectNode(row, id, KINDS.hetero + 1);
    const [, x = 0, y = 0, service = 0, maxRide = 0] = row.values;
    const [early = 0, late = 0] = row.values.slice(5 + KINDS.hetero);
    return { x, y, service, maxRide, load: row.values.slice(5, 5 + KINDS.hetero), early, late };
  });
  const requestCount = pairCount({ head: rows.at(-1) ?? head, rows: nodeRows, announced: [count] });
  return checkInstance(
    { kind: "hetero", requestCount, vehicles, nodes },
    { vehicles: linesOf(vehicleRows), nodes: linesOf(nodeRows) },
  );
}

const linesOf = (rows: readonly Row[]): number[] => rows.map(({ line }) => line);

/** `id x y service`, then `loads` fields of load and longest ride, then `early late`. */
function expectNode(row: Row, id: number, loads: number): void {
  expectFields(row, 6 + loads, "a node line");
  expect(row.values[0] === id, row.line, `expected node ${id}, found ${row.values[0]}`);
}

/**
 * Some copies end with a second depot, and the header may count requests or stops: the node lines decide. With the
 * closing depot there are 2n+2 lines, without it 2n+1.
 */
function pairCount(file: { head: Row; rows: readonly Row[]; announced: readonly number[] }): number {
  const stops = file.rows.length - 1;
  const count = Math.floor(stops / 2);
  const last = file.rows.at(-1) ?? file.head;
  expect(count > 0, last.line, "the file ends before the first request");
  if (!file.announced.includes(count)) {
    throw new InstanceError(
      last.line,
      `the header announces ${file.announced[0]}, the file has ${count} requests`,
    );
  }
  return count;
}
