import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { LatLng } from "../../../shared/geo/index.ts";
import type { ManifestStop } from "../../../shared/schemas/driving.ts";
import type { CorrectEntrance } from "../../../shared/schemas/entrances.ts";
import { call, fetchFile, newIdempotencyKey, sendFile } from "../../api/index.ts";
import { Button, doorName, doorWords, useErrorText, useSay, useText } from "../../ui/index.ts";

/** By which door, how the way through it is and what opens it. */
export function Door({ stop: { id, entrance } }: { stop: ManifestStop }) {
  const { t } = useText();
  if (entrance === undefined) return null;
  const { code, dog, notes, photo } = entrance;
  const words = [
    ...[doorName(entrance, t), ...doorWords(entrance, t)],
    ...(code === undefined ? [] : [t("door.code", { code })]),
    ...(dog ? [t("door.dog")] : []),
    ...(notes === undefined ? [] : [notes]),
  ];
  return (
    <div className="door">
      <p>
        <strong>{t("door.entrance")}:</strong> {words.join(" · ")}
      </p>
      {photo === true && <DoorPhoto stopId={id} />}
    </div>
  );
}

/** Read once and kept as long as the page is open, so that it is there where there is no connection. */
function DoorPhoto({ stopId }: { stopId: string }) {
  const { t } = useText();
  const { data } = useQuery({
    queryKey: ["doorPhoto", stopId],
    queryFn: async () => asDataUrl((await fetchFile("getStopPhoto", { params: { stopId } })).file),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  return data === undefined ? null : <img className="door__photo" src={data} alt={t("door.photo")} />;
}

const asDataUrl = (file: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error("the picture cannot be read"));
    reader.readAsDataURL(file);
  });

type Found = Pick<CorrectEntrance, "what" | "point">;

/** What the driver finds otherwise: opened, and said, in two taps. */
export function DoorFound({ stop }: { stop: ManifestStop }) {
  const { t } = useText();
  const say = useSay();
  const errorText = useErrorText();
  const [isOpen, setOpen] = useState(false);
  const [isSending, setSending] = useState(false);
  const params = { stopId: stop.id };
  const send = async (sending: () => Promise<unknown>) => {
    setSending(true);
    try {
      await sending();
      setOpen(false);
      say(t("driver.door.said"));
    } catch (cause) {
      say(cause instanceof NoPosition ? t("driver.door.noPosition") : errorText(cause), "error");
    } finally {
      setSending(false);
    }
  };
  const tell = (found: Found) =>
    call("correctEntrance", { params, body: { correctionId: newIdempotencyKey(), ...found } });
  const sendPhoto = (file: File | undefined) => {
    if (file === undefined) return;
    const query = { correctionId: newIdempotencyKey() };
    void send(() => sendFile("sendEntrancePhoto", file, { params, query }));
  };
  const lift = stop.entrance?.lift === "broken" ? "liftWorks" : "liftBroken";
  return (
    <details className="door-found" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("driver.door.otherwise")}</summary>
      <div className="stack stack--tight">
        <Button wide isDisabled={isSending} onPress={() => void send(() => tell({ what: lift }))}>
          {t(`door.found.${lift}`)}
        </Button>
        <Button wide isDisabled={isSending} onPress={() => void send(() => tell({ what: "rampMissing" }))}>
          {t("door.found.rampMissing")}
        </Button>
        <Button
          wide
          icon="pin"
          isDisabled={isSending}
          onPress={() => void send(async () => tell({ what: "stopsElsewhere", point: await whereWeAre() }))}
        >
          {t("driver.door.stopsHere")}
        </Button>
        <label className="door-found__photo">
          {t("driver.door.takePhoto")}
          <input
            type="file"
            accept="image/jpeg,image/png,image/webp"
            capture="environment"
            disabled={isSending}
            onChange={(event) => sendPhoto(event.currentTarget.files?.[0])}
          />
        </label>
      </div>
    </details>
  );
}

class NoPosition extends Error {}
const WAIT_MS = 15_000;

const whereWeAre = (): Promise<LatLng> =>
  new Promise((resolve, reject) => {
    const fail = () => reject(new NoPosition());
    if (!("geolocation" in navigator)) return fail();
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude: lat, longitude: lon } }) => resolve({ lat, lon }),
      fail,
      { enableHighAccuracy: true, timeout: WAIT_MS, maximumAge: 5_000 },
    );
  });
