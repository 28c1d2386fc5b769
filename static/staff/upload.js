// Sends several files one at a time, so that an upload cut short loses one file and not all; what
// is here already is not sent again. Without scripts, or for a single file, the form does it all.
const form = document.querySelector("form[data-upload]");
const area = document.querySelector("[data-upload-progress]");
const token = form.querySelector("[name=csrfmiddlewaretoken]").value;
const LARGEST_HASHED = 300_000_000; // bytes: a browser hashes a file in memory

const chosen = () =>
  [...form.packs.files, ...[...form.folder.files].filter((file) => /\.(pdf|zip)$/i.test(file.name))];

async function hash(file) {
  if (!crypto.subtle || file.size > LARGEST_HASHED) return "";
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function addressOf(file) {
  const hashes = [await hash(file)];
  if (!hashes[0]) return "";
  const answer = await ask(form.dataset.known, JSON.stringify({ hashes }));
  return answer.ok ? (await answer.json())[hashes[0]] : "";
}

const ask = (address, body) =>
  fetch(address, { method: "POST", body, headers: { "X-CSRFToken": token } });

// What became of a file: { words, address?, again? }; `again` where sending it anew may help.
async function send(file) {
  try {
    const address = await addressOf(file);
    if (address) return { words: "Already here: not sent again.", address };
    const body = new FormData();
    body.set("pack", file);
    const answer = await ask(form.dataset.upload, body);
    if (answer.status === 200 || answer.status === 422) return await answer.json();
    return { words: `Not uploaded: the portal answered ${answer.status}.`, again: true };
  } catch {
    return { words: "Not uploaded: the connection was lost.", again: true };
  }
}

function line(file) {
  const row = document.createElement("li");
  row.className = "board__row";
  row.innerHTML = '<span class="board__title"></span><span class="board__facts">Waiting</span>';
  row.firstChild.textContent = file.webkitRelativePath || file.name;
  return row;
}

function tell(row, answer) {
  row.lastChild.textContent = answer.words;
  row.lastChild.className = answer.address ? "board__facts" : "board__note";
  if (!answer.address) return;
  const link = document.createElement("a");
  link.className = "govuk-link board__title";
  link.href = answer.address;
  link.textContent = row.firstChild.textContent;
  row.firstChild.replaceWith(link);
}

async function sendAll(files) {
  const title = document.createElement("h2");
  const list = document.createElement("ul");
  title.className = "govuk-heading-m";
  title.tabIndex = -1;
  list.className = "board";
  const rows = files.map(line);
  list.append(...rows);
  area.replaceChildren(title, list);
  area.hidden = false;
  title.focus();
  const missing = [];
  for (const [index, file] of files.entries()) {
    title.textContent = `Uploading file ${index + 1} of ${files.length}`;
    rows[index].lastChild.textContent = "Being uploaded";
    const answer = await send(file);
    tell(rows[index], answer);
    if (answer.again) missing.push(file);
  }
  finish(title, files.length, missing);
}

function finish(title, count, missing) {
  const sent = count - missing.length;
  title.textContent = `${sent} of ${count} files dealt with`;
  const next = document.createElement(missing.length ? "button" : "a");
  next.className = "govuk-button";
  next.textContent = missing.length ? `Try the other ${missing.length} again` : "To the board";
  if (missing.length) next.addEventListener("click", () => sendAll(missing));
  else next.href = form.dataset.board;
  title.after(next);
}

form.addEventListener("submit", (event) => {
  const files = chosen();
  if (files.length < 2) return;
  event.preventDefault();
  sendAll(files);
});
