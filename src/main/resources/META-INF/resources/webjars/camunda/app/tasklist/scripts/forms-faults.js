// What is to be put right stands beside its question, in a list by the button, and under the cursor: the faults that
// the form itself finds, in words of ours, and those that the server names when it refuses (style rule 15).
import {make, say} from './forms-reach.js';
import {wrongTyped} from './forms-typed.js';

const EMPTY = {
  textfield: 'Write an answer.',
  textarea: 'Write an answer.',
  number: 'Enter a number.',
  select: 'Choose an answer.',
  radio: 'Choose an answer.',
  checklist: 'Tick at least one.',
  checkbox: 'Tick this before you go on.',
  datetime: 'Enter a date, for example 15/03/2026.'
};

/** In characters: below it an answer has a form of its own, which its description shows. */
const A_LINE = 30;

const range = ({min, max}) => (max === undefined ? `of ${min} or more` : min === undefined ? `of up to ${max}` : `from ${min} to ${max}`);

// what form-js says, by its first words, and what we say instead
const WORDS = [
  ['Field is required', field => (field.properties || {}).empty || EMPTY[field.type]],
  ['Value is not a number', () => 'Enter a number in figures.'],
  ['Value is expected to', () => 'Enter a whole number.'],
  ['Field must have minimum value', field => `Enter a number ${range(field.validate)}.`],
  ['Field must have maximum value', field => `Enter a number ${range(field.validate)}.`],
  ['Field must have minimum length', field => `Write at least ${field.validate.minLength} characters.`],
  [
    'Field must have maximum length',
    (field, value) => field.validate.maxLength < A_LINE && field.description
      ? `Too long. ${field.description}`
      : `Write at most ${field.validate.maxLength.toLocaleString('en-GB')} characters. You wrote ${value.trim().length.toLocaleString('en-GB')}.`
  ]
];

const inOurWords = (field, value, said) => {
  const ours = WORDS.find(([begins]) => said.startsWith(begins));
  return ours ? ours[1](field, value) : 'Check this answer.';
};

const checkInOurWords = form => {
  const validator = form.service('validator');
  const check = validator.validateFieldInstance.bind(validator);
  validator.validateFieldInstance = (instance, value) => {
    const field = form.service('formFieldRegistry').get(instance.id);
    const wrong = wrongTyped(form, field, instance);
    return wrong ? [wrong] : [...new Set(check(instance, value).map(said => inOurWords(field, value, said)))];
  };
};

// nobody is told that an answer is missing while they are still on their way through the form
const askOnlyWhenSent = form => {
  const commands = form.service('viewerCommands');
  const show = commands.updateFieldInstanceValidation.bind(commands);
  commands.updateFieldInstanceValidation = (instance, value) => {
    const isEmpty = [null, undefined, '', false].includes(value) || (Array.isArray(value) && !value.length);
    if (!isEmpty) {
      show(instance, value);
    }
  };
};

const at = (tree, keys) => keys.reduce((found, key) => (found ? found[key] : undefined), tree);

const faultOf = (form, {field, instance}) => {
  const found = at(form.errors(), [field.id, ...Object.values(instance.indexes || {})]);
  return Array.isArray(found) ? found[0] : undefined;
};

const nameOf = asked => (asked.row ? `${asked.row.list.properties.row} ${asked.row.index + 1}, ` : '') + `“${asked.label}”: `;

const faulty = form => form.questions().filter(asked => faultOf(form, asked));

const goTo = (form, asked) => {
  asked.box.dispatchEvent(new CustomEvent('candour-show', {bubbles: true}));
  const input = [...asked.box.querySelectorAll('select, input, textarea, button')].find(one => one.offsetParent && !one.disabled);
  asked.box.scrollIntoView({block: 'center'});
  if (input) {
    input.focus({preventScroll: true});
  }
};

const link = (form, asked, words) => {
  const item = make('li');
  const there = make('a', {href: '#' + asked.domId}, words);
  there.addEventListener('click', event => {
    event.preventDefault();
    event.stopPropagation();
    goTo(form, asked);
  });
  item.append(there);
  return item;
};

const count = number => (number === 1 ? 'One thing to put right:' : `${number} things to put right:`);

const summaryOf = form => {
  if (!form.summary) {
    form.summary = make('section', {class: 'candour-summary', 'aria-label': 'To put right'});
    form.summary.append(make('p', {class: 'candour-count'}), make('ul'));
  }
  const button = form.container.querySelector('.fjs-button[type="submit"]');
  if (button) {
    button.before(form.summary);
  } else {
    form.container.append(form.summary);
  }
  return form.summary;
};

/** Keeps the list by the button as long as the faults are. */
const list = form => {
  if (!form.summary) {
    return;
  }
  const inFields = faulty(form);
  const lines = [...inFields.map(asked => [asked, nameOf(asked) + faultOf(form, asked)]), ...form.elsewhere];
  const said = JSON.stringify(lines.map(line => line[1]));
  if (form.summary.said !== said) {
    form.summary.said = said;
    form.summary.hidden = !lines.length;
    say(form.summary.querySelector('.candour-count'), count(lines.length));
    form.summary
      .querySelector('ul')
      .replaceChildren(...lines.map(([asked, words]) => (asked ? link(form, asked, words) : make('li', {}, words))));
  }
};

const tell = form => {
  summaryOf(form);
  list(form);
  const first = faulty(form)[0] || form.elsewhere.map(([asked]) => asked).find(Boolean);
  const announced = make('p', {class: 'sr-only', role: 'alert'});
  form.summary.querySelectorAll('[role="alert"]').forEach(before => before.remove());
  form.summary.append(announced);
  // once what form-js shows stands on the screen
  setTimeout(() => {
    list(form);
    say(announced, form.summary.querySelector('.candour-count').textContent);
    if (first) {
      goTo(form, first);
    } else {
      form.summary.scrollIntoView({block: 'center'});
    }
  });
};

const put = (tree, [key, ...more], value) => ({...tree, [key]: more.length ? put(tree[key], more, value) : value});

let sending;

// Tasklist also "submits" a form to keep unsent words while another tab is looked at: nothing is checked or lost then
let keeping = false;
const noteKeeping = event => {
  keeping = Boolean(event.target.closest('.form-actions [ng-click^="save("]'));
};

/** Puts what the server refused beside its questions. What has no question on the screen stands in the list alone. */
const refused = (form, told) => {
  const questions = form.questions();
  const lists = form.lists();
  let errors = {};
  form.elsewhere = [];
  told.forEach(({field, words}) => {
    const asked = questions.find(one => one.path === field);
    if (asked) {
      const keys = [asked.field.id, ...Object.values(asked.instance.indexes || {})];
      errors = put(errors, keys, [...(at(errors, keys) || []), words]);
    } else {
      form.elsewhere.push([lists.find(one => one.path === field), words]);
    }
  });
  form.setErrors(errors);
  tell(form);
  form.refused = true;
};

// Tasklist's message lies over the form: it goes once somebody begins to do what it says, which stands in the form too
const clearMessage = form => {
  if (form.refused) {
    form.refused = false;
    document.querySelectorAll('[notifications-panel] .alert-danger .close').forEach(button => button.click());
  }
};

const listenToTheServer = () => {
  const open = XMLHttpRequest.prototype.open;
  XMLHttpRequest.prototype.open = function (method, url) {
    const form = sending;
    if (form && /\/submit-form$/.test(url)) {
      this.addEventListener('load', () => {
        const told = this.status === 400 ? JSON.parse(this.responseText).faults || [] : [];
        if (told.length) {
          refused(form, told);
        }
      });
    }
    return open.apply(this, arguments);
  };
};

export const faults = {
  once: () => {
    listenToTheServer();
    document.addEventListener('click', noteKeeping, true);
  },

  open: form => {
    form.elsewhere = [];
    checkInOurWords(form);
    askOnlyWhenSent(form);
    // Tasklist's button must stay usable, so that pressing it says what is missing; form-js decides what is sent
    form.on('changed', event => {
      event.errors = {};
    });
    form.on('field.updated', () => clearMessage(form));
    const send = form.vendor.submit.bind(form.vendor);
    form.vendor.submit = () => {
      if (keeping) {
        return send();
      }
      form.elsewhere = [];
      const errors = form.vendor.validate();
      if (Object.keys(errors).length) {
        tell(form);
        // the words by which Tasklist knows that a form was kept back and all is said
        return {data: {}, errors: {...errors, message: 'camForm submission prevented'}};
      }
      sending = form;
      return send();
    };
  },

  dress: list
};
