import { type OfficeRole, officeChangeRoles } from "../../../shared/roles/index.ts";
import { ComparePage } from "./ComparePage.tsx";
import { Duplicates } from "./Duplicates.tsx";
import { RiderForm } from "./RiderForm.tsx";
import { RiderList } from "./RiderList.tsx";
import { RiderPage } from "./RiderPage.tsx";
import "./riders.css";

interface RidersProps {
  readonly role: OfficeRole;
  readonly timeZone: string;
  /** What follows `#/riders/` in the address. */
  readonly rest: string;
}

/** The list, a record, or the form of one, by the address. */
export function Riders({ role, timeZone, rest }: RidersProps) {
  const mayChange = officeChangeRoles.some((each) => each === role);
  const mayKeepData = role === "chief" || role === "administrator";
  const [id = "", part, other] = rest.split("/");
  if (id === "") return <RiderList mayChange={mayChange} />;
  if (id === "duplicates") return <Duplicates mayChange={mayChange} />;
  if (id === "pair" && part !== undefined && other !== undefined)
    return <ComparePage key={rest} one={part} other={other} mayChange={mayChange} />;
  if (id === "new" && mayChange) return <RiderForm key="new" riderId={undefined} />;
  if (part === "edit" && mayChange) return <RiderForm key={id} riderId={id} />;
  return <RiderPage key={id} riderId={id} {...{ mayChange, mayKeepData, timeZone }} />;
}
