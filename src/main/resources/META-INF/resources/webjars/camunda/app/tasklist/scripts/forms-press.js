// Leaving a field may show or clear a fault, and everything below moves while the mouse button is still down. The press
// then belongs to nothing and is lost. Here it counts for what it was begun on.

const PRESSED = 'label, button, a, input, [role="button"]';
const A_SLIP = 5;

let begun;

const begin = event => {
  const target = event.target.closest('.fjs-container') && event.target.closest(PRESSED);
  begun = target ? {target, x: event.clientX, y: event.clientY} : undefined;
};

const end = event => {
  if (!begun || begun.target.contains(event.target)) {
    return;
  }
  const {target, x, y} = begun;
  begun = undefined;
  if (Math.hypot(event.clientX - x, event.clientY - y) < A_SLIP) {
    setTimeout(() => target.isConnected && target.click());
  }
};

export const press = {
  once: () => {
    document.addEventListener('pointerdown', begin, true);
    document.addEventListener('pointerup', end, true);
  }
};
