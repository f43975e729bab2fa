// The list: all orders at once, a screenful of them in the document.
const link = (cell) => {
  const anchor = document.createElement('a');
  anchor.href = `/orders/${cell.getRow().getData().id}`;
  anchor.textContent = cell.getValue();
  anchor.style.display = 'block';
  return anchor;
};
const grid = new Tabulator('#grid', {
  height: 620,
  layout: 'fitColumns',
  rowHeight: 84,
  index: 'id',
  selectableRows: true,
  ajaxURL: '/api/orders',
  columns: [
    {
      formatter: 'rowSelection',
      titleFormatter: 'rowSelection',
      titleFormatterParams: { rowRange: 'active' },
      headerSort: false,
      width: 44,
      cellClick: (_event, cell) => cell.getRow().toggleSelect(),
    },
    { title: '受注番号', field: 'number', formatter: link },
    { title: '注文者', field: 'name' },
    { title: 'お支払方法', field: 'payment', width: 200 },
    {
      title: '合計金額',
      field: 'total',
      formatter: (cell) => `${cell.getValue().toLocaleString('ja-JP')}円`,
    },
    { title: 'メモ', field: 'memo', editor: 'input' },
  ],
});
grid.on('tableBuilt', () => (globalThis.grid = grid));
grid.on('dataLoaded', () => (document.querySelector('#log').value = 'ready'));
grid.on('cellEdited', async (cell) => {
  const body = new URLSearchParams({ memo: cell.getValue() });
  await fetch(`/api/orders/${cell.getRow().getData().id}`, { method: 'POST', body });
  document.querySelector('#log').value = `saved ${cell.getRow().getData().id} ${cell.getValue()}`;
});
document.querySelector('#filter').addEventListener('input', (event) => {
  grid.setFilter([
    [
      { field: 'number', type: 'like', value: event.target.value },
      { field: 'payment', type: 'like', value: event.target.value },
    ],
  ]);
});
