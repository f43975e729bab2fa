import * as z from 'zod/mini';
import { settingsArea } from './area.ts';
import { Environment } from './shop.ts';

export const guideSteps = ['office', 'letter', 'test', 'fees', 'done'] as const;
export type GuideStep = (typeof guideSteps)[number];

/** Back offices to choose from: the one address that all shops share, or one that each shop has for itself. */
export const guideOffices = ['goq', 'eccube', 'woocommerce', 'own'] as const;
export type GuideOffice = (typeof guideOffices)[number];

const Typed = z.string().check(z.maxLength(500));
const Memory = z.strictObject({
  version: z.literal(1),
  step: z.enum(guideSteps),
  /** Of the shop that is being set up; it exists once it was saved. */
  shopId: z.string().check(z.maxLength(64)),
  office: z.enum(guideOffices),
  /** As typed, right or wrong. No password: that is typed again. */
  backOffice: Typed,
  /** The order list to open at the end; empty until the back office was chosen. */
  listUrl: Typed,
  merchantCode: Typed,
  environment: Environment,
  ownUrl: Typed,
});
export type GuideMemory = z.infer<typeof Memory>;

/** How far the first run has come, so that it can be left and taken up again. */
export interface GuideShelf {
  read(): Promise<GuideMemory | null>;
  write(memory: GuideMemory | null): Promise<void>;
}

export function openGuide(): GuideShelf {
  return {
    async read() {
      const { guide } = await settingsArea().get('guide');
      // What cannot be read costs three fields typed again; the shops themselves are kept elsewhere.
      const parsed = z.safeParse(Memory, guide);
      return parsed.success ? parsed.data : null;
    },
    write: (memory) =>
      memory === null ? settingsArea().remove('guide') : settingsArea().set({ guide: memory }),
  };
}
