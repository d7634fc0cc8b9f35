"use strict";
// The page can be read without this script; it adds the filters, and opens what a
// link leads into.
const $ = (id) => document.getElementById(id);
$("filters").hidden = false;

function filter() {
  const least = Number($("least").value);
  const kinds = new Set([...document.querySelectorAll("[name=kind]:checked")].map((box) => box.value));
  let shown = 0;
  for (const e of document.querySelectorAll("[data-p]")) {
    const off = Number(e.dataset.p) < least || (e.dataset.k && !kinds.has(e.dataset.k));
    e.classList.toggle("off", Boolean(off));
    if (!off && e.classList.contains("line")) shown++;
  }
  $("least-shown").value = least;
  $("count").textContent = shown + " quotes shown";
}
$("filters").addEventListener("input", filter);
$("filters").addEventListener("submit", (event) => event.preventDefault());
$("show-stripped").addEventListener("change", (event) => {
  document.body.classList.toggle("hide-stripped", !event.target.checked);
});

if ($("search")) {
  $("search-line").hidden = false;
  $("search").addEventListener("input", () => {
    const words = $("search").value.toLowerCase().split(/\s+/);
    for (const row of document.querySelectorAll(".row")) {
      const text = row.textContent.toLowerCase();
      row.hidden = !words.every((word) => text.includes(word));
    }
  });
}

function reveal() {
  const target = location.hash && $(decodeURIComponent(location.hash.slice(1)));
  for (let e = target; e; e = e.parentElement) if (e.tagName === "DETAILS") e.open = true;
  if (target) target.scrollIntoView({ block: target.tagName === "SECTION" ? "start" : "center" });
}
addEventListener("hashchange", reveal);
filter();
reveal();
