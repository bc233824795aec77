// <seen-marker> stands at the end of an unread message. It fires, once each:
//   delivered  the message is in this browser's page
//   seen       it stood in the visible part of a page that is itself visible, long enough to be read
// Of several in one chat at the same moment only the last one fires; it speaks for all before it.
(() => {
  if (customElements.get('seen-marker')) return;

  const DWELL_MILLIS = 400;
  const inView = new Set();
  const waiting = { delivered: new Set(), seen: new Set() };
  let timer = 0;

  const report = (kind, marker) => {
    if (marker.reported.has(kind)) return;
    marker.reported.add(kind);
    if (waiting[kind].size === 0) setTimeout(() => flush(kind), 50);
    waiting[kind].add(marker);
  };

  const flush = (kind) => {
    const last = new Map();
    for (const marker of waiting[kind]) {
      if (!marker.isConnected) continue;
      const chat = marker.closest('.sp-chat');
      const other = last.get(chat);
      if (!other || other.compareDocumentPosition(marker) & Node.DOCUMENT_POSITION_FOLLOWING) last.set(chat, marker);
    }
    waiting[kind].clear();
    last.forEach((marker) => marker.dispatchEvent(new CustomEvent(kind)));
  };

  const look = () => {
    clearTimeout(timer);
    if (document.visibilityState !== 'visible' || inView.size === 0) return;
    timer = setTimeout(() => {
      if (document.visibilityState === 'visible') inView.forEach((marker) => report('seen', marker));
    }, DWELL_MILLIS);
  };

  const observer = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      if (entry.isIntersecting) inView.add(entry.target);
      else inView.delete(entry.target);
    }
    look();
  });

  document.addEventListener('visibilitychange', look);

  customElements.define(
    'seen-marker',
    class extends HTMLElement {
      reported = new Set();

      connectedCallback() {
        observer.observe(this);
        report('delivered', this);
      }

      disconnectedCallback() {
        observer.unobserve(this);
        inView.delete(this);
      }
    },
  );
})();
