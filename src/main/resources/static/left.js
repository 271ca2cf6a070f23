// A page that stays open in another tab goes away once its reader has logged out, was away too long, or somebody else has
// logged in: so that no case is left on the screen. Whoever was writing keeps their words, is told so, and goes on with them
// once they have logged in again.
const {home, reader} = document.currentScript.dataset;

const LOOKS_EVERY = 10_000;
const NOBODY = '';

// whoever has not moved for so long is not there: to look then keeps no session open, as Tasklist does
const HAS_LEFT = 60_000;

// a line that swallows what is asked says nothing, and whoever pressed a button must hear of it
const ANSWERS_WITHIN = 10_000;
const ask = (path, headers = {}) => fetch(home + path, {headers, signal: AbortSignal.timeout(ANSWERS_WITHIN)});

let lastSeen = Date.now();
let notice;
let told;

/** Also what came back with a fault. */
const isWriting = (where = document) => [...where.querySelectorAll('textarea')].some(({value}) => value.trim());

const whoIsThere = async () => {
  const hasLeft = Date.now() - lastSeen > HAS_LEFT ? {'X-Candour-Nobody-There': 'yes'} : {};
  const answer = await ask('reader', {Accept: 'application/json', ...hasLeft});
  return answer.ok ? (await answer.json()).reader : answer.status === 401 ? NOBODY : reader;
};

const LOGGED_OUT = 'You have been logged out. Your words are still here. ';
const MOVED = 'You no longer work in the agency where you wrote this, so it cannot be sent. Your words are still here. Tell the '
  + 'safeguarding lead there what they need to know; if a child is in danger, ring 999.';
const NOT_TAKEN = 'This was not sent: there is nothing here that you can open any more. Your words are still here. Tell your '
  + 'safeguarding lead what they need to know; if a child is in danger, ring 999.';
const NOT_SENT = 'We could not send this. Your words are still here. Try again in a minute; if a child is in danger, ring 999.';

/** Whoever reads is told apart with their agency: the same person in another one keeps what they wrote, and sends none of it there. */
const isThem = now => now.split('/')[0] === reader.split('/')[0];

const untell = () => {
  notice?.remove();
  told = undefined;
};

const tell = (...words) => {
  untell();
  told = words[0];
  notice = document.createElement('p');
  notice.className = 'logged-out';
  notice.setAttribute('role', 'alert');
  notice.append(...words);
  document.body.prepend(notice);
};

const logIn = () =>
  Object.assign(document.createElement('a'), {href: home + 'login', target: '_blank', rel: 'noopener', textContent: 'Log in in a new tab'});

/** @returns whether it is still the reader of this page who is logged in */
const look = async () => {
  const now = await whoIsThere().catch(() => reader);
  if (now === reader) {
    [LOGGED_OUT, MOVED].includes(told) && untell();
  } else if (now === NOBODY && isWriting()) {
    told === LOGGED_OUT || tell(LOGGED_OUT, logIn(), ', then come back.');
  } else if (isThem(now) && isWriting()) {
    told === MOVED || tell(MOVED);
  } else {
    location.replace(home + (now === NOBODY ? 'login?out' : ''));
  }
  return now === reader;
};

/**
 * What is sent needs the token of the session of now, which may be another than that of the page; any page has it, and says whose.
 *
 * @returns whether it is the token of the reader of this page: nobody sends another's words
 */
const takeTheToken = async () => {
  const page = new DOMParser().parseFromString(await (await ask('')).text(), 'text/html');
  // where there is none it is no page of ours, and nothing can be sent
  if (page.querySelector('script[data-reader]').dataset.reader !== reader) {
    return false;
  }
  const {value} = page.querySelector('[name=_csrf]');
  document.querySelectorAll('[name=_csrf]').forEach(field => (field.value = value));
  return true;
};

/** Whether what is written would be taken. Where the case is this reader's no more, it would be thrown away. */
const wouldBeTaken = async form => {
  if (!isWriting(form)) {
    return true;
  }
  const {status} = await fetch(form.getAttribute('action'), {method: 'HEAD', signal: AbortSignal.timeout(ANSWERS_WITHIN)});
  if (status === 404) {
    tell(NOT_TAKEN);
  }
  return status !== 404;
};

let looking = false;
let goes;

/** Sent without a session, the words would be gone. */
const lookFirst = async event => {
  const {target: form, submitter} = event;
  // whoever is told that they moved may still log out
  const isLeaving = told === MOVED && !isWriting(form);
  if (!isWriting() || isLeaving || form === goes || event.defaultPrevented) {
    return;
  }
  event.preventDefault();
  if (looking) {
    return;
  }
  looking = true;
  try {
    if (await look() && await wouldBeTaken(form) && await takeTheToken()) {
      goes = form;
      form.requestSubmit(submitter);
    }
  } catch (unreachable) {
    tell(NOT_SENT);
  } finally {
    looking = false;
  }
};

['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'].forEach(sign =>
  document.addEventListener(sign, () => (lastSeen = Date.now()), {capture: true, passive: true}));
document.addEventListener('submit', lookFirst);
document.addEventListener('visibilitychange', look);
addEventListener('focus', look);
setInterval(look, LOOKS_EVERY);
look();
