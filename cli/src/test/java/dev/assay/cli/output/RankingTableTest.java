package dev.assay.cli.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankingTableTest {

    private static final String ITEM = """
            {"items": [{"rank": 1, "fit": %d, "overall": 60, "systems": {"score": 62}, "infrastructure": {"score": 44},
              "enterprise-data": {"score": 70}, "bestJobProfile": {"id": "enterprise-data-mts", "fit": 67},
              "strongestEvidence": {"quote": "Built the index."}}]}
            """;

    @Test
    void putsQuotesInAColumnWhereThereIsRoom() {
        assertEquals(
                List.of(
                        "RANK  CANDIDATE  OVERALL  SYSTEMS  INFRA  DATA  BEST JOB PROFILE        STRONGEST EVIDENCE",
                        "   1  Wren            60       62     44    70  enterprise-data-mts 67  \"Built the index.\""),
                print(60, 140));
    }

    @Test
    void putsQuotesBelowWhereThereIsNone() {
        assertEquals(
                List.of(
                        "RANK  CANDIDATE  OVERALL  SYSTEMS  INFRA  DATA  BEST JOB PROFILE",
                        "   1  Wren            60       62     44    70  enterprise-data-mts 67",
                        "      \"Built the index.\""),
                print(60, 80));
    }

    @Test
    void showsTheFitWhereItIsNotTheOverallScore() {
        assertEquals(
                "   1  Wren        67       60       62     44    70  enterprise-data-mts 67",
                print(67, 100).get(1));
    }

    private static List<String> print(int fit, int width) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        try {
            new RankingTable(new Console(out, out, width))
                    .print(new ObjectMapper().readTree(ITEM.formatted(fit)), List.of("Wren"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
