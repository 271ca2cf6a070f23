// A link inside a form opens beside it: what was typed into the form stays where it is.
import {set} from './forms-reach.js';

export const links = {
  dress: form =>
    form.container.querySelectorAll('a[href]').forEach(link => {
      set(link, 'target', '_blank');
      set(link, 'rel', 'noopener');
    })
};
