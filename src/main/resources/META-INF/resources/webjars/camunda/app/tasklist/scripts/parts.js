// What the parts of Tasklist need beyond their look; each directive here works beside Tasklist's own of the same name.
const custom = window.angular.module('cam.tasklist.custom');

/** What Tasklist says at the edge of the screen is read out as well. */
custom.directive('notificationsPanel', () => ({link: (scope, element) => element.attr('role', 'alert')}));

/** A heading needs no " :" after it; and a task that could not be loaded is reported as "<task> <- words", twice. */
custom.decorator('Notifications', ['$delegate', toasts => {
  const {addError} = toasts;
  toasts.addError = toast => {
    const [, words] = /^(?:<\w+> <- )+(.*)$/s.exec(toast.status) || [];
    const status = String(words || toast.status).replace(/ :$/, '');
    addError.call(toasts, Object.assign(toast, words ? {status, message: ''} : {status}));
  };
  return toasts;
}]);

/** Who has a step and when it is due cannot be changed here: nothing to stop at on the way through the page. */
custom.directive('camWidgetInlineField', () => ({
  link: (scope, element) => element.filter('.due-date, .set-value, .followup-date').removeAttr('tabindex')
}));

/** Steps are found by their name, which holds the case reference, and by nothing only the models know. */
custom.directive('camWidgetSearch', () => ({
  priority: 1,
  link: {
    pre: ({types = []}) => {
      const byName = types.find(type => type.id.key === 'name');
      if (byName) {
        byName.operators = byName.operators.filter(operator => operator.key === 'Like');
        types.splice(0, types.length, byName);
      }
    }
  }
}));

export default [];
