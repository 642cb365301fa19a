package dev.assay.engine.explanation;

import dev.assay.engine.assessment.MeasureFound;
import dev.assay.engine.reading.Mention;
import dev.assay.engine.rubric.Grade;
import java.util.List;

/** Plain English beside a piece of evidence. */
final class Sentences {
    private final Titles titles;

    Sentences(Titles titles) {
        this.titles = titles;
    }

    String evidence(
            Mention mention, Grade grade, List<String> competencies, List<MeasureFound> measures, List<String> told) {
        StringBuilder text = new StringBuilder(deed(mention))
                .append(' ')
                .append(mention.rule().concept().title());
        if (!measures.isEmpty()) {
            MeasureFound measure = measures.get(0);
            text.append(", at ").append(Amount.of(measure.value())).append(' ').append(titles.measure(measure.kind()));
        }
        text.append(". Counts for ")
                .append(String.join(
                        " and ", competencies.stream().map(titles::competency).toList()))
                .append(" as ")
                .append(meaning(grade))
                .append('.');
        if (!told.isEmpty()) {
            text.append(" Tells ").append(Listing.of(told)).append('.');
        }
        return text.toString();
    }

    private static String deed(Mention mention) {
        if (mention.deed().isEmpty()) {
            return "Mentions";
        }
        return switch (mention.action()) {
            case CREATED -> "Created or changed";
            case OPERATED -> "Ran or looked after";
            case CONTRIBUTED -> "Contributed to";
            case USED -> "Used";
            case LEARNED -> "Learned or says to know";
            case MANAGED -> "Managed others' work on";
            case ADVISED -> "Advised on";
        };
    }

    private static String meaning(Grade grade) {
        return switch (grade) {
            case CLAIMED -> "a claim without described work";
            case EXPOSED -> "exposure";
            case DESCRIBED -> "described work";
            case QUANTIFIED -> "described work with numbers";
            case CORROBORATED -> "work that independent parts of the profile confirm";
        };
    }
}
