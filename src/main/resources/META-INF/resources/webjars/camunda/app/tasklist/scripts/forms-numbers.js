// form-js leaves out of a number whatever is no figure, without a word: 8.5 became 85, and 18 months became 18. So a number
// is typed into a field of ours, where what was typed stays as it is until it is a number, and is asked about.
import {make, set} from './forms-reach.js';

const FIGURES = /^\d{1,9}$/;

const numberIn = input => (FIGURES.test(input.value.trim()) ? Number(input.value) : null);

/** What stands in a number's field and is no number, in words that say what to do; else nothing. */
export const wrongNumber = input =>
  input.value.trim() && numberIn(input) === null ? 'Write a whole number in figures and nothing else, for example 8.' : undefined;

const fieldOf = (form, asked) => {
  const input = make('input', {class: 'fjs-input', id: asked.domId + '-number', type: 'text', inputmode: 'numeric'});
  // the row this stands in may be taken out and another move up: so ask for the answer's place when it is given
  const now = () => form.questions().find(one => one.box === asked.box);
  input.addEventListener('input', () => form.give(now(), numberIn(input)));
  input.addEventListener('focusout', () => wrongNumber(input) && form.check(now(), null));
  const group = make('div', {class: 'fjs-input-group'});
  group.append(input);
  const theirs = asked.box.querySelector('.fjs-input-group');
  theirs.before(group);
  theirs.hidden = true;
  return input;
};

const show = (form, asked) => {
  const input = asked.box.querySelector('[id$="-number"]') || fieldOf(form, asked);
  set(input, 'id', asked.domId + '-number');
  set(asked.box.querySelector('label'), 'for', input.id);
  const answer = form.answer(asked) ?? null;
  if (answer !== numberIn(input) && (answer !== null || !wrongNumber(input))) {
    input.value = answer ?? '';
  }
};

export const numbers = {
  dress: form =>
    form
      .questions()
      .filter(asked => asked.field.type === 'number')
      .forEach(asked => show(form, asked))
};
