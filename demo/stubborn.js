// A tracker that ignores a refusal: it goes on writing its cookie, and keeps its database open.
{
  let visits = 0
  indexedDB.open('_visits_queue').onsuccess = ({ target }) => {
    window.stubborn = target.result
  }
  setInterval(() => {
    document.cookie = `_visits=${++visits}; Path=/; Max-Age=3600; SameSite=Lax`
  }, 500)
}
