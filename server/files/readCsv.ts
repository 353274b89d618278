import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { CsvError, parse } from "csv-parse";
import { decodeText, findEncoding, SAMPLE_BYTES } from "./decodeText.ts";
import { type TableRow, TableUnreadable } from "./table.ts";

const separators = [";", ",", "\t"] as const;
export type Separator = (typeof separators)[number];

/** A cell longer than that is a quote that was never closed. */
const LONGEST_RECORD = 100_000;

/** Text with separators, row by row, in any encoding and with any of comma, semicolon and tab. TableUnreadable: it is none. */
export async function* readCsv(file: string): AsyncGenerator<TableRow> {
  const sample = await readSample(file);
  const encoding = findEncoding(sample, sample.length < SAMPLE_BYTES);
  const beginning = new TextDecoder(encoding).decode(sample);
  if (looksBinary(beginning)) throw new TableUnreadable("notATable");
  const parser = parse({
    delimiter: findSeparator(beginning),
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    trim: true,
    max_record_size: LONGEST_RECORD,
  });
  const text = Readable.from(decodeText(createReadStream(file), encoding));
  const done = pipeline(text, parser).catch(() => undefined); // told by the loop below
  let no = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      no += 1;
      yield { no, cells };
    }
  } catch (error) {
    if (error instanceof CsvError) throw new TableUnreadable("openQuote", no + 1);
    throw error;
  } finally {
    parser.destroy();
    await done;
  }
}

async function readSample(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const { bytesRead, buffer } = await handle.read({ buffer: Buffer.alloc(SAMPLE_BYTES) });
    if (bytesRead === 0) throw new TableUnreadable("empty");
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Control characters do not stand in tables. */
const looksBinary = (text: string): boolean => /(?![\t\n\v\f\r\u0085])\p{Cc}/u.test(text);

/** The one of which the first lines have most, and equally many. */
export function findSeparator(beginning: string): Separator {
  const lines = withoutQuoted(beginning)
    .split(/\r\n|\r|\n/)
    .slice(0, 20);
  const counts = separators.map((separator) => ({
    separator,
    lines: lines.filter((line) => line.includes(separator)).length,
    cells: lines.reduce((sum, line) => sum + line.split(separator).length - 1, 0),
  }));
  const [most] = counts.sort((one, other) => other.lines - one.lines || other.cells - one.cells);
  return most !== undefined && most.cells > 0 ? most.separator : ",";
}

const withoutQuoted = (text: string): string => text.replace(/"(?:[^"]|"")*"/g, "");
