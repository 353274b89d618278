import { z } from "zod";
import { RiderId } from "../ids/index.ts";
import { Locale, StopPlace } from "./common.ts";
import * as lists from "./exchange.ts";

const done = z.object({ ok: z.literal(true) });
const listParams = z.object({ kind: lists.ListKind });
const importParams = z.object({ importId: z.uuid().toLowerCase() });
const ofRider = z.object({ riderId: RiderId });
const oneImport = z.object({ import: lists.ImportView });

/** Shapes of lists that come in and go out. */
export const listShapes = {
  checkList: {
    params: listParams,
    query: z.object({ purpose: lists.ImportPurpose }),
    file: true,
    response: lists.CheckedListView,
  },
  sayColumns: { params: listParams, body: lists.SayColumns, response: done },
  exportList: { params: listParams, body: lists.ExportList, response: lists.FileAnswer, answersFile: true },
  getListTemplate: {
    params: listParams,
    query: z.object({ format: lists.ListFormat, language: Locale }),
    response: lists.FileAnswer,
    answersFile: true,
  },
  listImports: { response: z.object({ imports: z.array(lists.ImportView) }) },
  getImport: { params: importParams, query: lists.ImportRowsQuery, response: lists.ImportPage },
  listAddresses: { query: lists.AddressesQuery, response: lists.AddressPage },
  settleAddress: { params: ofRider, body: StopPlace, response: done },
  askForAddress: { params: ofRider, response: done },
  applyImport: { params: importParams, response: oneImport },
  undoImport: { params: importParams, response: oneImport },
} as const;
