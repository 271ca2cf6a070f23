export default {
  app: {name: '– how cases run', vendor: 'Candour'},
  locales: {availableLocales: ['en'], fallbackLocale: 'en'},
  customScripts: ['../tasklist/scripts/log-in']
};
