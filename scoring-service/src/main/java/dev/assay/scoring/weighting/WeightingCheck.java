package dev.assay.scoring.weighting;

import dev.assay.engine.rubric.Dimension;
import dev.assay.engine.rubric.MustHave;
import dev.assay.engine.rubric.Rubric;
import dev.assay.rest.json.Pointers;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.InputError;
import dev.assay.rest.problem.ProblemException;
import dev.assay.scoring.ScoringError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks weights and must-haves that a caller gave, and says where each mistake is. Protected criteria are refused with the reason. */
public final class WeightingCheck {

    private static final int MOST_MUST_HAVES = 20;
    /** More than there are dimensions, so that each name that is none is told of where somebody wrote a few. */
    private static final int MOST_NAMES = 20;

    private final Competencies competencies;
    private final List<InputError> errors = new ArrayList<>();
    private final List<InputError> refusals = new ArrayList<>();

    public WeightingCheck(Rubric rubric) {
        this.competencies = Competencies.of(rubric);
    }

    /** The weights; they sum to 100, and a dimension that is not named has none. */
    public Optional<Weights> weights(Map<String, Integer> given) {
        Map<Dimension, Integer> weights = new EnumMap<>(Dimension.class);
        int sum = 0;
        if (isTooLong("weights", given)) {
            return Optional.empty();
        }
        for (Map.Entry<String, Integer> weight : given.entrySet()) {
            String pointer = "/weights/" + Pointers.escape(weight.getKey());
            Integer value = weight.getValue();
            Optional<Dimension> dimension = dimension(weight.getKey(), pointer);
            if (value == null || value < 0 || value > 100) {
                errors.add(new InputError(pointer, "A whole number from 0 to 100 is expected here."));
            } else {
                sum += value;
                dimension.ifPresent(known -> weights.put(known, value));
            }
        }
        if (sum != 100) {
            errors.add(new InputError("/weights", "Weights must sum to 100; these sum to " + sum + "."));
        }
        return errors.isEmpty() && refusals.isEmpty() ? Optional.of(Weights.ofPerCent(weights)) : Optional.empty();
    }

    /** Least scores; 0 in a dimension that is not named. */
    public Triple minima(Map<String, Integer> given) {
        return bounds("minima", given, 0);
    }

    /** Greatest scores; 100 in a dimension that is not named. */
    public Triple maxima(Map<String, Integer> given) {
        return bounds("maxima", given, 100);
    }

    private Triple bounds(String member, Map<String, Integer> given, int otherwise) {
        Map<Dimension, Integer> bounds = new EnumMap<>(Dimension.class);
        Map<String, Integer> read = isTooLong(member, given) ? Map.of() : given;
        read.forEach((name, value) -> {
            String pointer = "/" + member + "/" + Pointers.escape(name);
            Optional<Dimension> dimension = dimension(name, pointer);
            if (value == null || value < 0 || value > 100) {
                errors.add(new InputError(pointer, "A score from 0 to 100 is expected here."));
            } else {
                dimension.ifPresent(known -> bounds.put(known, value));
            }
        });
        return new Triple(
                bounds.getOrDefault(Dimension.SYSTEMS, otherwise),
                bounds.getOrDefault(Dimension.INFRASTRUCTURE, otherwise),
                bounds.getOrDefault(Dimension.ENTERPRISE_DATA, otherwise));
    }

    private boolean isTooLong(String member, Map<String, Integer> given) {
        if (given.size() > MOST_NAMES) {
            errors.add(new InputError("/" + member, "There are only " + Dimension.values().length + " dimensions."));
        }
        return given.size() > MOST_NAMES;
    }

    private Optional<Dimension> dimension(String name, String pointer) {
        Optional<Dimension> known = Arrays.stream(Dimension.values())
                .filter(dimension -> dimension.id().equals(name))
                .findFirst();
        if (known.isEmpty()) {
            String ids = Arrays.stream(Dimension.values()).map(Dimension::id).collect(Collectors.joining(", "));
            unknown(name, pointer, "A dimension is expected here; these are known: " + ids + ".");
        }
        return known;
    }

    public List<MustHave> mustHaves(List<MustHaveRequest> given) {
        List<MustHave> mustHaves = new ArrayList<>();
        if (given.size() > MOST_MUST_HAVES) {
            errors.add(new InputError("/mustHaves", "At most " + MOST_MUST_HAVES + " must-haves."));
            return mustHaves;
        }
        for (int i = 0; i < given.size(); i++) {
            mustHave(given.get(i), "/mustHaves/" + i).ifPresent(mustHaves::add);
        }
        if (mustHaves.stream().map(MustHave::competency).distinct().count() < mustHaves.size()) {
            errors.add(new InputError("/mustHaves", "Each competency may be listed only once."));
        }
        return mustHaves;
    }

    private Optional<MustHave> mustHave(MustHaveRequest given, String pointer) {
        if (given == null || given.competency() == null || given.minimumLevel() == null) {
            errors.add(new InputError(pointer, "A competency and a minimumLevel are expected here."));
            return Optional.empty();
        }
        if (given.minimumLevel() < 1 || given.minimumLevel() > 4) {
            errors.add(new InputError(pointer + "/minimumLevel", "A level from 1 to 4 is expected here."));
        }
        if (competencies.dimension(given.competency()).isEmpty()) {
            unknown(
                    given.competency(),
                    pointer + "/competency",
                    "No competency of the rubric has this id; these are known: " + competencies.known() + ".");
        }
        return Optional.of(new MustHave(given.competency(), given.minimumLevel()));
    }

    private void unknown(String name, String pointer, String detail) {
        ProtectedCriterion.in(name)
                .ifPresentOrElse(
                        criterion -> refusals.add(new InputError(pointer, criterion.refusal(name))),
                        () -> errors.add(new InputError(pointer, detail)));
    }

    /** Adds another mistake in the same body. */
    public void add(InputError error) {
        errors.add(error);
    }

    /** Fails with everything that was found: 422 if a protected criterion was asked for, otherwise 400. */
    public void failOnErrors() {
        if (!refusals.isEmpty()) {
            throw new ProblemException(
                    ScoringError.PROTECTED_CRITERION, refusals.get(0).detail(), refusals);
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(CommonError.INVALID_INPUT, errors.get(0).detail(), errors);
        }
    }
}
