package dev.assay.scoring.epoch;

import dev.assay.database.idempotency.Idempotency;
import dev.assay.rest.idempotency.KeepableAnswer;
import dev.assay.rest.idempotency.KeyedRequest;
import dev.assay.scoring.epoch.Quarters.Opened;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** Opens a quarter for a caller, and shows its epoch. */
@ApplicationScoped
class QuarterCommand {

    private final Idempotency idempotency;
    private final Quarters quarters;
    private final EpochListing epochs;

    QuarterCommand(Idempotency idempotency, Quarters quarters, EpochListing epochs) {
        this.idempotency = idempotency;
        this.quarters = quarters;
        this.epochs = epochs;
    }

    Uni<RestResponse<byte[]>> open(EpochRequest wanted, KeyedRequest request) {
        return idempotency.write(
                request,
                session -> quarters.open(session, wanted.wanted(), request.caller())
                        .chain(opened ->
                                epochs.all(session).map(all -> KeepableAnswer.aboutNobody(answer(opened, all)))));
    }

    private static RestResponse<EpochResponse> answer(Opened opened, List<EpochResponse> all) {
        EpochResponse epoch = all.stream()
                .filter(listed -> listed.id().equals(opened.id()))
                .findFirst()
                .orElseThrow();
        var status = opened.isNew() ? RestResponse.Status.CREATED : RestResponse.Status.OK;
        return RestResponse.ResponseBuilder.create(status, epoch).build();
    }
}
