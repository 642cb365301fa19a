package dev.assay.evaluation;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder of JSON Resume files, {@code <id>.json}, with {@code labels.jsonl}: one line for each résumé.
 *
 * @param doubts possible slips that do not stop an evaluation: quotes that are in no text, résumés without a label
 */
public record Corpus(List<LabelledResume> resumes, List<String> doubts) {

    private static final String LABELS = "labels.jsonl";

    public Corpus {
        resumes = List.copyOf(resumes);
        doubts = List.copyOf(doubts);
        if (resumes.size() < Agreement.FEWEST) {
            throw new InvalidCorpus("a correlation needs at least three labelled résumés, found " + resumes.size());
        }
    }

    /** @throws InvalidCorpus if the folder has no labels, or a labelled résumé cannot be read */
    public static Corpus read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new InvalidCorpus(folder + " is not a folder");
        }
        List<LabelledResume> resumes = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        List<String> lines = lines(folder.resolve(LABELS));
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                String place = LABELS + ", line " + (i + 1);
                LabelledResume resume = new LabelReader(folder, place).read(lines.get(i));
                if (!ids.add(resume.id())) {
                    throw new InvalidCorpus(place + ": " + resume.id() + " has a label already");
                }
                resumes.add(resume);
            }
        }
        resumes.sort(Comparator.comparing(LabelledResume::id));
        List<String> doubts = new ArrayList<>();
        resumes.forEach(resume -> doubts.addAll(missingQuotes(resume)));
        doubts.addAll(unlabelled(folder, ids));
        return new Corpus(resumes, doubts);
    }

    /** @throws InvalidCorpus if, without one of the authors, fewer résumés are left than a fit can be measured on */
    public void requireOthersForEachAuthor() {
        Map<String, Long> written = resumes.stream()
                .collect(Collectors.groupingBy(LabelledResume::author, TreeMap::new, Collectors.counting()));
        written.forEach((author, own) -> {
            long others = resumes.size() - own;
            if (others < Agreement.FEWEST) {
                throw new InvalidCorpus("to leave author " + author + " out, at least " + Agreement.FEWEST
                        + " résumés by others are needed, found " + others);
            }
        });
    }

    private static List<String> lines(Path labels) {
        try {
            return Files.readAllLines(labels);
        } catch (MalformedInputException notText) {
            throw new InvalidCorpus(labels + " is not UTF-8 text", notText);
        } catch (IOException unreadable) {
            throw new InvalidCorpus("cannot read " + labels + ": a corpus needs this file", unreadable);
        }
    }

    private static List<String> missingQuotes(LabelledResume resume) {
        return Stream.concat(
                        resume.keyEvidence().stream().map(LabelledResume.KeyEvidence::quote), resume.decoys().stream())
                .filter(quote -> resume.find(quote).isEmpty())
                .map(quote -> resume.id() + ".json does not contain the quote \"" + quote + "\" of its label")
                .toList();
    }

    private static List<String> unlabelled(Path folder, Set<String> ids) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .filter(name -> !ids.contains(name.substring(0, name.length() - ".json".length())))
                    .sorted()
                    .map(name -> name + " has no label and takes no part")
                    .toList();
        } catch (IOException unreadable) {
            throw new InvalidCorpus("cannot list " + folder, unreadable);
        }
    }
}
