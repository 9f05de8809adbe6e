#!/usr/bin/env python3
"""Holds a server's answers to the description of its API.

    check_api.py OPENAPI.JSON

Reads a JSON object from each line of stdin and answers each with one line: a JSON list of
sentences that say what is wrong, empty when nothing is.

    {"method", "target", "status", "headers": {lower-case: value}, "body"}
        what was asked and what came back
    {"description": …}
        whether this is an OpenAPI 3.1 document, strict and true to its own examples
"""
import json
import sys

import description
import exchange


def main():
    sys.stdin.reconfigure(encoding="utf-8", errors="surrogateescape")
    with open(sys.argv[1], encoding="utf-8") as file:
        api = description.Description(json.load(file))
    for line in sys.stdin:
        question = json.loads(line)
        if "description" in question:
            complaints = description.complaints(question["description"])
        else:
            complaints = exchange.complaints(api, question)
        print(json.dumps(complaints), flush=True)


if __name__ == "__main__":
    main()
