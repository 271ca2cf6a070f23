const home = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

const said = (node, words) => {
  const paragraph = document.createElement('p');
  paragraph.textContent = words;
  node.replaceChildren(paragraph);
};

const showCase = (node, taskId) => {
  said(node, 'Loading the case …');
  fetch(`${home}/cases/by-task/${encodeURIComponent(taskId)}`, {
    credentials: 'same-origin',
    headers: {Accept: 'text/html'}
  })
    .then(response => {
      if (response.redirected && new URL(response.url).pathname.endsWith('/login')) {
        window.location.assign(response.url);
        return undefined;
      }
      if (response.status === 404) {
        said(node, 'This step belongs to no case that you can open.');
        return undefined;
      }
      if (!response.ok) {
        throw new Error(response.status);
      }
      return response.text();
    })
    .then(page => {
      if (page === undefined) {
        return;
      }
      const read = new DOMParser().parseFromString(page, 'text/html');
      const main = read.querySelector('main') || read.body;
      main.querySelectorAll('script, style, link').forEach(element => element.remove());
      node.replaceChildren(...main.childNodes);
    })
    .catch(() => said(node, 'We could not load the case. Try again in a minute; if a child is in danger, ring 999.'));
};

// In Tasklist the part of an address after # is where Tasklist is: a link within the case must not touch it.
const goWithinTheCase = event => {
  const link = event.target.closest('a[href^="#"]');
  if (link) {
    event.preventDefault();
    const place = document.getElementById(link.getAttribute('href').slice(1));
    place.scrollIntoView();
    place.focus({preventScroll: true});
  }
};

export default [
  {
    id: 'candour.case-so-far',
    pluginPoint: 'tasklist.task.detail',
    priority: 900,
    properties: {label: 'The case so far'},
    render: (node, data) => {
      const frame = document.createElement('div');
      frame.className = 'candour-case';
      frame.addEventListener('click', goWithinTheCase);
      node.append(frame);
      showCase(frame, data.taskId);
    },
    unmount: () => {}
  }
];
