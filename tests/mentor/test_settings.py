import math
import re
from pathlib import Path

import pytest
from pydantic import ValidationError

from mentor import ConfigurationError, Settings


def test_a_setting_comes_from_its_variable_and_an_argument_wins(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("MENTOR_HOME", str(tmp_path / "variable"))
    monkeypatch.setenv("OPENAI_API_KEY", "sk-secret")
    settings = Settings()
    assert settings.home == tmp_path / "variable"
    assert settings.openai_api_key is not None
    assert "sk-secret" not in repr(settings)
    assert Settings(home=tmp_path / "argument").home == tmp_path / "argument"


@pytest.mark.parametrize("name", ["MENTOR_HOME", "MENTOR_PORT", "OPENAI_API_KEY"])
def test_an_empty_variable_is_as_none(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.delenv(name, raising=False)
    unset = Settings()
    monkeypatch.setenv(name, "")
    assert Settings() == unset


def test_a_setting_comes_from_the_env_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".env").write_text("MENTOR_MODEL=openai:some-model\nOTHER=1\n")
    assert Settings().model == "openai:some-model"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("port", "no"),
        ("port", 70000),
        ("model_timeout", 0),
        ("max_document_bytes", -1),
        ("home", ""),
        ("home", " "),
        ("home", "a\0b"),
        ("model_timeout", math.inf),
        ("model_retry_wait", math.inf),
    ],
    ids=[
        *("no-number", "over", "zero", "negative", "empty", "blank", "null"),
        *("without end", "wait"),
    ],
)
def test_a_bad_value_is_one_line_with_name_and_value(name: str, value: object) -> None:
    with pytest.raises(
        ConfigurationError, match=f"{name}.*{re.escape(repr(value))}.*MENTOR_{name.upper()}"
    ) as info:
        Settings(**{name: value})  # type: ignore[arg-type]
    assert "\n" not in str(info.value)
    assert "Value error" not in str(info.value)


def test_the_home_may_begin_with_that_of_the_user(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("MENTOR_HOME", "~/notes")
    assert Settings().home == tmp_path / "notes"


def test_the_home_of_a_user_who_is_not_there_is_named() -> None:
    with pytest.raises(ConfigurationError, match=r"~nosuchuser/x.*no such user.*MENTOR_HOME"):
        Settings(home=Path("~nosuchuser/x"))


def test_a_name_that_is_no_setting_is_told() -> None:
    with pytest.raises(ConfigurationError, match=r"no setting modle; there are home, .* port"):
        Settings(modle="openai:some-model")
    assert (
        Settings(OPENAI_API_KEY="k").openai_api_key == Settings(openai_api_key="k").openai_api_key
    )


@pytest.mark.parametrize("name", ["", "None"])
def test_what_is_no_name_is_no_setting(name: str) -> None:
    with pytest.raises(ConfigurationError, match="there is no setting"):
        Settings(**{name: 1})


def test_settings_are_frozen() -> None:
    with pytest.raises(ValidationError):
        Settings().port = 1  # type: ignore[misc]
