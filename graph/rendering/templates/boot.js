// Runs in the head, before anything is drawn: says that scripts run, and takes the theme that was chosen before.
"use strict";
document.documentElement.dataset.js = "";
try {
  const chosen = localStorage.getItem("juntagraph-theme");
  if (chosen === "dark" || chosen === "light") document.documentElement.dataset.theme = chosen;
} catch {
  // no storage (a file in a sandbox): the system's theme holds
}
