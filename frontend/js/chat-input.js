// Enter sends, Shift+Enter begins a new line; an Enter that ends the composing of a Chinese word does neither.
(() => {
  window.stationPortal = window.stationPortal || {};
  window.stationPortal.enterSends = (text, send) => {
    if (text.enterSends) return;
    text.enterSends = true;
    text.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
      event.preventDefault();
      send.click();
    });
  };
})();
