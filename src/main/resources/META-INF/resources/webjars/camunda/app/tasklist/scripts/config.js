// On a slow line Tasklist would give up after seven seconds and stay blank.
window.require.config({waitSeconds: 0});

export default {
  app: {name: 'tasks', vendor: 'Candour'},
  locales: {availableLocales: ['en'], fallbackLocale: 'en'},
  dateFormat: {long: 'dddd D MMMM YYYY, HH:mm'},
  customScripts: ['scripts/all'],
  shortcuts: {
    claimTask: {key: 'ctrl+alt+c', description: 'takes the open task'},
    focusFilter: {key: 'ctrl+shift+f', description: 'goes to the first list'},
    focusList: {key: 'ctrl+alt+l', description: 'goes to the first task'},
    focusForm: {key: 'ctrl+alt+f', description: 'goes to the first field'},
    startProcess: {key: 'ctrl+alt+p', description: 'raises a concern'}
  }
};
