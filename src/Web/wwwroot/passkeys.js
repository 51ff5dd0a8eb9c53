// Forms whose credential the browser makes: <form data-passkey="create|get" data-options="where the options are">.
document.addEventListener("DOMContentLoaded", () => {
  if (!window.PublicKeyCredential || !PublicKeyCredential.parseCreationOptionsFromJSON) return;
  for (const without of document.querySelectorAll("[data-without-passkeys]")) without.hidden = true;
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    const fault = form.querySelector("[data-passkey-fault]");
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      fault.hidden = true;
      try {
        const answer = await fetch(form.dataset.options, { method: "POST", body: new FormData(form) });
        if (!answer.ok) throw new Error((answer.headers.get("Content-Type") || "").startsWith("text/plain") ? await answer.text() : "");
        const options = await answer.json();
        const credential = form.dataset.passkey === "create"
          ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
          : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
        form.elements.credential.value = JSON.stringify(credential.toJSON());
        const password = form.elements.password;
        if (password) password.value = "";
        form.submit();
      } catch (refusal) {
        fault.textContent = refusal instanceof DOMException || !refusal.message ? form.dataset.refused : refusal.message;
        fault.hidden = false;
      }
    });
  }
});
