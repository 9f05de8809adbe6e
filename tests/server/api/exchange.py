"""One request and its answer, held to the description of the API."""
import json
from urllib.parse import parse_qsl

PROBLEM = {"$ref": "#/components/schemas/Problem"}
PROBLEM_TYPE = "application/problem+json"


def complaints(api, asked):
    """Sentences that say in what the answer is not as described; none: it is."""
    path, _, query = asked["target"].partition("?")
    operation = api.operation(path)
    if operation is None:
        return of_undescribed(api, path, asked)
    status = str(asked["status"])
    readable = asked["method"] in ("GET", "HEAD")
    if readable and status == "405" or not readable and status[0] == "2":
        return [f"{asked['method']} is answered by {status}"]
    if status not in operation["responses"]:
        return [f"the status {status} is not described"]
    response = api.resolve(operation["responses"][status])
    found = of_headers(api, response, asked["headers"]) + of_content(api, response, asked)
    if status == "200" and path.startswith("/api/"):
        found += of_parameters(api, operation, query)
    return found


def of_undescribed(api, path, asked):
    """Nothing below /api/ is there that is not described; elsewhere only problems are."""
    found = []
    if path.startswith("/api/") and not 400 <= asked["status"] <= 499:
        found.append(f"{path} is answered, and it is not described")
    if path.startswith("/api/") or asked["headers"].get("content-type") == PROBLEM_TYPE:
        found += of_content(api, {"content": {PROBLEM_TYPE: {"schema": PROBLEM}}}, asked)
    return found


def of_headers(api, response, headers):
    found = []
    for name, header in response.get("headers", {}).items():
        header = api.resolve(header)
        value = headers.get(name.lower())
        if value is None and header.get("required"):
            found.append(f"there is no header {name}")
        elif value is not None:
            found += [f"header {name}: {c}" for c in api.complaints(header["schema"], value)]
    return found


def of_content(api, response, asked):
    body = asked["body"]
    content = response.get("content", {})
    if not content:
        return ["there is a body, and none is described"] if body else []
    if asked["headers"].get("content-type") not in content:
        return [f"the content is {asked['headers'].get('content-type')}, not {' or '.join(content)}"]
    if asked["method"] == "HEAD":
        return ["a HEAD is answered with a body"] if body else []
    try:
        body.encode()
        value = json.loads(body, parse_constant=not_json)
    except ValueError as error:
        return [f"the body is not JSON in UTF-8: {error}"]
    media = content[asked["headers"]["content-type"]]
    found = api.complaints(media["schema"], value)
    if asked["headers"]["content-type"] == PROBLEM_TYPE and not found and value["status"] != asked["status"]:
        found.append(f"the problem says {value['status']}, the answer {asked['status']}")
    return found


def not_json(constant):
    raise ValueError(f"{constant} is no JSON")


def of_parameters(api, operation, query):
    """What was taken is what is described."""
    described = {p["name"]: p["schema"] for p in api.parameters(operation) if p["in"] == "query"}
    given = {}
    for name, value in parse_qsl(query, keep_blank_values=True, errors="replace"):
        given.setdefault(name, []).append(value)
    found = []
    for name, values in given.items():
        if name not in described:
            found.append(f"the parameter {name} is taken, and it is not described")
            continue
        schema = api.resolve(described[name])
        value = values if schema.get("type") == "array" else values[0]
        if schema.get("type") == "integer" and value.isdecimal():
            value = int(value)
        if value != "":
            found += [f"the parameter {name} is taken: {c}" for c in api.complaints(schema, value)]
    return found
