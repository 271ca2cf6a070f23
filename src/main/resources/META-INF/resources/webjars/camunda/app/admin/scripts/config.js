export default {
  app: {name: '– users and groups', vendor: 'Candour'},
  locales: {availableLocales: ['en'], fallbackLocale: 'en'},
  customScripts: ['../tasklist/scripts/log-in']
};
