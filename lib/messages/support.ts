import * as z from 'zod/mini';
import { HostId, route } from './route.ts';

/** What support needs to see of an order. Asked for one by one, when somebody opens it. */
export const supportRoutes = {
  /** The provider's whole answer behind a code nobody knows, without the password; empty when there is none. */
  'cases.raw': route<{ raw: string }>()(['orderPage'], z.strictObject({ hostId: HostId })),
} as const;
