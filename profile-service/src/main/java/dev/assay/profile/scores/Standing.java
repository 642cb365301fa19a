package dev.assay.profile.scores;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A candidate's scores in the epoch in use, 0 to 100.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Standing(
        @Schema(hidden = true) @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
        UUID candidateId,

        @Schema(required = true, description = "Score in systems.")
        int systems,

        @Schema(required = true, description = "Score in infrastructure.")
        int infrastructure,

        @Schema(required = true, description = "Score in enterprise data.") @JsonProperty("enterprise-data")
        int enterpriseData,

        @Schema(description = "For the requested job profile; absent if none was requested.")
        Integer fit) {}
