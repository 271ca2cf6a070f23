// Tasklist keeps its words in the browser under its own version, so a new release of ours would never be read; and until
// it has them it shows their keys. So they are fetched here, before it begins, and laid where it looks first.
const NAME = 'camunda-web';
const folder = document.querySelector('base').getAttribute('app-root') + '/app/tasklist/locales/';

const words = await fetch(folder + 'en.json', {cache: 'no-store'})
  .then(answer => (answer.ok ? answer.text() : undefined))
  .catch(() => undefined);

if (words) {
  const kept = JSON.parse(localStorage.getItem(NAME) || '{}');
  localStorage.setItem(NAME, JSON.stringify({...kept, [`${folder}_locales_data_en_${window.bust}`]: words}));
}

export default [];
