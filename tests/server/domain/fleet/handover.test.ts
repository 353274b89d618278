import { describe, expect, it } from "vitest";
import { fateOf, type Handover } from "../../../../server/domain/fleet/handover.ts";
import { ContractId, DriverId, OperatorId, VehicleId } from "../../../../shared/ids/index.ts";

const uuid = (no: number) => `00000000-0000-4000-8000-00000000000${no}`;
const [bus, van] = [VehicleId.parse(uuid(1)), VehicleId.parse(uuid(2))];
const [ada, bek] = [DriverId.parse(uuid(3)), DriverId.parse(uuid(4))];
const [before, after] = [OperatorId.parse("before"), OperatorId.parse("after")];
const [first, other] = [ContractId.parse("first"), ContractId.parse("other")];
const pair = (vehicle: VehicleId, driver: DriverId, contractId = first) => ({
  vehicle: { id: vehicle, contractId, operatorId: before },
  driver: { id: driver, operatorId: before },
});
const handover = (part: Partial<Handover>): Handover => ({
  from: { contractId: first, operatorId: before },
  to: { contractId: ContractId.parse("next"), operatorId: after },
  vehicles: new Set([bus]),
  drivers: new Set([ada]),
  ends: false,
  ...part,
});

describe("two who drive together when things are handed over", () => {
  it("go together when both go, and part when one of them stays", () => {
    expect(fateOf(pair(bus, ada), handover({}))).toEqual({ kind: "moves" });
    expect(fateOf(pair(bus, bek), handover({}))).toEqual({ kind: "ends", why: "driverStays" });
    expect(fateOf(pair(van, ada), handover({}))).toEqual({ kind: "ends", why: "vehicleStays" });
  });

  it("stay when neither goes, unless nobody drives by their contract any more", () => {
    expect(fateOf(pair(van, bek), handover({}))).toEqual({ kind: "stays" });
    expect(fateOf(pair(van, bek), handover({ ends: true }))).toEqual({ kind: "ends", why: "contractEnds" });
    expect(fateOf(pair(van, bek, other), handover({ ends: true }))).toEqual({ kind: "stays" });
  });

  it("need no driver to go where the operator stays the same", () => {
    const renewed = handover({ to: { contractId: other, operatorId: before }, drivers: new Set() });
    expect(fateOf(pair(bus, bek), renewed)).toEqual({ kind: "moves" });
  });
});
