import { afterEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../entrypoints/order-list.content/style.css';
import { operations, type Operation, type Status } from '../../lib/credit/status.ts';
import type { CaseView } from '../../lib/messages/contract.ts';
import { t } from '../../lib/words/index.ts';
import { allow, approved, dialogOpen, inSurface, overlayOn, poll, surfaceText, view } from './host-page.ts';

let stage: ReturnType<typeof overlayOn>;
afterEach(() => {
  stage.end();
  stage.root.remove();
});
const now = Date.UTC(2026, 10, 20, 3);
const hour = 3_600_000;
const amount = {
  field: 'totalAmount',
  label: '請求金額',
  before: '2,560円',
  after: '3,560円',
  kind: 'amount',
  scope: 'amount',
} as const;

async function show(change: Partial<CaseView>): Promise<void> {
  stage = overlayOn([{ id: '1', number: 'A-1' }]);
  await poll(() => stage.slotOf(stage.rows[0])?.dataset.status).toBe('none');
  stage.overlay.update([view('1', change)]);
}
const part = (selector: string): HTMLElement => {
  const found = stage.slotOf(stage.rows[0])?.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const openDetails = async (): Promise<HTMLElement> => {
  await userEvent.click(stage.button(stage.rows[0], 'details'));
  await poll(dialogOpen).toBe(true);
  return inSurface('dialog');
};

describe('the main button is what the worker says', () => {
  test.each<[Status, Operation]>([
    ['none', 'authorize'],
    ['invalid', 'authorize'],
    ['uncertain', 'check'],
    ['review', 'check'],
    ['approved', 'change'],
    ['approved', 'registerShipment'],
    ['declined', 'authorize'],
    ['cancelled', 'authorize'],
    ['shipped', 'check'],
  ])('%s: %s', async (status, main) => {
    await show({ status, main, verdicts: allow(main) });
    expect(part('.main').textContent).toBe(t(`overlay.${main}`));
    expect(part('.main').dataset.action).toBe(main);
    expect(part('.main').ariaDisabled).toBe('false');
    expect(part('.badge').textContent).toBe(t(`status.${status}`));
    expect(part('.main').scrollWidth).toBeLessThanOrEqual(part('.main').offsetWidth);
  });

  test('with none there is only the badge, and the way to all the others', async () => {
    stage = overlayOn([{ id: '1', number: 'A-1' }], ({ route }) =>
      route === 'cases.rows'
        ? { cases: [approved('1', { main: null })], stale: [], provider: { downSince: null }, locked: false }
        : undefined,
    );
    await poll(() => stage.slotOf(stage.rows[0])?.dataset.status).toBe('approved');
    expect(part('.main').hidden).toBe(true);
    expect(part('.details').getBoundingClientRect().width).toBe(28);
  });
});

describe('the badge', () => {
  test.each(['registered', 'investigation', 'alerted', 'settled', 'invoiced', 'paid'] as const)(
    'of a shipped order says how far it is: %s',
    async (progress) => {
      await show({ status: 'shipped', progress });
      expect(part('.badge').textContent).toBe(t(`status.progress.${progress}`));
    },
  );

  test.each(['review', 'approved', 'shipped'] as const)(
    'of an edited order (%s) says so in a colour and a sign of its own, uncut',
    async (status) => {
      await show({ status, progress: status === 'shipped' ? 'invoiced' : null });
      const sign = part('.badge path').getAttribute('d');
      stage.overlay.update([
        view('1', {
          status,
          progress: status === 'shipped' ? 'invoiced' : null,
          differences: [amount],
          message: '',
        }),
      ]);
      await poll(() => part('.badge b').textContent).toBe(t('overlay.editedMark'));
      expect(part('.badge').className).toContain('edited');
      expect(part('.badge path').getAttribute('d')).not.toBe(sign);
      const [badge, mark] = [part('.badge'), part('.badge b')].map((one) => one.getBoundingClientRect());
      expect(mark?.right).toBeLessThanOrEqual(badge?.right ?? 0);
      expect(stage.slotOf(stage.rows[0])?.offsetWidth).toBe(136);
      await userEvent.unhover(part('.badge'));
      await userEvent.hover(part('.badge'));
      expect(part('.badge').title).toContain('請求金額');
    },
  );

  test.each(['none', 'declined', 'cancelled', 'invalid', 'running'] as const)(
    'of an order without a credit (%s) has no such mark',
    async (status) => {
      await show({ status, differences: [amount] });
      expect(part('.badge').textContent).toBe(t(`status.${status}`));
    },
  );

  test('of a hold says for how long, anew when somebody looks', async () => {
    await show({ status: 'review', heldSince: now - 3.5 * hour });
    expect(part('.badge').textContent).toBe(t('overlay.held', { age: '3 hr' }));
    stage.overlay.update([view('1', { status: 'review', heldSince: now - 30_000 })]);
    await poll(() => part('.badge').textContent).toBe(t('status.review'));
    part('.badge span').textContent = 'old';
    document.dispatchEvent(new Event('visibilitychange'));
    expect(part('.badge').textContent).toBe(t('status.review'));
  });
});

describe('the details', () => {
  test('offer every operation: the main one first, the possible ones, and the others with their reason', async () => {
    await show({
      status: 'approved',
      main: 'registerShipment',
      verdicts: { ...allow('check', 'cancel', 'registerShipment'), change: 'why.noDrift' },
    });
    const dialog = await openDetails();
    const buttons = [...dialog.querySelectorAll<HTMLButtonElement>('[data-operation]')];
    expect(buttons.map(({ dataset }) => dataset.operation).slice(0, 3)).toEqual([
      'registerShipment',
      'check',
      'cancel',
    ]);
    expect(buttons.map(({ dataset }) => dataset.operation).toSorted()).toEqual([...operations].toSorted());
    expect(buttons.map(({ className }) => className === 'main')).toEqual(buttons.map((_, at) => at === 0));
    for (const button of buttons.slice(3)) {
      expect(button.ariaDisabled).toBe('true');
      button.focus();
      expect(document.querySelector('yoshin-ui')?.shadowRoot?.activeElement).toBe(button);
      const id = button.getAttribute('aria-describedby') ?? '';
      const reason = dialog.querySelector<HTMLElement>(`#${id}`);
      const key = button.dataset.operation === 'change' ? 'why.noDrift' : 'why.notRequested';
      expect(reason?.textContent).toBe(t(key));
      expect(reason?.offsetHeight).toBeGreaterThan(0);
    }
  });

  test('an operation that is not possible does nothing when it is pressed', async () => {
    await show({ status: 'none', verdicts: allow('authorize') });
    await openDetails();
    inSurface('[data-operation="cancel"]').focus();
    await userEvent.keyboard('{Enter}');
    expect(dialogOpen()).toBe(true);
    expect(stage.of('credit.act')).toEqual([]);
  });

  test('tell what differs from what was authorized, and the way to the order', async () => {
    const gone = {
      ...amount,
      field: 'lines',
      label: '明細',
      before: 'みかん',
      after: '',
      kind: 'text',
    } as const;
    await show({ status: 'approved', differences: [amount, gone] });
    const dialog = await openDetails();
    const rows = Array.from(dialog.querySelectorAll('tbody tr'), ({ children }) =>
      Array.from(children, ({ textContent }) => textContent),
    );
    expect(rows).toEqual([
      ['請求金額', '2,560円', '3,560円'],
      ['明細', 'みかん', t('overlay.blank')],
    ]);
    expect(Array.from(dialog.querySelectorAll('mark'), (mark) => mark.textContent)).toEqual([
      '2,560円',
      '3,560円',
      'みかん',
    ]);
    expect(dialog.querySelector('a')?.href).toContain('oid=1');
  });

  test('tell slip number and age of a hold', async () => {
    await show({ status: 'review', heldSince: now - 3 * hour, slip: '123456789012' });
    await openDetails();
    expect(surfaceText()).toContain('123456789012');
    expect(surfaceText()).toContain('3 hours ago');
  });
});
