const home = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

export default [
  {
    id: 'candour.home',
    pluginPoint: 'tasklist.navbar.action',
    priority: 1000,
    render: node => {
      const link = document.createElement('a');
      link.href = home + '/';
      link.textContent = 'Start page';
      node.append(link);
    },
    unmount: () => {}
  }
];
