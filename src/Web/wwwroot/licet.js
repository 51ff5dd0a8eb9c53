// Improvements only: every page works without this file.
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
