import * as z from 'zod/mini';
import { route } from './route.ts';

/** A record of the ledger that this version cannot read. It is kept as it is, and used for nothing. */
export interface AsideView {
  /** Where it was: cases, intents. */
  store: string;
  /** Version of the database it was written under. */
  version: number;
  /** Epoch ms when it was put aside; null when that was not noted. */
  at: number | null;
  /** Origin of its back office; empty when it does not tell. */
  backOffice: string;
  hostId: string;
  /** Order number as staff know it; empty when it does not tell. */
  number: string;
  /** The record itself, for support: it may hold names and addresses, and never a password. */
  text: string;
}

/** What a list is told of records that were put aside. */
export interface AsideNote {
  /** Orders asked about whose record is among them, and of which nothing newer is known. */
  hostIds: string[];
  /** Records that do not tell whose they are: they may be of any list. */
  untold: number;
}

export const asideRoutes = {
  /** For the options page alone: the records as they are hold names and addresses. */
  'aside.list': route<{ records: AsideView[] }>()(['extensionPage'], z.strictObject({})),
} as const;
