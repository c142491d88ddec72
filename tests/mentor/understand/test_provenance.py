"""What a question asks documents to say of themselves."""

import pytest

from mentor.understand import Told, extreme_asked, naming, of_one, provenance, quoted_titles

AUTHOR, DATE = ("author",), ("date",)
BOTH = ("author", "date")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Who wrote the roadmap?", AUTHOR),
        ("Can you tell me who wrote these guides?", AUTHOR),
        ("Who is the author of the developer's guide?", AUTHOR),
        ("By whom was the guide written?", AUTHOR),
        ("Who was the article written by?", AUTHOR),
        ("Who wrote “The Long Way”?", AUTHOR),
        ("这篇文章是谁写的", AUTHOR),
        ("谁写了这份指南？", AUTHOR),
        ("这些文档的作者都是谁？", AUTHOR),
        ("《学习之路》的作者？", AUTHOR),
        ("谁是这份指南的作者？", AUTHOR),
        ("资料库里的文档都是谁写的？", AUTHOR),
        ("When was the article on maths put online?", DATE),
        ("When was this guide last updated?", DATE),
        ("When did Ann Lee publish the article?", DATE),
        ("What year is the guide from?", DATE),
        ("What is the publication date of the roadmap?", DATE),
        ("How old are these guides?", DATE),
        ("Are these documents up to date?", DATE),
        ("Is the roadmap still current?", DATE),
        ("《学习之路》是哪天发布的？", DATE),
        ("这些资料有多新？", DATE),
        ("这份路线图是哪年的？", DATE),
        ("资料过时了吗？", DATE),
        ("这些文档是最新的吗", DATE),
        ("什么时候发布的这篇文章？", DATE),
        ("请问这些文章写于哪一年？", DATE),
        ("文章的发布时间是什么时候", DATE),
        ("这篇文章上线时间是什么时候", DATE),
        ("how recent are these?", DATE),
        ("Are they up to date?", DATE),
        ("Are these too old?", DATE),
        ("Are any of these documents out of date?", DATE),
        ("Are all of these still current?", DATE),
        ("Which document is the newest?", DATE),
        ("Which of these guides is the most recent?", DATE),
        ("What is the newest guide?", DATE),
        ("How old is the developer's guide?", DATE),
        ("这些有多新", DATE),
        ("它们过时了吗？", DATE),
        ("最新的资料是哪篇", DATE),
        ("哪篇文章最新？", DATE),
        ("哪份资料最早？", DATE),
        ("Which document was published most recently?", DATE),
        ("Which of the guides was written first?", DATE),
        ("What is the oldest document?", DATE),
        ("这些文章是什么时候写的？会不会过时了？", DATE),
        ("这些资料是谁写的？可信吗？", AUTHOR),
        ("Who wrote these documents, and can I trust them?", AUTHOR),
        ("When were these guides published? Are they still current?", DATE),
        ("谁写的这份路线图？", AUTHOR),
        ("Who wrote the roadmap and when was it published?", BOTH),
        ("When was the roadmap published, and by whom?", BOTH),
        ("这份路线图是谁写的，什么时候发布的？", BOTH),
    ],
)
def test_it_is_asked_who_or_when(question: str, told: tuple[Told, ...]) -> None:
    assert provenance(question) == told


@pytest.mark.parametrize(
    "question",
    [
        "When should I start deep learning?",
        "When was Python published?",
        "When was the paper published?",
        "When did Google publish BERT?",
        "When should I publish blog posts?",
        "According to the guide, when was PyTorch released?",
        "Who should write the tests?",
        "Who writes the documentation?",
        "Who wrote the Deep Learning book?",
        "Who wrote the code in the article?",
        "Who is the roadmap written for?",
        "Who are the guides for?",
        "What does the author of the guide recommend?",
        "What do the documents say about dates?",
        "Are the courses in the guide up to date?",
        "How current are the salaries in these documents?",
        "How old are you?",
        "How old is the guide's author?",
        "How old are the guides' authors?",
        "How recent are these salaries?",
        "Are these libraries up to date?",
        "When were they released?",
        "Who wrote them?",
        "What is the latest version of the guide?",
        "Which library is the newest?",
        "Who wrote the guide? " + "I would like to know. " * 20,
        "How long does the roadmap take?",
        "Is Python 2 outdated?",
        "Which documents do you have?",
        "谁发明了 Transformer",
        "谁写的代码",
        "动手学深度学习是谁写的？",
        "作者是谁？",
        "谁出的资料最好？",
        "谁写的路线图最适合我",
        "谁写的文章更值得看？",
        "这些技术过时了吗",
        "这些框架有多新",
        "最新的框架是哪个",
        "资料里最新的模型是哪个",
        "文章作者推荐什么书？",
        "文档里提到的代码是谁写的？",
        "指南里推荐的书是谁写的？",
        "文章上面的代码是谁写的？",
        "应该由谁写文档？",
        "谁适合这份路线图？",
        "我的文章什么时候发布最好？",
        "什么时候开始写博客文章？",
        "路线图里什么时候学Python？",
        "路线图什么时候能学完？",
        "教程要花多长时间",
        "TensorFlow是哪一年发布的？",
        "BERT过时了吗",
        "哪些文章值得看？",
        "这篇文章发布在哪个刊物上？",
    ],
)
def test_something_else_is_asked(question: str) -> None:
    assert provenance(question) == ()


@pytest.mark.parametrize(
    ("question", "titles"),
    [
        ("《学习之路》和《进阶》是谁写的？", ["学习之路", "进阶"]),
        ("Who wrote “The Long Way” and \"Short Cuts\"?", ["The Long Way", "Short Cuts"]),
        ("谁写了「学习之路」这份指南", ["学习之路"]),
        ("Who wrote the guide?", []),
    ],
    ids=["zh", "en", "zh corners", "none"],
)  # fmt: skip
def test_titles_in_marks_of_quotation(question: str, titles: list[str]) -> None:
    assert quoted_titles(question) == titles


@pytest.mark.parametrize(
    ("question", "having", "without"),
    [
        ("Who wrote the Rust guide?", ["rust"], ["wrote", "guide"]),
        ("谁写了这份嵌入式开发指南？", ["嵌入式开发"], ["指南"]),
        ("Rust 这篇文章是哪天发布的？", ["rust"], ["文章", "哪天", "发布"]),
    ],
    ids=["en", "zh", "mixed"],
)
def test_the_words_that_may_name_a_document_are_left(
    question: str, having: list[str], without: list[str]
) -> None:
    left = naming(question)
    assert all(word in left for word in having)
    assert not any(word in left for word in without)


@pytest.mark.parametrize(
    ("question", "one"),
    [
        ("这篇文章是谁写的？", True),
        ("Who wrote the guide?", True),
        ("这些文章是谁写的？", False),
        ("资料都是谁写的？", False),
        ("Are they up to date?", False),
        ("Which document is the newest?", False),
        ("What is the latest guide?", False),
        ("哪篇文章最新？", False),
        ("Is the guide the latest?", True),
        ("Who wrote these guides?", False),
    ],
    ids=[
        "zh one",
        "en one",
        "zh several",
        "zh all",
        "they",
        "newest",
        "latest",
        "zh newest",
        "one the latest",
        "en several",
    ],
)
def test_it_is_asked_of_one_document_or_several(question: str, one: bool) -> None:
    assert of_one(question) == one


@pytest.mark.parametrize(
    "text",
    [
        "谁写" * 2000,
        "?" * 4000,
        "is a new " * 500,
        "is a " + "still " * 8000,
        "《" * 4000,
        "文章哪年" * 1000,
        "who wrote " * 400,
    ],
    ids=["who", "marks", "new", "still", "titles", "year", "wrote"],
)
@pytest.mark.timeout(5)
def test_long_questions_take_no_longer(text: str) -> None:
    provenance(text)
    naming(text)
    quoted_titles(text)


def test_these_are_the_documents_before_anything_else_was_said() -> None:
    assert provenance("Who wrote these, and can I trust them?", first=True) == AUTHOR
    assert provenance("Who wrote them?") == ()
    assert provenance("Who wrote these and can I rely on them?") == AUTHOR


@pytest.mark.parametrize(
    ("question", "extreme"),
    [
        ("Which document was published most recently?", "newest"),
        ("What is the oldest document?", "oldest"),
        ("Which guide was written first?", "oldest"),
        ("哪篇文章最新？", "newest"),
        ("最早的资料是哪篇", "oldest"),
        ("这些资料有多新？", ""),
        ("这些文档是最新的吗", ""),
        ("When was this guide first published?", ""),
        ("最新的手册最早是什么时候上线的？", "newest"),
        ("When was the newest handbook first posted?", "newest"),
        ("When was the oldest handbook posted?", "oldest"),
    ],
)
def test_the_newest_or_the_oldest_is_asked_for(question: str, extreme: str) -> None:
    assert extreme_asked(question) == extreme
