package dev.assay.gateway.audit;

import dev.assay.gateway.exchange.Exchange;
import dev.assay.gateway.exchange.Step;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import java.util.List;
import java.util.regex.Pattern;

/** Refuses a name of a person that the audit trail could not keep as it came. */
public final class OnBehalfOf implements Step {

    static final String HEADER = "On-Behalf-Of";

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S} ]{1,200}");

    @Override
    public void take(Exchange exchange) {
        List<String> names = exchange.request().headers().getAll(HEADER);
        boolean usable = names.isEmpty()
                || (names.size() == 1 && NAME.matcher(names.get(0)).matches());
        if (!usable) {
            throw new ProblemException(
                    CommonError.BAD_REQUEST, HEADER + " must be one name or address of 1 to 200 printable characters.");
        }
    }
}
