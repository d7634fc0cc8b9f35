#!/usr/bin/env python3
"""usage: score_sources.py DATA HALF sources.tsv PREDICTED.jsonl [-v]   (HALF: dev, test or all)

DATA: the folder with names/worldwide-train.jsonl.gz, polnear/train.jsonl.gz, boilerplate/dev.jsonl.gz and boilerplate/pages.
PREDICTED.jsonl: the output of examples/annotate -jsonl on the articles (of fundus the kept lines joined by newlines; `-` as
PREDICTED writes those articles as JSON Lines to standard output, for annotate to read).
A row's result: the entity whose "references" hold the span that overlaps the source best (intersection over union, at least a half; all
of a tie); if none, "speaker" and "with" of the quote whose source overlaps it best. Right: each of the gold names is met by a resulting
entity and each resulting entity meets a gold name, or there is neither. An entity meets a gold name if one of its mentions
overlaps its span, or if its name, an alias or a mention equals or contains it ignoring case."""
import gzip, json, sys
from collections import Counter


def texts(data):
    out = {}
    pages = ["boilerplate/pages/" + f + ".jsonl.gz" for f in ("newspaper", "newspaper4k", "readability", "silver", "wcxb")]
    news = ["names/worldwide-train.jsonl.gz", "boilerplate/pages/fundus.jsonl.gz", "polnear/train.jsonl.gz"]
    for path in [*news, "boilerplate/dev.jsonl.gz", *pages]:
        with gzip.open(f"{data}/{path}", "rt", encoding="utf-8") as f:
            for line in f:
                d = json.loads(line)
                if "lines" in d:
                    b = d["text"].encode()
                    d["text"] = "\n".join(b[x["start"]:x["end"]].decode() for x in d["lines"] if x["keep"])
                if "boilerplate" in path and "fundus" not in path:
                    d["id"] = path.split("/")[-1].split(".")[0] + "-" + d["id"]
                out.setdefault(d["id"], d["text"])
    return out


def rows(path, half):
    with open(path, encoding="utf-8") as f:
        for line in f:
            if line[0] == "#":
                continue
            h, kind, article, s, e, answer = line.rstrip("\n").split("\t")
            if half in (h, "all"):
                alternatives = [[] if x == "-" else [tuple(map(int, a.split("-"))) for a in x.split(",")] for x in answer.split("|")]
                yield kind, article, (int(s), int(e)), alternatives


def iou(a, b):
    i = min(a[1], b[1]) - max(a[0], b[0])
    return i / (max(a[1], b[1]) - min(a[0], b[0])) if i > 0 else 0


def result(doc, src):
    """[(names, spans)] and whence."""
    entities = doc.get("entities") or []
    view = lambda e, raw: ({e["name"], *e.get("aliases", [])} | {raw[m["start"]:m["end"]].decode("utf-8", "replace") for m in e["mentions"]},
                           [(m["start"], m["end"]) for m in e["mentions"]])
    raw = doc["raw"]
    hits = [(iou(src, (r["start"], r["end"])), e) for e in entities for r in e.get("references", [])]
    best = max((h for h, _ in hits), default=0)
    if best >= 0.5:  # less is a word in it, as "his" in "his lawyer"
        got = {e["id"]: e for h, e in hits if h == best}
        return [view(e, raw) for e in got.values()], "reference"
    quotes = [(iou(src, span(q["source"])), q) for q in doc.get("quotes") or [] if q.get("source")]
    best = max((h for h, _ in quotes), default=0)
    if best > 0:
        out, names = [], []
        q = next(q for h, q in quotes if h == best)
        for w in [q.get("speaker"), *(q.get("with") or [])]:
            n = w if isinstance(w, str) else (w or {}).get("name")
            if n and n not in names:
                names.append(n)
        for n in names:
            e = next((e for e in entities if e["name"] == n), None)
            out.append(view(e, raw) if e else ({n}, []))
        return out, "quote" if out else "quote without a speaker"
    return [], "nothing"


def span(s):
    return (s["start"], s["end"]) if isinstance(s, dict) else tuple(s)


def meets(entity, gold, raw):
    names, spans = entity
    name = raw[gold[0]:gold[1]].decode().lower()
    return any(iou(s, gold) > 0 for s in spans) or any(name in n.lower() for n in names)


def agrees(got, gold, raw):
    met = all(any(meets(e, g, raw) for e in got) for g in gold) and all(any(meets(e, g, raw) for g in gold) for e in got)
    return met and bool(got) == bool(gold)


def main():
    args = [a for a in sys.argv[1:] if a != "-v"]
    if len(args) != 4:
        sys.exit(__doc__)
    data, half, tsv, pred = args
    T, R = texts(data), list(rows(tsv, half))
    if pred == "-":
        for a in dict.fromkeys(r[1] for r in R):
            print(json.dumps({"id": a, "text": T[a]}, ensure_ascii=False))
        return
    P = {}
    with open(pred, encoding="utf-8") as f:
        for line in f:
            d = json.loads(line)
            P[d["id"]] = d
    missing = {r[1] for r in R} - set(P)
    if missing:
        sys.exit(f"not in {pred}: {len(missing)} articles, as {min(missing)}")
    n = Counter()
    for kind, a, src, alternatives in R:
        raw = T[a].encode()
        doc = P[a]
        doc["raw"] = raw
        got, whence = result(doc, src)
        right = [g for g in alternatives if agrees(got, g, raw)]
        gold = (right or alternatives)[0]
        if right:
            what = "right name" if gold else "right none"
        elif not gold:
            what = "name where gold has none"
        else:
            what = "another name" if got else "missed"
        word = raw[src[0]:src[1]].decode()
        for k in {kind, "all"} | ({f"  {word.lower()}"} if kind == "pronoun" else set()):
            n[k, what] += 1
            n[k, "n"] += 1
        if "-v" in sys.argv and not what.startswith("right"):
            before = raw[max(0, src[0] - 160):src[0]].decode("utf-8", "ignore").replace("\n", " ")
            after = raw[src[1]:src[1] + 40].decode("utf-8", "ignore").replace("\n", " ")
            print(f"{what}\t{kind}\t{a}\t{before}[[{word}]]{after}\tgold: {' + '.join(raw[g[0]:g[1]].decode() for g in gold) or '-'}"
                  f"\tgot: {' + '.join(max(e[0], key=len) for e in got) or '-'} ({whence})")
    whats = "right name", "right none", "name where gold has none", "missed", "another name"
    print("kind", "right of all", "%", *whats, sep="\t")
    for k in sorted({k for k, _ in n}, key=lambda k: (["pronoun", "noun", "document", "all"].index(k) if k[0] != " " else 0.5, k)):
        right, of = n[k, "right name"] + n[k, "right none"], n[k, "n"]
        print(k, f"{right} of {of}", f"{100 * right / of:.1f}", *(n[k, w] for w in whats), sep="\t")


if __name__ == "__main__":
    main()
