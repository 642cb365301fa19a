package dev.assay.database.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.database.Database;
import dev.assay.rest.idempotency.KeepableAnswer;
import dev.assay.rest.idempotency.KeyedRequest;
import dev.assay.rest.idempotency.RequestKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;
import org.jboss.resteasy.reactive.RestResponse;

/** Carries out a request with a key only once. Key, effect and answer are one transaction, so a failure leaves no key behind. */
@ApplicationScoped
public class Idempotency {

    private final Database database;
    private final Keys keys;
    private final ObjectMapper mapper;

    Idempotency(Database database, Keys keys, ObjectMapper mapper) {
        this.database = database;
        this.keys = keys;
        this.mapper = mapper;
    }

    /** Carries out the write, or repeats the earlier answer if the key was used before. Without a key it writes every time. */
    public Uni<RestResponse<byte[]>> write(
            KeyedRequest request, Function<StatelessSession, Uni<KeepableAnswer>> effect) {
        return database.write(session -> request.key()
                        .map(key -> once(session, key, effect))
                        .orElseGet(() -> effect.apply(session).map(this::kept)))
                .map(KeptAnswer::response);
    }

    /**
     * The same for an effect that needs something from outside its transaction.
     *
     * @param preparation skipped if the key was used before, because by now it could fail
     */
    public <P> Uni<RestResponse<byte[]>> write(
            KeyedRequest request,
            Supplier<Uni<P>> preparation,
            BiFunction<StatelessSession, P, Uni<KeepableAnswer>> effect) {
        Supplier<Uni<RestResponse<byte[]>>> carryOut =
                () -> preparation.get().chain(prepared -> write(request, session -> effect.apply(session, prepared)));
        return request.key()
                .map(key -> database.read(session -> keys.find(session, key))
                        .chain(found -> found.map(known -> Uni.createFrom().item(known.response()))
                                .orElseGet(carryOut)))
                .orElseGet(carryOut);
    }

    private Uni<KeptAnswer> once(
            StatelessSession session, RequestKey key, Function<StatelessSession, Uni<KeepableAnswer>> effect) {
        return keys.take(session, key)
                .chain(isNew -> isNew
                        ? effect.apply(session).chain(made -> keys.keep(session, key, kept(made), made.candidate()))
                        // Missing if it was deleted because of its age between the two statements.
                        : keys.find(session, key).map(found -> found.orElseThrow(Keys::inProgress)));
    }

    private KeptAnswer kept(KeepableAnswer made) {
        try {
            return KeptAnswer.of(
                    made.response(), mapper.writeValueAsString(made.response().getEntity()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Answers are made to be written", impossible);
        }
    }
}
