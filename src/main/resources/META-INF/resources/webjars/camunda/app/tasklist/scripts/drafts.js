/*
 * Unsent words stay with the page, never on the computer, where the next person would find them. Tasklist would drop them
 * as soon as another tab or step is looked at: so its own saving is used just before, into the memory of this page alone.
 */
const DRAFTS = /^cam(unda-form|Form):/;
const START_FORM = 'camunda-form:undefined';
const unsent = new Map();
const {setItem, getItem, removeItem} = Storage.prototype;

Object.keys(localStorage)
  .filter(key => DRAFTS.test(key))
  .forEach(key => localStorage.removeItem(key));

Storage.prototype.setItem = function (key, value) {
  if (!DRAFTS.test(String(key))) {
    setItem.call(this, key, value);
  } else if (key !== START_FORM) {
    unsent.set(key, value);
  }
};
Storage.prototype.getItem = function (key) {
  return unsent.has(key) ? unsent.get(key) : getItem.call(this, key);
};
Storage.prototype.removeItem = function (key) {
  unsent.delete(key);
  removeItem.call(this, key);
};

const LEAVES_THE_FORM = '.task-details .nav-tabs a, .task-filters .task-filter, ol.tasks-list .task, .candour-next a';

document.addEventListener('click', event => {
  const save = document.querySelector('.task-details .form-actions [ng-click^="save("]:not([disabled])');
  if (save && event.target.closest(LEAVES_THE_FORM)) {
    save.click();
  }
}, true);

export default [];
