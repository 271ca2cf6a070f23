// The one place that knows how form-js 1.8.7 and its Preact are built inside: it finds the form that stands on
// the screen and says which elements belong to which question. Should a later version be built otherwise, no
// form is found, nothing of ours happens, and the form works as its makers made it.

const shown = new WeakMap();
const openers = [];
const dressers = [];

// one part that fails takes no other with it
const each = (parts, form) =>
  parts.forEach(part => {
    try {
      part(form);
    } catch (fault) {
      console.error(fault);
    }
  });

const servicesOf = container => {
  let node = container.__k;
  for (let depth = 0; node && depth < 5; depth++) {
    if (node.props && node.props.value && node.props.value.getService) {
      return node.props.value.getService;
    }
    node = node.__k && node.__k[0];
  }
  return undefined;
};

/** A question on the screen, or a list of rows: its field in the form, where its answer lies, its elements. */
const question = (form, field, instance) => {
  const indexes = Object.values(instance.indexes || {});
  const domId = form.idOf(instance);
  const inside = ['', '-date', '-0'].map(end => document.getElementById(domId + end)).find(Boolean);
  const box = inside && inside.closest('.fjs-form-field');
  return box && {
    field,
    instance,
    domId,
    box,
    path: instance.valuePath.join('.').replace(/\.(\d+)(?=\.|$)/g, '[$1]'),
    label: field.label || field.dateLabel || '',
    row: indexes.length ? {list: form.service('formFieldRegistry').get(field._parent), index: indexes[0]} : undefined
  };
};

const reach = (container, service) => {
  const vendor = service('form');
  const known = new Map();
  const commands = service('viewerCommands');
  const showFaults = commands.updateFieldInstanceValidation.bind(commands);
  const form = {
    container,
    service,
    vendor,
    /** How the ids of a question's elements begin. */
    idOf: ({id, indexes}) => ['fjs-form-' + vendor._id + '-' + id, ...Object.values(indexes || {})].join('_'),
    data: () => vendor._getState().data,
    errors: () => vendor._getState().errors,
    setErrors: errors => vendor._setState({errors}),
    /** What the form shows from the case, and the answers; hidden ones too, to leave them out takes long. */
    context: () => ({...vendor._getState().initialData, ...form.data()}),
    evaluate: expression =>
      form.forNow(expression, () => service('expressionLanguage').evaluate(expression, form.context())),
    answer: ({instance}) => instance.valuePath.reduce((at, key) => (at ? at[key] : undefined), form.data()),
    give: ({field, instance}, value) => vendor._update({field, fieldInstance: instance, value}),
    /** What would be wrong with the answer as it stands; showing it is another thing. */
    faultsIn: asked => service('validator').validateFieldInstance(asked.instance, form.answer(asked)),
    /** Shows what is wrong with an answer. */
    check: ({instance}, value) => showFaults(instance, value),
    on: (event, listener) => service('eventBus').on(event, 2000, listener),
    fields: () => service('formFieldRegistry').getAll(),

    /** Every question that is asked now, in the order of the screen. */
    questions: () =>
      form.forNow('questions', () =>
        service('formFieldInstanceRegistry')
          .getAllKeyed()
          .map(instance => question(form, service('formFieldRegistry').get(instance.id), instance))
          .filter(Boolean)
          .sort((one, other) => (one.box.compareDocumentPosition(other.box) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
      ),

    /** Every list of rows. */
    lists: () =>
      form
        .fields()
        .filter(field => field.type === 'dynamiclist')
        .map(field => question(form, field, {id: field.id, valuePath: [field.path], indexes: {}}))
        .filter(Boolean),

    /** Does something as soon as form-js has come so far: it shows and registers things a moment later. */
    when: (isSo, then) => {
      form.pending.push({isSo, then});
      dressSoon(form);
    },
    pending: [],

    /** Works something out once for all who ask before anything else can happen. */
    forNow: (name, workOut) => {
      if (!known.has(name)) {
        known.set(name, workOut());
        queueMicrotask(() => known.delete(name));
      }
      return known.get(name);
    }
  };
  return form;
};

const dressSoon = form => {
  if (!form.waiting) {
    form.waiting = true;
    queueMicrotask(() => {
      form.waiting = false;
      if (form.container.isConnected) {
        each(dressers, form);
        const due = form.pending.filter(({isSo}) => isSo());
        form.pending = form.pending.filter(one => !due.includes(one));
        each(due.map(({then}) => then), form);
      }
    });
  }
};

const found = container => {
  const service = !shown.has(container) && servicesOf(container);
  if (!service) {
    return;
  }
  const form = reach(container, service);
  shown.set(container, form);
  each(openers, form);
  new MutationObserver(() => dressSoon(form)).observe(container, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['aria-describedby', 'aria-invalid']
  });
  form.on('changed', () => dressSoon(form));
  form.on('formFieldInstanceRegistry.changed', () => dressSoon(form));
  dressSoon(form);
};

new MutationObserver(() => document.querySelectorAll('.fjs-container').forEach(found)).observe(document, {
  childList: true,
  subtree: true
});

/** Calls back once for each form that is opened. */
export const watch = opener => openers.push(opener);

/** Calls back whenever something in a form may have changed. What it does, it must not do twice. */
export const dress = dresser => dressers.push(dresser);

/** The form and the question that an element stands in. */
export const questionOf = element => {
  const container = element.closest('.fjs-container');
  const form = container && shown.get(container);
  const box = element.closest('.fjs-form-field');
  const asked = form && form.questions().find(one => one.box === box);
  return asked ? {form, asked} : undefined;
};

/** Sets an attribute only where it differs, so that nothing goes round in circles. */
export const set = (element, name, value) => {
  if (value === undefined || value === '') {
    if (element.hasAttribute(name)) {
      element.removeAttribute(name);
    }
  } else if (element.getAttribute(name) !== String(value)) {
    element.setAttribute(name, value);
  }
};

/** An element with its words and attributes. */
export const make = (name, attributes = {}, words = '') => {
  const element = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
  element.textContent = words;
  return element;
};

/** Changes words only where they differ. */
export const say = (element, words) => {
  if (element.textContent !== words) {
    element.textContent = words;
  }
};
