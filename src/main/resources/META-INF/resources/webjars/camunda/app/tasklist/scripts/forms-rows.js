// Lists of people, items and recipients: each row has a name and closes to one line, adding one leads into it, and one
// that was taken out can be put back. An answer that points to a row of another list (the custom property refersTo)
// moves with it or is asked again: nothing that is about one child becomes about another.
import {make, say, set} from './forms-reach.js';
import {typeInRows, typedInRows} from './forms-typed.js';

const LONGEST = 60;

const propertiesOf = field => field.properties || {};

const rowsOf = (form, list) => form.data()[list.field.path] || [];

const boxesOf = list => [...list.box.querySelectorAll('.fjs-repeat-row-container')];

const inputsOf = list => list.field.components.filter(field => field.key);

const questionsOf = (form, list, index) =>
  form.questions().filter(asked => asked.row && asked.row.list.id === list.field.id && asked.row.index === index);

const isShown = (form, list) => {
  const rows = rowsOf(form, list);
  return boxesOf(list).length === rows.length && rows.every((row, index) => questionsOf(form, list, index).length);
};

const isComplete = (form, list, index) => questionsOf(form, list, index).every(asked => !form.faultsIn(asked).length);

/* The names of rows */

const numbered = (list, index) => `${propertiesOf(list.field).row || 'Row'} ${index + 1}`;

/** What a row is called in a sentence: by its name if one was written, else by its number. */
const called = (form, list, index) => {
  const written = inputsOf(list).find(field => field.type === 'textfield');
  return (written && (rowsOf(form, list)[index] || {})[written.key]) || numbered(list, index).toLowerCase();
};

const wordsOf = (form, field, value) => {
  const target = form.lists().find(list => list.field.path === propertiesOf(field).refersTo);
  if (target) {
    return called(form, target, Number(value) - 1);
  }
  const ofTheForm = (field.values || []).find(option => option.value === value);
  if (ofTheForm) {
    return ofTheForm.label.charAt(0).toLowerCase() + ofTheForm.label.slice(1);
  }
  const ofTheCase = (form.context()[field.valuesKey] || []).find(option => option.value === value);
  const words = ofTheCase ? ofTheCase.label : String(value).trim().replace(/\s+/g, ' ');
  return words.length > LONGEST ? words.slice(0, LONGEST) + ' …' : words;
};

/** What is known of a row, by the keys that the form's custom property summary names. */
const known = (form, list, index) => {
  const row = rowsOf(form, list)[index] || {};
  return (propertiesOf(list.field).summary || '')
    .split(' ')
    .map(key => inputsOf(list).find(field => field.key === key))
    .filter(field => field && ![null, undefined, ''].includes(row[field.key]))
    .map(field => wordsOf(form, field, row[field.key]));
};

/* Open and closed */

const kept = (form, name, list, first) => {
  form[name] = form[name] || {};
  form[name][list.field.id] = form[name][list.field.id] || first;
  return form[name][list.field.id];
};

/** The form is filled with other rows: nobody added them one by one. */
export const forgetRows = form => {
  dismiss(form);
  form.counts = undefined;
  form.open = undefined;
};

const openRows = (form, list) => kept(form, 'open', list, []);

const head = (form, list, box, index) => {
  const bar = make('div', {class: 'candour-row'});
  const name = make('button', {type: 'button', class: 'candour-row-name', id: `${list.domId}-row-${index}`});
  const out = make('button', {type: 'button', class: 'candour-quiet'});
  const turn = isOpen => {
    openRows(form, list)[index] = isOpen;
    dressRow(form, list, box, index);
  };
  name.addEventListener('click', () => turn(box.classList.contains('candour-closed')));
  out.addEventListener('click', () => takeOut(form, list, index));
  box.addEventListener('candour-show', () => turn(true));
  bar.append(name, out);
  box.prepend(bar);
  set(box, 'role', 'group');
  set(box, 'aria-labelledby', name.id);
  return bar;
};

const dressRow = (form, list, box, index) => {
  const [name, out] = (box.querySelector('.candour-row') || head(form, list, box, index)).children;
  const isOpen = openRows(form, list)[index] !== false;
  say(name, [numbered(list, index), known(form, list, index).join(', ')].filter(Boolean).join(': '));
  say(out, `Take out ${numbered(list, index).toLowerCase()}`);
  set(name, 'aria-expanded', isOpen);
  box.classList.toggle('candour-closed', !isOpen);
};

const focusFirst = box => {
  box.scrollIntoView({block: 'nearest'});
  [...box.querySelectorAll('select, input, textarea')].find(input => input.offsetParent).focus({preventScroll: true});
};

const rowAdded = (form, list, last) => {
  for (let index = 0; index < last; index++) {
    openRows(form, list)[index] = !isComplete(form, list, index);
  }
  openRows(form, list)[last] = true;
  dismiss(form);
  form.when(() => isShown(form, list), () => focusFirst(boxesOf(list)[last]));
};

/* Out and back */

const put = (form, list, rows) => {
  kept(form, 'counts', list, {}).is = rows.length;
  form.give(list, rows);
};

const without = (indexed, index) =>
  Object.fromEntries(
    Object.entries(indexed || {})
      .filter(([key]) => Number(key) !== index)
      .map(([key, value]) => [Number(key) > index ? Number(key) - 1 : key, value])
  );

/** Changes every answer that points into this list, one or several in a row; says which are asked again. */
const repoint = (form, list, change) => {
  const again = [];
  form.lists().forEach(other =>
    inputsOf(other)
      .filter(field => propertiesOf(field).refersTo === list.field.path)
      .forEach(field => {
        const rows = rowsOf(form, other).map((row, index) => {
          if (field.type === 'checklist') {
            return {...row, [field.key]: (row[field.key] || []).map(one => change(one, index)).filter(Boolean)};
          }
          const answer = change(row[field.key], index);
          if (row[field.key] && !answer) {
            again.push({list: other, field, index});
          }
          return {...row, [field.key]: answer};
        });
        put(form, other, rows);
      })
  );
  return again;
};

/** The answers in rows of this list itself that point to one of its rows among others. */
const severalThatPointTo = (form, list, place) =>
  inputsOf(list)
    .filter(field => field.type === 'checklist' && propertiesOf(field).refersTo === list.field.path)
    .flatMap(({key}) =>
      rowsOf(form, list).flatMap((row, at) => ((row[key] || []).includes(place) ? [{key, at}] : []))
    );

const takeOut = (form, list, index) => {
  const typed = typedInRows(form, list);
  const gone = {
    row: rowsOf(form, list)[index],
    several: severalThatPointTo(form, list, String(index + 1)),
    typed: typed[index],
    index,
    called: called(form, list, index),
    name: numbered(list, index) + known(form, list, index).slice(0, 1).map(words => ` (${words})`).join('')
  };
  gone.again = repoint(form, list, answer => {
    const place = Number(answer) - 1;
    return !answer || place < index ? answer : place === index ? null : String(place);
  });
  put(form, list, rowsOf(form, list).filter((row, at) => at !== index));
  openRows(form, list).splice(index, 1);
  const errors = {...form.errors()};
  inputsOf(list).forEach(field => (errors[field.id] = without(errors[field.id], index)));
  form.setErrors(errors);
  offerBack(form, list, gone);
  form.when(() => isShown(form, list), () => {
    typeInRows(form, list, typed.filter((text, at) => at !== index));
    gone.again.forEach(({list: other, field, index: at}) => {
      openRows(form, other)[at] = true;
      form.check(questionsOf(form, other, at).find(asked => asked.field.id === field.id), null);
    });
  });
};

const putBack = (form, list, {row, typed: typedThere, index, again, several}) => {
  repoint(form, list, (answer, at) => {
    if (!answer) {
      return again.some(one => one.index === at) ? String(index + 1) : answer;
    }
    return Number(answer) > index ? String(Number(answer) + 1) : answer;
  });
  const rows = [...rowsOf(form, list)];
  const typed = typedInRows(form, list);
  rows.splice(index, 0, row);
  typed.splice(index, 0, typedThere);
  openRows(form, list).splice(index, 0, true);
  several.forEach(({key, at}) => (rows[at] = {...rows[at], [key]: [...rows[at][key], String(index + 1)].sort()}));
  put(form, list, rows);
  form.setErrors({});
  form.when(() => isShown(form, list), () => {
    typeInRows(form, list, typed);
    focusFirst(boxesOf(list)[index]);
  });
};

const inOneLine = names => (names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]} were` : `${names[0]} was`);

const offerBack = (form, list, gone) => {
  dismiss(form);
  const rows = gone.again.map(one => numbered(one.list, one.index));
  const warning = rows.length ? ` ${inOneLine(rows)} about ${gone.called}. Say whom now, or put ${gone.called} back.` : '';
  const back = make('button', {type: 'button', class: 'candour-quiet'}, 'Put back');
  back.addEventListener('click', () => {
    dismiss(form);
    putBack(form, list, gone);
  });
  form.note = make('div', {class: 'candour-gone', role: 'status'});
  form.note.append(make('p', {}, `${gone.name} is taken out.${warning}`), back);
  list.box.querySelector('.fjs-repeat-render-footer').before(form.note);
  back.focus();
};

const dismiss = form => form.note && form.note.remove();

const dressList = (form, list) => {
  const count = rowsOf(form, list).length;
  const before = kept(form, 'counts', list, {is: count});
  if (count > before.is) {
    before.is = count;
    rowAdded(form, list, count - 1);
  }
  boxesOf(list).forEach((box, index) => dressRow(form, list, box, index));
  const add = list.box.querySelector('.fjs-repeat-render-add');
  const words = [...add.childNodes].find(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
  const kind = (propertiesOf(list.field).row || 'row').toLowerCase();
  const offer = `Add ${count ? 'another' : 'the first'} ${kind}`;
  if (words.data !== offer) {
    words.data = offer;
  }
  list.box.classList.add('candour-list');
};

export const rows = {
  dress: form => form.lists().forEach(list => dressList(form, list))
};
