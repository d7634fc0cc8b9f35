#!/usr/bin/env python3
"""The speech gold: 60 articles of many outlets whose speech readers annotated before the code ran.

usage: speech_gold.py DATA packet FOLDER      write what a reader needs into FOLDER
       speech_gold.py DATA keep ANSWERS.jsonl...  print the answers as offsets and labels, without text (speech.tsv)
       speech_gold.py DATA texts HALF [GOLD.tsv]  the texts of a half (dev or test), of the sample or of the articles that a
                                                  gold names, as JSON Lines for annotate
       speech_gold.py DATA score HALF GOLD.tsv PREDICTED.jsonl [SECOND.tsv] [-v]   recall, precision, speakers; what the second
                                                  reader has counts as found rightly too; of two readers: GOLD.tsv GOLD2.tsv

DATA is the folder of the annotated data. The sample: 45 articles of names/worldwide-train (no more than 4 of one outlet) and 15 of
boilerplate/pages/fundus, those of 150 to 1,400 words, shuffled by random.Random(20261126); every other one is test.
speech3.tsv has other articles, which it names: 24 of names/worldwide-train and 16 of the pages newspaper, newspaper4k, readability
and silver, of 300 to 1,000 words, none of them in another gold, at most 2 of one outlet, shuffled by random.Random(20261128); one
reader marked them before the code ran, and in speech3_more.tsv what may be found but need not be.
Python 3, standard library.
"""
import gzip, json, random, re, sys
from collections import Counter

SEED = 20261126


def rows(path):
    with gzip.open(path, "rt", encoding="utf-8") as f:
        return [json.loads(line) for line in f]


def paragraphs(row):
    """The spans, in bytes, of the lines that are body text."""
    raw, out = row["text"].encode(), []
    if "lines" in row:
        true = [i for i, x in enumerate(row["lines"]) if x["keep"]]
        for x in row["lines"][true[0]:true[-1] + 1] if true else []:
            if x["keep"] is not False:
                out.append((x["start"], x["end"]))
    else:
        out = [m.span() for m in re.finditer(rb"[^\r\n]+", raw)]
    return [(s, e) for s, e in out if raw[s:e].strip()]


def words(row):
    raw = row["text"].encode()
    return sum(len(raw[s:e].split()) for s, e in paragraphs(row))


def sample(data):
    """Returns [(half, row)]."""
    rng, out = random.Random(SEED), []
    for path, n, limit in (("names/worldwide-train.jsonl.gz", 45, 4), ("boilerplate/pages/fundus.jsonl.gz", 15, 2)):
        all_rows = sorted((r for r in rows(f"{data}/{path}") if 150 <= words(r) <= 1400), key=lambda r: r["id"])
        rng.shuffle(all_rows)
        seen, drawn = Counter(), []
        for r in all_rows:
            outlet = re.sub(r"[\d_]+$", "", r["id"])
            if seen[outlet] < limit and len(drawn) < n:
                seen[outlet] += 1
                drawn.append(r)
        out += drawn
    return [("dev" if i % 2 == 0 else "test", r) for i, r in enumerate(out)]


def packet(data, folder):
    for half in ("dev", "test"):
        with open(f"{folder}/{half}.txt", "w", encoding="utf-8") as f:
            for h, r in sample(data):
                if h != half:
                    continue
                raw = r["text"].encode()
                f.write(f"===== {r['id']}\n")
                for i, (s, e) in enumerate(paragraphs(r), 1):
                    f.write(f"[{i}] {raw[s:e].decode().strip()}\n")
                f.write("\n")


def locate(row, paragraph, string, after=0):
    """The span of an exact string in a paragraph, from byte after on; marks and spaces may differ in form."""
    ps = paragraphs(row)
    s, e = ps[paragraph - 1]
    text = row["text"].encode()[s:e].decode()
    loose = "".join(r"\s+" if c.isspace() else r"[\"“”„«»]|''" if c in "\"“”„«»" else r"['’‘]" if c in "'’‘" else re.escape(c) for c in string)
    loose = re.sub(r"(\[[^\]]*\]\|'')", r"(?:\1)", re.sub(r"(\\s\+)+", r"\\s+", loose))
    for m in re.finditer(loose, text):
        at = s + len(text[:m.start()].encode()), s + len(text[:m.end()].encode())
        if at[0] >= after:
            return at
    return None


def keep(data, files):
    by = {r["id"]: (h, r) for h, r in sample(data)}
    print("# half\tarticle\tkind\tcontent\tcue\tsource\tspeaker (spans in bytes, \"-\" for none; the speaker is where the fullest name stands)")
    for name in files:
        for n, line in enumerate(open(name, encoding="utf-8"), 1):
            if not line.strip():
                continue
            a = json.loads(line)
            half, row = by[a["id"]]
            out, after = [], 0
            for c in a["content"]:
                p, s = (c["paragraph"], c["text"]) if isinstance(c, dict) else (a["paragraph"], c)
                at = locate(row, p, s, after) or locate(row, p, s)
                if at is None:
                    print(f"{name}:{n}: not in paragraph {p} of {a['id']}: {s!r}", file=sys.stderr)
                    continue
                out.append(at)
                after = at[1]
            if not out:
                continue
            near = lambda s: nearest(row, a["paragraph"], s, out) if s else None
            show = lambda x: f"{x[0]}-{x[1]}" if x else "-"
            speaker = fullest(row, a.get("speaker"))
            print(half, a["id"], a.get("kind", "-"), ",".join(map(show, out)), show(near(a.get("cue"))), show(near(a.get("source"))), show(speaker), sep="\t")


def nearest(row, paragraph, string, contents):
    best, ps = None, paragraphs(row)
    for p in range(max(1, paragraph - 2), min(len(ps), paragraph + 2) + 1):
        at = locate(row, p, string)
        while at:
            d = min(abs(at[0] - e) if at[0] >= e else abs(s - at[1]) for s, e in contents) + 10 * any(at[0] < e and s < at[1] for s, e in contents)
            if best is None or d < best[0]:
                best = d, at
            at = locate(row, p, string, at[1])
    return best and best[1]


def fullest(row, name):
    if not name:
        return None
    for p in range(1, len(paragraphs(row)) + 1):
        if at := locate(row, p, name):
            return at
    return None


def articles(data, half, gold_path=None):
    """Returns the articles of a half by id: those of the sample, or those that a gold of others names."""
    wanted = set(read_gold(gold_path, half)) if gold_path else set()
    by = {r["id"]: r for h, r in sample(data) if h == half}
    if not wanted or wanted & by.keys():
        return by
    paths = ["names/worldwide-train"] + [f"boilerplate/pages/{x}" for x in ("newspaper", "newspaper4k", "readability", "silver")]
    return {r["id"]: r for p in paths for r in rows(f"{data}/{p}.jsonl.gz") if r["id"] in wanted}


def texts(data, half, gold_path=None):
    for r in articles(data, half, gold_path).values():
        print(json.dumps({"id": r["id"], "text": r["text"]}, ensure_ascii=False))


def read_gold(path, half):
    span = lambda s: None if s == "-" else tuple(map(int, s.split("-")))
    out = {}
    for line in open(path, encoding="utf-8"):
        if line[0] == "#":
            continue
        h, ident, kind, content, cue, source, speaker = line.rstrip("\n").split("\t")
        if h == half:
            out.setdefault(ident, []).append({"kind": kind, "content": [span(c) for c in content.split(",")], "cue": span(cue), "source": span(source), "speaker": span(speaker)})
    return out


def read_found(path, row):
    """The quotes of speech of one line of annotate that begin in a paragraph of the packet."""
    ps, out = paragraphs(row), []
    for q in path.get("quotes") or []:
        if q["kind"] == "scare" or q.get("reports", "speech") == "thought":
            continue
        if any(s <= q["content"][0][0] < e for s, e in ps):
            out.append(q)
    return out


def tokens(raw, spans):
    """The words of spans, as offsets."""
    text = lambda s, e: raw[s:e].decode("utf-8", "replace")
    return {len(text(s, e)[:m.start()].encode()) + s for s, e in spans for m in re.finditer(r"\w+", text(s, e))}


def dice(raw, a, b):
    x, y = tokens(raw, a), tokens(raw, b)
    return 2 * len(x & y) / (len(x) + len(y)) if x or y else 0


def match(raw, gold, found):
    """Pairs (gold, found) with half of the words in common, best first."""
    scores = sorted(((dice(raw, g["content"], q["content"]), i, k) for i, g in enumerate(gold) for k, q in enumerate(found)), reverse=True)
    left, right, out = set(), set(), []
    for d, i, k in scores:
        if d >= 0.5 and i not in left and k not in right:
            left.add(i), right.add(k), out.append((i, k, d))
    return out


def names_of(raw, o, q):
    """All forms of the names of the speakers of a found quote."""
    out = set()
    for name, ident in [(q.get("speaker"), q.get("entity", -1))] + [(w.get("name"), w.get("entity", -1)) for w in q.get("with") or []]:
        if name:
            out.add(name.lower())
        for e in o["entities"]:
            if name and e["id"] == ident:
                out |= {raw[m["start"]:m["end"]].decode("utf-8", "replace").lower() for m in e["mentions"]}
    return out


def right_speaker(raw, o, g, q):
    """Whether the speaker is right: a name that the reader gave, or nobody's name where the reader gave none."""
    got = names_of(raw, o, q)
    if not g["speaker"]:
        return not got
    want = raw[g["speaker"][0]:g["speaker"][1]].decode()
    unnamed = not re.search(r"[A-Z]", re.sub(r"^(The|Some|Two|Three|Many) ", "", want)) or re.match(r"(An?|One of|Some|Several|Two|Three|Many) ", want, re.I)
    want = want.lower()
    if not got: # somebody without a name: the source must do
        return unnamed and q.get("source") and dice(raw, [g["source"] or g["speaker"]], [tuple(q["source"])]) >= 0.5
    return any(n == want or n in want or want in n for n in got)


def score(data, half, gold_path, found_path, second_path, verbose):
    by = articles(data, half, gold_path)
    gold = read_gold(gold_path, half)
    second = read_gold(second_path, half) if second_path else {}
    reader = found_path.endswith(".tsv")
    other = read_gold(found_path, half) if reader else {o["id"]: o for o in map(json.loads, open(found_path, encoding="utf-8"))}
    n, bins = Counter(), {}
    for ident, row in by.items():
        raw, gs = row["text"].encode(), gold.get(ident, [])
        o = other.get(ident) or ([] if reader else {"entities": []})
        qs = o if reader else read_found(o, row)
        pairs = match(raw, gs, qs)
        n["gold"] += len(gs)
        n["found"] += len(qs)
        hit = {k: i for i, k, _ in pairs}
        for g in gs:
            n["gold " + g["kind"]] += 1
        for i, k, d in pairs:
            g, q = gs[i], qs[k]
            n["both"] += 1
            n["both " + g["kind"]] += 1
            n["exact"] += d == 1
            ok = (g["speaker"] == q["speaker"] or bool(g["speaker"] and q["speaker"] and overlap(raw, g["speaker"], q["speaker"]))) if reader else bool(right_speaker(raw, o, g, q))
            n["speaker"] += ok
            if verbose and not ok:
                show("WRONG SPEAKER", ident, raw, g, q)
        more = [k for k in range(len(qs)) if k not in hit]
        also = {more[k] for _, k, _ in match(raw, second.get(ident, []), [qs[k] for k in more])}
        n["right"] += len(hit) + len(also)
        for k, q in enumerate(qs):
            if not reader:
                b = bins.setdefault(min(9, int(10 * q["confidence"])), [0, 0, 0])
                b[0] += 1
                b[1] += k in hit or k in also
                b[2] += k in hit and bool(right_speaker(raw, o, gs[hit[k]], q))
            if verbose and k not in hit and k not in also:
                show("TOO MUCH", ident, raw, None, q)
        for i, g in enumerate(gs):
            if verbose and i not in {x for x, _, _ in pairs}:
                show("LOST", ident, raw, g, None)
    share = lambda a, b: 100 * n[a] / max(1, n[b])
    print(f"{half}: gold {n['gold']}, found {n['found']}, recall {share('both', 'gold'):.1f}, precision {share('right', 'found'):.1f}, "
          f"exact of both {share('exact', 'both'):.1f}, speaker of both {share('speaker', 'both'):.1f}")
    print("recall by kind: " + ", ".join(f"{k[5:]} {n['both ' + k[5:]]}/{n[k]}" for k in sorted(n) if k.startswith("gold ")))
    for b in sorted(bins):
        print(f"confidence .{b}: {bins[b][0]} found, {bins[b][1]} speech, {bins[b][2]} with the right speaker")


def overlap(raw, a, b):
    x, y = raw[a[0]:a[1]].decode().lower(), raw[b[0]:b[1]].decode().lower()
    return x in y or y in x


def show(what, ident, raw, g, q):
    text = lambda s: raw[s[0]:s[1]].decode("utf-8", "replace") if s else "-"
    content = lambda x: " … ".join(text(c) for c in x["content"])[:160]
    parts = [what, ident]
    if g:
        parts.append(f"{g['kind']}: {content(g)} | {text(g['source'])} | {text(g['speaker'])}")
    if q:
        parts.append(f"FOUND {q['kind']} {q.get('confidence', 1):.2f}: {content(q)} | {text(q.get('cue'))} | {text(q.get('source'))} | {q.get('speaker')}")
    print("\n   ".join(parts))


if __name__ == "__main__":
    data, command, rest = sys.argv[1], sys.argv[2], sys.argv[3:]
    if command == "packet":
        packet(data, rest[0])
    elif command == "keep":
        keep(data, rest)
    elif command == "texts":
        texts(data, *rest[:2])
    elif command == "score":
        files = [r for r in rest[1:] if r != "-v"] + [None]
        score(data, rest[0], files[0], files[1], files[2], "-v" in rest)
