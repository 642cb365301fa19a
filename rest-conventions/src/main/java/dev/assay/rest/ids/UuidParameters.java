package dev.assay.rest.ids;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.UUID;

/** Reads ids in paths. JAX-RS would take every spelling of {@link UUID#fromString}, also those that the audit trail cannot read. */
@Provider
public class UuidParameters implements ParamConverterProvider {

    private static final class Ids implements ParamConverter<UUID> {

        @Override
        public UUID fromString(String text) {
            return UuidText.parse(text).orElseThrow(Ids::unknown);
        }

        @Override
        public String toString(UUID id) {
            return id.toString();
        }

        /** Wrapped, since JAX-RS lets only its own exceptions through from here. */
        private static WebApplicationException unknown() {
            return new WebApplicationException(new UnreadableId());
        }
    }

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> raw, Type generic, Annotation[] annotations) {
        if (raw != UUID.class) {
            return null;
        }
        @SuppressWarnings("unchecked")
        ParamConverter<T> ids = (ParamConverter<T>) new Ids();
        return ids;
    }
}
