// A date stands as it is written in England, by the clock of London: "Thursday 26 November, 14:10".
const LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London', weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23'
});

export const inWords = date => {
  const parts = {};
  LONDON.formatToParts(date).forEach(({type, value}) => { parts[type] = value; });
  return `${parts.weekday} ${parts.day} ${parts.month}, ${parts.hour}:${parts.minute}`;
};

window.angular.module('cam.tasklist.custom').decorator('amTimeAgoDirective', ['$delegate', ([directive]) => {
  directive.compile = () => (scope, [node], attributes) => scope.$watch(attributes.amTimeAgo, date => {
    node.textContent = date ? inWords(new Date(date)) : '';
  });
  return [directive];
}]);

export default [];
