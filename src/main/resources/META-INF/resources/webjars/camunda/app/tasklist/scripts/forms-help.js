// Helps while somebody writes, and never stands in the way: says what an abbreviation means once its field is left
// (R11.6), and asks why something is written down late only where it is late (R11.2). The server asks that again.
import {home} from './home.js';
import {make, say} from './forms-reach.js';

const WORD = /[\p{L}\p{N}]+(?:&[\p{L}\p{N}]+)*/gu;
const NO_SENTENCES = /name|person|address|time$|reference|number|postcode/i;
const A_DAY = 24 * 60 * 60 * 1000;

let help;

const load = then =>
  fetch(home + '/writing-help', {credentials: 'same-origin', headers: {Accept: 'application/json'}})
    .then(answer => (answer.ok ? answer.json() : undefined))
    .then(found => {
      help = found && {...found, terms: new Map(found.abbreviations.map(one => [one.term, one.means]))};
      then();
    })
    .catch(() => {});

const plain = text => text.replace(/'/g, '’').toLowerCase();

const singular = word => (word.length > 2 && word.endsWith('s') ? word.slice(0, -1) : word);

const isWritten = ({field}) =>
  field.type === 'textarea' || (field.type === 'textfield' && !NO_SENTENCES.test(field.key));

/** The abbreviations in a text that are written out nowhere in the form. */
const abbreviationsIn = (text, everything) =>
  [...new Set((text.match(WORD) || []).map(singular))]
    .filter(word => help.terms.has(word) && !everything.includes(plain(help.terms.get(word))))
    .map(word => `${word} (${help.terms.get(word)})`);

const pointOut = (asked, found) => {
  let line = asked.box.querySelector('.candour-help');
  if (!line && found.length) {
    line = make('p', {class: 'candour-help', role: 'status'});
    asked.box.append(line);
  }
  if (line) {
    say(line, found.length ? `Someone elsewhere may not know: ${found.join('; ')}. Better write it out.` : '');
    line.hidden = !found.length;
  }
};

const abbreviations = form => {
  const written = form.questions().filter(isWritten);
  const everything = plain(written.map(asked => form.answer(asked) || '').join('\n'));
  written
    .filter(asked => !asked.box.contains(document.activeElement))
    .forEach(asked => pointOut(asked, abbreviationsIn(form.answer(asked) || '', everything)));
};

const beside = (form, {instance}, key) =>
  [...instance.valuePath.slice(0, -1), key].reduce((at, part) => (at ? at[part] : undefined), form.data());

/** A day as it stands in the form, so many days ago. */
const daysSince = day => {
  const now = new Date();
  const [year, month, date] = day.split('-').map(Number);
  return Math.round((Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) - Date.UTC(year, month - 1, date)) / A_DAY);
};

const isAsked = (form, asked) => {
  const {late, without} = asked.field.properties;
  const day = beside(form, asked, late || without);
  return late ? Boolean(day) && daysSince(day) > help.lateAfterDays[beside(form, asked, 'kind')] : !day;
};

/** What depends on a date cannot be hidden by the form itself. What has an answer or a fault stays. */
const onDates = form =>
  form
    .questions()
    .filter(({field}) => field.properties && (field.properties.late || field.properties.without))
    .forEach(asked => {
      const stays = form.answer(asked) || asked.box.classList.contains('fjs-has-errors') || isAsked(form, asked);
      asked.box.classList.toggle('candour-not-asked', !stays);
    });

const look = form => {
  if (help) {
    abbreviations(form);
    onDates(form);
  }
};

export const helping = {
  open: form => {
    form.container.addEventListener('focusout', () => setTimeout(() => look(form)));
    if (!help) {
      load(() => look(form));
    }
  },

  dress: look
};
