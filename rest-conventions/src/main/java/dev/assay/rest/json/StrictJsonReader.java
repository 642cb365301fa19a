package dev.assay.rest.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.InputError;
import dev.assay.rest.problem.ProblemException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;

/** Parses every JSON request body with {@link StrictJson}, then converts it to the type that the resource method asks for. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
public class StrictJsonReader implements MessageBodyReader<Object> {

    private final ObjectMapper mapper;

    StrictJsonReader(ObjectMapper shared) {
        mapper = shared.copy()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .registerModule(new SimpleModule().addDeserializer(Integer.class, new WholeNumber()));
        refuseConversions(mapper);
        // Parts without a type of their own stay as they were written: 1.10 does not become 1.1.
        mapper.setConfig(mapper.getDeserializationConfig().without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES));
    }

    /** Whoever sends "false", 0 or "" where a boolean is expected is told, since what was meant can only be guessed. {@link StrictTexts} does the same for texts. */
    private static void refuseConversions(ObjectMapper mapper) {
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        mapper.coercionConfigDefaults().setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        for (LogicalType type : List.of(LogicalType.Integer, LogicalType.Float, LogicalType.Boolean)) {
            mapper.coercionConfigFor(type).setCoercion(CoercionInputShape.String, CoercionAction.Fail);
        }
        mapper.coercionConfigFor(LogicalType.Boolean)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return true;
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return read(StrictJson.read(body.readAllBytes()), generic);
    }

    /**
     * The document as a value of the type.
     *
     * @throws ProblemException {@link CommonError#INVALID_INPUT}, with a pointer to what does not fit
     */
    public Object read(JsonNode document, Type type) {
        try {
            Object value = mapper.treeToValue(document, mapper.constructType(type));
            if (value == null) {
                throw invalid("", "The document is null; an object is expected.");
            }
            return value;
        } catch (JsonMappingException mismatch) {
            throw invalid(Pointers.of(mismatch), explain(mismatch));
        } catch (JsonProcessingException mismatch) {
            throw invalid("", "The document does not have the expected shape.");
        }
    }

    private static String explain(JsonMappingException mismatch) {
        if (mismatch.getCause() instanceof ProblemException own) {
            return own.getMessage();
        }
        if (mismatch instanceof UnrecognizedPropertyException unknown) {
            return "Unknown member; known here: "
                    + String.join(
                            ", ",
                            unknown.getKnownPropertyIds().stream()
                                    .map(String::valueOf)
                                    .sorted()
                                    .toList())
                    + ".";
        }
        return "The value does not have the expected type.";
    }

    private static ProblemException invalid(String pointer, String detail) {
        return new ProblemException(CommonError.INVALID_INPUT, detail, List.of(new InputError(pointer, detail)));
    }
}
