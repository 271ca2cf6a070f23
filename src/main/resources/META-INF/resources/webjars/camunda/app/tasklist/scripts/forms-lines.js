// One line for each thing that was ticked: a question with the custom property lineForEach begins a line with the
// number of each item ticked beside it, so that a reason can be written behind it. What somebody wrote stays.
const NUMBER = /^Item (\d+)\b/;

const numbersOf = (form, {field}, chosen) =>
  (form.context()[field.valuesKey] || [])
    .filter(option => chosen.includes(option.value))
    .map(option => (NUMBER.exec(option.label) || [])[1])
    .filter(Boolean);

const numberedIn = text => text.split('\n').flatMap(line => (/^[\d\s,&]+(?=[:.)])/.exec(line) || [''])[0].match(/\d+/g) || []);

/** Lines that were begun and left empty go with their tick. */
const withoutEmpty = (text, numbers) =>
  text
    .split('\n')
    .filter(line => {
      const begun = /^(\d+): ?$/.exec(line);
      return !begun || numbers.includes(begun[1]);
    })
    .join('\n');

const withLines = (text, numbers) => {
  const kept = withoutEmpty(text, numbers);
  if (numbers.length < 2) {
    return kept;
  }
  const there = numberedIn(kept);
  const numbered = kept && !there.length ? `${numbers[0]}: ${kept}` : kept;
  const missing = numbers.filter(number => !numberedIn(numbered).includes(number)).map(number => `${number}: `);
  return [numbered, ...missing].filter(Boolean).join('\n');
};

const besideIt = (form, asked) =>
  form
    .questions()
    .find(
      ({field, row}) =>
        row && row.index === asked.row.index && row.list.id === asked.row.list.id && field.key === asked.field.properties.lineForEach
    );

const begin = (form, asked) => {
  const ticked = besideIt(form, asked);
  const numbers = ticked ? numbersOf(form, ticked, form.answer(ticked) || []) : [];
  const now = numbers.join(' ');
  if (asked.box.dataset.lines === now) {
    return;
  }
  asked.box.dataset.lines = now;
  const before = form.answer(asked) || '';
  const text = withLines(before, numbers);
  if (text !== before) {
    form.give(asked, text);
  }
};

export const lines = {
  dress: form =>
    form
      .questions()
      .filter(({field, row}) => row && field.properties && field.properties.lineForEach)
      .forEach(asked => begin(form, asked))
};
