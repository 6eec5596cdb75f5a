(() => {
  "use strict";
  const root = document.documentElement;
  root.classList.add("js");
  try {
    const theme = localStorage.getItem("checker-theme");
    if (theme === "dark" || theme === "light") root.dataset.theme = theme;
  } catch {
    // A browser may keep nothing for files; the page then follows the system.
  }
})();
