// “Raise a concern” leads straight to its form: nobody in a hurry is asked to choose. What else can be begun here has a
// link of its own on our pages, which names it in the address.
const chosen = new WeakSet();

const CONCERN = 'A concern about a child';

const TITLES = {
  'case-event': 'Something changed in a case',
  'information-request': 'Somebody asks us for information',
  'ask-for-information': 'We ask another agency for information',
  'unsecured-receipt': 'Something came by an unsafe way',
  'procedure-conflict': 'A local procedure and the guidance disagree'
};

let wanted = CONCERN;

const look = () => {
  const [, key] = /[?&]processStart(?:=([a-z-]*))?/.exec(window.location.hash) || [];
  if (/[?&]processStart/.test(window.location.hash)) {
    wanted = TITLES[key] || CONCERN;
  }
};

look();
window.addEventListener('hashchange', look);

/** Tasklist puts "Raise a concern" before the name of everything that begins here; of a concern that says it all. */
const headAlone = heading => {
  const [, first, title] = /^\s*(.+?): (.+?)\s*$/.exec(heading.textContent) || [];
  if (title === CONCERN) {
    heading.textContent = first;
  } else if (Object.values(TITLES).includes(title)) {
    heading.textContent = title;
  }
};

new MutationObserver(() => {
  const dialog = document.querySelector('.modal-content');
  const choices = dialog ? [...dialog.querySelectorAll('ul.processes a')] : [];
  if (choices.length > 0 && !chosen.has(dialog)) {
    const choice = choices.find(one => one.textContent.trim() === wanted);
    wanted = CONCERN;
    if (choice) {
      chosen.add(dialog);
      choice.click();
    }
  }
  if (dialog) {
    dialog.querySelectorAll('.modal-title').forEach(headAlone);
  }
}).observe(document.body, {childList: true, subtree: true, characterData: true});

export default [];
