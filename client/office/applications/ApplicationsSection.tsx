import { type OfficeRole, officeChangeRoles } from "../../../shared/roles/index.ts";
import { ApplicationList } from "./ApplicationList.tsx";
import { ApplicationPage } from "./ApplicationPage.tsx";
import { KeysPage } from "./KeysPage.tsx";
import { LetterPage } from "./LetterPage.tsx";
import "./applications.css";

interface ApplicationsSectionProps {
  readonly role: OfficeRole;
  readonly timeZone: string;
  /** The dispatcher's, for letters. */
  readonly phone: string | undefined;
  /** What follows `#/applications/` in the address. */
  readonly rest: string;
}

/** The list, one application, its letter, or the keys of programs, by the address. */
export function ApplicationsSection({ role, timeZone, phone, rest }: ApplicationsSectionProps) {
  const mayChange = officeChangeRoles.some((each) => each === role);
  const [id = "", part] = rest.split("/");
  if (id === "") return <ApplicationList mayChange={mayChange} hasKeys={role === "administrator"} />;
  if (id === "keys" && role === "administrator") return <KeysPage />;
  if (part === "letter") return <LetterPage key={id} applicationId={id} phone={phone} />;
  return <ApplicationPage key={id} applicationId={id} {...{ mayChange, timeZone }} />;
}
