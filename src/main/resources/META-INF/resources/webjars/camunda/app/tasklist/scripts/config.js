export default {
  app: {name: 'tasks', vendor: 'Candour'},
  locales: {availableLocales: ['en'], fallbackLocale: 'en'},
  customScripts: ['scripts/no-drafts', 'scripts/log-in', 'scripts/start-page', 'scripts/case-so-far'],
  shortcuts: {
    claimTask: {key: 'ctrl+alt+c', description: 'takes the open task'},
    focusFilter: {key: 'ctrl+shift+f', description: 'goes to the first list'},
    focusList: {key: 'ctrl+alt+l', description: 'goes to the first task'},
    focusForm: {key: 'ctrl+alt+f', description: 'goes to the first field'},
    startProcess: {key: 'ctrl+alt+p', description: 'raises a concern'}
  }
};
