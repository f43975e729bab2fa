import type { Aside } from '../ledger/aside.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { caseKey, type Case } from '../ledger/records.ts';
import type { AsideNote, AsideView } from '../messages/aside.ts';

/** What could not be read, told to whom it concerns. Only an upgrade puts something aside, so it is read once per life. */
export function createAside(ledger: Pick<Ledger, 'aside'>) {
  let known: Promise<Aside[]> | undefined;
  const all = (): Promise<Aside[]> =>
    (known ??= ledger.aside().catch((cause: unknown) => {
      known = undefined;
      throw cause;
    }));

  return {
    async list(): Promise<AsideView[]> {
      return (await all()).map(({ caseKey: key, ...rest }) => {
        const [backOffice = '', ...id] = key.split(' ');
        return { ...rest, backOffice, hostId: id.join(' ') };
      });
    },

    /** `cases`: what is on disk of these orders now. One that was heard of since is told from that. */
    async among(
      backOffice: string,
      hostIds: readonly string[],
      cases: readonly (Case | undefined)[],
    ): Promise<AsideNote> {
      const records = await all();
      if (records.length === 0) return { hostIds: [], untold: 0 };
      const keys = new Set(records.map(({ caseKey: key }) => key));
      const news = (record: Case | undefined): boolean =>
        record !== undefined && record.status !== 'running' && record.status !== 'uncertain';
      return {
        hostIds: hostIds.filter((id, at) => keys.has(caseKey(backOffice, id)) && !news(cases[at])),
        untold: records.filter(({ caseKey: key }) => key === '').length,
      };
    },
  };
}
