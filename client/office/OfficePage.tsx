import { isOfficeRole, officeRoles } from "../../shared/roles/index.ts";
import type { SessionView } from "../../shared/schemas/people.ts";
import type { RegionInfo } from "../../shared/schemas/region.ts";
import { AccountLink } from "../session/AccountLink.tsx";
import { SignedInPage, SignOutButton } from "../session/index.ts";
import { StaffSignIn } from "../session/StaffSignIn.tsx";
import { useHash } from "../state/index.ts";
import { Callout, useText, ViewTitle } from "../ui/index.ts";
import { findSection, type OfficeSection, type OfficeWorker, sections } from "./sections.ts";

const isOfficeWorker = (person: SessionView): person is OfficeWorker => isOfficeRole(person.role);

/** Decides between sign-in and office; whose work is elsewhere reads so. */
export function OfficePage() {
  return (
    <SignedInPage
      title="office.title"
      home="/office"
      wide
      isOwn={isOfficeWorker}
      wrongRole="office.wrongRole"
      signIn={(region, onSignedIn) => (
        <StaffSignIn demo={region.demo} demoRoles={officeRoles} onSignedIn={onSignedIn} />
      )}
      tools={(_person, _region, signOut) => (
        <>
          <AccountLink />
          <SignOutButton onPress={signOut} />
        </>
      )}
    >
      {(person, region) => <Office person={person} region={region} />}
    </SignedInPage>
  );
}

function Office({ person, region }: { person: OfficeWorker; region: RegionInfo }) {
  const { t } = useText();
  const hash = useHash();
  const own = sections.filter(({ roles }) => roles.includes(person.role));
  const found = findSection(own, hash);
  return (
    <div className="office">
      <nav className="office__menu" aria-label={t("office.title")}>
        <ul>
          {own.map(({ path, title }) => (
            <li key={path}>
              <a href={`#/${path}`} aria-current={found?.section.path === path ? "page" : undefined}>
                {t(title)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="office__content" key={found?.section.path}>
        {found?.section.show({ person, region, rest: found.rest, paths: own.map(({ path }) => path) }) ?? (
          <Home own={own} isHome={hash === "/"} person={person} />
        )}
      </div>
    </div>
  );
}

interface HomeProps {
  readonly own: readonly OfficeSection[];
  readonly isHome: boolean;
  readonly person: OfficeWorker;
}

function Home({ own, isHome, person }: HomeProps) {
  const { t } = useText();
  return (
    <>
      <ViewTitle>{t("office.home.title")}</ViewTitle>
      {!isHome && <p>{t("office.notHere")}</p>}
      {person.role === "administrator" && person.hasFactor === false && (
        <Callout tone="warn">
          <p>{t("office.factor")}</p>
          <a href="/account">{t("staff.account")}</a>
        </Callout>
      )}
      <ul className="office__home">
        {own.map(({ path, title, about }) => (
          <li key={path} className="card">
            <a href={`#/${path}`}>{t(title)}</a>
            <p className="soft">{t(about)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
