package dev.assay.profile.search;

import dev.assay.database.Row;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.InputError;
import dev.assay.rest.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Tells whoever asks with words that are left out, such as "it", that they find nobody. */
final class AskedWords {

    private AskedWords() {}

    /** Fails if one of the texts has no word that is looked for; there is at least one text. */
    static Uni<Void> require(Mutiny.StatelessSession session, Criteria criteria) {
        return query(session, criteria)
                .getSingleResult()
                .map(Row.one(row -> errors(criteria, row)))
                .invoke(AskedWords::refuse)
                .replaceWithVoid();
    }

    private static Mutiny.SelectionQuery<Tuple> query(Mutiny.StatelessSession session, Criteria criteria) {
        String empty =
                criteria.texts().keySet().stream().map(TextField::isEmpty).collect(Collectors.joining(", "));
        Mutiny.SelectionQuery<Tuple> query = session.createNativeQuery("select " + empty, Tuple.class);
        criteria.texts().forEach((field, text) -> query.setParameter(field.parameter(), field.asked(text)));
        return query;
    }

    private static List<InputError> errors(Criteria criteria, Row row) {
        return criteria.texts().keySet().stream()
                .filter(field -> row.flag(field.parameter()))
                .map(field -> new InputError("/" + field.parameter(), field.whyEmpty()))
                .toList();
    }

    private static void refuse(List<InputError> errors) {
        if (!errors.isEmpty()) {
            throw new ProblemException(CommonError.INVALID_INPUT, "The search has no words; see 'errors'.", errors);
        }
    }
}
