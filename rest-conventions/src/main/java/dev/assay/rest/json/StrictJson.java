package dev.assay.rest.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.InputError;
import dev.assay.rest.problem.ProblemException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Parses JSON from outside. Refuses whatever two parsers could understand differently: duplicate members (even if one is written with
 * escapes), text after the end, byte order marks, encodings other than UTF-8, lone surrogates and NUL.
 */
public final class StrictJson {

    /** Values in a document, counting objects and arrays. */
    public static final int MAX_VALUES = 50_000;

    static final int MAX_DEPTH = 32;
    static final int MAX_STRING = 256 * 1024;
    static final int MAX_NAME = 1_000;
    static final int MAX_DIGITS = 100;

    private static final String LIMITS = "The document breaks a limit: at most " + MAX_DEPTH + " levels, " + MAX_STRING
            + " characters in a text, " + MAX_NAME + " in a name, " + MAX_DIGITS + " digits in a number";

    private static final ObjectMapper MAPPER = numbersAsWritten(factory())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    /** For whatever reads a document again: a number that is read in another way has another hash. */
    public static JsonMapper.Builder numbersAsWritten(JsonFactory factory) {
        return JsonMapper.builder(factory)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);
    }

    private static JsonFactory factory() {
        return JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxStringLength(MAX_STRING)
                        .maxNameLength(MAX_NAME)
                        .maxNumberLength(MAX_DIGITS)
                        .build())
                .build();
    }

    /**
     * Reads one document.
     *
     * @throws ProblemException {@link CommonError#MALFORMED_JSON}, saying where and why
     */
    public static JsonNode read(byte[] utf8) {
        String text = decode(utf8);
        try (JsonParser parser = MAPPER.getFactory().createParser(text)) {
            JsonNode root = MAPPER.reader().readTree(parser);
            if (root == null || root.isMissingNode()) {
                throw malformed("The body is empty; a JSON document is expected.");
            }
            List<InputError> errors = TextRules.check(root);
            if (!errors.isEmpty()) {
                throw new ProblemException(
                        CommonError.MALFORMED_JSON, errors.get(0).detail(), errors);
            }
            return root;
        } catch (StreamConstraintsException limit) {
            throw malformed(LIMITS + place(limit) + ".");
        } catch (JsonProcessingException syntax) {
            throw malformed(syntax.getOriginalMessage() + place(syntax) + ".");
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException("A text in memory cannot fail to be read", impossible);
        }
    }

    /**
     * Checks a document that was made of something else by the limits of one that is read; who made it has bounded its depth and its names.
     *
     * @throws ProblemException {@link CommonError#INVALID_INPUT}, with pointers to what breaks a limit
     */
    public static void check(JsonNode made) {
        List<InputError> errors = TextRules.check(made);
        if (!errors.isEmpty()) {
            throw new ProblemException(CommonError.INVALID_INPUT, errors.get(0).detail(), errors);
        }
    }

    private static String decode(byte[] utf8) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
            if (text.startsWith("\uFEFF")) {
                throw malformed("The body starts with a byte order mark; send plain UTF-8.");
            }
            return text;
        } catch (CharacterCodingException notUtf8) {
            throw malformed("The body is not UTF-8.");
        }
    }

    private static String place(JsonProcessingException failure) {
        var location = failure.getLocation();
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    private static ProblemException malformed(String detail) {
        return new ProblemException(CommonError.MALFORMED_JSON, detail);
    }
}
