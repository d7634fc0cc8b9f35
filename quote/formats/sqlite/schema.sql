-- The tables that package sqlite fills; the package comment describes them.
CREATE TABLE articles (id TEXT PRIMARY KEY, outlet TEXT, date TEXT, title TEXT, byline TEXT, text TEXT);
CREATE TABLE vars (article TEXT REFERENCES articles, name TEXT, value TEXT, PRIMARY KEY (article, name));
CREATE TABLE entities (article TEXT REFERENCES articles, entity INTEGER, kind TEXT, name TEXT, gender TEXT, roles TEXT, PRIMARY KEY (article, entity));
CREATE TABLE mentions (article TEXT REFERENCES articles, entity INTEGER, start INTEGER, "end" INTEGER, type TEXT, confidence REAL);
CREATE TABLE quotes (
	article TEXT REFERENCES articles, quote INTEGER, kind TEXT, reports TEXT, speaker TEXT, entity INTEGER, words TEXT, source TEXT, cue TEXT,
	headline INTEGER, confidence REAL, start INTEGER, "end" INTEGER, PRIMARY KEY (article, quote)
);
CREATE TABLE contents (article TEXT REFERENCES articles, quote INTEGER, start INTEGER, "end" INTEGER);
CREATE TABLE speakers (article TEXT REFERENCES articles, quote INTEGER, name TEXT, entity INTEGER);
CREATE INDEX mentions_of ON mentions (article, entity);
CREATE INDEX quotes_by ON quotes (speaker);
