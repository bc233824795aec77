// The number of unread messages in the title of the page, and a quiet notice when it rises while the page is hidden:
// only where the person has allowed notices before; the portal never asks by itself.
(() => {
  window.stationPortal = window.stationPortal || {};
  if (window.stationPortal.unread) return;

  let count = -1;

  const prefixed = () => {
    const plain = document.title.replace(/^\(\d+\+?\) /, '');
    return count > 0 ? `(${count > 99 ? '99+' : count}) ${plain}` : plain;
  };

  const showTitle = () => {
    const title = prefixed();
    if (document.title !== title) document.title = title;
  };

  const sound = () => {
    try {
      const audio = new AudioContext();
      const tone = audio.createOscillator();
      const volume = audio.createGain();
      tone.frequency.value = 660;
      volume.gain.setValueAtTime(0.05, audio.currentTime);
      volume.gain.exponentialRampToValueAtTime(0.0001, audio.currentTime + 0.4);
      tone.connect(volume).connect(audio.destination);
      tone.start();
      tone.stop(audio.currentTime + 0.4);
      tone.onended = () => audio.close();
    } catch {
      // no sound device: the title says it as well
    }
  };

  const notify = (title, words) => {
    if (!('Notification' in window) || Notification.permission !== 'granted' || !document.hidden) return;
    try {
      const notice = new Notification(title, { body: words, tag: 'station-portal-unread', silent: true });
      notice.onclick = () => {
        window.focus();
        notice.close();
      };
      sound();
    } catch {
      // some browsers on phones allow notices from service workers only
    }
  };

  window.stationPortal.unread = (unread, title, words) => {
    const risen = count >= 0 && unread > count;
    count = unread;
    showTitle();
    if (risen) notify(title, words);
  };

  // pages change the title as one moves on
  new MutationObserver(showTitle).observe(document.head, { childList: true, subtree: true, characterData: true });
})();
