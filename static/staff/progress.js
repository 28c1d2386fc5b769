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
  if (words.textContent !== progress.words) words.textContent = progress.words;
  bar.max = progress.total || 1;
  bar.value = progress.done || 0;
  setTimeout(look, PAUSE);
}

const lookAgainLater = () => setTimeout(() => look().catch(lookAgainLater), 5 * PAUSE);
look().catch(lookAgainLater);
