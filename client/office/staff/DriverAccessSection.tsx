import { useState } from "react";
import { spacedPhone } from "../../../shared/phone/index.ts";
import type { DriverAccess } from "../../../shared/schemas/accounts.ts";
import type { ApiResponse } from "../../../shared/schemas/api.ts";
import { useRead, useWrite } from "../../api/index.ts";
import { TextField } from "../../ui/fields/index.ts";
import {
  BackLink,
  Badge,
  Button,
  Callout,
  EmptyState,
  ErrorState,
  Loading,
  useErrorText,
  useText,
  ViewTitle,
} from "../../ui/index.ts";
import { EntryLinkCard } from "./EntryLinkCard.tsx";
import "./staff.css";

/** How drivers get in: a link or a picture by which each sets a PIN, and the phones that are known. */
export function DriverAccessSection({ isBelowStaff = false }: { isBelowStaff?: boolean }) {
  const { t } = useText();
  const errorText = useErrorText();
  const read = useRead("listDriverAccess", undefined, { staleTime: 0 });
  const [text, setText] = useState("");
  const wanted = text.trim().toLowerCase();
  const all = read.data?.drivers ?? [];
  const found = all.filter(({ name, phone }) => `${name} ${phone}`.toLowerCase().includes(wanted));
  return (
    <div className="staff">
      {isBelowStaff && <BackLink href="#/staff" />}
      <ViewTitle>{t("officeStaff.drivers")}</ViewTitle>
      <p>{t("officeStaff.drivers.about")}</p>
      {read.error !== null && <ErrorState text={errorText(read.error)} onRetry={() => void read.refetch()} />}
      {read.data === undefined && read.error === null && <Loading />}
      {read.data !== undefined && (
        <>
          <TextField label={t("officeStaff.drivers.search")} type="search" value={text} onChange={setText} />
          <p role="status">{t("officeStaff.count", { shown: found.length, all: all.length })}</p>
          {found.length === 0 && <EmptyState title={t("officeStaff.none")} icon="people" />}
          <ul className="staff__list">
            {found.map((driver) => (
              <li key={driver.id} className="card">
                <Driver driver={driver} onChanged={() => void read.refetch()} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Driver({ driver, onChanged }: { driver: DriverAccess; onChanged: () => void }) {
  const { t } = useText();
  const errorText = useErrorText();
  const [link, setLink] = useState<ApiResponse<"makePinLink">["link"]>();
  const make = useWrite("makePinLink", { onSuccess: (made) => setLink(made.link) });
  const { name } = driver;
  return (
    <>
      <h2 className="staff__name">{name}</h2>
      <p className="row">
        <span className="soft numbers">{spacedPhone(driver.phone)}</span>
        <Badge tone={driver.hasPin ? "good" : "warn"}>
          {t(driver.hasPin ? "officeStaff.drivers.hasPin" : "officeStaff.drivers.noPin")}
        </Badge>
      </p>
      <Devices driver={driver} onChanged={onChanged} />
      {make.error !== null && (
        <Callout tone="bad" urgent>
          {errorText(make.error)}
        </Callout>
      )}
      {link !== undefined && (
        <EntryLinkCard name={name} link={link} withPicture onClose={() => setLink(undefined)} />
      )}
      <div>
        <Button
          onPress={() => make.mutate({ params: { driverId: driver.id } })}
          isDisabled={make.isPending}
          aria-label={t("officeStaff.drivers.linkFor", { name })}
        >
          {t("officeStaff.drivers.link")}
        </Button>
      </div>
    </>
  );
}

function Devices({ driver, onChanged }: { driver: DriverAccess; onChanged: () => void }) {
  const { t, formats } = useText();
  const errorText = useErrorText();
  const revoke = useWrite("revokeDevice", { onSuccess: onChanged });
  return (
    <>
      {revoke.error !== null && (
        <Callout tone="bad" urgent>
          {errorText(revoke.error)}
        </Callout>
      )}
      <ul className="staff__list">
        {driver.devices.map(({ id, lastUsed }) => {
          const at = formats.calendarMoment(lastUsed);
          return (
            <li key={id} className="row row--apart">
              <span>{t("officeStaff.drivers.device", { at })}</span>
              <Button
                onPress={() => revoke.mutate({ params: { driverId: driver.id, deviceId: id } })}
                isDisabled={revoke.isPending}
                aria-label={t("officeStaff.drivers.revokeOf", { name: driver.name, at })}
              >
                {t("officeStaff.drivers.revoke")}
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
