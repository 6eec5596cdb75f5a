"""The formats of the project's files, as pydantic models: the record from which messages and JSON Schemas are made.

Every scalar of a file reaches the models as the string that was written. The JSON Schemas are for editors, whose YAML
readers turn ``26`` into a number and ``true`` into a truth value: they take these where the models take strings.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Final, Self, TypeAlias, TypeVar

from pydantic import BaseModel, ConfigDict, Discriminator, Field, JsonValue, RootModel, Tag, model_validator
from pydantic_core import PydanticCustomError, core_schema

from checker.files import formats
from checker.record import dataclass

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue

    from checker.files.formats import Breach, Format

NAMES: Final = ("claims", "vocabulary", "entities", "conflicts", "source")
"""The formats that ``json_schema`` describes."""

FORM: Final = "form: "
"""How the steps begin by which pydantic tells, within the place of an error, which form of a value it took."""

_HOME: Final = "https://json-schema.org/draft/2020-12/schema"
_Model = TypeVar("_Model", bound="Model")


@dataclass(frozen=True, slots=True)
class Follows:
    """Annotates a string with the format that it follows, for the models and for JSON Schema alike."""

    form: Format

    def check(self, value: str) -> str:
        """Return a value that follows the format; raise pydantic's error where it is blank or does not."""
        if not value.strip():
            raise PydanticCustomError("blank", "blank")
        if not self.form.accepts(value):
            raise PydanticCustomError("format", "format", {"form": self.form})
        return value

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        """Tell pydantic to check the string once it is known to be one."""
        return core_schema.no_info_after_validator_function(self.check, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Describe the string, and the numbers and truth values that an editor reads it as."""
        options = self.form.options
        if options:
            return {"enum": [*options, *(option == "true" for option in options if option in {"true", "false"})]}
        return {**handler(schema), **self.form.keywords, "type": ["string", "number", "boolean"]}


@dataclass(frozen=True, slots=True)
class OneOrMany:
    """Annotates a list for which a single value may stand."""

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        """Tell pydantic to make a list of a single string."""
        return core_schema.no_info_before_validator_function(
            lambda value: [value] if isinstance(value, str) else value, handler(source)
        )

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Describe both ways to write it."""
        described = handler(schema)
        return {"anyOf": [described["items"], described]}


Text: TypeAlias = Annotated[str, Follows(formats.TEXT)]
Slug: TypeAlias = Annotated[str, Follows(formats.SLUG)]
AttributeName: TypeAlias = Annotated[str, Follows(formats.ATTRIBUTE)]
SourceId: TypeAlias = Annotated[str, Follows(formats.SOURCE_ID)]
Date: TypeAlias = Annotated[str, Follows(formats.DATE)]
Url: TypeAlias = Annotated[str, Follows(formats.URL)]
Sha256: TypeAlias = Annotated[str, Follows(formats.SHA256)]
Language: TypeAlias = Annotated[str, Follows(formats.LANGUAGE)]
Lines: TypeAlias = Annotated[str, Follows(formats.LINES)]
StatusName: TypeAlias = Annotated[str, Follows(formats.STATUS)]
Single: TypeAlias = Annotated[str, Follows(formats.SINGLE)]
Truth: TypeAlias = Annotated[str, Follows(formats.TRUTH)]
Basis: TypeAlias = Annotated[str, Follows(formats.BASIS)]
TypeName: TypeAlias = Annotated[str, Follows(formats.TYPE)]
PartName: TypeAlias = Annotated[str, Follows(formats.PART)]
ValuePartName: TypeAlias = Annotated[str, Follows(formats.VALUE_PART)]
Texts: TypeAlias = Annotated[list[Text], OneOrMany()]
Slugs: TypeAlias = Annotated[list[Slug], OneOrMany()]
AttributeNames: TypeAlias = Annotated[list[AttributeName], OneOrMany()]


def _names(form: Format) -> JsonValue:
    return {"enum": list(form.options)}


def _words_or(*others: str) -> Discriminator:
    """Return what tells words, a list and a mapping apart; where neither of these is allowed, words are wanted."""

    def form(value: object) -> str:
        kind = "list" if isinstance(value, list) else "parts" if isinstance(value, dict) else "words"
        return FORM + (kind if kind in others else "words")

    return Discriminator(form)


def _long_or_short(value: object) -> str:
    short = isinstance(value, dict) and "source" not in value and "quote" not in value
    return FORM + ("short" if short else "long")


_Words: TypeAlias = Annotated[Text, Tag(FORM + "words")]
_List: TypeAlias = Annotated[list[Text], Field(min_length=1), Tag(FORM + "list")]
_Part: TypeAlias = Annotated[_Words | _List, _words_or("list")]
_Parts: TypeAlias = Annotated[
    dict[ValuePartName, _Part],
    Field(min_length=1, json_schema_extra={"propertyNames": _names(formats.VALUE_PART)}),
    Tag(FORM + "parts"),
]
Value: TypeAlias = Annotated[_Words | _List | _Parts, _words_or("list", "parts")]


class Model(BaseModel):
    """What the models share: no field they do not know, no conversion, no change once made."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class Quote(Model):
    """Words of a source, and the words around them where the same words stand in several places."""

    exact: Text = Field(description="The words quoted, as the source has them.")
    prefix: Text = Field("", description="Words right before them, to tell one place from another.")
    suffix: Text = Field("", description="Words right after them, to tell one place from another.")


class LongEvidence(Model):
    """A source and the words quoted from it, each under its name."""

    source: Text = Field(description="The id of the source: that of its record, or the name of its text file.")
    quote: Annotated[_Words | Annotated[Quote, Tag(FORM + "parts")], _words_or("parts")] = Field(
        description="The shortest words of the source that carry the claim, found there exactly once."
    )


ShortEvidence: TypeAlias = Annotated[
    dict[Text, Text],
    Field(
        min_length=1,
        max_length=1,
        description="The id of a source, and the shortest words of it that carry the claim, found there exactly once.",
        json_schema_extra={"propertyNames": {"not": {"enum": ["source", "quote"]}}},
    ),
]

Evidence: TypeAlias = Annotated[
    Annotated[LongEvidence, Tag(FORM + "long")] | Annotated[ShortEvidence, Tag(FORM + "short")],
    Discriminator(_long_or_short),
]


class Claim(Model):
    """One claim: a sentence in the curator's own words, and the words of the sources that carry it."""

    id: Slug = Field(description="A slug chosen by hand, unique in the project and never changed.")
    claim: Text = Field(description="One sentence in the curator's own words.")
    about: Slug = Field("", description="The id of the entity the claim is about, where the file's `about` is not.")
    states: Annotated[dict[AttributeName, Value], Field(min_length=1, max_length=1)] = Field(
        {},
        description="What the claim says as data: one attribute, and its value. A value is words, a list for a set, "
        "or parts such as `start` and `end` for a period.",
    )
    attributed_to: Text = Field("", description="Who says so: a name as written in the source, or the id of an entity.")
    as_of: Text = Field("", description="The day or period for which the claim holds, as an EDTF date.")
    condition: Text = Field("", description="What must come about, or fail to, for the claim to hold.")
    same_remark_as: Slug = Field(
        "", description="The id of a claim that reports the same remark, translated otherwise."
    )
    status: StatusName = Field(
        "active",
        description="Where the claim stands in review: a draft never fails, a withdrawn claim is not checked.",
    )
    tags: Texts = Field([], description="Words to sort and select claims by.")
    note: Text = Field("", description="Anything worth knowing; it is not checked.")
    evidence: list[Evidence] = Field(
        [],
        description="Sources and the words quoted from them: `- SOURCE: words`, or `source` and `quote` apart.",
    )


class ClaimFileFrame(Model):
    """A claim file before its claims are looked at."""

    about: Slug = Field("", description="The id of the entity that the claims of this file are about.")
    claims: Annotated[list[Any], Field(min_length=1)] = Field(description="The claims, each beginning with `- id:`.")


class ClaimFile(ClaimFileFrame):
    """A file of claims."""

    claims: Annotated[list[Claim], Field(min_length=1)] = Field(description="The claims, each beginning with `- id:`.")


class Attribute(Model):
    """An attribute that claims may state: what values it takes, and how they may be compared."""

    type: TypeName = Field(description="The kind of its values.")
    single: Single = Field(
        "false",
        description="`true` when a subject has one value for good, `per as_of` when it has one at a time: "
        "only then can two values conflict.",
    )
    also: AttributeNames = Field([], description="Other names of the same attribute.")
    unit: Text = Field("", description="The unit of its numbers.")
    not_after: AttributeNames = Field(
        [],
        description="Attributes of the same subject whose dates this one may not follow. "
        "Of an attribute that is no date they bound the `as_of` of its claims.",
    )
    not_before: AttributeNames = Field(
        [],
        description="Attributes of the same subject whose dates this one may not precede. "
        "Of an attribute that is no date they bound the `as_of` of its claims.",
    )
    distinct_from: AttributeNames = Field(
        [], description="Attributes that look alike and are another matter: their values are never compared."
    )
    sum_of: AttributeNames = Field([], description="Attributes of the same subject whose numbers it adds up.")
    difference_of: AttributeNames = Field(
        [], description="Two attributes of the same subject: its number is that of the first less that of the second."
    )
    ratio_of: AttributeNames = Field(
        [], description="Two attributes of the same subject: its number is that of the first divided by the second."
    )
    count_of: AttributeName = Field("", description="An attribute of the same subject, a set whose members it counts.")
    since: AttributeName = Field(
        "", description="A date of the same subject: its number is the time from that day, as for an age."
    )
    until: AttributeName = Field(
        "", description="The date up to which that time is counted; without it, the day the claim speaks of."
    )
    note: Text = Field("", description="Anything worth knowing; it is not checked.")

    @model_validator(mode="after")
    def keeps_its_rules(self) -> Self:
        """Refuse an attribute that is worked out in no way that there is."""
        return _refuse(
            self,
            formats.attribute_breach(
                self.type,
                sum_of=tuple(self.sum_of),
                difference_of=tuple(self.difference_of),
                ratio_of=tuple(self.ratio_of),
                count_of=self.count_of,
                since=self.since,
                until=self.until,
            ),
        )


class Entity(Model):
    """A person, body, place or thing that claims speak of, and the names it goes by."""

    name: Text = Field("", description="Its usual name, as in running text.")
    aliases: Texts = Field([], description="Other names and spellings.")
    titles: Texts = Field([], description="Titles and posts it goes by.")
    kind: Text = Field("", description="What it is: person, body, place …")
    part_of: Slugs = Field([], description="Ids of the entities it belongs to.")
    stands_for: Slugs = Field(
        [], description="Ids of the entities its name may stand for, as a capital does for its government."
    )
    note: Text = Field("", description="Anything worth knowing; it is not checked.")


class Acknowledgement(Model):
    """A conflict that somebody has judged. It is open again when a value changes or the day has passed."""

    between: list[Slug] = Field(description="The ids of the claims that were judged.")
    values: list[Value] = Field(description="The value judged of each of them, in the same order.")
    why: Text = Field(description="Why the sources differ, as far as is known.")
    prefer: Slug = Field("", description="The id of the claim to go by.")
    because: Text = Field("", description="Why that one.")
    by: Text = Field("", description="Who judged.")
    until: Date = Field("", description="The day past which it must be looked at again.")
    tension: Truth = Field(
        "", description="`true` where the claims pull in different directions and may all be true all the same."
    )

    @model_validator(mode="after")
    def keeps_its_rules(self) -> Self:
        """Refuse an acknowledgement whose claims and values do not go together."""
        return _refuse(
            self, formats.acknowledgement_breach(tuple(self.between), tuple(map(str, self.values)), self.prefer)
        )


class SourceRecord(Model):
    """The bibliographic record of a source article, in a file beside its text or at the top of it."""

    id: SourceId = Field("", description="The id by which claims name the source; without it the name of the file.")
    title: Text = Field("", description="The headline.")
    publisher: Text = Field("", description="Who published it.")
    authors: Texts = Field([], description="Who wrote it.")
    published: Date = Field("", description="The day it was published: year, month and day.")
    published_basis: Basis = Field("", description="How that day is known.")
    url: Url = Field("", description="Where it stands on the web.")
    archive: Url = Field("", description="Where a copy is kept.")
    retrieved: Date = Field("", description="The day it was fetched.")
    language: Language = Field("en", description="Its language, as a tag of BCP 47.")
    text: Text = Field("", description="The name of its text file; without it that of the record.")
    seal: Text = Field("", description="The name of its seal, where the text may not be handed on.")
    sha256: Sha256 = Field("", description="The SHA-256 of the bytes of its text.")
    relays: Texts = Field([], description="The wire services it repeats: from these it is not independent.")
    parts: dict[PartName, list[Lines]] = Field(
        {},
        description="Lines of the text, from 1, that are not the article's own statements: `[1, 30-33]`.",
        json_schema_extra={"propertyNames": _names(formats.PART)},
    )
    note: Text = Field("", description="Anything worth knowing; it is not checked.")

    @model_validator(mode="after")
    def keeps_its_rules(self) -> Self:
        """Refuse the record of a sealed source without the hash of its text."""
        return _refuse(self, formats.record_breach(self.seal, self.sha256))


class VocabularyFile(RootModel[dict[AttributeName, Attribute]]):
    """The attributes that claims may state, by name."""


class EntityFile(RootModel[dict[Slug, Entity]]):
    """The entities that claims speak of, by id."""


class ConflictFile(RootModel[list[Acknowledgement]]):
    """The conflicts between claims that somebody has judged."""


_MODELS: Final[dict[str, type[BaseModel]]] = {
    "claims": ClaimFile,
    "vocabulary": VocabularyFile,
    "entities": EntityFile,
    "conflicts": ConflictFile,
    "source": SourceRecord,
}


def json_schema(name: str) -> dict[str, JsonValue]:
    """Return the JSON Schema (draft 2020-12) of one of the formats ``NAMES``, for editors to check and complete by.

    Raises KeyError for another name.
    """
    described = _plain(_MODELS[name].model_json_schema())
    return {"$schema": _HOME, "$id": f"urn:checker:schema:{name}"} | described


def _plain(schema: dict[str, JsonValue]) -> dict[str, JsonValue]:
    """Leave out of a JSON Schema what helps no editor, and close the mappings whose names follow a format."""
    kept: dict[str, JsonValue] = {}
    for key, value in schema.items():
        if isinstance(value, dict):
            kept[key] = _plain(value)
        elif isinstance(value, list):
            kept[key] = [_plain(item) if isinstance(item, dict) else item for item in value]
        elif key != "title":
            kept[key] = value
    kept.pop("default", None)
    if "patternProperties" in kept:
        kept["additionalProperties"] = False
    return kept


def _refuse(model: _Model, breach: Breach | None) -> _Model:
    if breach is not None:
        raise PydanticCustomError(
            "breach", "breach", {"field": breach.field, "message": breach.message, "help": breach.help}
        )
    return model
