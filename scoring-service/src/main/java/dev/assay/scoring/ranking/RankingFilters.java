package dev.assay.scoring.ranking;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import dev.assay.scoring.pool.MustHaveFilter;
import dev.assay.scoring.pool.PoolFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which part of the pool a caller wants to see, and whether with the stability of places; as parameters of the request. */
class RankingFilters {

    @RestQuery
    @Parameter(
            description = "Minimum score in systems",
            schema = @Schema(implementation = Integer.class, minimum = "0", maximum = "100"))
    String minSystems;

    @RestQuery
    @Parameter(
            description = "Minimum score in infrastructure",
            schema = @Schema(implementation = Integer.class, minimum = "0", maximum = "100"))
    String minInfrastructure;

    @RestQuery
    @Parameter(
            description = "Minimum score in enterprise data",
            schema = @Schema(implementation = Integer.class, minimum = "0", maximum = "100"))
    String minEnterpriseData;

    @RestQuery
    @Parameter(description = "Only candidates with this tag; if repeated, with all of them")
    List<String> tags;

    @RestQuery
    @Parameter(
            description = "Whether to include the range of ranks each candidate has under other weights",
            schema = @Schema(implementation = Boolean.class, defaultValue = "false"))
    String stability;

    PoolFilter filter() {
        List<String> wanted = tags == null ? List.of() : tags;
        PoolFilter.mistake(wanted).ifPresent(mistake -> {
            throw new ProblemException(CommonError.BAD_REQUEST, "'tags': " + mistake);
        });
        return new PoolFilter(systems(), infrastructure(), enterpriseData(), wanted, MustHaveFilter.NONE, List.of(), 0);
    }

    boolean withPlaces() {
        if (stability != null && !stability.equals("true") && !stability.equals("false")) {
            throw new ProblemException(CommonError.BAD_REQUEST, "'stability' must be true or false.");
        }
        return "true".equals(stability);
    }

    private int systems() {
        return score("minSystems", minSystems);
    }

    private int infrastructure() {
        return score("minInfrastructure", minInfrastructure);
    }

    private int enterpriseData() {
        return score("minEnterpriseData", minEnterpriseData);
    }

    /** The parameters that were given, in a fixed order and spelling. */
    Map<String, Object> given() {
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("minSystems", minSystems == null ? null : systems());
        given.put("minInfrastructure", minInfrastructure == null ? null : infrastructure());
        given.put("minEnterpriseData", minEnterpriseData == null ? null : enterpriseData());
        given.put("stability", withPlaces() ? true : null);
        given.put("tags", tags == null || tags.isEmpty() ? null : tags);
        return given;
    }

    private static int score(String name, String given) {
        if (given == null) {
            return 0;
        }
        int score = given.matches("[0-9]{1,3}") ? Integer.parseInt(given) : -1;
        if (score < 0 || score > 100) {
            throw new ProblemException(CommonError.BAD_REQUEST, "'" + name + "' is a number from 0 to 100.");
        }
        return score;
    }
}
