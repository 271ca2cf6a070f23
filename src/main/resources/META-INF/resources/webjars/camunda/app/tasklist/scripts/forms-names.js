// Says to a screen reader what the eye sees: which question an answer belongs to, its hint, its fault. And says of
// the few questions that may be left open that they may, instead of a star on all the others.
import {set} from './forms-reach.js';

const GROUPS = {radio: 'radiogroup', checklist: 'group'};

const describedBy = asked => {
  const ends = {'.candour-hint': '-words', '.fjs-form-field-description': '-description', '.fjs-form-field-error': '-error-message'};
  return Object.entries(ends)
    .map(([kind, end]) => {
      const element = asked.box.querySelector(kind);
      if (element && kind !== '.candour-hint') {
        // the ids of form-js are the same in each row
        set(element, 'id', asked.domId + end);
      }
      return element && element.id;
    })
    .filter(Boolean)
    .join(' ');
};

const name = asked => {
  const {box, domId, field} = asked;
  const required = Boolean(field.validate && field.validate.required);
  const label = box.querySelector('label');
  const role = GROUPS[field.type];
  const words = describedBy(asked);
  if (role) {
    set(label, 'id', domId + '-label');
    set(box, 'role', role);
    set(box, 'aria-labelledby', label.id);
    set(box, 'aria-describedby', words);
    set(box, 'aria-required', role === 'radiogroup' ? required : undefined);
  }
  box.querySelectorAll('input.fjs-input, textarea, select').forEach(input => {
    set(input, 'aria-describedby', role ? undefined : words);
    set(input, 'aria-invalid', box.classList.contains('fjs-has-errors'));
    // what somebody else typed here last is nobody's business
    set(input, 'autocomplete', 'off');
    if (field.type === 'radio') {
      set(input, 'name', domId);
    } else if (field.type === 'datetime') {
      set(input, 'aria-required', required);
    }
  });
  const optional = !required && !['checkbox', 'dynamiclist'].includes(field.type);
  const sometimes = (field.properties || {}).needed === 'sometimes' || /^If /.test(asked.label);
  set(label, 'data-optional', optional && !sometimes ? 'yes' : undefined);
};

export const names = {
  dress: form => {
    // of a textarea, some browsers ask its form alone
    set(form.container.querySelector('form'), 'autocomplete', 'off');
    form.questions().forEach(name);
  }
};
