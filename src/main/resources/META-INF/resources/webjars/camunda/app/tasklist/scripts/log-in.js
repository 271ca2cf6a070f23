// There is one log-in page for everything: whoever is sent to that of Admin or Cockpit goes there.
import {home} from './home.js';

const sendToLogIn = () => {
  if (window.location.hash.startsWith('#/login')) {
    window.location.replace(`${home}/login?out`);
  }
};

for (const change of ['pushState', 'replaceState']) {
  const original = history[change];
  history[change] = function () {
    const result = original.apply(this, arguments);
    sendToLogIn();
    return result;
  };
}
window.addEventListener('hashchange', sendToLogIn);
sendToLogIn();

export default [];
