import { h, render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';

const style = `
.y { display: inline-flex; gap: 4px; font: 13px/18px system-ui, sans-serif; }
.badge { padding: 0 7px; border: 1px solid #c9d1d9; border-radius: 10px; background: #f4f6f8; }
button { border: 1px solid #0b5cad; border-radius: 5px; background: #0b5cad; color: #fff; }
`;

function Badge({ host, hostId }: { host: HTMLElement; hostId: string }) {
  const [status, setStatus] = useState('');
  useEffect(() => {
    void browser.runtime.sendMessage({ hostId }).then((answer: { status: string }) => {
      setStatus(answer.status);
      host.dataset.status = answer.status;
    });
  }, [host, hostId]);
  return h('div', { class: 'y' }, [
    h('style', null, style),
    h('span', { class: 'badge' }, status === 'none' ? '未処理' : status),
    h('button', { type: 'button' }, '与信を実行'),
    h('button', { type: 'button' }, '⋯'),
  ]);
}

function mountAll(): void {
  for (const row of document.querySelectorAll<HTMLTableRowElement>('tr[data-order-number]')) {
    const cell = row.querySelector('.col-payment');
    if (!cell?.textContent?.includes('クロネコ代金後払い')) continue;
    const host = document.createElement('plain-slot');
    cell.append(host);
    const root = host.attachShadow({ mode: 'open' });
    render(h(Badge, { host, hostId: row.dataset.orderNumber ?? '' }), root);
  }
}

/** A Preact root with a shadow root and a style element in every row, and a message for each: when the page asks for it. */
export default defineContentScript({
  matches: ['http://127.0.0.1/*'],
  includeGlobs: ['*bench=plain*'],
  main() {
    document.addEventListener('bench:list', mountAll);
  },
});
