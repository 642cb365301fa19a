package dev.assay.evaluation;

import dev.assay.engine.Assessor;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Measures the engine and the simple methods on one corpus, in one run. */
public final class Evaluation {

    private static final int WORST = 10;

    private final List<LabelledResume> resumes;
    private final AssayMethod assay;
    private final Descriptions descriptions;

    /** @param step is run after each résumé is assessed, which is most of the work */
    public Evaluation(Corpus corpus, Assessor assessor, LocalDate asOf, Runnable step) {
        this.resumes = corpus.resumes();
        this.assay = new AssayMethod(assessor, resumes, asOf, step);
        this.descriptions = new Descriptions(assessor.rubric());
    }

    public EvaluationReport report() {
        Map<String, Map<Target, Agreement>> baselines = new LinkedHashMap<>();
        baselines.put("wordCount", agreement(new WordCount(resumes, descriptions), resumes));
        baselines.put("tfidf", agreement(new TfIdfCosine(resumes, descriptions), resumes));
        baselines.put("bm25", agreement(new Bm25(resumes, descriptions), resumes));
        baselines.put("length", agreement(new Length(), resumes));
        return new EvaluationReport(figures(resumes), baselines, authors(), archetypes(), worst(), mistakes());
    }

    private EvaluationReport.Figures figures(List<LabelledResume> group) {
        Map<Target, Double> error = new EnumMap<>(Target.class);
        Target.dimensions().forEach(target -> error.put(target, assay.levelError(group, target)));
        return new EvaluationReport.Figures(
                group.size(),
                agreement(assay, group),
                error,
                share(
                        group,
                        resume -> assay.of(resume).decoysCounted(),
                        resume -> resume.decoys().size()),
                share(
                        group,
                        resume -> assay.of(resume).keyEvidenceCited(),
                        resume -> resume.keyEvidence().size()));
    }

    /** Of all that the group's labels name, 0..1; 0 if they name nothing. */
    private static double share(
            List<LabelledResume> group, ToIntFunction<LabelledResume> part, ToIntFunction<LabelledResume> whole) {
        int all = group.stream().mapToInt(whole).sum();
        return all == 0 ? 0 : (double) group.stream().mapToInt(part).sum() / all;
    }

    private List<CitationMistake> mistakes() {
        return resumes.stream()
                .flatMap(resume -> assay.of(resume).mistakes().stream())
                .toList();
    }

    private static Map<Target, Agreement> agreement(Method method, List<LabelledResume> group) {
        Map<Target, Agreement> agreement = new EnumMap<>(Target.class);
        for (Target target : Target.values()) {
            agreement.put(target, Agreement.of(group, target, resume -> method.score(resume, target)));
        }
        return agreement;
    }

    private Map<String, EvaluationReport.Figures> authors() {
        Map<String, EvaluationReport.Figures> figures = new TreeMap<>();
        grouped(LabelledResume::author).forEach((author, group) -> {
            if (group.size() >= Agreement.FEWEST) {
                figures.put(author, figures(group));
            }
        });
        return figures;
    }

    private List<ArchetypeResult> archetypes() {
        return grouped(LabelledResume::archetype).entrySet().stream()
                .map(group -> ArchetypeResult.of(group.getKey(), group.getValue(), assay))
                .toList();
    }

    private Map<String, List<LabelledResume>> grouped(Function<LabelledResume, String> by) {
        return resumes.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()));
    }

    private List<Disagreement> worst() {
        return resumes.stream()
                .flatMap(resume -> assay.of(resume).disagreements().stream())
                .sorted(Comparator.comparingDouble(Disagreement::distance)
                        .reversed()
                        .thenComparing(Disagreement::id))
                .limit(WORST)
                .toList();
    }
}
