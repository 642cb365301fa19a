package dev.assay.scoring.weighting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A criterion that no candidate is weighed by, with the words that it goes by and the reason. */
enum ProtectedCriterion {
    SCHOOL(
            "where somebody studied says who was admitted and could pay, not what was built",
            "school university college alma alumni degree diploma education gpa campus ivy bootcamp faculty"),
    AGE(
            "age, and what tells it such as a year of birth or graduation, says nothing about the work",
            "age old young birth birthday birthdate born dob graduation graduated graduate generation seniority"
                    + " retirement years"),
    GENDER(
            "gender, and what tells it such as pronouns or family leave, says nothing about the work",
            "gender sex male female man woman men women pronoun pronouns marital married pregnancy maternity paternity"
                    + " parental children family"),
    EMPLOYER(
            "the name of an employer is no work of the person, and an employer's fortune counts in neither direction",
            "employer employers company companies firm startup faang brand tier funding exit ipo headcount"),
    TITLE(
            "titles mislead in both directions; what was done under them is what counts",
            "title titles position rank executive cto vp founder"),
    ORIGIN(
            "name, looks, origin, belief, health and home say nothing about the work",
            "name surname photo picture nationality citizenship citizen passport visa race ethnicity ethnic religion"
                    + " disability health language accent country city location address postcode zip region native");

    private final String reason;
    private final Set<String> words;

    ProtectedCriterion(String reason, String words) {
        this.reason = reason;
        this.words = Set.of(words.split(" "));
    }

    /** The criterion that a name such as {@code graduation-year} stands for. */
    static Optional<ProtectedCriterion> in(String name) {
        String spaced = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        Set<String> asked = Set.of(Arrays.stream(spaced.toLowerCase(Locale.ROOT).split("[^a-z]+"))
                .distinct()
                .toArray(String[]::new));
        return Arrays.stream(values())
                .filter(criterion -> criterion.words.stream().anyMatch(asked::contains))
                .findFirst();
    }

    /** The sentence for a caller who asked for it. */
    String refusal(String name) {
        return "'" + name + "' is a protected criterion and is never used: " + reason
                + ". The engine cannot see it either.";
    }
}
