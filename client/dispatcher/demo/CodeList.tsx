import { useQueryClient } from "@tanstack/react-query";
import { queryKey, useRead } from "../../api/index.ts";
import { live, useLiveEvent } from "../../live/index.ts";
import { EmptyState, ErrorState, Loading, useErrorText, useText } from "../../ui/index.ts";

/** Demo only: the one-time codes that the real service would send by message. */
export function CodeList() {
  const { t, formats } = useText();
  const errorText = useErrorText();
  const cache = useQueryClient();
  const read = useRead("listDemoCodes", undefined, { staleTime: 0 });
  useLiveEvent(
    live,
    "code:issued",
    () => void cache.invalidateQueries({ queryKey: queryKey("listDemoCodes") }),
  );
  if (read.error !== null)
    return <ErrorState text={errorText(read.error)} onRetry={() => void read.refetch()} />;
  if (read.data === undefined) return <Loading />;
  return (
    <>
      <p className="soft">{t("dispatcher.codes.note")}</p>
      <p>
        <a href="/phones">{t("dispatcher.codes.phones")}</a>
      </p>
      {read.data.codes.length === 0 ? (
        <EmptyState icon="signal" title={t("dispatcher.codes.empty")} />
      ) : (
        <table className="codes numbers">
          <thead>
            <tr>
              <th scope="col">{t("dispatcher.codes.phone")}</th>
              <th scope="col">{t("dispatcher.codes.code")}</th>
              <th scope="col">{t("dispatcher.codes.issued")}</th>
            </tr>
          </thead>
          <tbody>
            {read.data.codes.slice(0, 30).map((code) => (
              <tr key={`${code.phone} ${code.issuedAt}`}>
                <td>{code.phone}</td>
                <td>
                  <strong>{code.code}</strong>
                </td>
                <td>{formats.time(code.issuedAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
