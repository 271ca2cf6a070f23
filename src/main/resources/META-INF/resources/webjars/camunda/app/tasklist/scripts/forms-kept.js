// A form comes up as whoever fills it in left it, says so, and can be begun anew. Everything written in it is handed on
// to be kept.
import {onAnswer} from './calls.js';
import {inWords} from './dates.js';
import {drop, keep, load} from './drafts.js';
import {make} from './forms-reach.js';
import {forgetRows} from './forms-rows.js';

const TAKEN = /\/task\/([^/]+)\/claim$/;

const NOT_KEPT =
  'We could not look for what you had written here before, and what you write now is kept only when you send it. ' +
  'If you can, leave this page and open it again in a minute.';

const opened = new Map();

const stateOf = form => form.vendor._getState();

/** The answers alone: beside them lies what the form shows from the case. */
const answersIn = form => {
  const keys = form.fields().map(({key, path}) => key || path);
  return Object.fromEntries(Object.entries(form.data()).filter(([key]) => keys.includes(key)));
};

const fill = (form, answers) => {
  forgetRows(form);
  const {initialData} = stateOf(form);
  form.vendor._setState({data: form.vendor._getInitializedFieldData({...initialData, ...answers}), errors: {}});
};

const line = (note, words, offer, then) => {
  const button = make('button', {type: 'button', class: 'candour-quiet'}, offer);
  button.addEventListener('click', then);
  note.replaceChildren(make('p', {}, words), button);
};

/** Above the form, but never above what to do when a child is in danger. */
const put = (form, note) => {
  const first = form.container.querySelector('.fjs-form-field');
  const heading = first.querySelector('h2');
  if (heading && heading.textContent.startsWith('⚠')) {
    first.parentElement.append(note);
  } else {
    form.container.before(note);
  }
};

const noteOf = form => {
  const note = form.keptNote || make('div', {class: 'candour-kept', role: 'status'});
  form.keptNote = note;
  form.when(() => form.container.querySelector('.fjs-form-field'), () => put(form, note));
  return note;
};

const say = (form, place, keptAt) => {
  const note = noteOf(form);
  line(note, `We kept what you had written on ${inWords(new Date(keptAt))}.`, 'Start again with an empty form', () => {
    const written = answersIn(form);
    form.kept = undefined;
    fill(form, {});
    drop(place);
    line(note, 'What you had written is taken out.', 'Put it back', () => {
      fill(form, written);
      keep(place, written);
      say(form, place, new Date());
      note.querySelector('button').focus();
    });
    note.querySelector('button').focus();
  });
};

const bring = (form, place, kept) => {
  form.isKept = kept !== undefined;
  if (kept) {
    fill(form, kept.answers);
    say(form, place, kept.keptAt);
  } else if (!form.isKept) {
    noteOf(form).textContent = NOT_KEPT;
  } else if (form.keptNote) {
    form.keptNote.remove();
  }
  form.kept = JSON.stringify(answersIn(form));
};

const begin = form => {
  const {place, kept} = stateOf(form).schema.candour || {};
  if (!place) {
    return;
  }
  opened.set(place, form);
  bring(form, place, kept);
  for (const sign of ['input', 'change', 'click', 'keydown']) {
    form.container.addEventListener(sign, () => (form.touched = true), true);
  }
  form.on('changed', () => {
    const written = form.isKept && form.touched && JSON.stringify(answersIn(form));
    if (written && written !== form.kept) {
      form.kept = written;
      keep(place, JSON.parse(written));
    }
  });
};

// a step that was put back and is taken again: only now is it theirs to see
onAnswer(({method, path, status}) => {
  const [, task] = TAKEN.exec(path) || [];
  const form = opened.get(`step/${task}`);
  if (form && method === 'POST' && status < 300 && !form.touched) {
    load(`step/${task}`).then(kept => !form.touched && bring(form, `step/${task}`, kept));
  }
});

export const kept = {
  open: form => {
    if (stateOf(form).schema) {
      begin(form);
    } else {
      form.on('import.done', () => begin(form));
    }
  }
};
