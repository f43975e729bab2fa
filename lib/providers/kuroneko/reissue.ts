import type { Access, CorrectionReason, Outcome, Prepared, Receipt } from '../port.ts';
import { contentFields } from './reduction.ts';
import { call, type Deps } from './wire.ts';

/** 不備事由 */
const reasons: Readonly<Record<CorrectionReason, string>> = {
  address: '1',
  lost: '2',
  damaged: '3',
  moved: '4',
  mistake: '5',
  other: '6',
};

/** 不備事由その他: full width, at most 25 characters. */
const otherReason = '注文内容の変更';

export const reasonFields = (reason: CorrectionReason = 'other'): Record<string, string> => ({
  reasonReissue: reasons[reason],
  ...(reason === 'other' ? { reasonReissueEtc: otherReason } : {}),
});

/** The parameters of KAARR0010 for 請求内容変更, but for who asks. It defines neither requestDate nor totalAmount. */
export function reissueFields(prepared: Prepared): Record<string, string> {
  const { reasonReissue, reasonReissueEtc } = prepared.fields;
  const reason =
    reasonReissue === undefined
      ? reasonFields()
      : { reasonReissue, ...(reasonReissueEtc === undefined ? {} : { reasonReissueEtc }) };
  return { ...contentFields(prepared), requestContents: '1', ...reason };
}

/**
 * KAARR0010: tells changed text, the amount staying. Every call counts towards a cap of 7 or 9 and no inquiry tells whether
 * one arrived, so this is never sent twice by itself. The values of reissueCode are not public: it is handed on as text.
 */
export async function correctOne(deps: Deps, prepared: Prepared, access: Access): Promise<Outcome<Receipt>> {
  const outcome = await call(deps, 'KAARR0010', access, reissueFields(prepared));
  if (outcome.kind !== 'answered') return outcome;
  return { kind: 'answered', value: { standing: null, remark: outcome.value.reissueCode ?? '' } };
}
