package dev.assay.gateway.audit;

import dev.assay.gateway.exchange.Exchange;
import dev.assay.gateway.exchange.Step;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import dev.assay.rest.request.NamedHuman;
import io.vertx.core.MultiMap;
import java.util.regex.Pattern;

/** Refuses the name of a person that the audit trail could not keep unchanged. */
public final class OnBehalfOf implements Step {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S} ]{1,200}");

    @Override
    public void take(Exchange exchange) {
        MultiMap headers = exchange.request().headers();
        boolean usable = headers.getAll(NamedHuman.HEADER).size() <= 1
                && NamedHuman.in(headers)
                        .map(name -> NAME.matcher(name).matches())
                        .orElse(true);
        if (!usable) {
            throw new ProblemException(
                    CommonError.BAD_REQUEST,
                    NamedHuman.HEADER + " must be one name or address of 1 to 200 printable characters, in UTF-8.");
        }
    }
}
