package dev.assay.engine.explanation;

import dev.assay.engine.assessment.CompetencyResult;
import dev.assay.engine.assessment.Fit;
import dev.assay.engine.assessment.MustHaveResult;
import dev.assay.engine.assessment.MustHaveState;
import dev.assay.engine.assessment.Question;
import dev.assay.engine.assessment.QuestionKind;
import dev.assay.engine.profile.Statement;
import dev.assay.engine.reading.ReadStatement;
import dev.assay.engine.scoring.Opening;
import dev.assay.engine.scoring.Outlook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes what to ask in an interview: for each competency at most one question, and one about the working life. */
final class QuestionWriter {
    private static final int SHOWN = 4;
    private static final int NAME_WORDS = 4;
    private static final Comparator<Question> MOST_CHANGE = Comparator.comparingInt(
                    (Question question) -> -question.change())
            .thenComparing(Question::about)
            .thenComparing(Question::question);

    private final Titles titles;
    private final List<ReadStatement> read;
    private final Quotes quotes;
    private final Map<String, List<String>> unknown = new TreeMap<>();

    QuestionWriter(Titles titles, List<ReadStatement> read, Quotes quotes, List<Fit> fits) {
        this.titles = titles;
        this.read = read;
        this.quotes = quotes;
        for (Fit fit : fits) {
            for (MustHaveResult mustHave : fit.mustHaves()) {
                if (mustHave.state() == MustHaveState.UNKNOWN) {
                    unknown.computeIfAbsent(mustHave.competency(), competency -> new ArrayList<>())
                            .add(fit.jobProfile());
                }
            }
        }
    }

    /**
     * A few, unknown must-haves before others, and one about something that the profile names in any case, since it is the easiest to
     * answer; what could change the score most comes first.
     */
    List<Question> write(Outlook outlook, List<CompetencyResult> competencies, Optional<Question> ofWorkingLife) {
        Map<String, CompetencyResult> results = new TreeMap<>();
        competencies.forEach(result -> results.put(result.competency(), result));
        List<Question> questions = new ArrayList<>(ofWorkingLife.stream().toList());
        for (Opening opening : outlook.openings()) {
            questions.add(question(opening, outlook, results.get(opening.competency())));
        }
        questions.removeIf(
                question -> question.change() == 0 && question.jobProfiles().isEmpty());
        questions.sort(Comparator.comparing(
                        (Question question) -> question.jobProfiles().isEmpty())
                .thenComparing(MOST_CHANGE));
        Optional<Question> claim = questions.stream()
                .filter(question -> question.about() == QuestionKind.CLAIM)
                .findFirst();
        return Stream.concat(questions.stream().limit(SHOWN), claim.stream())
                .distinct()
                .sorted(MOST_CHANGE)
                .toList();
    }

    private Question question(Opening opening, Outlook outlook, CompetencyResult result) {
        String concept = opening.evidence().concept();
        List<String> jobs = unknown.getOrDefault(opening.competency(), List.of());
        if (outlook.named().containsKey(concept)) {
            return claim(opening, jobs, read.get(outlook.named().get(concept)));
        }
        return new Question(
                jobs.isEmpty() ? QuestionKind.COMPETENCY : QuestionKind.MUST_HAVE,
                opening.change(),
                titles.ask(opening.competency()),
                jobs.isEmpty() ? open(result) : mustHave(result, jobs),
                opening.competency(),
                null,
                jobs,
                null);
    }

    private Question claim(Opening opening, List<String> jobs, ReadStatement source) {
        Statement statement = source.statement();
        String concept = opening.evidence().concept();
        String name = name(source, concept);
        return new Question(
                QuestionKind.CLAIM,
                opening.change(),
                "What did you do yourself with " + name + ", when was that, and how large was it?",
                "The profile names " + name + " without describing own work on it.",
                opening.competency(),
                concept,
                jobs,
                new Question.Words(statement.pointer(), statement.start(), statement.end(), quotes.of(statement)));
    }

    /** The candidate's own short name for it, which a title such as "Databases used" is not. */
    private String name(ReadStatement source, String concept) {
        return source.mentions().stream()
                .filter(mention -> mention.rule().concept().id().equals(concept))
                .filter(mention ->
                        mention.places().size() == 1 && mention.head().length() <= NAME_WORDS)
                .findFirst()
                .map(mention -> quotes.of(source.statement(), mention))
                .orElse(titles.concept(concept));
    }

    private static String open(CompetencyResult result) {
        if (result.found().isEmpty()) {
            return "The profile does not tell of work on " + result.title() + ".";
        }
        return result.level() == 0
                ? "The profile tells little of work on " + result.title() + "."
                : "The profile shows " + result.title() + " at level " + result.level()
                        + " of 4, and the answer may show more.";
    }

    private String mustHave(CompetencyResult result, List<String> jobs) {
        return "The profile leaves open whether there is enough " + result.title() + " for "
                + Listing.of(jobs.stream().map(titles::jobProfile).toList()) + ".";
    }
}
