// Enter goes to the next field of the counter, from the last one to the button; never out of a text area, an open list,
// or while a Chinese word is being composed.
(() => {
  const FIELDS = 'vaadin-combo-box, vaadin-select, vaadin-text-field, vaadin-text-area, vaadin-big-decimal-field, '
    + 'vaadin-number-field, vaadin-date-time-picker, vaadin-date-picker, vaadin-checkbox-group, vaadin-radio-group, '
    + 'vaadin-checkbox, vaadin-button[theme~="primary"]';
  window.stationPortal = window.stationPortal || {};
  window.stationPortal.enterMovesOn = (desk) => {
    if (desk.enterMovesOn) return;
    desk.enterMovesOn = true;
    desk.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.ctrlKey || event.altKey || event.shiftKey || event.isComposing
        || event.keyCode === 229) return;
      const all = [...desk.querySelectorAll(FIELDS)].filter((field) =>
        !field.parentElement.closest('vaadin-date-time-picker, vaadin-checkbox-group')
        && !field.disabled && !field.readonly && field.offsetParent !== null);
      const at = all.findIndex((field) => field.contains(event.target));
      const field = all[at];
      if (at < 0 || at === all.length - 1 || field.localName === 'vaadin-text-area'
        || field.localName === 'vaadin-button' || isOpen(field)) return;
      event.preventDefault();
      event.stopPropagation();
      all[at + 1].focus();
    }, true);
  };
  const isOpen = (field) => field.opened || [...field.querySelectorAll('*')].some((part) => part.opened);
})();
