package dev.assay.rest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;

/** Reads a whole number, also one that is written as 1.0, which JSON Schema counts among the integers. Never cuts a fraction off. */
final class WholeNumber extends JsonDeserializer<Integer> {

    @Override
    public Integer deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.currentToken().isNumeric()) {
            return (Integer) context.handleUnexpectedToken(Integer.class, parser);
        }
        try {
            return parser.getDecimalValue().intValueExact();
        } catch (ArithmeticException other) {
            return (Integer)
                    context.handleWeirdNumberValue(Integer.class, parser.getNumberValue(), "not a whole number");
        }
    }
}
