// Shows the page that a mark names without leaving the place in the records; without scripts, or
// where the page cannot be fetched, the mark is a link like any other.
async function show(link) {
  const answer = await fetch(link.href);
  if (!answer.ok) throw new Error(`${answer.status}`);
  const read = new DOMParser().parseFromString(await answer.text(), "text/html");
  const paper = document.getElementById("paper");
  paper.replaceChildren(...read.getElementById("paper").childNodes);
  history.replaceState(null, "", link.href);
  const outline = paper.querySelector(".review__outline");
  if (paper.getBoundingClientRect().top > innerHeight) paper.scrollIntoView();
  else outline?.scrollIntoView({ block: "nearest" });
}

document.addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="?page="]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  show(link).catch(() => location.assign(link.href));
});
