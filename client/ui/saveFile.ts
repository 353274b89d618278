import type { FileView } from "../../shared/schemas/audit.ts";

/** Gives a file that came in an answer to the browser, which keeps it where its downloads go. */
export function saveFile({ name, mediaType, base64 }: Pick<FileView, "name" | "mediaType" | "base64">): void {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  const link = document.createElement("a");
  Object.assign(link, { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
