// <chat-stream> scrolls like a chat: it opens at the first unread message, stays at the end while one is there,
// and keeps its place when earlier messages are put before the ones in view.
(() => {
  if (customElements.get('chat-stream')) return;

  const NEAR = 80;

  customElements.define(
    'chat-stream',
    class extends HTMLElement {
      atEnd = true;
      height = 0;

      connectedCallback() {
        this.changes = new MutationObserver((records) => this.#changed(records));
        this.changes.observe(this, { childList: true });
        this.sizes = new ResizeObserver(() => this.atEnd && this.#toEnd());
        this.sizes.observe(this);
        this.addEventListener('scroll', this.#scrolled, { passive: true });
      }

      disconnectedCallback() {
        this.changes.disconnect();
        this.sizes.disconnect();
        this.removeEventListener('scroll', this.#scrolled);
      }

      open() {
        requestAnimationFrame(() => {
          const unread = this.querySelector('seen-marker');
          if (unread) {
            this.scrollTop = Math.max(0, unread.parentElement.offsetTop - this.offsetTop - NEAR / 2);
          } else {
            this.#toEnd();
          }
          this.#scrolled();
        });
      }

      #changed(records) {
        const before = records.some((record) => record.addedNodes.length > 0 && record.nextSibling);
        if (before) this.scrollTop += this.scrollHeight - this.height;
        else if (this.atEnd) this.#toEnd();
        this.#scrolled();
      }

      #toEnd() {
        this.scrollTop = this.scrollHeight;
      }

      #scrolled = () => {
        this.height = this.scrollHeight;
        this.atEnd = this.scrollHeight - this.scrollTop - this.clientHeight < NEAR;
      };
    },
  );
})();
