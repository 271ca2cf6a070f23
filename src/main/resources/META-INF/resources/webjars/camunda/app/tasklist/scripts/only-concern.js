// Where there is only one thing to start, nobody is asked to choose it.
const chosen = new WeakSet();

new MutationObserver(() => {
  const dialog = document.querySelector('.modal-content');
  const choices = dialog ? dialog.querySelectorAll('ul.processes a') : [];
  if (choices.length === 1 && !chosen.has(dialog)) {
    chosen.add(dialog);
    dialog.classList.add('only-one-choice');
    choices[0].click();
  }
}).observe(document.body, {childList: true, subtree: true});

export default [];
