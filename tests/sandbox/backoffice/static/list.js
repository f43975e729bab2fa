// Behaviour of the list that is the same for both faces: tick all, panel answers, page size, today's date.
const form = document.querySelector('#list-form');

for (const all of document.querySelectorAll('.check-all')) {
  all.addEventListener('change', () => {
    for (const box of document.querySelectorAll('input[name="order_number[]"]')) {
      box.checked = all.checked;
      box.dispatchEvent(new Event('change', { bubbles: true }));
    }
  });
}

for (const button of document.querySelectorAll('button[data-refuse]')) {
  button.addEventListener('click', () => {
    const answer = button.closest('.panel')?.querySelector('.panel__answer');
    if (answer) answer.textContent = `「${button.textContent.trim()}」は${button.dataset.refuse}です。`;
  });
}

form?.addEventListener('submit', (event) => {
  if (document.querySelector('input[name="order_number[]"]:checked')) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  alert('注文にチェックを付けてください。');
});

for (const select of document.querySelectorAll('select.per-page')) {
  select.addEventListener('change', () => {
    const target = new URL(location.href);
    target.searchParams.set('per', select.value);
    target.searchParams.set('page', '1');
    target.searchParams.delete('done');
    location.assign(target);
  });
}

document.querySelector('#s_day_today')?.addEventListener('click', () => {
  const kind = document.querySelector('#s_day_type');
  if (kind.value === '') kind.value = 'order';
  // The site's own day, the same as the bulk input starts with; the seed does not follow the clock.
  const parts = document.querySelector('#input_word').defaultValue.split('-');
  for (const side of ['from', 'to']) {
    for (const [index, unit] of ['year', 'month', 'day'].entries()) {
      document.querySelector(`#${side}_${unit}`).value = parts[index];
    }
  }
});
