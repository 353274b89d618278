import { createRequire } from "node:module";
import { setImmediate } from "node:timers/promises";
import PDFDocument from "pdfkit";

/** One page: what it is about, and a table. A cell without words is to be written in. */
export interface PrintedSheet {
  readonly title: string;
  /** Lines under it. */
  readonly lead: readonly string[];
  /** `share` of the width. */
  readonly columns: readonly { readonly title: string; readonly share: number }[];
  readonly rows: readonly (readonly string[])[];
  readonly foot: string;
}

export interface PrintedFile {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly sheets: readonly PrintedSheet[];
}

type Document = InstanceType<typeof PDFDocument>;

/** DejaVu: all letters of Kazakh, under the free license of Bitstream Vera. */
const fileOf = createRequire(import.meta.url);
const fonts = {
  plain: fileOf.resolve("dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf"),
  strong: fileOf.resolve("dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf"),
};
const MARGIN = 28;
const PADDING = 3;
/** The largest that fits is taken; a run so long that none does goes on with the smallest, cut at the foot of its page. */
const SIZES = [10, 9, 8, 7, 6, 5, 4] as const;

/** Pages to be printed, A4 across, each sheet on exactly one. */
export async function printSheets({ title, language, sheets }: PrintedFile): Promise<Uint8Array> {
  const document = new PDFDocument({
    ...{ size: "A4", layout: "landscape", margin: MARGIN, autoFirstPage: false, lang: language },
    info: { Title: title },
  });
  document.registerFont("plain", fonts.plain).registerFont("strong", fonts.strong);
  const done = bytesOf(document);
  if (sheets.length === 0) document.addPage().font("strong").text(title);
  for (const sheet of sheets) {
    drawSheet(document, sheet);
    await setImmediate(); // whoever else works in this process has a turn
  }
  document.end();
  return done;
}

function bytesOf(document: Document): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    document.on("data", (part: Buffer) => parts.push(part));
    document.on("end", () => resolve(Buffer.concat(parts)));
    document.on("error", reject);
  });
}

function drawSheet(document: Document, sheet: PrintedSheet): void {
  document.addPage();
  const width = document.page.width - 2 * MARGIN;
  document.font("strong").fontSize(14).text(sheet.title, MARGIN, MARGIN, { width });
  document.font("plain").fontSize(9);
  for (const line of sheet.lead) document.text(line, { width });
  const top = document.y + 6;
  const bottom = document.page.height - MARGIN - 14;
  const size = SIZES.find((each) => top + heightOf(document, sheet, each) <= bottom) ?? SIZES[6];
  drawTable(document, sheet, { size, top, bottom });
  document
    .font("plain")
    .fontSize(8)
    .text(sheet.foot, MARGIN, bottom + 4, { width, lineBreak: false });
}

const widthsOf = (document: Document, { columns }: PrintedSheet): number[] => {
  const width = document.page.width - 2 * MARGIN;
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  return columns.map(({ share }) => (width * share) / all);
};

const linesOf = ({ columns, rows }: PrintedSheet): (readonly string[])[] => [
  columns.map(({ title }) => title),
  ...rows,
];

function rowHeight(document: Document, cells: readonly string[], widths: readonly number[]): number {
  const heights = cells.map((cell, index) =>
    document.heightOfString(cell === "" ? " " : cell, { width: (widths[index] ?? 0) - 2 * PADDING }),
  );
  return Math.max(...heights) + 2 * PADDING;
}

function heightOf(document: Document, sheet: PrintedSheet, size: number): number {
  const widths = widthsOf(document, sheet);
  document.font("plain").fontSize(size);
  return linesOf(sheet).reduce((sum, cells) => sum + rowHeight(document, cells, widths), 0);
}

function drawTable(
  document: Document,
  sheet: PrintedSheet,
  { size, top, bottom }: { size: number; top: number; bottom: number },
): void {
  const widths = widthsOf(document, sheet);
  let y = top;
  for (const [index, cells] of linesOf(sheet).entries()) {
    document.font(index === 0 ? "strong" : "plain").fontSize(size);
    const height = rowHeight(document, cells, widths);
    if (y + height > bottom) return;
    let x = MARGIN;
    for (const [column, cell] of cells.entries()) {
      const width = widths[column] ?? 0;
      document.rect(x, y, width, height).lineWidth(0.5).stroke();
      document.text(cell, x + PADDING, y + PADDING, { width: width - 2 * PADDING });
      x += width;
    }
    y += height;
  }
}
