// Keeps the progress of a pack up to date; without scripts the page refreshes itself instead.
const area = document.querySelector("[data-progress]");
const words = area.querySelector("[data-progress-words]");
const bar = area.querySelector("[data-progress-bar]");
const PAUSE = 700; // milliseconds between two looks

async function look() {
  const answer = await fetch(area.dataset.progress, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(`${answer.status}`);
  const progress = await answer.json();
  if (progress.ended) return location.reload();
  const pages = progress.total ? `, page ${progress.done} of ${progress.total}` : "";
  const now = `${progress.stage}${pages}`;
  if (words.textContent !== now) words.textContent = now;
  bar.max = progress.total || 1;
  bar.value = progress.done;
  setTimeout(look, PAUSE);
}

const lookAgainLater = () => setTimeout(() => look().catch(lookAgainLater), 5 * PAUSE);
look().catch(lookAgainLater);
