// A list in React. Rows are keyed by their place, so that another page changes texts and addresses of the rows there are.
const { createElement: h, useEffect, useState } = require('react');
const { createRoot } = require('react-dom/client');

const style = `a { color: inherit } td a { display: block; padding: 4px 8px; text-decoration: none } td, th { border: 1px solid #ccc; text-align: left }
table { border-collapse: collapse } td { height: 76px; vertical-align: top; min-width: 90px } .box { display: block; width: 16px; height: 16px; margin: 8px; border: 1px solid #333 }
.box[aria-checked=true] { background: #246 } aside { position: fixed; inset: 0 0 auto auto; width: 320px; background: #eee; padding: 16px }`;

function App() {
  const [path, setPath] = useState(location.pathname);
  const go = (to) => (event) => {
    event.preventDefault();
    history.pushState(null, '', to);
    setPath(location.pathname);
  };
  useEffect(() => {
    const back = () => setPath(location.pathname);
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, []);
  return h(
    'div',
    null,
    h('style', null, style),
    h(
      'nav',
      null,
      h('a', { href: '/', onClick: go('/') }, 'ホーム'),
      ' ',
      h('a', { href: '/orders', onClick: go('/orders') }, '受注一覧'),
    ),
    path === '/orders' ? h(List) : h('h1', null, 'ホーム'),
  );
}

function List() {
  const [query, setQuery] = useState({ page: 1, sort: '', q: '' });
  const [list, setList] = useState(null);
  const [ticked, setTicked] = useState(new Set());
  const [open, setOpen] = useState(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let late = false;
    fetch(`/api/orders?${new URLSearchParams(query)}`)
      .then((answer) => answer.json())
      .then((found) => late || setList({ ...found, query: JSON.stringify(query) + turn }));
    return () => (late = true);
  }, [query, turn]);
  const toggle = (id) => {
    const next = new Set(ticked);
    if (!next.delete(id)) next.add(id);
    setTicked(next);
  };
  if (!list) return h('p', null, '読み込み中');
  const head = (sort, text) =>
    h(
      'th',
      { key: text, onClick: sort === '' ? undefined : () => setQuery({ ...query, page: 1, sort }) },
      text,
    );
  return h(
    'main',
    { 'data-shown': list.query === JSON.stringify(query) + turn ? 'now' : 'old' },
    h(
      'label',
      null,
      '絞り込み ',
      h('input', {
        value: query.q,
        onChange: (event) => setQuery({ ...query, page: 1, q: event.target.value }),
      }),
    ),
    h(
      'p',
      { className: 'pages' },
      ...Array.from({ length: list.pages }, (_, at) =>
        h(
          'button',
          {
            key: at,
            'aria-current': query.page === at + 1,
            onClick: () => setQuery({ ...query, page: at + 1 }),
          },
          at + 1,
        ),
      ),
    ),
    h(
      'table',
      { id: 'orders' },
      h(
        'thead',
        null,
        h(
          'tr',
          null,
          h('th', null),
          head('', '受注番号'),
          head('', 'お支払方法'),
          head('name', 'お名前'),
          head('total', '合計'),
          head('', '状態'),
        ),
      ),
      h(
        'tbody',
        null,
        ...list.rows.map((row, at) => {
          const cell = (text) =>
            h(
              'td',
              null,
              h('a', { href: `/orders/${row.id}`, onClick: (event) => event.preventDefault() }, text),
            );
          return h(
            'tr',
            { key: at, onClick: () => setOpen(row.id) },
            h(
              'td',
              { onClick: (event) => event.stopPropagation() },
              h('span', {
                className: 'box',
                role: 'checkbox',
                tabIndex: 0,
                'aria-label': row.number,
                'aria-checked': ticked.has(row.id),
                onClick: () => toggle(row.id),
                onKeyDown: (event) => {
                  if (event.key !== ' ') return;
                  event.preventDefault();
                  toggle(row.id);
                },
              }),
            ),
            cell(row.number),
            cell(row.payment),
            cell(row.name),
            cell(`${row.total.toLocaleString('ja-JP')}円`),
            h('td', null, row.state),
          );
        }),
      ),
    ),
    open !== null &&
      h(Drawer, { key: open, id: open, close: () => setOpen(null), saved: () => setTurn(turn + 1) }),
  );
}

function Drawer({ id, close, saved }) {
  const [order, setOrder] = useState(null);
  useEffect(() => {
    fetch(`/api/orders/${id}`)
      .then((answer) => answer.json())
      .then(setOrder);
  }, [id]);
  if (!order) return h('aside', null, '…');
  const save = async () => {
    const body = new URLSearchParams({ count: String(order.items[0].count + 1) });
    const answer = await fetch(`/api/orders/${id}`, { method: 'POST', body });
    setOrder(await answer.json());
    saved();
  };
  return h(
    'aside',
    { 'aria-label': '受注詳細' },
    h('h2', null, order.number),
    h('p', { className: 'count' }, `数量 ${order.items[0].count}`),
    h('button', { onClick: save }, '1つ増やす'),
    ' ',
    h('button', { onClick: close }, '閉じる'),
  );
}

class OrderApp extends HTMLElement {
  connectedCallback() {
    createRoot(this.attachShadow({ mode: 'open' })).render(h(App));
  }
}
customElements.define('order-app', OrderApp);
