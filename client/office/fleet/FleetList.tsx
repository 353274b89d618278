import type { ReactNode } from "react";
import type { ApiError } from "../../api/index.ts";
import { TextField } from "../../ui/fields/index.ts";
import { Button, EmptyState, ErrorState, Loading, useErrorText, useText } from "../../ui/index.ts";

export const PAGE = 50;

/** How far a search has come. */
export interface Read {
  readonly error: ApiError | null;
  readonly isPending: boolean;
  readonly refetch: () => unknown;
}

interface FleetListProps {
  readonly text: string;
  readonly onSearch: (text: string) => void;
  readonly read: Read;
  readonly count: string;
  readonly isEmpty: boolean;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** A list of the fleet: its search, how many there are, and what to say when there is nothing to show. */
export function FleetList({ text, onSearch, read, count, isEmpty, tools, children }: FleetListProps) {
  const { t } = useText();
  const errorText = useErrorText();
  return (
    <div className="stack">
      <div className="fleet__tools">
        <TextField label={t("officeFleet.search")} type="search" value={text} onChange={onSearch} />
        {tools}
      </div>
      {read.error !== null ? (
        <ErrorState text={errorText(read.error)} onRetry={() => void read.refetch()} />
      ) : read.isPending ? (
        <Loading />
      ) : (
        <>
          <p className="soft" role="status">
            {count}
          </p>
          {isEmpty ? <EmptyState title={t("officeFleet.none")} icon="search" /> : children}
        </>
      )}
    </div>
  );
}

interface PagesProps {
  readonly offset: number;
  readonly total: number;
  readonly onGo: (offset: number) => void;
}

/** The way through a list that is longer than one part of it. */
export function Pages({ offset, total, onGo }: PagesProps) {
  const { t } = useText();
  if (total <= PAGE) return null;
  const until = Math.min(total, offset + PAGE);
  return (
    <div className="row">
      <Button isDisabled={offset === 0} onPress={() => onGo(Math.max(0, offset - PAGE))}>
        {t("officeFleet.earlier")}
      </Button>
      <span className="numbers">{t("officeFleet.part", { from: offset + 1, until, total })}</span>
      <Button isDisabled={until >= total} onPress={() => onGo(offset + PAGE)}>
        {t("officeFleet.later")}
      </Button>
    </div>
  );
}
