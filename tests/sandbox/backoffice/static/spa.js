// The client-side list. It keeps its <tr> elements: another page, tab, sorting or filter changes only
// attributes and text of the rows that are there, so whatever somebody else put into a cell stays in it.
// With ?mode=replace every row is built anew instead.
const table = document.querySelector('#spa-table');
const body = table.tBodies[0];
const replacing = table.dataset.mode === 'replace';
const filter = document.querySelector('#spa-filter');
const perPage = document.querySelector('.spa-per-page');
const notice = document.querySelector('.spa-notice');
/** Rows that have been shown at some time, in order; surplus ones wait here, out of the document. */
let pool = [];
let latest = 0;

function state() {
  return new URL(location.href).searchParams;
}

async function load() {
  const turn = ++latest;
  const response = await fetch(`/goq21/api/order_list.php?${state()}`);
  if (turn !== latest) return;
  if (response.redirected) {
    location.assign(response.url);
    return;
  }
  show(await response.json());
}

function go(changes) {
  const target = new URL(location.href);
  for (const [name, value] of Object.entries(changes)) {
    if (value === '') target.searchParams.delete(name);
    else target.searchParams.set(name, value);
  }
  if (!('page' in changes)) target.searchParams.set('page', '1');
  history.pushState(null, '', target);
  void load();
}

function buildRow(columns) {
  const row = document.createElement('tr');
  row.className = 'order-row';
  const parts = { row, box: undefined, link: undefined, texts: [], nodes: [], ship: undefined };
  for (const { name, kinds } of columns) {
    const cell = row.insertCell();
    cell.className = `col-${name}`;
    if (name === 'id') {
      parts.box = document.createElement('input');
      parts.box.type = 'checkbox';
      parts.box.name = 'order_number[]';
      cell.append(parts.box);
    }
    for (const kind of kinds) {
      const node = document.createElement(kind === 'order-number' ? 'a' : 'div');
      node.className = kind === 'order-number' ? kind : `piece ${kind}`;
      const text = document.createTextNode('');
      node.append(text);
      cell.append(node);
      parts.texts.push(text);
      parts.nodes.push(node);
      if (kind === 'order-number') {
        node.target = '_blank';
        parts.link = node;
      }
      if (kind === 'ship-date') parts.ship = node;
    }
  }
  return parts;
}

function fillRow(parts, order) {
  parts.row.setAttribute('data-order-number', order.id);
  parts.box.setAttribute('value', order.id);
  parts.box.setAttribute('aria-label', `注文 ${order.id} を選択`);
  parts.box.checked = false;
  parts.link.setAttribute('href', order.url);
  parts.ship.id = `ship_send_date_${order.id}`;
  for (const [index, [text, tone]] of order.cells.flat().entries()) {
    if (parts.texts[index].data !== text) parts.texts[index].data = text;
    if (tone !== (parts.nodes[index].dataset.tone ?? '')) parts.nodes[index].dataset.tone = tone;
  }
}

function show(list) {
  if (replacing) {
    body.replaceChildren();
    pool = [];
  }
  for (const [index, order] of list.rows.entries()) {
    pool[index] ??= buildRow(list.columns);
    fillRow(pool[index], order);
    if (!pool[index].row.isConnected) body.append(pool[index].row);
  }
  for (const spare of pool.slice(list.rows.length)) spare.row.remove();
  for (const all of document.querySelectorAll('.check-all')) all.checked = false;
  document.querySelector('.order-list-empty').hidden = list.total > 0;
  document.querySelector('.pager__range').textContent = list.range;
  document
    .querySelector('.pager__links')
    .replaceChildren(...list.pages.map((page) => pageLink(page, list.page)));
  showTabs(list);
  showSorting();
}

function pageLink(page, current) {
  if (page === 0)
    return Object.assign(document.createElement('span'), { className: 'pager__gap', textContent: '…' });
  if (page === current) {
    return Object.assign(document.createElement('strong'), {
      className: 'pager__current',
      textContent: page,
    });
  }
  const link = Object.assign(document.createElement('a'), { className: 'pager__link', textContent: page });
  const target = new URL(location.href);
  target.searchParams.set('page', page);
  link.href = target.href;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    go({ page: String(page) });
  });
  return link;
}

function showTabs(list) {
  const stat = state().get('stat') ?? '1';
  document.querySelector('#stat').value = stat;
  for (const link of document.querySelectorAll('.order-tabs__link')) {
    const active = link.dataset.stat === stat;
    link.parentElement.classList.toggle('is-active', active);
    if (active) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
    const count = link.dataset.stat === '12' ? list.all : (list.tabs[link.dataset.stat] ?? 0);
    let badge = link.querySelector('.order-tabs__badge');
    if (count === 0) badge?.remove();
    else {
      badge ??= link.appendChild(
        Object.assign(document.createElement('span'), { className: 'order-tabs__badge' }),
      );
      badge.textContent = count;
    }
  }
}

function showSorting() {
  const { sort, dir } = Object.fromEntries(state());
  for (const header of table.tHead.querySelectorAll('th[data-sort]')) {
    const active = header.dataset.sort === sort;
    if (active) header.setAttribute('aria-sort', dir === 'desc' ? 'descending' : 'ascending');
    else header.removeAttribute('aria-sort');
  }
}

for (const link of document.querySelectorAll('.order-tabs__link')) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    go({ stat: link.dataset.stat });
  });
}

for (const header of table.tHead.querySelectorAll('th[data-sort]')) {
  header.addEventListener('click', (event) => {
    if (event.target.closest('input')) return;
    const turned = state().get('sort') === header.dataset.sort && state().get('dir') !== 'desc';
    go({ sort: header.dataset.sort, dir: turned ? 'desc' : 'asc' });
  });
}

filter.addEventListener('input', () => go({ q: filter.value.trim() }));
perPage.addEventListener('change', () => go({ per: perPage.value }));

document.querySelector('#list-form').addEventListener('submit', async (event) => {
  if (!document.querySelector('input[name="order_number[]"]:checked')) return;
  event.preventDefault();
  const data = new FormData(event.target, event.submitter);
  const response = await fetch(event.target.action, { method: 'POST', body: new URLSearchParams(data) });
  notice.textContent = new URL(response.url).searchParams.get('done') ?? '';
  notice.hidden = false;
  await load();
});

window.addEventListener('popstate', () => {
  filter.value = state().get('q') ?? '';
  perPage.value = state().get('per') ?? '25';
  void load();
});

void load();
