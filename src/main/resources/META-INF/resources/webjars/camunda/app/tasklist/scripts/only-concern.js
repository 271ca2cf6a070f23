// “Raise a concern” leads straight to its form: nobody in a hurry is asked to choose. What else can be begun here has a
// link of its own on our pages, which names it in the address.
const chosen = new WeakSet();

const TITLES = {'case-event': 'Something changed in a case'};

let wanted;

const look = () => {
  const [, key] = /[?&]processStart(?:=([a-z-]*))?/.exec(window.location.hash) || [];
  if (/[?&]processStart/.test(window.location.hash)) {
    wanted = TITLES[key];
  }
};

look();
window.addEventListener('hashchange', look);

new MutationObserver(() => {
  const dialog = document.querySelector('.modal-content');
  const choices = dialog ? [...dialog.querySelectorAll('ul.processes a')] : [];
  if (choices.length > 0 && !chosen.has(dialog)) {
    const others = Object.values(TITLES);
    const choice = choices.find(one => (wanted ? one.textContent.trim() === wanted : !others.includes(one.textContent.trim())));
    wanted = undefined;
    if (choice) {
      chosen.add(dialog);
      dialog.classList.add('only-one-choice');
      choice.click();
    }
  }
}).observe(document.body, {childList: true, subtree: true});

export default [];
