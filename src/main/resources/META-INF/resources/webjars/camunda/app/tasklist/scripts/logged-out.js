/*
 * There is one log-in page for everything. Whoever is logged out while they type, or works somewhere else since, keeps their
 * words and is told so; everybody else goes to the log-in page, so that no case is left on the screen.
 */
import {home} from './home.js';
import {LOGGED_OUT, isSamePerson, isSameReader, onAnswer} from './calls.js';

const OF_A_DRAFT = '/camunda/api/candour/drafts/';
const MOVED = 'You no longer work in the agency where you wrote this, so it is neither kept nor sent. Your words are still here. '
  + 'Tell the safeguarding lead there what they need to know; if a child is in danger, ring 999.';

let typed = false;
let notice;
let told;

const goToLogIn = () => window.location.replace(`${home}/login?out`);

const untell = () => {
  notice?.remove();
  told = undefined;
};

const tell = (...words) => {
  if (told === words[0]) {
    return;
  }
  untell();
  told = words[0];
  notice = document.createElement('div');
  notice.className = 'candour-logged-out';
  notice.setAttribute('role', 'alert');
  document.body.append(notice);
  notice.append(...words);
};

const logIn = () => Object.assign(document.createElement('a'), {
  href: `${home}/login`, target: '_blank', rel: 'noopener', textContent: 'Log in in a new tab'
});

/** The words stay for whoever wrote them, and for nobody else. */
const lookWhoIsThere = async () => {
  if (!await isSamePerson()) {
    window.location.reload();
  } else if (await isSameReader()) {
    untell();
  } else {
    tell(MOVED);
  }
};

onAnswer(({path, status}) => {
  if (status === 401) {
    if (typed) {
      tell(LOGGED_OUT + ' ', logIn());
    } else {
      goToLogIn();
    }
  } else if (status === 409 && path.includes(OF_A_DRAFT) || told && path.includes('/camunda/api/') && status > 0) {
    lookWhoIsThere();
  }
});

for (const change of ['input', 'change']) {
  document.addEventListener(change, event => {
    typed = typed || Boolean(event.target.closest('.fjs-container'));
  });
}

window.angular.module('cam.tasklist.custom').run(['$rootScope', '$location', (root, location) => {
  root.$on('$locationChangeSuccess', () => {
    typed = typed && Boolean(document.querySelector('.fjs-container'));
    if (location.path() === '/login') {
      goToLogIn();
    }
  });
}]);

export default [];
