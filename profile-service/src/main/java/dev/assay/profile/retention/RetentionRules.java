package dev.assay.profile.retention;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.InputError;
import dev.assay.rest.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "All rules; candidates without one of these tags are kept.")
record RetentionRules(
        @Schema(required = true, maxItems = RetentionRules.MAX, description = "One for each tag.")
        List<RetentionRule> rules) {

    static final int MAX = 100;

    List<RetentionRule> checked() {
        List<InputError> errors = new ArrayList<>();
        if (rules == null || rules.size() > MAX) {
            errors.add(new InputError("/rules", "An array of up to " + MAX + " rules."));
        }
        Set<String> tags = new HashSet<>();
        for (int i = 0; errors.isEmpty() && i < rules.size(); i++) {
            String pointer = "/rules/" + i;
            RetentionRule rule = rules.get(i);
            if (rule == null) {
                errors.add(new InputError(pointer, "A rule is an object."));
            } else {
                rule.fault(pointer).ifPresent(errors::add);
                if (!tags.add(rule.tag())) {
                    errors.add(new InputError(pointer + "/tag", "There is already a rule for this tag."));
                }
            }
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(CommonError.INVALID_INPUT, "The rules are not valid; see 'errors'.", errors);
        }
        return rules;
    }
}
