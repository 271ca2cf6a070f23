// Enter ends a line in a long text, picks in a list and presses a button, and nothing else: it never sends a form.
// And whatever was typed a moment ago is handed over before a form is sent (F08).

export const handOver = () => {
  const active = document.activeElement;
  if (active && active.closest('.fjs-container') && active.matches('input, textarea')) {
    // form-js and its calendar wait for one of these each
    active.dispatchEvent(new FocusEvent('blur'));
    active.dispatchEvent(new FocusEvent('focusout', {bubbles: true}));
  }
};

export const enter = {
  once: () =>
    document.addEventListener(
      'keydown',
      event => {
        if (event.key === 'Enter' && event.target.matches('.fjs-form input, .fjs-form select')) {
          event.preventDefault();
        }
      },
      true
    ),

  open: form => {
    const send = form.vendor.submit.bind(form.vendor);
    form.vendor.submit = () => {
      handOver();
      return send();
    };
  }
};
