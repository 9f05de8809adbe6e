"""The words of the sample club: slides, paper, notes and what was said."""

DECKS = [
    {
        "file": "slides/inverted-index.pdf", "title": "The inverted index", "accent": "indigo",
        "by": "Maren Holt · 14 January 2026",
        "slides": [
            {"title": "The question", "points": [
                "A library of a million pages, and a reader who remembers three words.",
                "Reading every page for every question is a linear scan: right, and far too slow.",
                "Books solved this long ago with an index at the back."]},
            {"title": "Turning the text around", "drawing": "postings", "points": [
                "A document lists its words; an inverted index lists, for each word, its documents.",
                "The list of documents of one term is its posting list.",
                "Posting lists are kept sorted by document number."]},
            {"title": "Answering AND", "drawing": "intersection", "points": [
                "Two sorted lists are intersected by walking both at once.",
                "Begin with the rarest term: the result is never longer than the shortest list.",
                "Skip pointers jump over stretches that cannot match."]},
            {"title": "Phrases need positions", "points": [
                "Each posting also keeps the positions of the term in the document.",
                "A phrase matches where the positions follow each other: \"reading lamp\" is lamp at reading + 1.",
                "Positions make the index two to four times larger, and are worth it."]},
            {"title": "Building it", "points": [
                "Collect pairs of term and document, sort them, and group: that is all of indexing.",
                "What does not fit into memory is sorted in runs, and the runs are merged.",
                "A log-structured merge keeps new documents searchable while old runs are merged behind them."]},
            {"title": "What to remember", "points": [
                "Dictionary, posting lists, positions: three structures, one idea.",
                "Query time grows with the length of the lists, not with the number of documents.",
                "Next time: which of the matches come first."]},
        ],
    },
    {
        "file": "slides/bm25.pdf", "title": "Ranking with BM25", "accent": "green",
        "by": "Tomas Reyes and Maren Holt · 28 January 2026",
        "slides": [
            {"title": "Three intuitions", "points": [
                "A document that says the word more often is more about it.",
                "A rare word tells more than a common one: inverse document frequency.",
                "A long document says everything more often, and must not win for that alone."]},
            {"title": "Term frequency saturates", "drawing": "saturation", "points": [
                "The tenth occurrence of a word adds less than the second.",
                "The parameter k1 says how quickly it saturates; values near 1.2 are usual.",
                "With k1 = 0 only presence counts."]},
            {"title": "Length normalisation", "points": [
                "The parameter b, between 0 and 1, says how far long documents are held back.",
                "b = 0 ignores length, b = 1 divides by it in full; 0.75 is the usual middle.",
                "Short slides and long papers in one index are why b matters to us."]},
            {"title": "The formula", "points": [
                "score = Σ idf(t) · tf · (k1 + 1) / (tf + k1 · (1 − b + b · length / average length))",
                "idf(t) = log(1 + (N − n + 0.5) / (n + 0.5)), with n of N documents holding the term.",
                "Every part answers one of the three intuitions."]},
            {"title": "Fields", "points": [
                "A word in a title says more than the same word on page 40.",
                "BM25F adds up weighted frequencies over the fields first, and saturates once.",
                "Adding the scores of the fields instead counts the same evidence twice."]},
            {"title": "What to remember", "points": [
                "BM25 is from the 1990s and still the baseline that everything new is measured against.",
                "Two parameters, both with good defaults.",
                "Measure before you tune: that is session four."]},
        ],
    },
    {
        "file": "slides/compression-pictures.pdf", "title": "Compressing postings", "accent": "rust", "pictures": True,
        "by": "Ines Okafor · 11 February 2026",
        "slides": [
            {"title": "Why compress what fits", "points": [
                "A smaller posting list is a faster one: memory bandwidth is the bottleneck.",
                "Decoding a few bytes costs less than waiting for a cache miss."]},
            {"title": "Store the gaps", "drawing": "gaps", "points": [
                "Sorted document numbers are large; the gaps between them are small.",
                "Frequent terms have the smallest gaps and gain the most."]},
            {"title": "Variable bytes", "drawing": "bytes", "points": [
                "Seven bits of the number per byte, one bit to say that more follows.",
                "Simple, byte-aligned, and good enough for most indexes."]},
            {"title": "Blocks and skips", "points": [
                "Blocks of 128 gaps are packed with one width for all: frame of reference.",
                "Exceptions are patched in behind the block.",
                "The first document of each block is a skip pointer for free."]},
        ],
    },
    {
        "file": "slides/pagerank.pdf", "title": "Links as votes: PageRank", "accent": "plum",
        "by": "Yuki Tan · 11 March 2026",
        "slides": [
            {"title": "Beyond the text", "points": [
                "On the web, the text of a page says what its author wants to be found for.",
                "Links are what others say of it: a vote, and harder to forge."]},
            {"title": "The random surfer", "drawing": "web", "points": [
                "A surfer follows a random link of each page, forever.",
                "PageRank is the share of time spent on each page.",
                "B is linked to by all the others and ends up the largest."]},
            {"title": "The damping factor", "points": [
                "With probability 0.15 the surfer gets bored and jumps to any page.",
                "Without jumps, pages without links out would swallow all the rank.",
                "The rest, 0.85, is the damping factor."]},
            {"title": "Computing it", "points": [
                "Power iteration: spread every page's rank over its links, and repeat.",
                "Some fifty rounds are enough for millions of pages.",
                "The link matrix is sparse, so a round is one pass over the links."]},
            {"title": "For a reading club", "points": [
                "A paper that many later papers build on is a page with many links in.",
                "Citations are slower votes than links, but votes all the same."]},
        ],
    },
]

PAPER = {
    "file": "session_4/judging-results_[annotated].pdf",
    "title": "On judging a list of results",
    "authors": "Written for the Lamplight Reading Club",
    "sections": [
        {"heading": "1  What is being judged", "paragraphs": [
            "A search engine answers a question with a list. People read lists from the top, and most of them stop early. "
            "A measure of quality has to honour this: a good result at the first place is worth more than the same result at the tenth.",
            "To measure at all we need judgements. For every question in a test set, a person looks at documents and says how well each of them answers it. "
            "A grade of three may mean that the document answers the question fully, two that it answers a part, one that it touches upon it, and zero that it is of no use. "
            "Judging is slow, and two judges agree less often than either of them expects.",
            "The set of questions, the documents and the judgements together are called a test collection. "
            "Once it exists, every change of the engine can be measured within seconds, and that is why the effort pays."]},
        {"heading": "2  Precision and recall", "paragraphs": [
            "Precision is the share of the returned documents that are relevant. Recall is the share of the relevant documents that were returned. "
            "Each is easy to perfect at the cost of the other: returning everything gives perfect recall, returning one sure hit gives perfect precision.",
            "For a list that is read from the top, precision at ten is the simplest honest number: of the first ten results, how many were worth reading? "
            "It says nothing of their order, and it cannot tell a question with three relevant documents from one with three hundred."]},
        {"heading": "3  The reciprocal rank", "paragraphs": [
            "When there is one right answer, all that matters is how far down it stands. The reciprocal rank is one divided by the place of the first relevant result. "
            "Its mean over all questions is the mean reciprocal rank. A value of one means that the first result was always right; one half, that the right one was typically second.",
            "The measure is blind to everything after the first relevant result. That is right for someone who looks for a slide they remember, and wrong for someone who collects everything written on a topic."]},
        {"heading": "4  Discounted cumulative gain", "paragraphs": [
            "Graded judgements deserve a measure that uses the grades. Cumulative gain adds up the grades of the results. "
            "The discounted form divides each grade by the logarithm of its place, so that a high grade far down the list counts for little. "
            "To compare questions, the sum is divided by the largest sum that any order of the judged documents could reach. "
            "The result is the normalised discounted cumulative gain, a number between zero and one.",
            "The logarithm is a convention and not a law. It discounts gently: the tenth place still counts for almost a third of the first. "
            "Measures that model a reader who gives up with a fixed probability after each result discount more steeply."]},
        {"heading": "5  Pitfalls", "paragraphs": [
            "Documents that nobody judged are commonly counted as irrelevant. A new engine that finds good documents which the old ones missed is punished for it. "
            "Pooling, that is judging the top results of several engines together, makes the damage smaller.",
            "Averages hide losers. A change that helps ninety questions a little and ruins ten may look like progress. "
            "Compare question by question, and look at the ten worst by hand.",
            "Finally, a test set that is used for every decision is no longer a test. Tune on one half and report on the other."]},
    ],
}

_MAREN, _INES, _YUKI = "Maren Holt", "Ines Okafor", "Yuki Tan"
NOTES = [
    {"id": 1, "kind": "highlight", "at": "a good result at the first place is worth more than the same result at the tenth.", "author": _MAREN, "date": "D:20260222101500Z"},
    {"id": 2, "kind": "note", "at": "two judges agree less often than either of them expects.", "author": _INES, "date": "D:20260222113000Z",
     "text": "We judged twenty of our own queries: agreement was 74 percent."},
    {"id": 3, "kind": "note", "reply_to": 2, "at": "two judges agree less often than either of them expects.", "author": _YUKI, "date": "D:20260223090000Z",
     "text": "After we wrote down what a grade of two means it went up to 85."},
    {"id": 4, "kind": "highlight", "at": "precision at ten is the simplest honest number:", "author": _YUKI, "date": "D:20260223091200Z", "color": (0.6, 0.9, 0.6)},
    {"id": 5, "kind": "highlight", "at": "The reciprocal rank is one divided by the place of the first relevant result.", "author": _MAREN, "date": "D:20260223184000Z",
     "text": "This is our case: somebody remembers one slide."},
    {"id": 6, "kind": "free text", "at": "4 Discounted cumulative gain", "author": _INES, "date": "D:20260224080000Z", "color": (1, 0.97, 0.85),
     "text": "the heart of it"},
    {"id": 7, "kind": "highlight", "at": "divides each grade by the logarithm of its place,", "author": _INES, "date": "D:20260224080500Z"},
    {"id": 8, "kind": "highlight", "at": "Tune on one half and report on the other.", "author": _YUKI, "date": "D:20260224203000Z", "color": (1, 0.6, 0.6),
     "text": "Pin this to the wall."},
]

RECORDINGS = [
    {
        "captions": "automatic",
        "info": {
            "id": "LampIdx0001", "title": "Lamplight Reading Club: The inverted index", "channel": "Lamplight Reading Club",
            "uploader": "Lamplight Reading Club", "upload_date": "20260115", "release_date": "20260114", "duration": 2520, "availability": "public",
            "webpage_url": "https://www.youtube.com/watch?v=LampIdx0001", "extractor": "youtube", "extractor_key": "Youtube",
            "description": "Maren Holt on dictionaries, posting lists and positions.\n\nSlides are in the club's repository.",
            "chapters": [{"start_time": 0, "end_time": 180, "title": "Welcome"}, {"start_time": 180, "end_time": 900, "title": "Posting lists"},
                         {"start_time": 900, "end_time": 1680, "title": "Positions and phrases"}, {"start_time": 1680, "end_time": 2520, "title": "Questions"}],
        },
        "lines": [
            (12, "good evening everybody and welcome to the first session"), (16, "tonight we open the box that every search engine has inside"),
            (184, "so the trick is to turn the text around"), (188, "instead of asking a page for its words"), (192, "you ask a word for its pages"),
            (196, "and that list of pages is what we call a posting list"), (410, "always begin with the rarest word"), (414, "because the answer can never be longer than the shortest list"),
            (912, "now phrases are different because order matters"), (916, "so we keep the position of every single word"), (1702, "does this work for languages without spaces"),
            (1706, "yes people cut the text into pairs of characters and index those"),
        ],
    },
    {
        "captions": "uploader",
        "info": {
            "id": "LampBm25002", "title": "Lamplight Reading Club: Ranking with BM25", "channel": "Lamplight Reading Club",
            "uploader": "Lamplight Reading Club", "upload_date": "20260129", "release_date": "20260128", "duration": 3120, "availability": "public",
            "webpage_url": "https://www.youtube.com/watch?v=LampBm25002", "extractor": "youtube", "extractor_key": "Youtube",
            "description": "Tomas Reyes and Maren Holt derive BM25 from three intuitions.",
            "chapters": [{"start_time": 0, "end_time": 95, "title": "Waiting for everyone"}, {"start_time": 95, "end_time": 1500, "title": "Saturation and length"},
                         {"start_time": 1500, "end_time": 3120, "title": "Fields and discussion"}],
        },
        "lines": [
            (98, "Let us begin with an experiment: which of these two pages is more about lamps?"), (104, "You all said the short one, and that is length normalisation."),
            (754, "The second time a word occurs it is news, the tenth time it is noise."), (760, "That is the whole idea of saturation, and k1 is where the curve bends."),
            (1510, "If you add the scores of title and body, you count the same evidence twice."), (1517, "BM25F adds the frequencies first, and that makes all the difference."),
        ],
    },
]
