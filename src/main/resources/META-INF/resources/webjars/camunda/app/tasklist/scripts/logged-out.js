/*
 * There is one log-in page for everything. Whoever is logged out while they type keeps their words and is told so;
 * everybody else goes to the log-in page, so that no case is left on the screen.
 */
import {home} from './home.js';
import {LOGGED_OUT, isSameReader, onAnswer} from './calls.js';

let typed = false;
let notice;

const goToLogIn = () => window.location.replace(`${home}/login?out`);

const tell = () => {
  if (notice) {
    return;
  }
  notice = document.createElement('div');
  notice.className = 'candour-logged-out';
  notice.setAttribute('role', 'alert');
  document.body.append(notice);
  const link = Object.assign(document.createElement('a'), {
    href: `${home}/login`, target: '_blank', rel: 'noopener', textContent: 'Log in in a new tab'
  });
  notice.append(LOGGED_OUT + ' ', link);
};

/** The words stay for whoever wrote them, and for nobody else. */
const loggedInAgain = async () => {
  if (!await isSameReader()) {
    window.location.reload();
  } else if (notice) {
    notice.remove();
    notice = undefined;
  }
};

onAnswer(({path, status}) => {
  if (status === 401) {
    if (typed) {
      tell();
    } else {
      goToLogIn();
    }
  } else if (notice && path.includes('/camunda/api/') && status > 0) {
    loggedInAgain();
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
