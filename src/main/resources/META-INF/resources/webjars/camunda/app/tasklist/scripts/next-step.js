// One step leads to the next: after it is finished the reader's next step of the same case opens, or one line says who has it.
import {home} from './home.js';
import {onAnswer} from './calls.js';

const TASK = /\/task\/([^/]+)$/;
const TASK_FORM = /\/task\/([^/]+)\/submit-form$/;
const START_FORM = /\/process-definition\/(?:key\/)?([^/:]+)[^/]*\/submit-form$/;

let root;
let notifications;
let address;
let opened;
let shownAt;

/** The line's place stands empty from the start: only what changes in it is read out. */
const place = () => {
  const column = document.querySelector('.task-details > .content');
  let line = document.querySelector('.candour-next');
  if (!line) {
    line = document.createElement('div');
    line.className = 'candour-next';
    line.setAttribute('role', 'status');
    line.tabIndex = -1;
  }
  if (column && line.parentNode !== column) {
    column.prepend(line);
  }
  return line;
};

const away = () => place().replaceChildren();

const element = (name, words, properties) => Object.assign(document.createElement(name), {textContent: words}, properties);
const link = (words, href, properties) => element('a', words, {href, ...properties});

/** Without a list named in the address Tasklist shows the first one, "My tasks", which has the step. */
const addressOf = task => `#/?forceDisplayTask=true&task=${encodeURIComponent(task)}`;

/**
 * @param next what the server said comes next; empty where it says nothing
 * @param at the step on the screen, where the line stands until another one is opened
 */
const show = (said, next, at) => {
  const reference = encodeURIComponent(next.reference || '');
  const stale = Boolean(at) && at !== next.task;
  const parts = [element('p', [said, next.words].filter(Boolean).join(' '))];
  if (next.task && next.task !== at) {
    parts.push(link('Open your next step', addressOf(next.task)));
  }
  if (next.record) {
    parts.push(link('Read the record', `${home}/records/${reference}`));
  } else if (next.reference && stale) {
    parts.push(link('Read the case so far', `${home}/cases/${reference}`, {target: '_blank'}));
  }
  parts.push(element('button', 'Close', {type: 'button', className: 'btn btn-link', onclick: away}));
  shownAt = at;
  const line = place();
  line.classList.toggle('stale', stale);
  line.replaceChildren(...parts);
  return line;
};

const comeForward = line => {
  notifications.clearAll();
  line.scrollIntoView({block: 'nearest'});
  line.focus({preventScroll: true});
};

const ask = path => fetch(`${home}/cases/${path}`, {credentials: 'same-origin', headers: {Accept: 'application/json'}})
  .then(answer => (answer.ok ? answer.json() : {}))
  .catch(() => ({}));

const after = task => ask(`after/${encodeURIComponent(task)}`);

const goOn = (said, next) => {
  comeForward(show(said, next, next.task));
  if (next.task) {
    window.location.replace(window.location.pathname + addressOf(next.task));
  }
};

const finished = task => {
  opened = undefined;
  after(task).then(next => goOn('This step is finished.', next));
};

const BEGUN = {
  concern: reference => `Your concern is sent. It is case ${reference}.`,
  'case-event': reference => `What changed is noted in case ${reference}.`,
  'information-request': reference => `What they asked for is written down. It is case ${reference}.`,
  'ask-for-information': reference => `Your question is noted in case ${reference}.`,
  'unsecured-receipt': reference => `What came by an unsafe way is noted. It is case ${reference}.`,
  'procedure-conflict': reference => `The conflict is reported from case ${reference}.`
};

const begun = (key, {businessKey}) => ask(`after-raising/${encodeURIComponent(businessKey)}`)
  .then(next => goOn((BEGUN[key] || BEGUN.concern)(businessKey), next));

/** The step was finished elsewhere: what was typed stays on the screen. */
const stale = (task, said) => after(task).then(next => show(said, next, task));

/** An old address, or the way back, led to a step that is not there. */
const notThere = (task, said) => after(task).then(next => {
  root.$apply(() => address.search('task', null).replace());
  comeForward(show(next.words ? 'This step is finished.' : said, next));
});

onAnswer(({method, path, status, body}) => {
  const [, sent] = path.match(TASK_FORM) || [];
  const [, begins] = path.match(START_FORM) || [];
  const [, task] = path.match(TASK) || [];
  const done = status >= 200 && status < 300;
  if (sent && done) {
    finished(sent);
  } else if (sent && status === 409) {
    stale(sent, body().message);
  } else if (method === 'POST' && begins && done) {
    begun(begins, body());
  } else if (task && method === 'GET' && done) {
    opened = task;
  } else if (task && method === 'GET' && status === 404) {
    if (task === opened) {
      stale(task, `${body().message} Your words are still here: copy what you need.`);
    } else {
      notThere(task, body().message);
    }
  }
});

window.angular.module('cam.tasklist.custom')
  .decorator('assignNotification', () => () => {})
  .run(['$rootScope', '$location', 'Notifications', (rootScope, location, toasts) => {
    root = rootScope;
    notifications = toasts;
    address = location;
    root.$on('$viewContentLoaded', place);
    root.$on('$locationChangeSuccess', () => {
      const {task} = location.search();
      if (task && task !== shownAt) {
        away();
      }
    });
  }]);

export default [];
