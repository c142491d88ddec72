"""Settings of ingest: where the library is kept and which model embeds it."""

from pathlib import Path
from typing import Any

from platformdirs import user_data_path
from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from ingest.errors import ConfigurationError


class IngestSettings(BaseSettings):
    """Frozen settings; each also from its MENTOR_* variable or a .env file.

    Raises:
        ConfigurationError: a value cannot be used; the line names the setting and the value. Or
            there is no setting of a name that is given.
    """

    model_config = SettingsConfigDict(
        env_prefix="MENTOR_",
        env_file=".env",
        env_ignore_empty=True,  # as compose files and CI leave a variable that is not set
        frozen=True,
        extra="ignore",
        populate_by_name=True,
    )

    home: Path = Field(default_factory=lambda: user_data_path("roadmap-mentor", appauthor=False))
    embedding_model: str = "embedded"
    max_document_bytes: int = Field(default=50_000_000, gt=0)
    openai_api_key: SecretStr | None = Field(default=None, validation_alias="OPENAI_API_KEY")
    openai_base_url: str | None = Field(default=None, validation_alias="OPENAI_BASE_URL")

    @classmethod
    def _names(cls) -> set[str]:
        aliases = (field.validation_alias for field in cls.model_fields.values())
        return {*cls.model_fields, *(alias for alias in aliases if isinstance(alias, str))}

    @field_validator("home", mode="before")
    @classmethod
    def _home_is_named(cls, home: object) -> object:
        """Path("") is the folder one is in, which nobody named."""
        if isinstance(home, str) and not home.strip():
            raise ValueError("an empty name is no folder")
        return home

    @field_validator("home")
    @classmethod
    def _home_of_the_user(cls, home: Path) -> Path:
        """A shell leaves "~" as it is in MENTOR_HOME='~/mentor', and a .env file always does."""
        if "\0" in str(home):
            raise ValueError("no name has a null byte in it")
        try:
            return home.expanduser()
        except RuntimeError as error:
            raise ValueError("there is no such user, or no home folder") from error

    def __init__(self, **values: Any) -> None:
        # of variables and .env others are ignored, but a name given here was meant
        unknown = [name for name in values if name[:1] != "_" and name not in self._names()]
        if unknown:
            raise ConfigurationError(
                f"there is no setting {unknown[0]}; there are {', '.join(type(self).model_fields)}"
            )
        try:
            super().__init__(**values)
        except ValidationError as error:
            first = error.errors()[0]
            name = "_".join(str(part) for part in first["loc"])
            raise ConfigurationError(
                f"setting {name} has the value {first['input']!r}: "
                f"{first['msg'].removeprefix('Value error, ')}; "
                f"give another or unset MENTOR_{name.upper()}"
            ) from error
