"""Real documents as they are: shared/seeds, the Chinese XQuAD by article, some of CMRC2018."""

import json
from pathlib import Path

from tests.bench.corpora import BENCH
from tests.bench.scale.material import SEEDS

WIKI_ARTICLES = 80


def write_real_documents(folder: Path) -> None:
    """Write them as Markdown to the folder, some 100,000 characters together."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in sorted(SEEDS.glob("*.txt")):
        (folder / f"{path.stem}.md").write_bytes(path.read_bytes())
    articles = [
        *json.loads((BENCH / "xquad_dev.zh.json").read_text(encoding="utf-8"))["data"],
        *json.loads((BENCH / "cmrc2018_trial.json").read_text(encoding="utf-8"))["data"][
            :WIKI_ARTICLES
        ],
    ]
    for number, article in enumerate(articles):
        paragraphs = [paragraph["context"] for paragraph in article["paragraphs"]]
        text = "\n\n".join([f"# {article['title']}", *paragraphs])
        (folder / f"article-{number:03d}.md").write_text(f"{text}\n", encoding="utf-8")
