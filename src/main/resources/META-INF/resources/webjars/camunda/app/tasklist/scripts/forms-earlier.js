// Before a second case is opened: whoever raises a concern is shown their own cases about a child like this one, once
// the child's name is there (R11.3). A hint that may be passed over; nothing is asked of anybody else's cases.
import {home} from './home.js';
import {make} from './forms-reach.js';

const answerTo = (form, key) => {
  const asked = form.questions().find(({field}) => field.key === key);
  return asked && {asked, answer: (form.answer(asked) || '').trim()};
};

const ask = child =>
  fetch(home + '/earlier-concerns/like', {
    method: 'POST',
    credentials: 'same-origin',
    headers: {'Content-Type': 'application/json', Accept: 'application/json'},
    body: JSON.stringify(child)
  })
    .then(answer => (answer.ok ? answer.json() : []))
    .catch(() => []);

const caseLine = ({reference, words}) => {
  const line = make('li');
  line.append(
    make('a', {href: `${home}/cases/${encodeURIComponent(reference)}`, target: '_blank', rel: 'noopener'}, reference),
    `, ${words}`
  );
  return line;
};

const show = (form, box, found) => {
  box.querySelectorAll('.candour-earlier').forEach(before => before.remove());
  if (found.length) {
    const hint = make('div', {class: 'candour-help candour-earlier', role: 'status'});
    const list = make('ul');
    list.append(...found.map(caseLine));
    hint.append(
      make('p', {}, 'You have cases that may be about the same child:'),
      list,
      make('p', {}, 'If it is the same worry, go on in that case. If it is a new one, carry on here: the cases stay apart.')
    );
    box.append(hint);
  }
};

const look = form => {
  const name = answerTo(form, 'childName');
  const age = answerTo(form, 'childAge');
  if (!name || name.asked.row) {
    return;
  }
  const told = JSON.stringify([name.answer, age && age.answer]);
  if (told !== form.lookedFor && !name.asked.box.contains(document.activeElement)) {
    form.lookedFor = told;
    const found = name.answer ? ask({name: name.answer, age: age ? age.answer : ''}) : Promise.resolve([]);
    found.then(lines => told === form.lookedFor && show(form, name.asked.box, lines));
  }
};

export const earlier = {
  open: form => form.container.addEventListener('focusout', () => setTimeout(() => look(form), 400))
};
