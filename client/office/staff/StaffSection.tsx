import { useState } from "react";
import type { StaffMember } from "../../../shared/schemas/accounts.ts";
import type { ApiResponse } from "../../../shared/schemas/api.ts";
import { useRead, useWrite } from "../../api/index.ts";
import { TextField } from "../../ui/fields/index.ts";
import {
  Badge,
  Button,
  ButtonLink,
  Callout,
  EmptyState,
  ErrorState,
  Loading,
  useErrorText,
  useText,
  ViewTitle,
} from "../../ui/index.ts";
import { EntryLinkCard } from "./EntryLinkCard.tsx";
import { InviteForm } from "./InviteForm.tsx";
import { StaffEditor } from "./StaffEditor.tsx";
import "./staff.css";

type StaffList = ApiResponse<"listStaff">;
type Link = ApiResponse<"resetStaff">["link"];
type Open = { kind: "invite" } | { kind: "edit"; id: string } | undefined;

/** Who works here: everybody's duties, links to come by, accounts closed and opened again. */
export function StaffSection({ ownId }: { ownId: string }) {
  const { t } = useText();
  const errorText = useErrorText();
  const read = useRead("listStaff", undefined, { staleTime: 0 });
  const [open, setOpen] = useState<Open>();
  const [made, setMade] = useState<{ name: string; link: Link }>();
  const show = (name: string, link: Link) => {
    setOpen(undefined);
    setMade({ name, link });
    void read.refetch();
  };
  return (
    <div className="staff">
      <ViewTitle>{t("officeStaff.title")}</ViewTitle>
      <div className="row">
        <Button look="primary" icon="plus" onPress={() => setOpen({ kind: "invite" })}>
          {t("officeStaff.invite")}
        </Button>
        <ButtonLink href="#/staff/drivers">{t("officeStaff.drivers")}</ButtonLink>
      </div>
      {made !== undefined && <EntryLinkCard {...made} onClose={() => setMade(undefined)} />}
      {read.error !== null && <ErrorState text={errorText(read.error)} onRetry={() => void read.refetch()} />}
      {read.data === undefined && read.error === null && <Loading />}
      {read.data !== undefined && open?.kind === "invite" && (
        <InviteForm scopes={read.data} onDone={show} onClose={() => setOpen(undefined)} />
      )}
      {read.data !== undefined && (
        <People
          list={read.data}
          ownId={ownId}
          editing={open?.kind === "edit" ? open.id : undefined}
          onEdit={(id) => setOpen(id === undefined ? undefined : { kind: "edit", id })}
          onLink={show}
          onChanged={() => void read.refetch()}
        />
      )}
    </div>
  );
}

interface PeopleProps {
  readonly list: StaffList;
  readonly ownId: string;
  readonly editing: string | undefined;
  readonly onEdit: (id: string | undefined) => void;
  readonly onLink: (name: string, link: Link) => void;
  readonly onChanged: () => void;
}

function People({ list, ownId, editing, onEdit, onLink, onChanged }: PeopleProps) {
  const { t } = useText();
  const [text, setText] = useState("");
  const wanted = text.trim().toLowerCase();
  const found = list.staff.filter(({ name, username }) =>
    `${name} ${username}`.toLowerCase().includes(wanted),
  );
  return (
    <>
      <TextField label={t("officeStaff.search")} type="search" value={text} onChange={setText} />
      <p role="status">{t("officeStaff.count", { shown: found.length, all: list.staff.length })}</p>
      {found.length === 0 && <EmptyState title={t("officeStaff.none")} icon="people" />}
      <ul className="staff__list">
        {found.map((each) => (
          <li key={each.id} className="card">
            <Person person={each} list={list} />
            {each.id === ownId && <p className="soft">{t("officeStaff.you")}</p>}
            {each.id !== ownId && editing !== each.id && (
              <PersonActions person={each} onEdit={() => onEdit(each.id)} onLink={onLink} />
            )}
            {editing === each.id && (
              <StaffEditor
                person={each}
                scopes={list}
                onClose={() => onEdit(undefined)}
                onChanged={() => {
                  onEdit(undefined);
                  onChanged();
                }}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

const tones = { active: "good", invited: "warn", closed: "neutral" } as const;

function Person({ person, list }: { person: StaffMember; list: StaffList }) {
  const { t, locale } = useText();
  const scope = [
    ...list.operators.filter(({ id }) => person.operators?.includes(id)),
    ...list.districts.filter(({ id }) => person.districts?.includes(id)),
  ].map(({ name }) => name[locale]);
  return (
    <>
      <h2 className="staff__name">{person.name}</h2>
      <p>
        <span className="soft">{person.username}</span> · {t(`staff.role.${person.role}`)}
        {scope.length > 0 && ` · ${scope.join(", ")}`}
      </p>
      <p className="row">
        <Badge tone={tones[person.state]}>{t(`officeStaff.state.${person.state}`)}</Badge>
        {person.hasFactor && (
          <Badge tone="good" icon="check">
            {t("officeStaff.hasFactor")}
          </Badge>
        )}
      </p>
    </>
  );
}

interface PersonActionsProps {
  readonly person: StaffMember;
  readonly onEdit: () => void;
  readonly onLink: (name: string, link: Link) => void;
}

function PersonActions({ person, onEdit, onLink }: PersonActionsProps) {
  const { t } = useText();
  const errorText = useErrorText();
  const [isAsking, setAsking] = useState(false);
  const reset = useWrite("resetStaff", { onSuccess: ({ link }) => onLink(person.name, link) });
  const { name } = person;
  return (
    <>
      {reset.error !== null && (
        <Callout tone="bad" urgent>
          {errorText(reset.error)}
        </Callout>
      )}
      {isAsking && <p>{t("officeStaff.resetAsk", { name })}</p>}
      <div className="row">
        <Button onPress={onEdit} aria-label={t("officeStaff.editOf", { name })}>
          {t("officeStaff.edit")}
        </Button>
        {person.state !== "closed" && (
          <Button
            look={isAsking ? "danger" : "secondary"}
            aria-label={t("officeStaff.resetOf", { name })}
            isDisabled={reset.isPending}
            onPress={() => (isAsking ? reset.mutate({ params: { staffId: person.id } }) : setAsking(true))}
          >
            {t(person.state === "invited" ? "officeStaff.newLink" : "officeStaff.reset")}
          </Button>
        )}
      </div>
    </>
  );
}
