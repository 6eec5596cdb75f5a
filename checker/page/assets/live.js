(() => {
  "use strict";
  // The browser tries again by itself when the server is gone for a while.
  new EventSource("changes").addEventListener("changed", () => location.reload());
})();
