import { useRead } from "../../api/index.ts";
import { Button, useText } from "../../ui/index.ts";
import { type BoardView, GROUPINGS, ZOOMS, type Zoom } from "../day/boardView.ts";
import { ListSearch } from "../day/ListSearch.tsx";
import { NativeChoice } from "../NativeChoice.tsx";

/** One step nearer (1) or farther (−1); at the ends it stays. */
export const zoomAfter = (zoom: Zoom, step: 1 | -1): Zoom => ZOOMS[ZOOMS.indexOf(zoom) + step] ?? zoom;

interface TimelineToolsProps {
  readonly view: BoardView;
  readonly onShow: (part: Partial<BoardView>) => void;
}

/** What of the runs is seen, how near, and in which order. */
export function TimelineTools({ view, onShow }: TimelineToolsProps) {
  const { t, locale } = useText();
  const map = useRead("getRegionMap", undefined, { staleTime: Number.POSITIVE_INFINITY });
  const districts = (map.data?.districts ?? []).map(({ id, name }) => [id as string, name[locale]] as const);
  return (
    <div className="tl__tools">
      <ListSearch text={view.runs.text} onChange={(text) => onShow({ runs: { ...view.runs, text } })} />
      <NativeChoice
        label={t("dispatcher.filter.district")}
        value={view.runs.district ?? ""}
        choices={[["", t("dispatcher.filter.anyDistrict")], ...districts]}
        onChoose={(district) => onShow({ runs: { ...view.runs, district: district || undefined } })}
      />
      <NativeChoice
        label={t("dispatcher.timelines.group")}
        value={view.grouping}
        choices={GROUPINGS.map((each) => [each, t(`dispatcher.timelines.group.${each}`)])}
        onChoose={(chosen) => onShow({ grouping: GROUPINGS.find((each) => each === chosen) ?? "none" })}
      />
      <ZoomButtons zoom={view.zoom} onZoom={(zoom) => onShow({ zoom })} />
    </div>
  );
}

function ZoomButtons({ zoom, onZoom }: { zoom: Zoom; onZoom: (zoom: Zoom) => void }) {
  const { t } = useText();
  const words =
    zoom === "day"
      ? t("dispatcher.timelines.zoom.day")
      : t("dispatcher.timelines.zoom.hours", { count: Number(zoom) });
  return (
    // biome-ignore lint/a11y/useSemanticElements: three things in a line, no set of fields
    <div className="row tl__zoom" role="group" aria-label={t("dispatcher.timelines.seen")}>
      <Button
        aria-label={t("common.zoomOut")}
        isDisabled={zoomAfter(zoom, -1) === zoom}
        onPress={() => onZoom(zoomAfter(zoom, -1))}
      >
        −
      </Button>
      <output className="numbers">{words}</output>
      <Button
        aria-label={t("common.zoomIn")}
        isDisabled={zoomAfter(zoom, 1) === zoom}
        onPress={() => onZoom(zoomAfter(zoom, 1))}
      >
        +
      </Button>
    </div>
  );
}
