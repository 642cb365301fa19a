package dev.assay.scoring.receipt;

import dev.assay.engine.assessment.Receipt;
import dev.assay.rest.problem.InputError;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/** A receipt as a caller sends it. */
record GivenReceipt(
        String inputHash,
        String rubricVersion,
        String rubricHash,
        String engineVersion,
        LocalDate asOf,
        String resultHash) {

    private record Form(Pattern pattern, String expected) {}

    private static final Form HASH = new Form(
            Pattern.compile("sha256:[0-9a-f]{64}"), "A hash is expected here: sha256: and 64 hexadecimal digits.");
    private static final Form VERSION =
            new Form(Pattern.compile("[0-9A-Za-z.+-]{1,64}"), "A version is expected here, such as 1.0.0.");
    // Years beyond those of any receipt, but close enough for arithmetic with months.
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2999;

    void check(List<InputError> errors) {
        check("inputHash", inputHash, HASH, errors);
        check("rubricVersion", rubricVersion, VERSION, errors);
        check("rubricHash", rubricHash, HASH, errors);
        check("engineVersion", engineVersion, VERSION, errors);
        check("resultHash", resultHash, HASH, errors);
        if (asOf == null || asOf.getYear() < FIRST_YEAR || asOf.getYear() > LAST_YEAR) {
            errors.add(new InputError("/receipt/asOf", "A day is expected here, such as 2026-12-31."));
        }
    }

    private static void check(String member, String value, Form form, List<InputError> errors) {
        if (value == null || !form.pattern().matcher(value).matches()) {
            errors.add(new InputError("/receipt/" + member, form.expected()));
        }
    }

    Receipt receipt() {
        return new Receipt(inputHash, rubricVersion, rubricHash, engineVersion, asOf, resultHash);
    }
}
