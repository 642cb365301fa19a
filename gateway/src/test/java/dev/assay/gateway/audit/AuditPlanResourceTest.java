package dev.assay.gateway.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.gateway.testing.GatewayTestResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** By which limits the trail of somebody is read along its indexes. */
@QuarkusTest
@QuarkusTestResource(GatewayTestResource.class)
class AuditPlanResourceTest {

    private static final String FROM = "2021-03-04T00:00:00Z";
    private static final String TO = "2021-03-05T00:00:00Z";

    @Inject
    AgroalDataSource database;

    @Test
    void readsNothingOutsideTheAskedTimes() throws SQLException {
        AuditQuery asked = new AuditQuery(UUID.randomUUID().toString(), "api-key:local", FROM, TO);

        List<String> conditions = plan(asked).stream()
                .filter(line -> line.contains("Index Cond") && line.contains("9999-12-31"))
                .toList();

        assertEquals(3, conditions.size(), conditions.toString());
        assertEquals(
                conditions,
                conditions.stream()
                        .filter(line -> line.contains(">= '2021-03-04") && line.contains("< '2021-03-05"))
                        .toList());
    }

    /** As if the tables were large. */
    private List<String> plan(AuditQuery asked) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local enable_seqscan = off");
            statement.execute("set local enable_bitmapscan = off");
            statement.execute("set local enable_sort = off");
            statement.execute("set local timezone = 'UTC'");
            try (var rows = statement.executeQuery("explain (costs off) " + withValues(asked))) {
                List<String> lines = new ArrayList<>();
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
                return lines;
            }
        }
    }

    private static String withValues(AuditQuery asked) {
        String sql = asked.sql()
                .replace(":placeAt", literal(AuditQuery.Place.START.at()))
                .replace(":placeId", Long.toString(AuditQuery.Place.START.id()))
                .replace(":rows", "100");
        for (Map.Entry<String, Object> each : asked.parameters().entrySet()) {
            sql = sql.replace(":" + each.getKey(), literal(each.getValue()));
        }
        return sql;
    }

    private static String literal(Object value) {
        return value instanceof Number ? value.toString() : "'" + value + "'";
    }
}
