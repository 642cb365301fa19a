package dev.assay.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.QueryBuilder;

/** The corpus in a Lucene index, queried with the prose of each dimension; Lucene's default similarity is BM25. */
final class Bm25 implements Method {

    private final Map<Target, Map<String, Double>> scores = new HashMap<>();

    Bm25(List<LabelledResume> resumes, Descriptions descriptions) {
        try (Directory directory = new ByteBuffersDirectory();
                Analyzer analyzer = new EnglishAnalyzer()) {
            write(directory, analyzer, resumes);
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                for (Target target : Target.dimensions()) {
                    String prose = descriptions.prose(target.dimension().orElseThrow());
                    scores.put(target, ask(searcher, analyzer, prose, resumes.size()));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("An index in memory cannot fail", impossible);
        }
    }

    @Override
    public double score(LabelledResume resume, Target target) {
        if (target.dimension().isPresent()) {
            return scores.get(target).getOrDefault(resume.id(), 0.0);
        }
        return Target.dimensions().stream()
                .mapToDouble(dimension -> score(resume, dimension))
                .sum();
    }

    private static void write(Directory directory, Analyzer analyzer, List<LabelledResume> resumes) throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (LabelledResume resume : resumes) {
                Document document = new Document();
                document.add(new StringField("id", resume.id(), Field.Store.YES));
                document.add(new TextField("text", Texts.of(resume), Field.Store.NO));
                writer.addDocument(document);
            }
        }
    }

    private static Map<String, Double> ask(IndexSearcher searcher, Analyzer analyzer, String prose, int size)
            throws IOException {
        Query query = new QueryBuilder(analyzer).createBooleanQuery("text", prose);
        Map<String, Double> found = new HashMap<>();
        for (ScoreDoc hit : searcher.search(query, size).scoreDocs) {
            found.put(searcher.storedFields().document(hit.doc).get("id"), (double) hit.score);
        }
        return found;
    }
}
