import L from "leaflet";

/** Lays the canvas over the visible part and clears it. */
export function layOver(canvas: HTMLCanvasElement, map: L.Map, to: CanvasRenderingContext2D): void {
  const size = map.getSize();
  const ratio = devicePixelRatio;
  if (canvas.width !== size.x * ratio || canvas.height !== size.y * ratio) {
    canvas.width = size.x * ratio;
    canvas.height = size.y * ratio;
    canvas.style.width = `${size.x}px`;
    canvas.style.height = `${size.y}px`;
  }
  L.DomUtil.setPosition(canvas, map.containerPointToLayerPoint([0, 0]));
  to.setTransform(ratio, 0, 0, ratio, 0, 0);
  to.clearRect(0, 0, size.x, size.y);
}
