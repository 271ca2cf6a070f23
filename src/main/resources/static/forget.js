// A page that answers a form keeps what was sent, to send it again when the page is read anew, and a browser writes that
// into its profile. Here the page becomes one that was only read, before anything is written.
const {address} = document.currentScript.dataset;
history.replaceState(history.state, '', address || location.href);
