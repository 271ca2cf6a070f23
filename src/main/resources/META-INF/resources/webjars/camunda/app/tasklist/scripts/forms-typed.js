// What is typed into a field and is no date or no number stays there, and no answer of the form holds it: so it is asked about, and
// moves with its row.
import {showWords, wrongDate} from './forms-dates.js';
import {wrongNumber} from './forms-numbers.js';

const KINDS = {
  datetime: {end: '-date', wrong: wrongDate, shown: showWords},
  number: {end: '-number', wrong: wrongNumber, shown: () => {}}
};

const inputOf = (form, {type}, instance) => type in KINDS && document.getElementById(form.idOf(instance) + KINDS[type].end);

/** What is wrong with what stands in this field, in words that say what to do; else nothing. */
export const wrongTyped = (form, field, instance) => {
  const input = inputOf(form, field, instance);
  return input ? KINDS[field.type].wrong(input) : undefined;
};

const typedIn = (form, list) =>
  form
    .questions()
    .filter(asked => asked.row && asked.row.list.id === list.field.id)
    .map(asked => ({asked, input: inputOf(form, asked.field, asked.instance)}))
    .filter(({input}) => input);

/** What was typed into each row and is wrong. */
export const typedInRows = (form, list) => {
  const wrong = typedIn(form, list).filter(({asked, input}) => KINDS[asked.field.type].wrong(input));
  return form.data()[list.field.path].map((row, index) =>
    Object.fromEntries(
      wrong.filter(({asked}) => asked.row.index === index).map(({asked, input}) => [asked.field.id, input.value])
    )
  );
};

/** Puts it back after rows have moved. */
export const typeInRows = (form, list, typed) =>
  typedIn(form, list)
    .filter(({asked}) => [undefined, null, ''].includes(form.answer(asked)))
    .forEach(({asked, input}) => {
      input.value = typed[asked.row.index][asked.field.id] || '';
      KINDS[asked.field.type].shown(input);
    });
