// form-js builds its own drop-down list, which a keyboard cannot open again and a screen reader does not know. In
// its place stands the browser's own, which every phone, keyboard and screen reader can use.
import {make, set} from './forms-reach.js';

const optionsOf = (form, field) => {
  if (field.valuesExpression) {
    return form.evaluate(field.valuesExpression) || [];
  }
  return (field.valuesKey ? form.context()[field.valuesKey] : field.values) || [];
};

const NONE = {value: '', label: 'Choose an answer'};

const show = (form, asked) => {
  const group = asked.box.querySelector('.fjs-input-group');
  let list = asked.box.querySelector('select');
  if (!list) {
    list = make('select', {class: 'candour-choice', id: asked.domId + '-choice'});
    // the row this stands in may be taken out and another move up: so ask for the answer's place when it is given
    list.addEventListener('change', () => {
      form.give(form.questions().find(one => one.box === asked.box), list.value || null);
    });
    group.after(list);
    group.hidden = true;
  }
  set(asked.box.querySelector('label'), 'for', list.id);
  const options = [NONE, ...optionsOf(form, asked.field)];
  if (JSON.stringify(options) !== list.offered) {
    list.offered = JSON.stringify(options);
    list.replaceChildren(...options.map(({value, label}) => make('option', {value}, label)));
  }
  const answer = form.answer(asked) || '';
  if (list.value !== answer) {
    list.value = answer;
  }
  set(list, 'aria-required', asked.field.validate && asked.field.validate.required);
};

export const choices = {
  dress: form =>
    form
      .questions()
      .filter(asked => asked.field.type === 'select')
      .forEach(asked => show(form, asked))
};
