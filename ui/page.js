// The language decides which glyphs and line breaks Chinese text gets, and how it is read aloud.
(() => {
  const language = navigator.language || "en";
  document.documentElement.lang = /^zh\b/i.test(language) ? "zh-CN" : "en";

  // A marker opens the citation it names, which stands below the answer. (A plain #anchor would
  // load the page anew: Gradio sets a base address.)
  document.addEventListener("click", (event) => {
    const marker = event.target.closest?.("a.marker");
    if (!marker) return;
    event.preventDefault();
    const citation = document.getElementById(marker.hash.slice(1));
    if (!citation) return;
    // It may be one of several of a section, which opens with it.
    for (let part = citation; part; part = part.parentElement.closest("details")) part.open = true;
    citation.querySelector("summary").focus({ preventScroll: true });
    citation.scrollIntoView({ block: "nearest" });
  });
})();
