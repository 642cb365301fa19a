package dev.assay.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** A text as counted words, after Lucene's English analysis. */
final class Words {

    private Words() {}

    static Map<String, Integer> count(Analyzer analyzer, String text) {
        Map<String, Integer> counts = new TreeMap<>();
        try (TokenStream words = analyzer.tokenStream("text", text)) {
            CharTermAttribute word = words.addAttribute(CharTermAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                counts.merge(word.toString(), 1, Integer::sum);
            }
            words.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory cannot fail to be read", impossible);
        }
        return counts;
    }
}
