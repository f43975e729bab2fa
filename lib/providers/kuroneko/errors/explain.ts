import type { ProviderError } from '../../port.ts';
import type { Words } from './rules.ts';

/** What `code-table.ts` holds: plain data, so that it can be a file. */
export interface CodeTable {
  /** Call → field → `rule number number …, rule …`. */
  readonly codes: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly rules: Readonly<Record<string, Words>>;
  readonly labels: Readonly<Record<string, string>>;
  readonly sizes: Readonly<Record<string, string>>;
}

interface Meaning {
  readonly field: string;
  readonly rule: string;
}

export interface Explainer {
  /** Every code the table knows, written as the provider writes it. */
  known(): string[];
  /** Whether there are words for a code. */
  knows(code: string): boolean;
  /**
   * A code of the provider in words for staff. Upper and lower case are the same to the provider's clients, so also here.
   * A code nobody knows is shown as it is: silence would be worse than a bare code.
   */
  explain(code: string): ProviderError;
}

const exceptions = ['err0001', 'err0002', 'err0003'];

export function createExplainer({ codes, rules, labels, sizes }: CodeTable): Explainer {
  const meanings = new Map<string, Meaning>();
  for (const [api, fields] of Object.entries(codes)) {
    for (const [field, list] of Object.entries(fields)) {
      for (const part of list.split(', ')) {
        const [rule = '', ...numbers] = part.split(' ');
        for (const number of numbers) meanings.set(`${api}${number.padStart(3, '0')}e`, { field, rule });
      }
    }
  }
  const knows = (code: string): boolean =>
    exceptions.includes(code.toLowerCase()) || meanings.has(code.toLowerCase());

  return {
    knows,
    known: () => [...[...meanings.keys()].map((code) => `${code.slice(0, -1)}E`), ...exceptions],
    explain(code) {
      if (exceptions.includes(code.toLowerCase())) {
        return {
          code,
          message: `提供元のシステムでエラーが起きました。（${code}）`,
          remedy: '時間をおいて「与信結果確認」で状態を確かめてください。',
          next: 'check',
        };
      }
      const meaning = meanings.get(code.toLowerCase());
      const words = meaning && rules[meaning.rule];
      if (!meaning || !words) {
        return {
          code,
          message: `提供元から未知のコード「${code}」が返されました。`,
          remedy:
            '「与信結果確認」で状態を確かめ、コードを添えて提供元またはサポートにお問い合わせください。',
          next: 'check',
        };
      }
      const filled = (text: string): string =>
        text.replaceAll('〈〉', labels[meaning.field] ?? '').replaceAll('《》', sizes[meaning.field] ?? '');
      return {
        code,
        message: `${filled(words.what)}（${code}）`,
        remedy: filled(words.todo),
        next: words.next,
      };
    },
  };
}

const nothing: CodeTable = { codes: {}, rules: {}, labels: {}, sizes: {} };

/**
 * Reads the table once, when it is first asked for. Should the file not be readable, a code is shown as it is and asked
 * after, and the next one tries the file again: words are never a reason to lose an answer.
 */
export function lazyExplainer(read: () => Promise<CodeTable>): () => Promise<Explainer> {
  let made: Promise<Explainer> | undefined;
  return () => {
    made ??= read().then(createExplainer);
    return made.catch((cause: unknown) => {
      console.error('Yoshin: the code table could not be read', cause instanceof Error ? cause.name : '');
      made = undefined;
      return createExplainer(nothing);
    });
  };
}
