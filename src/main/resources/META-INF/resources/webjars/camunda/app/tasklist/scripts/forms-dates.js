// Dates as they are written in England, whatever the browser speaks and wherever it stands: 15/03/2026 is 15 March
// 2026, weeks begin on Monday, a day stays the same day (F05), and what is no date never becomes another one. The
// calendar that form-js uses, flatpickr, is told so for every field that there will be.
import {make, questionOf, say, set} from './forms-reach.js';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const EXAMPLE = 'For example 15/03/2026';
const SPOKEN = 'l j F Y';
const OLDEST = 1900;
const LATEST = 2199;

const monthOf = text => {
  const named = MONTHS.findIndex(month => text.length >= 3 && month.toLowerCase().startsWith(text.toLowerCase()));
  return /^\d/.test(text) ? Number(text) : named + 1;
};

const partsOf = text => {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) {
    return {year: iso[1], month: Number(iso[2]), day: Number(iso[3])};
  }
  const written = /^(\d{1,2})(?:st|nd|rd|th)?[\s./-]+(\d{1,2}|[a-z]+)[\s./,-]+(\d+)$/i.exec(text);
  return written && {day: Number(written[1]), month: monthOf(written[2]), year: written[3]};
};

/** Reads what somebody typed: a date, or else in words why it is none. Nothing typed is neither. */
export const read = typed => {
  const text = typed.trim();
  if (!text) {
    return {};
  }
  const parts = partsOf(text);
  if (!parts) {
    return {wrong: `Enter day, month and year, ${EXAMPLE.toLowerCase()}.`};
  }
  const {day, month, year} = parts;
  if (year.length !== 4) {
    return {wrong: `Write the year in four figures, ${EXAMPLE.toLowerCase()}.`};
  }
  if (month < 1 || month > 12) {
    return {wrong: `Write the day first and then the month, ${EXAMPLE.toLowerCase()}. There are 12 months.`};
  }
  const last = new Date(Number(year), month, 0).getDate();
  if (day < 1 || day > last) {
    return {wrong: `${MONTHS[month - 1]} ${year} has ${last} days. Check the day.`};
  }
  if (Number(year) < OLDEST || Number(year) > LATEST) {
    return {wrong: 'Check the year.'};
  }
  return {date: new Date(Number(year), month - 1, day)};
};

const figures = date =>
  [date.getDate(), date.getMonth() + 1].map(part => String(part).padStart(2, '0')).join('/') + '/' + date.getFullYear();

const inWords = date => `${DAYS[date.getDay()]} ${date.getDate()} ${MONTHS[date.getMonth()]} ${date.getFullYear()}`;

// form-js reads the day it has kept as midnight at Greenwich, and everything else as midnight here
const thatDayHere = date =>
  date.getTime() % 86400000 === 0 ? new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()) : date;

/** What stands in a date's field and is no date, in words that say what to do; else nothing. */
export const wrongDate = input => read(input.value).wrong;

/** Says below the field which day it is. */
export const showWords = input => {
  const {date} = read(input.value);
  say(document.getElementById(input.id + '-words'), date ? inWords(date) : EXAMPLE);
};

/** Takes what was typed: a date goes to the form, anything else stays where it is and is asked about. */
const take = (calendar, setDate) => {
  const {date, wrong} = read(calendar.input.value);
  if (wrong) {
    calendar.selectedDates = [];
    calendar.config.onChange.forEach(changed => changed([]));
  } else {
    setDate(date || '', true);
  }
  if (!date) {
    // for form-js no date after no date is nothing new
    const {form, asked} = questionOf(calendar.input);
    form.check(asked, null);
  }
  showWords(calendar.input);
};

const british = calendar => ({
  parseDate: text => read(text).date,
  // a screen reader is told the whole day, the field its figures
  formatDate: (date, format) => (format === SPOKEN ? inWords(date) : figures(date)),
  onDayCreate: (chosen, text, itself, day) => set(day, 'role', 'button'),
  onReady: () => {
    const {input, open} = calendar;
    const setDate = calendar.setDate.bind(calendar);
    calendar.set('minDate', new Date(OLDEST, 0, 1));
    calendar.setDate = (date, tell) => {
      if (typeof date === 'string') {
        take(calendar, setDate);
      } else if (date instanceof Date && !isNaN(date)) {
        const day = thatDayHere(date);
        const [standing] = calendar.selectedDates;
        setDate(day, tell && !(standing && figures(standing) === figures(day)));
      } else if (calendar.selectedDates.length && !wrongDate(input)) {
        setDate('', tell);
      }
      showWords(input);
    };
    // it opens when it is asked for, not whenever somebody comes by
    calendar.open = () => calendar.wanted && open();
    input.placeholder = '';
    input.closest('.fjs-input-group').after(make('p', {class: 'candour-hint', id: input.id + '-words', 'aria-live': 'polite'}, EXAMPLE));
    input.addEventListener('input', () => showWords(input));
    offerCalendar(calendar);
  },
  onValueUpdate: () => document.getElementById(calendar.input.id + '-words') && showWords(calendar.input)
});

const openCalendar = calendar => {
  calendar.wanted = true;
  calendar.open();
  calendar.wanted = false;
  const day = '.flatpickr-day';
  const first = ['.selected', '.today', ':not(.flatpickr-disabled)'].map(kind => calendar.calendarContainer.querySelector(day + kind));
  first.find(Boolean).focus();
};

const offerCalendar = calendar => {
  const sign = calendar.input.closest('.fjs-input-group').querySelector('.fjs-input-adornment');
  Object.entries({role: 'button', tabindex: 0, 'aria-label': 'Choose from a calendar'}).forEach(([name, value]) => set(sign, name, value));
  const press = event => {
    event.preventDefault();
    event.stopPropagation();
    if (calendar.isOpen) {
      calendar.close();
    } else {
      openCalendar(calendar);
    }
  };
  sign.addEventListener('mousedown', event => event.preventDefault());
  sign.addEventListener('click', press, true);
  sign.addEventListener('keydown', event => ['Enter', ' '].includes(event.key) && press(event));
};

// Enter takes what was typed, and the cursor stays; the arrow goes into the calendar
const keys = event => {
  const calendar = event.target._flatpickr;
  if (calendar && ['Enter', 'ArrowDown'].includes(event.key)) {
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') {
      calendar.setDate(event.target.value, true);
    } else {
      openCalendar(calendar);
    }
  }
};

// what form-js still does with a day after its field was left draws the form anew, over what is typed into the next field and
// not handed over yet: 16:55 would become 6:55
const STILL_DRAWN = 1000;
let left = 0;

const leave = ({target}) => {
  if (target._flatpickr) {
    left = Date.now();
  }
};

const handOver = ({target}) => {
  const asked = Date.now() - left < STILL_DRAWN && questionOf(target);
  if (asked && ['textfield', 'textarea'].includes(asked.asked.field.type)) {
    asked.form.give(asked.asked, target.value);
  }
};

export const dates = {
  once: () => {
    window.flatpickr.localize({firstDayOfWeek: 1});
    window.flatpickr.setDefaults({disableMobile: true, ariaDateFormat: SPOKEN, plugins: [british]});
    document.addEventListener('keydown', keys, true);
    document.addEventListener('blur', leave, true);
    document.addEventListener('input', handOver, true);
  }
};
