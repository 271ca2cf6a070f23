// What happens inside a form, beyond what form-js does. Each part has one thing to do and can be left out.
import {dress, watch} from './forms-reach.js';
import {dates} from './forms-dates.js';
import {enter} from './forms-enter.js';
import {press} from './forms-press.js';
import {choices} from './forms-choices.js';
import {numbers} from './forms-numbers.js';
import {rows} from './forms-rows.js';
import {faults} from './forms-faults.js';
import {names} from './forms-names.js';
import {helping} from './forms-help.js';
import {earlier} from './forms-earlier.js';
import {lines} from './forms-lines.js';
import {links} from './forms-links.js';
import {kept} from './forms-kept.js';

// the last one to take hold of sending is the first to be asked: what was typed is handed over, then checked
const parts = [kept, dates, press, choices, numbers, rows, lines, names, links, helping, earlier, faults, enter];

parts.forEach(part => {
  part.once && part.once();
  part.open && watch(part.open);
  part.dress && dress(part.dress);
});

export default [];
