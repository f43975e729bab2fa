import * as z from 'zod/mini';
import type { SessionItem } from './session.ts';

export const mappingKey = 'mapping';
/** Back offices that are being mapped at the same time; the one that was begun first goes. */
const most = 5;

export const mappingModes = ['map', 'doctor'] as const;
export type MappingMode = (typeof mappingModes)[number];

const Mapping = z.strictObject({
  /** Origin of the page that a person wants to map or to have looked at. */
  origin: z.string(),
  /** Tabs in which that person started it. */
  tabs: z.array(z.int()),
  mode: z.enum(mappingModes),
  /** The order that is looked at; empty for whichever comes first. */
  hostId: z.string(),
  /** Field to be pointed at first; empty for none. */
  field: z.string(),
  /** As far as it has come; judged by the script that made it. */
  draft: z.unknown(),
});
export type Mapping = z.infer<typeof Mapping>;

/**
 * What is being mapped, in memory until the browser ends: nothing that was pointed out is lost when a page is left. Also
 * the list of tabs whose pages may ask for it: those in which a person pressed the button of the extension.
 */
export function openMappings(item: SessionItem) {
  const all = async (): Promise<Mapping[]> => {
    const parsed = z.safeParse(z.array(Mapping), await item.get());
    return parsed.success ? parsed.data : [];
  };
  const change = (edit: (all: Mapping[]) => Mapping[]): Promise<void> =>
    navigator.locks.request('yoshin.mapping', async () => item.set(edit(await all())));
  const of = async (origin: string): Promise<Mapping | undefined> =>
    (await all()).find((one) => one.origin === origin);

  return {
    of,
    async allows(tab: number | undefined, origin: string): Promise<boolean> {
      return tab !== undefined && ((await of(origin))?.tabs.includes(tab) ?? false);
    },
    /** What was drafted before stays. */
    begin: (origin: string, tab: number, now: Pick<Mapping, 'mode' | 'hostId' | 'field'>): Promise<void> =>
      change((before) => {
        const known = before.find((one) => one.origin === origin);
        const tabs = [...new Set([...(known?.tabs ?? []), tab])].slice(-20);
        const next: Mapping = { origin, tabs, draft: known?.draft ?? null, ...now };
        return [...before.filter((one) => one !== known), next].slice(-most);
      }),
    keep: (origin: string, draft: unknown): Promise<void> =>
      change((before) => before.map((one) => (one.origin === origin ? { ...one, draft } : one))),
    /** Ended in this tab. The draft goes with the yes of the person only. */
    end: (origin: string, tab: number, forget: boolean): Promise<void> =>
      change((before) =>
        before.map((one) =>
          one.origin === origin
            ? { ...one, tabs: one.tabs.filter((other) => other !== tab), draft: forget ? null : one.draft }
            : one,
        ),
      ),
  };
}
export type Mappings = ReturnType<typeof openMappings>;
