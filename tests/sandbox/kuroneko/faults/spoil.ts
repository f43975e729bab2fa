import { maintenancePage, reply, type Reply } from '../web/reply.ts';
import { type Elements, toXml } from '../xml.ts';
import type { Spoiled } from './fault.ts';
import { toShiftJis } from './shift-jis.ts';

/** How a spoiled answer leaves: as a whole, never ending after some bytes, broken off half-way, or not at all. */
export type Delivery = { kind: 'whole' | 'endless' | 'broken'; reply: Reply } | { kind: 'cut' };

/** Japanese text in an element nobody asks for: answers of pure ASCII look alike in both charsets. */
const JAPANESE: Elements = [['note', '後払いの審査結果']];

const HUGE = 5 * 1024 * 1024;

/**
 * @param elements the proper answer; for faults that strike before the work, an error answer
 */
export function spoil(
  fault: Spoiled,
  elements: Elements,
  settings: { contentType: string; xmlDeclaration: boolean },
): Delivery {
  const whole = (contentType: string, body: string | Buffer): Delivery => ({
    kind: 'whole',
    reply: reply(200, contentType, body),
  });
  const xml = toXml(elements, settings);
  const type = settings.contentType;
  switch (fault.kind) {
    case 'drop':
      return { kind: 'cut' };
    case 'status':
      return {
        kind: 'whole',
        reply: reply(fault.status, 'text/plain; charset=utf-8', `HTTP ${fault.status}`),
      };
    case 'maintenance':
      return { kind: 'whole', reply: maintenancePage(fault.status ?? 200) };
    case 'redirect':
      return {
        kind: 'whole',
        reply: {
          status: 302,
          headers: { location: fault.location ?? '/elsewhere' },
          body: Buffer.alloc(0),
        },
      };
    case 'error':
      return whole(type, xml);
    case 'truncatedXml':
      return whole(type, xml.slice(0, xml.indexOf('</return>') - 5));
    case 'malformedXml':
      return whole(type, xml.replace('</errorCode>', '</errorcode'));
    case 'emptyBody':
      return whole(type, '');
    case 'cutBody':
      return { kind: 'broken', reply: reply(200, type, xml) };
    case 'element':
      return whole(type, toXml(withText(elements, fault.name, fault.text), settings));
    case 'shiftJisAsUtf8':
      return whole('text/xml; charset=UTF-8', toShiftJis(toXml([...elements, ...JAPANESE], settings)));
    case 'utf8AsShiftJis':
      return whole('text/xml; charset=Shift_JIS', toXml([...elements, ...JAPANESE], settings));
    case 'doctype':
      return whole(type, withDoctype(elements));
    case 'slowBody':
      return { kind: 'endless', reply: reply(200, type, xml.slice(0, xml.indexOf('</return>'))) };
    case 'hugeBody':
      return whole(type, toXml([...elements, ['filler', 'x'.repeat(fault.bytes ?? HUGE)]], settings));
    case 'setCookie': {
      const proper = reply(200, type, xml);
      return {
        kind: 'whole',
        reply: { ...proper, headers: { ...proper.headers, 'set-cookie': 'JSESSIONID=0123456789; Path=/' } },
      };
    }
    case 'twoErrorCodes':
      return whole(type, xml.replace('</return>', '  <errorCode>kaara101E</errorCode>\n</return>'));
  }
}

function withText(elements: Elements, name: string, text: string | null): Elements {
  const others = elements.filter(([each]) => each !== name || text !== null);
  if (text === null) return others;
  if (!elements.some(([each]) => each === name)) return [...elements, [name, text]];
  return others.map((element) => (element[0] === name ? [name, text] : element));
}

/** The return code stands behind an entity: a parser that expands it reads an approval. */
function withDoctype(elements: Elements): string {
  const body = toXml(elements, { xmlDeclaration: false }).replace(
    /<returnCode>(.*?)<\/returnCode>/,
    '<returnCode>&code;</returnCode>',
  );
  const code = elements.find(([name]) => name === 'returnCode')?.[1] ?? '';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE return [<!ENTITY code "${code}">]>\n${body}`;
}
