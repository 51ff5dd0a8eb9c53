// Improvements only: every page works without this file.
// A table that is wider than its place is scrolled by keyboard too.
const reachable = () => {
  for (const box of document.querySelectorAll(".lc-scroll")) {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
  }
};
document.addEventListener("htmx:afterSettle", reachable);
document.addEventListener("htmx:after:settle", reachable);
addEventListener("resize", reachable);
addEventListener("load", reachable);
document.addEventListener("DOMContentLoaded", () => {
  const faults = document.getElementById("faults");
  if (faults) faults.focus();
  for (const range of document.querySelectorAll("input[type=range][data-first]")) {
    const said = range.form.querySelector("output");
    range.addEventListener("input", () => {
      const day = new Date(range.dataset.first + "T00:00:00Z");
      day.setUTCDate(day.getUTCDate() + Number(range.value));
      said.value = day.toISOString().slice(0, 10);
      range.setAttribute("aria-valuetext", said.value);
    });
  }
});
