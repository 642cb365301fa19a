package dev.assay.scoring.rankexplanation;

import dev.assay.engine.rubric.Dimension;
import dev.assay.scoring.rankexplanation.Precedence.Difference;
import dev.assay.scoring.rankexplanation.Precedence.OrderBy;
import dev.assay.scoring.rankexplanation.Precedence.Side;
import dev.assay.scoring.weighting.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Explains an order in plain English. Names are not known here: the two are A and B. */
final class PrecedenceSentences {

    private final Weights weights;
    private final Side a;
    private final Side b;

    PrecedenceSentences(Weights weights, Side a, Side b) {
        this.weights = weights;
        this.a = a;
        this.b = b;
    }

    /** @param turned by how many of the {@code varied} weightings a tenth away B would be ahead of A */
    List<String> all(List<Difference> differences, List<OrderBy> orders, int turned, int varied) {
        List<String> sentences = new ArrayList<>();
        sentences.add(order());
        sentences.add(made("A", a));
        sentences.add(made("B", b));
        favour("A", 1, differences).ifPresent(sentences::add);
        favour("B", -1, differences).ifPresent(sentences::add);
        sentences.add(jobProfiles(orders));
        sentences.add(
                turned == 0
                        ? "With each weight a tenth higher or lower, B is never before A."
                        : "With each weight a tenth higher or lower, B is before A in " + turned + " of " + varied
                                + " cases.");
        return sentences;
    }

    private String order() {
        if (a.fit() == b.fit()) {
            return "A and B share a place because both have a fit of " + a.fit()
                    + "; which of them is listed first says nothing.";
        }
        return "A is before B because A has a fit of " + a.fit() + " and B one of " + b.fit() + ".";
    }

    private static String made(String name, Side side) {
        return "The fit of " + name + " is " + side.fromStrongest() + " points from "
                + side.strongest().replace('-', ' ') + ", which counts most for " + name + " by these weights, and "
                + side.fromMean() + " from the mean of the dimensions by their weights.";
    }

    /** The dimension that, with its weight, speaks most for one of them, and the competency in it. */
    private Optional<String> favour(String name, int sign, List<Difference> differences) {
        return Arrays.stream(Dimension.values())
                .filter(dimension -> sign * ahead(dimension) > 0)
                .max(Comparator.comparingInt(dimension -> sign * ahead(dimension) * weights.of(dimension)))
                .map(dimension -> favour(name, sign, dimension, differences));
    }

    private String favour(String name, int sign, Dimension dimension, List<Difference> differences) {
        String sentence =
                "What speaks most for " + name + " is " + dimension.id().replace('-', ' ') + ", weighted "
                        + weights.perCent(dimension) + " of 100: A scores " + score(a, dimension) + " and B "
                        + score(b, dimension);
        return differences.stream()
                .filter(difference -> difference.dimension().equals(dimension.id()) && sign * difference.ahead() > 0)
                .findFirst()
                .map(most -> sentence + ", above all by " + most.title() + " (level "
                        + most.a().level() + " against " + most.b().level() + ").")
                .orElse(sentence + ".");
    }

    private int ahead(Dimension dimension) {
        return score(a, dimension) - score(b, dimension);
    }

    private static int score(Side side, Dimension dimension) {
        return switch (dimension) {
            case SYSTEMS -> side.systems();
            case INFRASTRUCTURE -> side.infrastructure();
            case ENTERPRISE_DATA -> side.enterpriseData();
        };
    }

    private static String jobProfiles(List<OrderBy> orders) {
        String turned = orders.stream()
                .filter(order -> order.b() > order.a())
                .map(order -> order.jobProfile() + " (" + order.b() + " against " + order.a() + ")")
                .collect(Collectors.joining(", "));
        return turned.isEmpty()
                ? "By none of the rubric's job profiles is B before A."
                : "By other job profiles the order is the other way round: " + turned + ".";
    }
}
