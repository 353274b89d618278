import type { ReactNode } from "react";
import type { MessageKey } from "../../shared/i18n/index.ts";
import type { SessionView } from "../../shared/schemas/people.ts";
import type { RegionInfo } from "../../shared/schemas/region.ts";
import { reachability } from "../api/index.ts";
import { live, useConnection } from "../live/index.ts";
import { useStore } from "../state/index.ts";
import { Callout, ErrorState, Loading, PageShell, useErrorText, useText } from "../ui/index.ts";
import { SignOutButton } from "./SignOutButton.tsx";
import { usePerson, useRegion } from "./usePerson.ts";
import { useServiceClock } from "./useServiceClock.ts";

export interface SignedInPageProps<Person extends SessionView> {
  readonly title: MessageKey;
  readonly home: string;
  /** Whole width, for boards and maps. */
  readonly wide?: boolean;
  /** Whether the page is theirs. */
  readonly isOwn: (person: SessionView) => person is Person;
  /** What others read who are signed in; without it they are asked to sign in as somebody else. */
  readonly wrongRole?: MessageKey;
  readonly signIn: (region: RegionInfo, onSignedIn: () => void) => ReactNode;
  /** In the header beside the choosers. */
  readonly tools: (person: Person, region: RegionInfo, signOut: () => void) => ReactNode;
  /** Nobody is signed in, or nobody any more, however that came about. */
  readonly onNobody?: () => void;
  readonly children: (person: Person, region: RegionInfo) => ReactNode;
}

/** The page of one role: who is signed in, sign-in or sign-out, the region, the clock, the connection; and the role's own content. */
export function SignedInPage<Person extends SessionView>(props: SignedInPageProps<Person>) {
  const { title, home, wide = false, tools } = props;
  const { t } = useText();
  const errorText = useErrorText();
  const session = usePerson(props);
  const { region, ...reading } = useRegion();
  const connection = useConnection(live);
  const reached = useStore(reachability);
  useServiceClock();

  const { person, own, isLeaving, signOut } = session;
  const failed = session.error ?? reading.error;
  const isOpening = !isLeaving && (person === undefined || region === undefined);
  // Half a frame would be pushed about by what comes later: who is signed in, the demo's note.
  if (wide && isOpening && failed === null) {
    return (
      <main className="opening">
        <Loading />
      </main>
    );
  }
  const retry = () => {
    session.reread();
    reading.reread();
  };
  return (
    <PageShell
      title={t(title)}
      home={home}
      wide={wide}
      isOffline={!reached || (own !== undefined && connection === "offline")}
      isDemo={region?.demo === true}
      dispatcherPhone={region?.dispatcherPhone}
      tools={own && region && tools(own, region, signOut)}
    >
      {isOpening && failed !== null && <ErrorState text={errorText(failed)} onRetry={retry} />}
      {isOpening && failed === null && <Loading />}
      {isLeaving && <Leaving />}
      {!isOpening && !isLeaving && region && (
        <Content {...props} {...{ person, own, region }} onSignOut={signOut} onSignedIn={session.reread} />
      )}
    </PageShell>
  );
}

interface ContentProps<Person extends SessionView> extends SignedInPageProps<Person> {
  readonly person: SessionView | null | undefined;
  readonly own: Person | undefined;
  readonly region: RegionInfo;
  readonly onSignOut: () => void;
  readonly onSignedIn: () => void;
}

function Content<Person extends SessionView>(props: ContentProps<Person>) {
  const { person, own, region, wrongRole, onSignOut } = props;
  const { t } = useText();
  if (own !== undefined) return props.children(own, region);
  if (person && wrongRole !== undefined) {
    return <WrongRole text={t(wrongRole, { name: person.name })} onSignOut={onSignOut} />;
  }
  return props.signIn(region, props.onSignedIn);
}

/** Somebody else's session on this page. */
function WrongRole({ text, onSignOut }: { text: string; onSignOut: () => void }) {
  return (
    <Callout tone="warn">
      <p>{text}</p>
      <div className="row">
        <SignOutButton onPress={onSignOut} isMain />
      </div>
    </Callout>
  );
}

/** Nothing is left to see here; with a connection it is gone before it is read. */
function Leaving() {
  const { t } = useText();
  return (
    <Callout tone="info" title={t("common.left.title")}>
      <p>{t("common.left.text")}</p>
    </Callout>
  );
}
