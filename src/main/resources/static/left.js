// A page that stays open in another tab goes away once its reader has logged out, was away too long, or somebody else has
// logged in: so that no case is left on the screen. What somebody is writing stays, for them.
const {home} = document.currentScript.dataset;

const LOOKS_EVERY = 10_000;

// whoever has not moved for so long is not there: to look then keeps no session open, as Tasklist does
const HAS_LEFT = 60_000;

let lastSeen = Date.now();
let reader;
let typed = false;

const whoIsThere = async () => {
  const hasLeft = Date.now() - lastSeen > HAS_LEFT ? {'X-Candour-Nobody-There': 'yes'} : {};
  const answer = await fetch(home + 'reader', {headers: {Accept: 'application/json', ...hasLeft}});
  return answer.ok ? (await answer.json()).userId : answer.status === 401 ? 'nobody' : reader;
};

const look = async () => {
  const now = await whoIsThere().catch(() => reader);
  reader ??= now;
  if (now !== reader && !(typed && now === 'nobody')) {
    location.replace(home + (now === 'nobody' ? 'login?out' : ''));
  }
};

['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'].forEach(sign =>
  document.addEventListener(sign, () => (lastSeen = Date.now()), {capture: true, passive: true}));
document.addEventListener('input', () => (typed = true));
document.addEventListener('visibilitychange', look);
addEventListener('focus', look);
setInterval(look, LOOKS_EVERY);
look();
