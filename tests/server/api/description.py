"""The description of the API: what it says of a request, and whether it is sound itself."""
import json
import pathlib

from jsonschema import Draft202012Validator

SCHEMA_OF_OPENAPI = pathlib.Path(__file__).with_name("openapi-3.1.schema.json")

# Those that the description uses.  A misspelt one would else be ignored by any validator.
KEYWORDS = {
    "$ref", "description", "type", "enum", "const", "default", "examples", "properties",
    "required", "additionalProperties", "unevaluatedProperties", "propertyNames", "items",
    "minItems", "maxItems", "minimum", "maximum", "minLength", "maxLength", "pattern", "allOf",
    "anyOf",
}


def segments(path):
    return path.strip("/").split("/")


def is_place(segment):
    return segment.startswith("{")


class Description:
    def __init__(self, document):
        self.document = document
        self._validators = {}

    def resolve(self, value):
        """What a $ref leads to."""
        while isinstance(value, dict) and value.get("$ref", "").startswith("#/"):
            at = self.document
            for step in value["$ref"][2:].split("/"):
                at = at[step]
            value = at
        return value

    def complaints(self, schema, value):
        """Why `value` is not what `schema` says: at most a few reasons."""
        key = json.dumps(schema)
        if key not in self._validators:
            self._validators[key] = Draft202012Validator(
                {"allOf": [schema], "components": self.document.get("components", {})}
            )
        errors = sorted(self._validators[key].iter_errors(value), key=lambda e: list(map(str, e.path)))
        return [f"{''.join(f'[{step!r}]' for step in e.path) or 'it'}: {e.message[:300]}" for e in errors[:5]]

    def operation(self, path):
        """Of the GET that is described for this path, percent-encoded; None when none is."""
        given = segments(path)
        for shape, item in self.document["paths"].items():
            wanted = segments(shape)
            if len(wanted) == len(given) and all(
                (is_place(w) and g) or w == g for w, g in zip(wanted, given)
            ):
                return item["get"]
        return None

    def parameters(self, operation):
        return [self.resolve(parameter) for parameter in operation.get("parameters", [])]


def complaints(document):
    """What is wrong with the description as such."""
    with open(SCHEMA_OF_OPENAPI, encoding="utf-8") as file:
        valid = Draft202012Validator(json.load(file))
    found = [f"not OpenAPI 3.1: {list(e.path)}: {e.message[:300]}" for e in valid.iter_errors(document)]
    found = found or unresolved_and_unused(document)
    # What follows takes for granted that it can be read.
    if found:
        return found
    api = Description(document)
    return (
        [c for place, schema in schemas(document) for c in flaws_of_schema(document, place, schema)]
        + [c for path, item in document["paths"].items() for c in flaws_of_path(api, path, item)]
        + wrong_examples(api, document, "")
    )


def references(value):
    if isinstance(value, dict):
        if isinstance(value.get("$ref"), str):
            yield value["$ref"]
        for inner in value.values():
            yield from references(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from references(inner)


def unresolved_and_unused(document):
    there = {
        f"#/components/{kind}/{name}"
        for kind, named in document["components"].items()
        for name in named
    }
    used = set(references(document))
    return [f"{ref} is not there" for ref in sorted(used - there)] + [
        f"{ref} is not used" for ref in sorted(there - used)
    ]


def schemas(document):
    """Each schema of the document with its place in it, those inside others too."""

    def inside(place, schema):
        yield place, schema
        for keyword in ("properties",):
            for name, inner in schema.get(keyword, {}).items():
                yield from inside(f"{place}.{name}", inner)
        for keyword in ("items", "additionalProperties", "unevaluatedProperties", "propertyNames"):
            if isinstance(schema.get(keyword), dict):
                yield from inside(f"{place} {keyword}", schema[keyword])
        for keyword in ("allOf", "anyOf"):
            for inner in schema.get(keyword, []):
                yield from inside(f"{place} {keyword}", inner)

    def walk(place, value):
        if isinstance(value, dict):
            for key, inner in value.items():
                if key == "schema":
                    yield from inside(place, inner)
                elif key not in ("example", "examples"):
                    yield from walk(f"{place}/{key}", inner)
        elif isinstance(value, list):
            for number, inner in enumerate(value):
                yield from walk(f"{place}/{number}", inner)

    for name, schema in document["components"]["schemas"].items():
        yield from inside(name, schema)
    rest = {**document, "components": {**document["components"], "schemas": {}}}
    yield from walk("", rest)


def flaws_of_schema(document, place, schema):
    for keyword in schema.keys() - KEYWORDS:
        yield f"{place}: no keyword of schemas is used as '{keyword}' here"
    try:
        Draft202012Validator.check_schema(schema)
    except Exception as error:  # of jsonschema's versions each has its own
        yield f"{place}: {error}"
    if "properties" not in schema:
        return
    if set(schema["properties"]) != set(schema.get("required", [])):
        yield f"{place}: not all of its properties are required"
    is_base = bool(uses_as_base(document, place))
    if not is_base and not {"additionalProperties", "unevaluatedProperties"} & schema.keys():
        yield f"{place}: may have any other fields"


def uses_as_base(document, name):
    """Where others add to it, and so say by themselves that nothing else may follow."""
    wanted = f"#/components/schemas/{name}"
    return [
        place
        for place, schema in schemas(document)
        if {"$ref": wanted} in schema.get("allOf", [])
        or (schema.get("$ref") == wanted and schema.get("unevaluatedProperties") is False)
    ]


def flaws_of_path(api, path, item):
    operation = item["get"]
    if item.keys() != {"get"} or not operation.get("summary") or not operation.get("operationId"):
        yield f"{path}: has a get, which has a summary and an operationId, and nothing else"
    places = {segment[1:-1] for segment in segments(path) if is_place(segment)}
    described = {p["name"] for p in api.parameters(operation) if p["in"] == "path"}
    if places != described:
        yield f"{path}: has {places}, and {described} are described"
    for status, response in operation["responses"].items():
        if "Lectern-Api-Version" not in api.resolve(response).get("headers", {}):
            yield f"{path} {status}: has no Lectern-Api-Version"


def wrong_examples(api, value, place):
    """Of media types, parameters and headers, and of schemas themselves."""
    found = []
    if isinstance(value, dict):
        schema = value.get("schema")
        examples = value.get("examples")
        if isinstance(schema, dict):
            given = [one["value"] for one in (examples or {}).values()]
            if "example" in value:
                given.append(value["example"])
            for example in given:
                found += [f"{place}, example: {c}" for c in api.complaints(schema, example)]
        elif isinstance(examples, list):
            for example in examples:
                found += [f"{place}, example: {c}" for c in api.complaints(value, example)]
        for key, inner in value.items():
            if key not in ("example", "examples"):
                found += wrong_examples(api, inner, f"{place}/{key}")
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            found += wrong_examples(api, inner, f"{place}/{number}")
    return found
