package dev.assay.parserevaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.assay.engine.Assessor;
import dev.assay.engine.assessment.DimensionResult;
import dev.assay.parser.ResumeParser;
import dev.assay.parser.document.Unreadable;
import dev.assay.parserevaluation.measure.Comparison;
import dev.assay.parserevaluation.measure.Figure;
import dev.assay.parserevaluation.measure.Tally;
import dev.assay.parserevaluation.measure.TemplateResult;
import dev.assay.parserevaluation.render.Document;
import dev.assay.parserevaluation.render.Template;
import dev.assay.parserevaluation.render.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Renders known résumés by each template, reads them back and compares fields and scores. */
public final class ParserEvaluation {
    private static final double NEAR = 3;

    private final List<KnownResume> resumes;
    private final Assessor assessor;
    private final LocalDate asOf;
    private final Optional<Path> kept;
    private final ResumeParser parser = new ResumeParser();
    private final Map<String, List<Double>> scores = new HashMap<>();

    /**
     * @param kept where the documents and what was read from them are written too
     * @throws UnusableCorpus if the folder has no résumé
     */
    public ParserEvaluation(Path corpus, Assessor assessor, LocalDate asOf, Optional<Path> kept) throws IOException {
        this.resumes = KnownResumes.read(corpus);
        this.assessor = assessor;
        this.asOf = asOf;
        this.kept = kept;
        for (KnownResume resume : resumes) {
            scores.put(resume.id(), scores(resume.profile()));
        }
    }

    /** Every template that there is, those without their engine too. */
    public static List<Template> templates() {
        return Templates.all();
    }

    public TemplateResult evaluate(Template template) throws IOException, InterruptedException {
        Map<Figure, Tally> tallies = new EnumMap<>(Figure.class);
        int failed = 0;
        int near = 0;
        List<Document> documents = template.render(resumes);
        for (Document document : documents) {
            JsonNode parsed = parsed(document);
            failed += parsed.isEmpty() ? 1 : 0;
            near += isNear(scores.get(document.source().id()), scores(parsed)) ? 1 : 0;
            Comparison.of(document.source().profile(), parsed)
                    .forEach((figure, tally) -> tallies.merge(figure, tally, Tally::plus));
            keep(template, document, parsed);
        }
        return new TemplateResult(template.name(), template.unseen(), documents.size(), failed, near, tallies);
    }

    private JsonNode parsed(Document document) {
        try {
            return parser.parse(document.content(), document.fileName()).resume();
        } catch (Unreadable unreadable) {
            return JsonNodeFactory.instance.objectNode();
        }
    }

    private List<Double> scores(JsonNode profile) {
        return assessor.assess(profile, asOf).dimensions().stream()
                .map(DimensionResult::score)
                .map(Number::doubleValue)
                .toList();
    }

    private static boolean isNear(List<Double> expected, List<Double> found) {
        for (int i = 0; i < expected.size(); i++) {
            if (Math.abs(expected.get(i) - found.get(i)) > NEAR) {
                return false;
            }
        }
        return true;
    }

    private void keep(Template template, Document document, JsonNode parsed) throws IOException {
        if (kept.isPresent()) {
            Path folder = Files.createDirectories(kept.get().resolve(template.name()));
            Files.write(folder.resolve(document.fileName()), document.content());
            Files.writeString(folder.resolve(document.source().id() + ".json"), parsed.toPrettyString());
        }
    }
}
