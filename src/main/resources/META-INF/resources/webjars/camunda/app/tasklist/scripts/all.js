// Each part of ours is loaded for itself: one that fails, or does not arrive, takes neither Tasklist nor another part
// with it. Tasklist itself would stay blank.
const PARTS = [
  'drafts',
  'start-forms',
  'logged-out',
  'next-step',
  'only-concern',
  'dates',
  'parts',
  'fresh-words',
  'start-page',
  'case-so-far',
  'forms'
];

const missed = fault => {
  console.error(fault);
  return {default: []};
};

const loaded = await Promise.all(PARTS.map(name => import(`./${name}.js`).catch(missed)));

export default loaded.flatMap(part => part.default);
