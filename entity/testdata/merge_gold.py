#!/usr/bin/env python3
"""Draws pairs for a merge*.tsv, before they are answered: usage merge_gold.py DATA TESTDATA OUT [SEED SHARE]

DATA is the data folder (with polnear/ and names/), TESTDATA this one or a copy (merge*.tsv, whose pairs are not drawn again),
OUT a folder for rows.json (offsets in bytes) and packet.txt, the passages that a reader answers from. merge2.tsv was drawn beside
merge.tsv alone by SEED 20261201, merge5.tsv beside the four before it by 2026112805 and SHARE 0.5 of the numbers.
"""
import glob,gzip,json,random,re,collections,hashlib,itertools,sys
D,T,OUT=sys.argv[1:4]
seed,share=(int(sys.argv[4]),float(sys.argv[5])) if len(sys.argv)>5 else (20261201,1)
R=random.Random(seed)
arts={}   # id -> text
names=[]  # (article,start,end,kind,string) bytes? use char then convert
SUF={'jr','sr','ii','iii','iv','jr.','sr.'}
for l in gzip.open(D+'/polnear/train.jsonl.gz','rt'):
    a=json.loads(l); arts[a['id']]=a['text']
raw={}
cur=None; run=None
def flush(run,cur):
    if run and run[3] in ('PERSON','ORGANIZATION','LOCATION'):
        raw.setdefault(cur,[]).append((run[0],run[1],{'PERSON':'person','ORGANIZATION':'org','LOCATION':'place'}[run[3]]))
for l in gzip.open(D+'/polnear/train.tokens.tsv.gz','rt'):
    l=l.rstrip('\n')
    if l.startswith('# id = '):
        flush(run,cur); run=None; cur=l[7:]; continue
    if not l: flush(run,cur); run=None; continue
    f=l.split('\t')
    s,e,t=int(f[1]),int(f[2]),f[5]
    if run and run[3]==t and t!='O' and s-run[1]<=1: run[1]=e
    else:
        flush(run,cur); run=[s,e,None,t]
flush(run,cur)
# polnear offsets are bytes
for l in gzip.open(D+'/names/worldwide-train.jsonl.gz','rt'):
    a=json.loads(l); arts[a['id']]=a['text']
    for e in a['entities']:
        k={'Person':'person','Organization':'org','Location':'place'}.get(e['kind'])
        if k: raw.setdefault(a['id'],[]).append((e['start'],e['end'],k))
B={i:t.encode() for i,t in arts.items()}
# distinct strings per article (first mention)
N=[]
for i,ms in raw.items():
    seen=set()
    for s,e,k in sorted(ms):
        st=B[i][s:e].decode('utf8','replace')
        st2=' '.join(st.split())
        if st2.endswith("'s") or st2.endswith("’s"):
            cut=len(st2)-2
        if '\n' in st or len(st2)<2 or (st2,k) in seen or not st2[0].isupper(): continue
        seen.add((st2,k)); N.append((i,s,e,k,st2))
def ws(n): return [w.strip('.,').lower() for w in n[4].split() if w.strip('.,')]
def last(n):
    w=[x for x in ws(n) if x not in SUF]
    return w[-1] if w else ''
old=[l.rstrip('\n').split('\t') for f in sorted(glob.glob(T+'/merge*.tsv')) for l in open(f) if l[0]!='#']
oldpairs={frozenset((f[5],f[8])) for f in old}
oldhalf={}
def tx(a,s,e): return B[a][int(s):int(e)].decode('utf8','replace')
for f in old:
    for a,s,e in ((f[5],f[6],f[7]),(f[8],f[9],f[10])):
        oldhalf[last((0,0,0,0,tx(a,s,e)))]=f[1]
P=[n for n in N if n[3]=='person']; O=[n for n in N if n[3]=='org']; L=[n for n in N if n[3]=='place']
byl=collections.defaultdict(list)
for n in P: byl[last(n)].append(n)
ed_cache={}
def ed(a,b):
    row=list(range(len(b)+1))
    for i,x in enumerate(a):
        d=row[0]; row[0]=i+1
        for j,y in enumerate(b):
            c=d+(x!=y); d=row[j+1]; row[j+1]=min(c,row[j]+1,row[j+1]+1)
    return row[-1]
out=[]; used=collections.Counter(); usedpair=set()
def add(stratum,kind,a,b,key,cap=2):
    p=frozenset((a[0],b[0]))
    if a[0]==b[0] or p in oldpairs or (p,key) in usedpair or used[(kind,key)]>=cap: return False
    used[(kind,key)]+=1; usedpair.add((p,key))
    if R.random()<.5: a,b=b,a
    out.append((stratum,kind,a,b,key)); return True
def draw(stratum,kind,groups,pred,n,cap=2):
    n=round(n*share)
    keys=sorted(k for k in groups if len(groups[k])>1); R.shuffle(keys); got=0
    for k in keys:
        if got>=n: break
        g=groups[k]
        for _ in range(40):
            a,b=R.sample(g,2)
            if pred(a,b):
                if add(stratum,kind,a,b,k,cap): got+=1; break
    print(stratum,got,file=sys.stderr)
full=lambda n:len([w for w in ws(n) if w not in SUF])>1
hon={'mr','mrs','ms','dr','sen','gov','rep','president','prof','sir'}
draw('p-bare-full','person',byl,lambda a,b:full(a)!=full(b) ,64)
draw('p-near','person',byl,lambda a,b:full(a) and full(b) and ws(a)!=ws(b) and ws(a)[0][0]==ws(b)[0][0],55)
draw('p-differ','person',byl,lambda a,b:full(a) and full(b) and ws(a)[0]!=ws(b)[0] and not ed(ws(a)[0],ws(b)[0])<=2,22,3)
draw('p-bare-bare','person',byl,lambda a,b:not full(a) and not full(b),26,3)
draw('p-same','person',byl,lambda a,b:full(a) and ws(a)==ws(b),30,3)
draw('p-suffix','person',byl,lambda a,b:bool(set(ws(a))&SUF)!=bool(set(ws(b))&SUF) and full(a) and full(b),20,3)
byg=collections.defaultdict(list)
for n in P:
    if full(n): byg[ws(n)[0]].append(n)
near=collections.defaultdict(list)
for k in sorted(byg):
    g=byg[k]
    for a,b in itertools.combinations(g,2):
        x,y=last(a),last(b)
        if x!=y and len(x)>3 and len(y)>3 and ed(x,y)<=2 and a[0]!=b[0]: near[k].append((a,b))
ks=sorted(near); R.shuffle(ks); c=0
for k in ks:
    if c>=26*share: break
    a,b=R.choice(near[k]); 
    if add('p-spelling','person',a,b,last(a)): c+=1
print('spelling',c,file=sys.stderr)
bym=collections.defaultdict(list)
for n in P:
    for w in ws(n)[:-1]: bym[w].append(n)
part=collections.defaultdict(list)
for k in sorted(bym):
    for n in byl.get(k,[]):
        for m in bym[k]:
            if last(m)!=last(n) and n[0]!=m[0] and set(ws(n))<=set(ws(m)): part[k].append((n,m))
ks=sorted(part); R.shuffle(ks); c=0
for k in ks:
    if c>=22*share: break
    a,b=R.choice(part[k])
    if add('p-part','person',a,b,k): c+=1
print('part',c,file=sys.stderr)
fr=[k for k in byl if len(byl[k])>=25]
for k in sorted(fr): 
    if k and R.random()<share:
        for _ in range(30):
            a,b=R.sample(byl[k],2)
            if add('p-frequent','person',a,b,k,4): break
# things
byo=collections.defaultdict(list)
STOP={'the','of','and','for','in','on','at','de','a'}
df=collections.Counter()
for n in O:
    for w in set(ws(n)): df[w]+=1
for n in O:
    for w in set(ws(n))-STOP: byo[w].append(n)
isac=lambda n:re.fullmatch(r"[A-Z]{2,6}",n[4].replace('.','')) is not None
key=lambda n:' '.join(w for w in ws(n) if w not in STOP)
draw('o-part','org',byo,lambda a,b:key(a)!=key(b) and (set(key(a).split())<=set(key(b).split()) or set(key(b).split())<=set(key(a).split())),40)
bk=collections.defaultdict(list)
for n in O: bk[key(n)].append(n)
draw('o-same','org',{k:g for k,g in bk.items() if not isac(g[0])},lambda a,b:True,22)
draw('o-acronym-same','org',{k:g for k,g in bk.items() if isac(g[0])},lambda a,b:True,14)
generic={l.strip() for l in open(T+'/../institutions.txt') if l[0]!='#'}
draw('o-generic','org',{k:g for k,g in bk.items() if k and all(w in generic for w in k.split())},lambda a,b:True,36,3)
init=lambda n:''.join(w[0] for w in ws(n) if w not in STOP)
ac=collections.defaultdict(list)
for n in O:
    if isac(n): ac[n[4].replace('.','').lower()].append(n)
    elif len(ws(n))>1: ac[init(n)].append(n)
draw('o-acronym-long','org',ac,lambda a,b:isac(a)!=isac(b),28)
byp=collections.defaultdict(list)
for n in L: byp[key(n)].append(n)
draw('l-same','place',byp,lambda a,b:True,16)
bpw=collections.defaultdict(list)
for n in L:
    for w in set(ws(n))-STOP: bpw[w].append(n)
draw('l-part','place',bpw,lambda a,b:key(a)!=key(b),20)
x=collections.defaultdict(list)
for n in L: 
    if len(key(n))>3: x[key(n)].append(n)
pl=set(x)
for n in O:
    w=key(n).split()
    for k in {' '.join(w[:1]),' '.join(w[:2]),' '.join(w)}:
        if k in pl: x[k].append(n)
draw('x-team-or-place','thing',x,lambda a,b:a[3]!=b[3],34,2)
print(len(out),collections.Counter(o[1] for o in out),file=sys.stderr)
R.shuffle(out)
half={}
rows=[]
for n,(st,kind,a,b,k) in enumerate(out,1):
    lk={last(a),last(b),k}
    h=next((oldhalf[x] for x in sorted(lk) if x in oldhalf),None) or next((half[x] for x in sorted(lk) if x in half),None) or ['dev','test'][hashlib.sha256(f'{seed} {k}'.encode()).digest()[0]&1]
    for x in lk: half[x]=h
    rows.append((n,h,kind,st,a,b))
json.dump(rows,open(OUT+'/rows.json','w'))
def ctx(n):
    i,s,e,k,st=n; b=B[i]
    lo=max(0,s-200); hi=min(len(b),e+200)
    t=(b[lo:s].decode('utf8','ignore')+'<<'+b[s:e].decode('utf8','ignore')+'>>'+b[e:hi].decode('utf8','ignore'))
    return ' '.join(t.split())
def also(n,kind):
    i,s,e,k,st=n
    w=last(n) if kind=='person' else None
    if not w: return ''
    t=arts[i]
    c=collections.Counter()
    for m in re.finditer(r"((?:[A-Z][\w.'’-]* ){0,3})"+re.escape(w),t,re.I):
        x=m.group(0)
        if x.split()[-1][0].isupper(): c[x]+=1
    # keep longest distinct
    top=[x for x,_ in c.most_common(4)]
    return ' | '.join(top)
with open(OUT+'/packet.txt','w') as f:
    for n,h,kind,st,a,b in rows:
        f.write(f'## {n} {kind} {st}\n')
        for x in (a,b):
            head=' '.join(arts[x[0]].strip().split())[:60]
            f.write(f'  {x[0]} [{head}]\n    {ctx(x)}\n')
            al=also(x,kind)
            if al: f.write(f'    also: {al}\n')
