import { type Instance, InstanceError, type InstanceNode, type InstanceVehicle } from "./instance.ts";
import { expect, expectFields, isCount, type Row, readRows } from "./rows.ts";

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
  const nodes = rows.map((row, id) => {
    expectFields(row, 7, "a node line");
    const [, x = 0, y = 0, service = 0, load = 0, early = 0, late = 0] = row.values;
    expect(row.values[0] === id, row, `expected node ${id}, found ${row.values[0]}`);
    return { x, y, service, maxRide, load: [load], early, late };
  });
  const requestCount = pairCount({ head, rows, announced: [count, count / 2] });
  checkVehicleCount(head, vehicles);
  const fleet = Array.from({ length: vehicles }, () => ({ maxDuration, capacity: [capacity] }));
  return checked({ kind: "cordeau", requestCount, vehicles: fleet, nodes }, rows);
}

const KINDS = 4;

function parseHetero(head: Row, rows: Row[]): Instance {
  const [vehicleCount = 0, count = 0] = head.values;
  checkVehicleCount(head, vehicleCount);
  const vehicles = rows.slice(0, vehicleCount).map((row): InstanceVehicle => {
    expectFields(row, 1 + KINDS, "a vehicle line");
    return { maxDuration: row.values[0] ?? 0, capacity: row.values.slice(1) };
  });
  const nodeRows = rows.slice(vehicleCount);
  const nodes = nodeRows.map((row, id): InstanceNode => {
    expectFields(row, 7 + KINDS, "a node line");
    expect(row.values[0] === id, row, `expected node ${id}, found ${row.values[0]}`);
    const [, x = 0, y = 0, service = 0, maxRide = 0] = row.values;
    const [early = 0, late = 0] = row.values.slice(5 + KINDS);
    return { x, y, service, maxRide, load: row.values.slice(5, 5 + KINDS), early, late };
  });
  const requestCount = pairCount({ head, rows: nodeRows, announced: [count] });
  return checked({ kind: "hetero", requestCount, vehicles, nodes }, nodeRows);
}

function checkVehicleCount(head: Row, count: number): void {
  expect(isCount(count) && count > 0, head, `${count} is no number of vehicles`);
}

/**
 * Some copies end with a second depot, and the header may count requests or stops: the node lines decide. With the
 * closing depot there are 2n+2 lines, without it 2n+1.
 */
function pairCount(file: { head: Row; rows: readonly Row[]; announced: readonly number[] }): number {
  const stops = file.rows.length - 1;
  const count = Math.floor(stops / 2);
  const last = file.rows.at(-1) ?? file.head;
  expect(count > 0, last, "the file ends before the first request");
  if (!file.announced.includes(count)) {
    throw new InstanceError(
      last.line,
      `the header announces ${file.announced[0]}, the file has ${count} requests`,
    );
  }
  return count;
}

function checked(instance: Instance, rows: readonly Row[]): Instance {
  const { requestCount, nodes } = instance;
  for (const [id, row] of rows.entries()) {
    const node = nodes[id];
    if (node === undefined || id > 2 * requestCount) continue;
    expect(node.early <= node.late, row, `the window closes (${node.late}) before it opens (${node.early})`);
    expect(node.service >= 0, row, `service of ${node.service} minutes`);
    if (id === 0 || id > requestCount) continue;
    const out = nodes[id + requestCount];
    const pairs = node.load.every((amount, kind) => amount >= 0 && amount === -(out?.load[kind] ?? 0));
    expect(
      pairs && node.load.some((amount) => amount > 0),
      row,
      `loads of ${id} and ${id + requestCount} do not pair`,
    );
  }
  return { ...instance, nodes: nodes.slice(0, 2 * requestCount + 1) };
}
