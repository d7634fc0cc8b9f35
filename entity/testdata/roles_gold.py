#!/usr/bin/env python3
"""Scores the roles of people that annotate finds against roles.tsv.

usage: score_roles.py DATA HALF roles.tsv PREDICTED.jsonl [-v]
       score_roles.py DATA HALF roles.tsv --input > articles.jsonl

DATA is the data folder (with names/ and boilerplate/pages/), HALF dev or test. With --input it writes the articles of the half for
`annotate -jsonl articles.jsonl > predicted.jsonl` (fundus pages whole). Roles on lines of a page without "keep": true are not scored.

Right: a role of an entity one of whose mentions overlaps the gold name, whose span overlaps a span of that person's role, and with a
Dice of the words of at least .5. A gold role is found if a right role fits any of its spans. Roles that so fit a doubtful row ("?") are
left out. The second line ("wording") asks no overlap: the same person and the words only. -v lists the errors by kind; not for test.
"""
import collections, gzip, json, re, sys

KIN = re.compile(r"\b(mother|mom|mum|father|dad|son|daughter|wife|husband|brother|sister|uncle|aunt|partner|mother to .*)$|^(father|mother|son|daughter|wife|husband|long-term partner)\b", re.I)


def die(why):
    sys.exit('score_roles.py: ' + why)


def words(s):
    return collections.Counter(re.findall(r'\w+', s.lower()))


def dice(a, b):
    a, b = words(a), words(b)
    n = sum(a.values()) + sum(b.values())
    return 2 * sum((a & b).values()) / n if n else 0


def overlap(a, b):
    return a[0] < b[1] and b[0] < a[1]


def span(s):
    x, y = s.split('-')
    return int(x), int(y)


def load(data, ids):
    texts, kept = {}, {}
    for f in 'names/worldwide-train.jsonl.gz', 'boilerplate/pages/fundus.jsonl.gz':
        with gzip.open(data + '/' + f, 'rt') as r:
            for l in r:
                a = json.loads(l)
                if a['id'] in ids:
                    texts[a['id']] = a['text'].encode()
                    if 'lines' in a:
                        kept[a['id']] = [(x['start'], x['end']) for x in a['lines'] if x['keep'] is True]
    return texts, kept


class Person:
    def __init__(self, name):
        self.name, self.roles, self.doubtful = name, [], []


def gold(path, half):
    g = {}
    for n, l in enumerate(open(path), 1):
        if l.startswith('#') or not l.strip():
            continue
        c = l.rstrip('\n').split('\t')
        if len(c) != 4:
            die('%s:%d: not four columns' % (path, n))
        if c[0] != half:
            continue
        people = g.setdefault(c[1], {})
        if c[3] == '-':
            continue
        p = people.setdefault(c[3], Person(span(c[3])))
        if c[2].startswith('?'):
            p.doubtful.append([span(c[2][1:])])
        elif c[2] != '-':
            p.roles.append([span(s) for s in c[2].split(',')])
    return {i: list(p.values()) for i, p in g.items()}


def fits(role, spans, text, near=True):
    return any((not near or overlap((role['start'], role['end']), s)) and dice(role['text'], text[s[0]:s[1]].decode()) >= .5 for s in spans)


def place(group, ent, text):
    """Where a missed role stands, seen from the nearest mention of the person."""
    best = None
    for s in group:
        for m in ent['mentions']:
            gap = text[s[1]:m['start']] if s[1] <= m['start'] else text[m['end']:s[0]]
            d = len(gap)
            if best is None or d < best[0]:
                best = (d, 'before' if s[1] <= m['start'] else 'after', gap.decode(errors='replace'))
    d, side, gap = best
    if side == 'before' and re.fullmatch(r'\W*((dr|mr|mrs|ms|sir|sheikh|datuk|tan|sri|seri|hh)\b\W*)*', gap, re.I):
        return 'just before the name'
    if side == 'before' and '.' not in gap and d < 60:
        return 'before the name, words between'
    if side == 'after' and re.fullmatch(r'\W*(\([^)]*\))?\W*((the|a|an|his|her|their)\s)?', gap, re.I):
        return 'just after the name'
    if side == 'after' and re.search(r'\b(is|was|as|became|be|been)\s+(also\s+)?((the|a|an|its|his|her)\s)?$', gap) and d < 120:
        return 'predicate or "as"'
    if side == 'after' and not re.search(r'[.!?]\s', gap) and d < 150:
        return 'after the name, words between'
    return 'away from the name (the minister ...)'


def main():
    args = [a for a in sys.argv[1:] if not a.startswith('-')]
    flags = [a for a in sys.argv[1:] if a.startswith('-')]
    if set(flags) - {'-v', '--input'} or len(args) != (3 if '--input' in flags else 4) or args[1] not in ('dev', 'test'):
        die(__doc__)
    data, half, path = args[:3]
    g = gold(path, half)
    texts, kept = load(data, set(g))
    for i in g:
        if i not in texts:
            die('no article ' + i)
    if '--input' in flags:
        for i in g:
            print(json.dumps({'id': i, 'text': texts[i].decode()}))
        return
    pred = {}
    for l in open(args[3]):
        o = json.loads(l)
        if o['id'] in g:
            pred[o['id']] = o
    missing = [i for i in g if i not in pred]
    if missing:
        die('not predicted: ' + ' '.join(missing))

    n = collections.Counter()
    errors = collections.defaultdict(list)
    for i, people in g.items():
        text = texts[i]
        t = lambda s: text[s[0]:s[1]].decode()

        def show(a, b):
            before, after = text[max(0, a - 60):a], text[b:b + 60]
            return re.sub(r'\s+', ' ', before.decode(errors='ignore') + '[' + text[a:b].decode() + ']' + after.decode(errors='ignore'))
        ents = [e for e in pred[i]['entities'] if e['kind'] == 'PERSON' or e.get('roles')]
        same = lambda e, p: any(overlap((m['start'], m['end']), p.name) for m in e['mentions'])
        found, found2, right_of = set(), set(), collections.defaultdict(set)
        for e in ents:
            mine = [p for p in people if same(e, p)]
            for r in e.get('roles') or []:
                s = (r['start'], r['end'])
                if i in kept and not any(overlap(s, k) for k in kept[i]):
                    n['outside'] += 1
                    continue
                hit = [(id(p), k) for p in mine for k, grp in enumerate(p.roles) if fits(r, grp, text)]
                hit2 = [(id(p), k) for p in mine for k, grp in enumerate(p.roles) if fits(r, grp, text, False)]
                if not hit and any(fits(r, d, text) for p in mine for d in p.doubtful):
                    n['doubtful'] += 1
                    continue
                n['predicted'] += 1
                n['right'] += bool(hit)
                n['right2'] += bool(hit2)
                found |= set(hit)
                found2 |= set(hit2)
                if hit:
                    continue
                other = [p for p in people if p not in mine and any(fits(r, grp, text) for grp in p.roles)]
                if hit2:
                    kind = 'right words at another place'
                elif other:
                    kind = "another person's role"
                elif not mine:
                    kind = 'no person of the gold'
                elif any(overlap(s, x) for p in mine for grp in p.roles for x in grp):
                    kind = 'wrong extent'
                else:
                    kind = 'not a role in the gold'
                errors['WRONG: ' + kind].append('%s: %s <- %s' % (i, e['name'], show(*s)))
        for p in people:
            n['people'] += 1
            es = [e for e in ents if same(e, p)]
            if p.roles:
                n['with'] += 1
                n['one'] += any((id(p), k) in found for k in range(len(p.roles)))
            for k, grp in enumerate(p.roles):
                kin = bool(KIN.search(t(grp[0])))
                n['gold'] += 1
                n['found'] += (id(p), k) in found
                n['found2'] += (id(p), k) in found2
                n['kin'] += kin
                n['kinfound'] += kin and (id(p), k) in found
                if (id(p), k) in found:
                    continue
                if not es:
                    kind = 'no entity for the person'
                elif any(overlap((r['start'], r['end']), s) for e in es for r in e.get('roles') or [] for s in grp):
                    kind = 'other extent'
                elif any(overlap((r['start'], r['end']), s) for e in ents if e not in es for r in e.get('roles') or [] for s in grp):
                    kind = 'given to another entity'
                elif kin:
                    kind = 'kinship'
                else:
                    kind = place(grp, es[0], text)
                errors['MISSED: ' + kind].append('%s: %s <- %s' % (i, t(p.name), show(*grp[0])))
    pc = lambda a, b: '%d/%d = %.1f %%' % (n[a], n[b], 100 * n[a] / n[b] if n[b] else 0)
    print('%s: %d articles, %d people, %d with a role; %d roles predicted, not counted: %d fit a doubtful row, %d on lines not read' % (half, len(g), n['people'], n['with'], n['predicted'], n['doubtful'], n['outside']))
    print('roles    precision %s   recall %s' % (pc('right', 'predicted'), pc('found', 'gold')))
    print('wording  precision %s   recall %s' % (pc('right2', 'predicted'), pc('found2', 'gold')))
    n['o'], n['of'] = n['gold'] - n['kin'], n['found'] - n['kinfound']
    print('recall without kinship %s   kinship %s' % (pc('of', 'o'), pc('kinfound', 'kin')))
    print('people with roles that have at least one %s' % pc('one', 'with'))
    if '-v' in flags:
        for k in sorted(errors):
            print('\n%s: %d' % (k, len(errors[k])))
            for x in errors[k]:
                print('  ' + x)


if __name__ == '__main__':
    main()
