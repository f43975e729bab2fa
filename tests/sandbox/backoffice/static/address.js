// 「注文者と同じにする」: copies block 0 over a recipient, field by field.
for (const button of document.querySelectorAll('[data-copy-buyer]')) {
  button.addEventListener('click', () => {
    const block = button.dataset.copyBuyer;
    for (const source of document.querySelectorAll('[data-block="0"] input')) {
      const twin = document.getElementsByName(source.name.replace('[0]', `[${block}]`))[0];
      if (twin) twin.value = source.value;
    }
  });
}
