import subprocess
import sys

from tests.processes import PROJECT

_IMPORT = """
import inspect, sys
before = inspect.getfile
opened = []
sys.addaudithook(lambda event, given: opened.append(str(given[0])) if event == "open" else None)
from ui.type_stubs import without_type_stubs
with without_type_stubs():
    import gradio
assert inspect.getfile is before
assert gradio.Textbox(label="x").label == "x"
assert any("textbox" in name for name in opened)  # it does listen
print([name for name in opened if name.endswith(".pyi") and "components" in name])
"""


def test_gradio_is_imported_without_its_type_stubs() -> None:
    process = subprocess.run(
        [sys.executable, "-c", _IMPORT], cwd=PROJECT, capture_output=True, text=True, timeout=120
    )
    assert (process.stdout, process.stderr) == ("[]\n", "")
