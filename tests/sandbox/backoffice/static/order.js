// The ship date is sent by a hidden field; the visible one only fills it.
const view = document.querySelector('#ship_date_view');
const hidden = document.querySelector('input[name="a59"]');
view.addEventListener('input', () => {
  hidden.value = view.value;
});
