// The search field of the bar by keyboard: / goes to it, ? shows the keys (neither while somebody types elsewhere);
// in it the arrows choose among the hits, Enter opens, Esc closes. The hits come from the server as links.
(() => {
  window.stationPortal = window.stationPortal || {};

  const typing = (event) => {
    const target = event.composedPath()[0];
    return target instanceof Element && (target.isContentEditable || target.matches('input, textarea, select'));
  };

  window.stationPortal.search = (bar, listId) => {
    if (bar.searchKeys) return;
    const field = bar.querySelector('vaadin-text-field');
    const list = bar.querySelector('#' + listId);
    const input = field && field.querySelector('input');
    if (!input || !list) {
      requestAnimationFrame(() => window.stationPortal.search(bar, listId));
      return;
    }
    bar.searchKeys = true;
    let active = null;

    const options = () => [...list.querySelectorAll('[role=option]')];
    const fresh = () => list.getAttribute('data-for') === input.value.trim();
    const choose = (option) => {
      if (active) active.removeAttribute('aria-selected');
      active = option || null;
      if (active) {
        active.setAttribute('aria-selected', 'true');
        active.scrollIntoView({ block: 'nearest' });
        input.setAttribute('aria-activedescendant', active.id);
      } else {
        input.removeAttribute('aria-activedescendant');
      }
    };
    const open = (shown) => {
      const visible = shown && list.childElementCount > 0;
      bar.toggleAttribute('data-open', visible);
      input.setAttribute('aria-expanded', String(visible));
      // the first one is what Enter opens
      if (!visible) choose(null);
      else if (!active || !list.contains(active)) choose(options()[0]);
    };

    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', listId);
    input.setAttribute('autocomplete', 'off');
    open(false);

    new MutationObserver(() => {
      choose(null);
      open(bar.contains(document.activeElement));
    }).observe(list, { childList: true });

    field.addEventListener('focusin', () => open(true));
    bar.addEventListener('focusout', (event) => {
      if (!bar.contains(event.relatedTarget)) open(false);
    });
    // a click must not take the focus away before it is a click
    list.addEventListener('mousedown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => {
      if (event.target.closest('[role=option]')) {
        open(false);
        input.blur();
      }
    });

    // before the field itself, which clears on Esc
    field.addEventListener(
      'keydown',
      (event) => {
        if (event.isComposing || event.keyCode === 229) return;
        const all = options();
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
          event.preventDefault();
          if (!bar.hasAttribute('data-open')) {
            open(true);
            return;
          }
          const step = event.key === 'ArrowDown' ? 1 : -1;
          choose(all[(all.indexOf(active) + step + all.length) % all.length]);
        } else if (event.key === 'Enter') {
          event.preventDefault();
          const text = input.value.trim();
          if (fresh() && active) active.click();
          else if (text && !(fresh() && all.length === 0)) {
            bar.$server.showAll(text);
            open(false);
          }
        } else if (event.key === 'Escape') {
          event.preventDefault();
          event.stopPropagation();
          open(false);
          input.blur();
        }
      },
      true,
    );

    const keys = (event) => {
      if (!bar.isConnected) {
        document.removeEventListener('keydown', keys);
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event)) return;
      if (event.key === '/') {
        event.preventDefault();
        if (getComputedStyle(field).display === 'none') bar.$server.showAll('');
        else {
          field.focus();
          input.select();
        }
      } else if (event.key === '?') {
        event.preventDefault();
        if (!document.querySelector('vaadin-dialog[opened]')) bar.$server.showKeys();
      }
    };
    document.addEventListener('keydown', keys);
  };
})();
