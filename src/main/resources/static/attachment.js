// Says before it is sent what is missing or too large: a file that was chosen is lost once a form comes back, and a
// school's line may take minutes only to be told so.
for (const form of document.querySelectorAll('form[data-most-bytes]')) {
  const parts = [...form.querySelectorAll('[data-missing]')];
  const controls = part => (part.matches('fieldset') ? [...part.elements] : [part]);

  const isMissing = part =>
    controls(part).every(one => (one.type === 'radio' ? !one.checked : !one.value.trim()));
  const isTooLarge = part =>
    part.type === 'file' && part.files.length > 0 && part.files[0].size > Number(form.dataset.mostBytes);

  const say = (part, words) => {
    let line = document.getElementById(part.id + '-fault');
    if (!line) {
      line = document.createElement('p');
      line.id = part.id + '-fault';
      line.className = 'fault';
      line.setAttribute('role', 'alert');
      part.matches('fieldset') ? part.querySelector('legend').after(line) : part.before(line);
    }
    line.textContent = words;
    line.hidden = !words;
    const hint = document.getElementById(part.id + '-hint');
    part.setAttribute('aria-describedby', (hint ? hint.id + ' ' : '') + line.id);
    if (!part.matches('fieldset')) {
      part.setAttribute('aria-invalid', String(Boolean(words)));
    }
  };

  const fault = part => {
    if (isMissing(part)) {
      return part.dataset.missing;
    }
    return isTooLarge(part) ? form.dataset.tooLarge : '';
  };

  // at each stroke: said when a field is left, it would move the button away under the pointer
  parts.forEach(part => part.addEventListener('input', () => say(part, fault(part))));
  form.addEventListener('submit', event => {
    const wrong = parts.filter(fault);
    parts.forEach(part => say(part, fault(part)));
    if (wrong.length > 0) {
      event.preventDefault();
      controls(wrong[0])[0].focus();
    }
  });
}
