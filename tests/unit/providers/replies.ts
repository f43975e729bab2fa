import type { Deps } from '../../../lib/providers/kuroneko/wire.ts';

/** What the two stand for: a body, a status, or an error of the network. */
export type Reply = string | number | Error;

/** A provider that answers each call of an API in turn, the last one for ever. Counts the calls. */
export function replies(table: Readonly<Record<string, Reply | readonly Reply[]>>): {
  fetch: Deps['fetch'];
  calls: string[];
} {
  const calls: string[] = [];
  return {
    calls,
    fetch: async (url) => {
      const api = /(KAA[A-Z]{2})\d{4}APIAction/.exec(url)?.[1] ?? url;
      const given = table[api];
      if (given === undefined) throw new Error(`Unexpected call ${api}`);
      const list: readonly Reply[] = typeof given === 'object' && !(given instanceof Error) ? given : [given];
      const reply = list[Math.min(calls.filter((one) => one === api).length, list.length - 1)];
      calls.push(api);
      if (reply instanceof Error) throw reply;
      return typeof reply === 'number' ? new Response('down', { status: reply }) : new Response(reply);
    },
  };
}
