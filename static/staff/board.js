// Keeps the board up to date while packs are read; without scripts the page refreshes itself.
const PAUSE = 2000; // milliseconds between two looks

async function look() {
  const board = document.querySelector("[data-board]");
  const answer = await fetch(location.href);
  if (!answer.ok) throw new Error(`${answer.status}`);
  const read = new DOMParser().parseFromString(await answer.text(), "text/html");
  const now = read.querySelector("[data-board]");
  const title = read.querySelector("h1").textContent;
  // Replaced only where something changed, and never under somebody's focus.
  if (!board.contains(document.activeElement) && board.innerHTML !== now.innerHTML) {
    board.replaceWith(now);
    document.querySelector("h1").textContent = title;
  }
  if ("busy" in now.dataset) setTimeout(lookAgain, PAUSE);
}

const lookAgain = () => look().catch(() => setTimeout(lookAgain, 5 * PAUSE));
setTimeout(lookAgain, PAUSE);
