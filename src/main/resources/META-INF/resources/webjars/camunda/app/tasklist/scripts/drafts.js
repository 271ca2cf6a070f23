/*
 * What somebody writes is kept on the server until they send it, for them alone, and never on the computer, where the
 * next person would find it. What the server does not have yet stays with the page and is tried again.
 */
import {before, call, isSameReader, onAnswer, reader} from './calls.js';
import {handOver} from './forms-enter.js';

const TASKLISTS_OWN = /^cam(unda-form|Form):/;
const OPEN_AGAIN = 'Open it again in a minute: what you had written is still kept. If a child is in danger, ring 999.';
const A_PAUSE = 1_500;
const LONG_ENOUGH = 5_000;

/** A request that a page leaves behind may not be longer. */
const LONGEST_LEFT_BEHIND = 60_000;

const {setItem} = Storage.prototype;

Object.keys(localStorage)
  .filter(key => TASKLISTS_OWN.test(key))
  .forEach(key => localStorage.removeItem(key));

Storage.prototype.setItem = function (key, value) {
  if (!TASKLISTS_OWN.test(String(key))) {
    setItem.call(this, key, value);
  }
};

const unsaved = new Map();
let me;
let timer;
let sending;
let queue = Promise.resolve();

reader.then(whoever => (me = whoever));

const FORM = /\/(?:task\/([^/?]+)|process-definition\/(?:key\/)?([^/?:]+)[^/?]*)\/(?:deployed-(?:start-)?form|form-variables|submit-form)\b/;

/** Where somebody writes: a step, or the form that begins something. */
const placeOf = address => {
  const [, step, begins] = FORM.exec(decodeURIComponent(address)) || [];
  return step ? `step/${step}` : begins && `start/${begins}`;
};

const pathOf = place => `/camunda/api/candour/drafts/${place}`;

const put = (place, answers, leaving) =>
  call('PUT', pathOf(place), {body: answers, by: me, leaving});

const saveAll = async () => {
  for (const [place, answers] of [...unsaved]) {
    if (me && place !== sending) {
      const {status} = await put(place, answers);
      const tryAgain = status === 0 || status === 401 || status === 403 || status >= 500;
      if (!tryAgain && unsaved.get(place) === answers) {
        unsaved.delete(place);
      }
    }
  }
};

const save = () => {
  clearTimeout(timer);
  timer = undefined;
  queue = queue.then(saveAll);
  return queue;
};

const saveSoon = () => {
  clearTimeout(timer);
  timer = setTimeout(save, A_PAUSE);
};

export const keep = (place, answers) => {
  unsaved.set(place, JSON.stringify(answers));
  saveSoon();
};

export const drop = place => {
  unsaved.delete(place);
  queue = queue.then(() => call('DELETE', pathOf(place), {by: me}));
};

/** @returns what was kept: null if nothing, undefined if that cannot be told */
export const load = async place => {
  if (unsaved.has(place)) {
    return {keptAt: new Date(), answers: JSON.parse(unsaved.get(place))};
  }
  await queue;
  if (!await reader) {
    return undefined;
  }
  const answer = await call('GET', pathOf(place));
  if (answer.status === 200) {
    return answer.json();
  }
  return answer.status === 204 || answer.status === 404 ? null : undefined;
};

const withoutItsLists = new Set();
onAnswer(({path, status}) => {
  if (path.endsWith('/form-variables')) {
    withoutItsLists[status >= 200 && status < 300 ? 'delete' : 'add'](placeOf(path));
  }
});

/**
 * Tasklist reads a form, then asks for its lists and lines, and shows it also where those did not arrive: what was chosen before
 * and kept would be lost. So the form fails where Tasklist first looks into it, and what it says is shown instead.
 */
const withItsLists = (place, form) => ({
  ok: true,
  status: 200,
  json: async () => ({
    ...form,
    get components() {
      if (withoutItsLists.has(place)) {
        throw new Error(OPEN_AGAIN);
      }
      return form.components;
    }
  })
});

/** A form arrives together with what was kept of it, so that nobody sees it empty first. */
const fetched = window.fetch.bind(window);
window.fetch = async (address, ...rest) => {
  const place = typeof address === 'string' && placeOf(address);
  if (!place) {
    return fetched(address, ...rest);
  }
  const inTime = new Promise(resolve => setTimeout(resolve, LONG_ENOUGH));
  // whoever works somewhere else since the page was opened begins there, with a page of now; nobody else waits for that look
  isSameReader().then(isMine => isMine || window.location.reload());
  const [form, kept] = await Promise.all([fetched(address, ...rest).catch(Response.error), Promise.race([load(place), inTime])]);
  return form.ok ? withItsLists(place, {...await form.json(), candour: {place, kept}}) : {status: form.status, statusText: OPEN_AGAIN};
};

before(({path}) => {
  sending = placeOf(path);
  // what is sent is kept no more, and nothing on its way may arrive after it
  return sending ? queue : save();
});

onAnswer(({method, path, status}) => {
  const done = status >= 200 && status < 300;
  if (sending && method === 'POST' && placeOf(path) === sending) {
    if (done) {
      unsaved.delete(sending);
    }
    sending = undefined;
  }
  if (done && unsaved.size && !timer) {
    saveSoon();
  }
});

const left = new Map();

const leave = () => {
  handOver();
  unsaved.forEach((answers, place) => {
    if (me && place !== sending && left.get(place) !== answers) {
      left.set(place, answers);
      put(place, answers, answers.length < LONGEST_LEFT_BEHIND);
    }
  });
};

window.addEventListener('pagehide', leave);
document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && leave());

// the form goes with the click: what was typed a moment ago is taken over before
const LEAVES_THE_FORM = '.task-details .nav-tabs a, .task-filters .task-filter, ol.tasks-list .task, .candour-next a, .modal-footer .btn';
document.addEventListener('click', event => event.target.closest(LEAVES_THE_FORM) && handOver(), true);

export default [];
