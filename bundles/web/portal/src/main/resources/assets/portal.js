/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
// Small comforts; every page works without them.
(function () {
  "use strict";
  document.querySelectorAll("form[data-once]").forEach(function (form) {
    form.addEventListener("submit", function (event) {
      if (form.dataset.sent) { event.preventDefault(); }
      form.dataset.sent = "yes";
    });
  });
  var draft = document.querySelector("form[data-draft]");
  if (!draft) { return; }
  var changed = false;
  draft.addEventListener("input", function () {
    if (!changed) {
      changed = true;
      draft.querySelector("[data-hint]").textContent = draft.dataset.unsaved;
    }
    var sum = 0;
    draft.querySelectorAll("input.amount").forEach(function (input) {
      var digits = input.value.replace(/\./g, "").trim();
      if (/^\d{1,15}$/.test(digits)) { sum += Number(digits); }
    });
    draft.querySelector("[data-sum]").textContent =
      String(sum).replace(/\B(?=(\d{3})+$)/g, ".") + "\u00a0đ";
  });
  draft.addEventListener("submit", function () { changed = false; });
  window.addEventListener("beforeunload", function (event) {
    if (changed) { event.preventDefault(); }
  });
})();
