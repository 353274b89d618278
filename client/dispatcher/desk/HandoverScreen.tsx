import { useRef } from "react";
import type { DeskHandoverView } from "../../../shared/schemas/deskHandovers.ts";
import { queryKey, useWrite } from "../../api/index.ts";
import { TextField } from "../../ui/fields/index.ts";
import {
  BackLink,
  Button,
  ErrorState,
  Loading,
  useErrorText,
  useSay,
  useText,
  ViewTitle,
} from "../../ui/index.ts";
import { useNote } from "../call/drafts.ts";
import { useSettled } from "../useSettled.ts";
import { HandedOverLists } from "./HandedOverLists.tsx";
import { useHandovers } from "./useHandovers.ts";
import "./desk.css";

/** At the end of a shift: what is open, with a note to the next one; and what was handed over before. */
export function HandoverScreen() {
  const { t } = useText();
  const errorText = useErrorText();
  const read = useHandovers();
  const { data } = read;
  return (
    <div className="stack stack--loose beside-board desk__screen">
      <div className="desk__acts">
        <BackLink href="#/" />
      </div>
      <ViewTitle>{t("handover.title")}</ViewTitle>
      {read.error !== null && <ErrorState text={errorText(read.error)} onRetry={() => void read.refetch()} />}
      {data === undefined && read.error === null && <Loading />}
      {data !== undefined && (
        <>
          {data.handovers.filter(isToRead).map((each) => (
            <Handover key={each.id} handover={each} />
          ))}
          <section className="card stack" aria-label={t("handover.now")}>
            <h2>{t("handover.now")}</h2>
            <p className="soft">{t("handover.now.about")}</p>
            <HandedOverLists handed={data.now} />
            <WriteHandover />
          </section>
          <h2>{t("handover.earlier")}</h2>
          {data.handovers.length === 0 && <p>{t("handover.none")}</p>}
          {data.handovers
            .filter((each) => !isToRead(each))
            .map((each) => (
              <Handover key={each.id} handover={each} />
            ))}
        </>
      )}
    </div>
  );
}

const isToRead = ({ read, isMine }: DeskHandoverView): boolean => read === undefined && !isMine;

/** The same hand-over is written once, however often it is sent. */
function WriteHandover() {
  const { t } = useText();
  const say = useSay();
  const [note, setNote] = useNote("handover");
  const id = useRef(crypto.randomUUID());
  const settled = useSettled(queryKey("listDeskHandovers"));
  const write = useWrite("writeDeskHandover", {
    onSuccess: () => {
      setNote("");
      id.current = crypto.randomUUID();
      say(t("handover.written"));
    },
  });
  const words = note.trim();
  const body = () => ({ handoverId: id.current, ...(words !== "" && { note: words }) });
  return (
    <>
      <TextField label={t("handover.note")} lines={4} maxLength={2000} value={note} onChange={setNote} />
      <div className="row">
        <Button
          look="primary"
          isDisabled={write.isPending}
          onPress={() => write.mutate({ body: body() }, settled)}
        >
          {t("handover.write")}
        </Button>
        <Button onPress={() => window.print()}>{t("handover.print")}</Button>
      </div>
    </>
  );
}

function Handover({ handover }: { handover: DeskHandoverView }) {
  const { t, formats } = useText();
  const { id, at, by, note, read } = handover;
  const title = t("handover.of", { name: by, day: formats.shortDay(at), time: formats.time(at) });
  const settled = useSettled(queryKey("listDeskHandovers"));
  const write = useWrite("readDeskHandover");
  return (
    <section className="card stack stack--tight" aria-label={title}>
      <h3>{title}</h3>
      {note !== undefined && <blockquote className="desk__note">{note}</blockquote>}
      <HandedOverLists handed={handover} />
      <p className="soft">
        {read === undefined
          ? t("handover.notRead")
          : t("handover.readBy", { name: read.by, time: formats.time(read.at) })}
      </p>
      {isToRead(handover) && (
        <div className="row">
          <Button
            look="primary"
            isDisabled={write.isPending}
            onPress={() => write.mutate({ params: { handoverId: id } }, settled)}
          >
            {t("handover.read")}
          </Button>
        </div>
      )}
    </section>
  );
}
