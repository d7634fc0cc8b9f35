// Package stats computes the term statistics that social scientists and data
// journalists check and publish: counts, keyness, collocations, dispersion,
// readability and the like. Each figure names the formula that it follows,
// and is tested against the published values of the tools that made it known.
//
// # From the question to the call
//
//   - What are these articles about, in numbers? [Terms.Count], then [Matrix.Frequencies].
//   - What marks these articles against others? [Keyness.Compare]; most of these articles,
//     one by one: [Keyness.KeyKeywords]; one article: [Keywords].
//   - Where does this word stand? [Concordance.Lines], or [Index.Lines] for many queries. In
//     what company? [Collocates.Table].
//   - Which words go together? [Collocations.Table] for pairs, [Phrases.Table] for more.
//   - Which words are used alike? [Contexts.Matrix].
//   - How often are my words, phrases and categories there, where and when? [Dictionary.Count].
//   - Who is quoted, how often, and how sure is the share? [Voices], [VoicesBy],
//     [Bootstrap.VoicesBy]; and any other figure: [Bootstrap.Of].
//   - Has the wording changed? [Matrix.Series], [Matrix.SeriesOf] for each outlet, and
//     [Bursts.Find] for a term over time;
//     [Keyness.Compare] of two [Matrix.Select] for all terms.
//   - Is a word all over or in few places? [Matrix.Dispersions].
//   - Which articles answer a query, or resemble this one? [Matrix.BM25], [Weights.Nearest].
//   - Which are the same story? [Duplicates.Groups].
//   - How hard is it to read, how rich its words? [TextCount.Readability], [Diversity.Of].
//   - Who or what stands together? [Cooccurrence.Edges], and [WriteGraphML] for a network.
//
// # From articles to tables
//
// [Terms] says what a term is; its zero value suits news. [Terms.Count] counts
// the terms of articles into a [Matrix], on all cores; a [Counter] does so one
// article at a time, keeps none of them, and can be merged with others. From the
// Matrix come [Matrix.Frequencies], weights ([Matrix.Weigh]) and with them
// similarity, the answers to a query ([Matrix.BM25]), [Keyness] of one Matrix
// against another, [Matrix.Dispersions], and series over time
// ([Matrix.Series], [Bursts]).
//
// What hangs on the order of words is computed from the articles:
// [Collocations], [Phrases], [Collocates], [Contexts], [Cooccurrence], [Concordance],
// [Keywords], [Terms.Offsets], [Diversity], [CountText] for readability, and [Duplicates].
//
// A query, of Concordance, Collocates, Dictionary and [Terms.Find], is read as it is
// written: see [Concordance]. So that a query has what a Matrix gives, a series, scores,
// dispersion, make it a category of a [Dictionary].
//
// [Voices] counts who is quoted, over plain values, so that this package needs
// no model of language; package quote/voices makes these of articles.
//
// What is known of an article (outlet, month, what the caller has in article.Known.Vars) is
// in the Vars of each [Row], [Line] and [Utterance]: see [Row.Var] and [ByVar].
//
// # Conventions
//
// Tables are slices of plain structs that the caller owns, sorted by the score
// that matters, the highest first, and then by key. They are the same, byte for byte, on
// every processor (make platforms compares them), whatever
// the order of the articles where that has no meaning, and with one core or many.
// Spans and offsets are bytes of the text that was parsed. Lengths are running
// words: tokens that are words, numbers or handles, whether they are terms or
// not, clitics counted apart. The body is counted, and headlines on request.
//
// A figure that is undefined is NaN, null in JSON ([WriteJSON], and
// encoding/json) and an empty cell in CSV ([WriteCSV]). Nothing returns an error but
// the writers and readers ([ReadCSV], [ReadDIC], [ReadCategories]). An index out of range panics, as slicing does.
//
// Options are structs whose zero value works. They, and all tables, may be used
// from many goroutines as long as nobody changes them.
package stats
