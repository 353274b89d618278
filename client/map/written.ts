import L from "leaflet";

/*
 * Leaflet parses every string it is given as HTML: in tooltips, icons and the line of sources. What people and files have
 * written goes through here, as the text of an element. Nobody else may call what parses (tests/architecture/markup.ts).
 */

function textElement(text: string): HTMLSpanElement {
  const element = document.createElement("span");
  element.textContent = text;
  return element;
}

export function withTooltip<Layer extends L.Layer>(
  layer: Layer,
  text: string,
  options: L.TooltipOptions,
): Layer {
  return layer.bindTooltip(textElement(text), options);
}

/** An icon that is a text; its looks live in CSS. */
export const textIcon = (text: string, options: { className: string; size: number }): L.DivIcon =>
  L.divIcon({
    className: options.className,
    html: textElement(text),
    iconSize: [options.size, options.size],
  });

/** Whose data the map is made of, in the corner. */
export class SourceLine extends L.Control {
  readonly #text: string;

  constructor(text: string) {
    super({ position: "bottomright" });
    this.#text = text;
  }

  override onAdd(): HTMLElement {
    const line = textElement(this.#text);
    line.className = "leaflet-control-attribution";
    return line;
  }
}
