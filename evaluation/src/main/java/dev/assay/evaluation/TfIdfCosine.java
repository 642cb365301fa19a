package dev.assay.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;

/** Cosine between the TF-IDF vectors of the résumé and of the dimension's prose; (1 + ln tf) x ln(N / df). */
final class TfIdfCosine implements Method {

    private final Map<Target, Map<String, Double>> scores = new HashMap<>();

    TfIdfCosine(List<LabelledResume> resumes, Descriptions descriptions) {
        try (Analyzer analyzer = new EnglishAnalyzer()) {
            Map<String, Map<String, Integer>> counts = new TreeMap<>();
            Map<String, Integer> documents = new HashMap<>();
            for (LabelledResume resume : resumes) {
                Map<String, Integer> words = Words.count(analyzer, Texts.of(resume));
                counts.put(resume.id(), words);
                words.keySet().forEach(word -> documents.merge(word, 1, Integer::sum));
            }
            for (Target target : Target.dimensions()) {
                String prose = descriptions.prose(target.dimension().orElseThrow());
                Map<String, Double> query = vector(Words.count(analyzer, prose), documents, resumes.size());
                Map<String, Double> found = new HashMap<>();
                counts.forEach((id, words) -> found.put(id, cosine(query, vector(words, documents, resumes.size()))));
                scores.put(target, found);
            }
        }
    }

    @Override
    public double score(LabelledResume resume, Target target) {
        if (target.dimension().isPresent()) {
            return scores.get(target).get(resume.id());
        }
        return Target.dimensions().stream()
                .mapToDouble(dimension -> score(resume, dimension))
                .sum();
    }

    private static Map<String, Double> vector(Map<String, Integer> words, Map<String, Integer> documents, int size) {
        Map<String, Double> vector = new TreeMap<>();
        words.forEach((word, count) -> {
            double rarity = Math.log((double) size / documents.getOrDefault(word, size));
            vector.put(word, (1 + Math.log(count)) * rarity);
        });
        return vector;
    }

    private static double cosine(Map<String, Double> one, Map<String, Double> other) {
        double product = one.entrySet().stream()
                .mapToDouble(word -> word.getValue() * other.getOrDefault(word.getKey(), 0.0))
                .sum();
        double norms = norm(one) * norm(other);
        return norms == 0 ? 0 : product / norms;
    }

    private static double norm(Map<String, Double> vector) {
        return Math.sqrt(
                vector.values().stream().mapToDouble(value -> value * value).sum());
    }
}
