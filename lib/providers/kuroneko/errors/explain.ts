import type { ProviderError } from '../../port.ts';
import { codes } from './codes.ts';
import { labels, sizes } from './labels.ts';
import { rules } from './rules.ts';

interface Meaning {
  readonly field: string;
  readonly rule: string;
}

let table: ReadonlyMap<string, Meaning> | undefined;
function meanings(): ReadonlyMap<string, Meaning> {
  if (table) return table;
  const built = new Map<string, Meaning>();
  for (const [api, fields] of Object.entries(codes)) {
    for (const [field, list] of Object.entries(fields as Record<string, string>)) {
      for (const part of list.split(', ')) {
        const [rule = '', ...numbers] = part.split(' ');
        for (const number of numbers) built.set(`${api}${number.padStart(3, '0')}e`, { field, rule });
      }
    }
  }
  table = built;
  return built;
}

/** Every code this table knows, written as the provider writes it. */
export function knownCodes(): string[] {
  return [...[...meanings().keys()].map((code) => `${code.slice(0, -1)}E`), 'err0001', 'err0002', 'err0003'];
}

/** Whether `explain` has words for a code. */
export const isKnown = (code: string): boolean =>
  /^err000[123]$/i.test(code) || meanings().has(code.toLowerCase());

/**
 * A code of the provider in words for staff. Upper and lower case are the same to the provider's clients, so also here.
 * A code nobody knows is shown as it is: silence would be worse than a bare code.
 */
export function explain(code: string): ProviderError {
  if (/^err000[123]$/i.test(code)) {
    return {
      code,
      message: `提供元のシステムでエラーが起きました。（${code}）`,
      remedy: '時間をおいて「与信結果確認」で状態を確かめてください。',
      next: 'check',
    };
  }
  const meaning = meanings().get(code.toLowerCase());
  const words = meaning && rules[meaning.rule];
  if (!meaning || !words) {
    return {
      code,
      message: `提供元から未知のコード「${code}」が返されました。`,
      remedy: '「与信結果確認」で状態を確かめ、コードを添えて提供元またはサポートにお問い合わせください。',
      next: 'check',
    };
  }
  const filled = (text: string): string =>
    text.replaceAll('〈〉', labels[meaning.field] ?? '').replaceAll('《》', sizes[meaning.field] ?? '');
  return { code, message: `${filled(words.what)}（${code}）`, remedy: filled(words.todo), next: words.next };
}
