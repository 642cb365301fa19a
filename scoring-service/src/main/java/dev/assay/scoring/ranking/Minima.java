package dev.assay.scoring.ranking;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The least score in each dimension that a caller wants to see; as parameters of the request. */
class Minima {

    @RestQuery
    @Parameter(
            description = "Least score in systems",
            schema = @Schema(implementation = Integer.class, minimum = "0", maximum = "100"))
    String minSystems;

    @RestQuery
    @Parameter(
            description = "Least score in infrastructure",
            schema = @Schema(implementation = Integer.class, minimum = "0", maximum = "100"))
    String minInfrastructure;

    @RestQuery
    @Parameter(
            description = "Least score in enterprise data",
            schema = @Schema(implementation = Integer.class, minimum = "0", maximum = "100"))
    String minEnterpriseData;

    int systems() {
        return score("minSystems", minSystems);
    }

    int infrastructure() {
        return score("minInfrastructure", minInfrastructure);
    }

    int enterpriseData() {
        return score("minEnterpriseData", minEnterpriseData);
    }

    /** The parameters that were given, in a fixed order and spelling. */
    Map<String, Object> given() {
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("minSystems", minSystems == null ? null : systems());
        given.put("minInfrastructure", minInfrastructure == null ? null : infrastructure());
        given.put("minEnterpriseData", minEnterpriseData == null ? null : enterpriseData());
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
