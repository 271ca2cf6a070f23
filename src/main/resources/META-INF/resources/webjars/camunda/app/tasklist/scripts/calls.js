/*
 * Every call that Tasklist makes passes here, whichever of its parts makes it. Others listen to the answers. A server
 * that does not answer and a session that has ended are told in plain words, and as a failure that leaves the form as it
 * is: on a plain 401 Tasklist would throw the form away.
 */
import {home} from './home.js';

const FORM = /\/(task|process-definition)\/[^?]+\/submit-form$/;
/** In whose name words go out; the server compares it with whoever is logged in by then. */
const WRITTEN_BY = 'X-Candour-Written-By';
const LOG_OUT = /\/admin\/auth\/user\/[^?]+\/logout$/;
const STILL_HERE = ' Your words are still here.';
const AGAIN = ' Try again in a minute; if a child is in danger, ring 999.';
export const LOGGED_OUT = 'You have been logged out.' + STILL_HERE + ' Log in again in another tab, then come back.';
const NOT_SAVED = 'We could not save this.' + STILL_HERE + AGAIN;
const NOT_LOADED = 'We could not load this.' + AGAIN;

const listeners = [];
const preparations = [];

/** Tasklist looks every ten seconds for what is new, also for somebody who has left: that keeps no session open. */
const HAS_LEFT = 60_000;
let lastSeen = Date.now();
['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'].forEach(sign =>
  document.addEventListener(sign, () => (lastSeen = Date.now()), {capture: true, passive: true}));

/** @param listener gets {method, path, status, body()} of every answer; status 0 if there was none */
export const onAnswer = listener => listeners.push(listener);

const tellAll = answer => listeners.forEach(listener => listener(answer));

/** @param prepare what has to be done before a form is sent or somebody logs out; gets {method, path} */
export const before = prepare => preparations.push(prepare);

const readJson = text => {
  try {
    return JSON.parse(text) || {};
  } catch (notJson) {
    return {};
  }
};

const fetched = path => fetch(home + path, {credentials: 'same-origin', headers: {Accept: 'application/json'}});

const whoIsLoggedIn = () => fetched('/reader')
  .then(answer => (answer.ok ? answer.json() : {}))
  .then(person => person.reader)
  .catch(() => undefined);

const token = () => (document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/) || [])[1];

/** Whoever opened this page: the person and their agency of then. */
export const reader = whoIsLoggedIn();

const compare = async by => {
  const [now, then] = [await whoIsLoggedIn(), await reader];
  return !now || !then || by(now) === by(then);
};

/** Whether whoever is logged in now is the one who opened this page, and works where they did then; true as well where nobody is. */
export const isSameReader = () => compare(whoever => whoever);

/** The same wherever they work now. */
export const isSamePerson = () => compare(whoever => whoever.split('/')[0]);

/**
 * A call of our own to Tasklist's part of the server, with its token; whoever listens to answers hears it too.
 *
 * @param by the reader who opened the page, where it writes: who need not be who is logged in now
 * @param leaving whether the page may be gone before it is answered
 * @returns the answer; one of status 0 if there was none
 */
export const call = async (method, path, {body, by, leaving} = {}) => {
  const headers = {Accept: 'application/json', 'Content-Type': 'application/json'};
  const proof = token();
  if (proof) {
    headers['X-XSRF-TOKEN'] = decodeURIComponent(proof);
  }
  if (by) {
    headers[WRITTEN_BY] = by;
  }
  const asked = fetch(home + path, {method, body, headers, credentials: 'same-origin', keepalive: leaving});
  const answer = await asked.catch(() => ({status: 0}));
  tellAll({method, path: home + path, status: answer.status, body: () => ({})});
  return answer;
};

class Call extends XMLHttpRequest {

  constructor() {
    super();
    // the first to listen is the first to hear
    this.addEventListener('readystatechange', () => {
      if (this.readyState === 4) {
        this.tell();
      }
    });
  }

  open(method, url, ...rest) {
    const address = new URL(url, document.baseURI);
    this.asked = {method: method.toUpperCase(), path: address.pathname, ours: address.pathname.includes('/camunda/api/')};
    super.open(method, url, ...rest);
  }

  setRequestHeader(name, value) {
    if (name !== 'X-XSRF-TOKEN') {
      super.setRequestHeader(name, value);
    }
  }

  /** Words go out in the name of whoever typed them, even if somebody else logged in meanwhile in another tab. */
  async send(body) {
    if (FORM.test(this.asked.path) || LOG_OUT.test(this.asked.path)) {
      await Promise.all(preparations.map(prepare => prepare(this.asked)));
    }
    if (FORM.test(this.asked.path)) {
      if (!await isSamePerson()) {
        window.location.reload();
        return;
      }
      // a page that is being left gets no answer to who is there, and would send all the same; whoever moved is told by the answer
      const writer = await reader;
      if (writer) {
        super.setRequestHeader(WRITTEN_BY, writer);
      }
    }
    const proof = this.asked.method !== 'GET' && token();
    if (proof) {
      // a new session has a new token: the one of this moment counts
      super.setRequestHeader('X-XSRF-TOKEN', decodeURIComponent(proof));
    }
    if (Date.now() - lastSeen > HAS_LEFT) {
      super.setRequestHeader('X-Candour-Nobody-There', 'yes');
    }
    super.send(body);
  }

  tell() {
    const {method, path} = this.asked;
    const answer = {method, path, status: super.status, body: () => readJson(super.responseText)};
    tellAll(answer);
  }

  get failure() {
    if (!this.asked || !this.asked.ours || this.readyState !== 4) {
      return undefined;
    }
    if (super.status === 401) {
      return LOGGED_OUT;
    }
    const silent = super.status === 0 || super.status >= 502;
    return silent ? (this.asked.method === 'GET' ? NOT_LOADED : NOT_SAVED) : undefined;
  }

  get status() {
    return this.failure ? 503 : super.status;
  }

  get responseText() {
    return this.failure ? JSON.stringify({message: this.failure}) : super.responseText;
  }

  get response() {
    return this.failure ? this.responseText : super.response;
  }

  getAllResponseHeaders() {
    return this.failure ? 'content-type: application/json\r\n' : super.getAllResponseHeaders();
  }

  getResponseHeader(name) {
    return this.failure && /^content-type$/i.test(name) ? 'application/json' : super.getResponseHeader(name);
  }
}

window.XMLHttpRequest = Call;
