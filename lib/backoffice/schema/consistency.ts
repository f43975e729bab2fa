import type { Problem } from './problems.ts';
import type { Profile } from './profile.ts';

/** What no single field shows: names that nothing stands for, and reads that would leave a trace in the host. */
export function consistency(profile: Profile): Problem[] {
  const problems: Problem[] = [];
  const { pages, fields, open } = profile.order;
  eachText(fields, 'order.fields', (field, name) => {
    if (field.endsWith('.page') && !Object.hasOwn(pages, name))
      problems.push({ field, code: 'noPage', what: name });
  });
  const vars = (root: string, part: unknown, given: readonly string[]): void =>
    eachText(part, root, (field, text) => {
      for (const [, name = ''] of text.matchAll(/\{(\w+)\}/g)) {
        if (!given.includes(name) && !Object.hasOwn(profile.vars, name))
          problems.push({ field, code: 'noVar', what: name });
      }
    });
  for (const [name, page] of Object.entries(pages)) {
    const at = `order.pages.${name}`;
    vars(at, { address: page.address, headers: page.headers ?? {} }, ['id']);
    if (page.several) vars(`${at}.several`, { address: page.several.address }, ['ids']);
    for (const [field, asked = ''] of [
      ['address', page.address],
      ['several.address', page.several?.address],
    ]) {
      const trace = profile.traces.find(({ address }) => new RegExp(address).test(sample(asked)));
      if (trace) problems.push({ field: `${at}.${field}`, code: trace.leaves, what: asked });
    }
  }
  vars('order.open', open, ['id']);
  const { writeFee, writeTracking } = profile;
  if (writeFee) vars('writeFee', { address: writeFee.address, fields: writeFee.fields }, ['id', 'fee']);
  if (writeTracking) {
    const { address, headers, fields: body } = writeTracking;
    vars('writeTracking', { address, headers, fields: body }, ['id', 'slip', 'part']);
  }
  return problems;
}

/** An address with something in place of its names: `{id}` a number, a var at the beginning what hosts have there. */
const sample = (address: string): string => address.replaceAll(/\{ids?\}/g, '1').replaceAll(/\{\w+\}/g, '/x');

/** Every text in a part of a profile, with the name of its field. */
function eachText(value: unknown, field: string, tell: (field: string, text: string) => void): void {
  if (typeof value === 'string') return tell(field, value);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value))
    eachText(inner, Array.isArray(value) ? `${field}[${key}]` : `${field}.${key}`, tell);
}
