import type { EntranceRecord } from "../../../shared/schemas/entrances.ts";
import { call, sendFile } from "../../api/index.ts";
import { Button, useErrorText, useSay, useText } from "../../ui/index.ts";

interface DoorPictureProps {
  readonly entrance: EntranceRecord;
  readonly onChanged: () => void;
}

/** The picture of a door, another one in its place, or none. */
export function DoorPicture({ entrance: { id: entranceId, photoId }, onChanged }: DoorPictureProps) {
  const { t } = useText();
  const say = useSay();
  const errorText = useErrorText();
  const params = { entranceId };
  const change = async (sending: Promise<unknown>) => {
    try {
      await sending;
      say(t("dispatcher.doors.saved"));
    } catch (cause) {
      say(errorText(cause), "error");
    }
    onChanged();
  };
  return (
    <>
      {photoId !== undefined && (
        <img className="door__photo" src={`/api/dispatch/entrance-photos/${photoId}`} alt={t("door.photo")} />
      )}
      <label>
        <span className="field__label">{t("dispatcher.doors.choosePhoto")}</span>
        <span className="soft"> {t("dispatcher.doors.photoHint")}</span>
        <input
          type="file"
          accept="image/jpeg,image/png,image/webp"
          onChange={({ currentTarget: { files } }) => {
            const [file] = files ?? [];
            if (file !== undefined) void change(sendFile("putEntrancePhoto", file, { params }));
          }}
        />
      </label>
      {photoId !== undefined && (
        <div className="row">
          <Button look="quiet" onPress={() => void change(call("removeEntrancePhoto", { params }))}>
            {t("dispatcher.doors.removePhoto")}
          </Button>
        </div>
      )}
    </>
  );
}
