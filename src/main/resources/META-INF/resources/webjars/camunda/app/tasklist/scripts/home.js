// Where our own pages are.
export const home = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
