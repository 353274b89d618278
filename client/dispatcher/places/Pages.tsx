import type { ReactNode } from "react";
import type { ApiError } from "../../api/index.ts";
import { Button, ErrorState, Loading, useErrorText, useText } from "../../ui/index.ts";

export const PAGE = 20;
export const MOST = 100;

interface PagesProps {
  readonly id: string;
  readonly title: string;
  readonly none: string;
  readonly read: { readonly error: ApiError | null; refetch(): unknown };
  /** Undefined while nothing was read. */
  readonly total: number | undefined;
  readonly limit: number;
  readonly onMore: () => void;
  readonly children: ReactNode;
}

/** A list with how many there are, which grows when more are asked for. */
export function Pages({ id, title, none, read, total, limit, onMore, children }: PagesProps) {
  const { t } = useText();
  const errorText = useErrorText();
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {total === undefined ? (
        read.error === null ? (
          <Loading />
        ) : (
          <ErrorState text={errorText(read.error)} onRetry={() => void read.refetch()} />
        )
      ) : (
        <>
          <p className="soft" role="status">
            {total === 0 ? none : t("ownPlaces.total", { count: total })}
          </p>
          <ul className="stack">{children}</ul>
          {total > limit && limit < MOST && (
            <div className="row">
              <Button onPress={onMore}>{t("ownPlaces.more")}</Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}
